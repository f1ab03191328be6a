#include "ui/entry_list.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

// The ends of the scale are spoken for by the palette; what lies between says nothing by its colour.
wxColour colour_of(const DeskLine& line)
{
    if (line.is_declined || line.is_voided)
        return palette().quiet;
    if (line.place >= 0.75)
        return palette().improvement;
    return line.place <= 0.25 ? palette().concern : palette().noise;
}

wxString coloured(const wxString& text, const wxColour& colour)
{
    return "<span foreground='" + colour.GetAsString(wxC2S_HTML_SYNTAX) + "'>" + markup_text(text) + "</span>";
}

wxString rating_of(const DeskLine& line)
{
    if (line.is_declined)
        return wxString::FromUTF8("‒"); // the dash that is as wide as a digit
    const std::string rating = line.key.empty() ? line.rating : line.key;
    return wxString::FromUTF8(rating.empty() ? "✓" : rating);
}

// An import brings channels of its own, which have no translation.
wxString channel_of(const DeskLine& line)
{
    const std::pair<const char*, wxString> known[] = {
        {"desk", _("desk")}, {"phone", _("phone")}, {"paper", _("paper")}, {"kiosk", _("kiosk")}, {"import", _("import")}};
    for (const auto& [channel, words] : known)
        if (line.channel == channel)
            return words;
    return wxString::FromUTF8(line.channel);
}

wxString comment_of(const DeskLine& line)
{
    wxString words = line.is_declined ? _("declined") : wxString::FromUTF8(line.comment);
    words.Replace("\n", " ");
    return words;
}

wxString notes_of(const DeskLine& line)
{
    wxString notes;
    const auto add = [&notes](const wxString& note) { notes += (notes.empty() ? wxString() : wxString::FromUTF8(" · ")) + note; };
    if (!line.entered.empty())
        add(wxString::Format(_("entered %s"), wxString::FromUTF8(line.entered)));
    if (line.is_corrected)
        add(_("corrected"));
    if (line.is_voided)
        add(_("undone"));
    else if (line.has_recovery_note)
        add(_("recovery note"));
    return notes;
}

wxString entry_markup(const DeskLine& line)
{
    wxString markup = quiet_markup(wxString::FromUTF8(line.time)) + "\t<b>" + coloured(rating_of(line), colour_of(line)) + "</b>   "
        + quiet_markup(channel_of(line));
    if (const wxString comment = comment_of(line); !comment.empty())
        markup += "   " + coloured(comment, line.is_voided || line.is_declined ? palette().quiet : palette().text);
    if (const wxString notes = notes_of(line); !notes.empty())
        markup += "   " + quiet_markup(notes);
    return markup;
}

} // namespace

wxString entry_words(const DeskLine& line)
{
    wxString words = wxString::FromUTF8(line.time) + "   " + rating_of(line) + "   " + channel_of(line);
    for (const wxString& part : {comment_of(line), notes_of(line)})
        if (!part.empty())
            words += "   " + part;
    return words;
}

EntryList::EntryList(wxWindow* parent)
    : wxStaticText(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, not_measured, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)
{
    // A long comment must not make the whole page wider.
    SetMinSize(wxSize(FromDIP(60), -1));
    set_line_height(*this, 1.6);
    // The text itself has no window to be pointed at.
    parent->Bind(wxEVT_MOTION, &EntryList::point_at, this);
}

void EntryList::show(const std::vector<DeskLine>& lines)
{
    lines_ = lines;
    if (lines.empty()) {
        SetLabelMarkup(quiet_markup(_("Nothing was entered here yet.")));
        return;
    }
    wxString markup;
    for (const DeskLine& line : lines)
        markup += (markup.empty() ? "" : "\n") + entry_markup(line);
    SetLabelMarkup(markup);
}

// The whole of a comment whose end is cut off.
void EntryList::point_at(wxMouseEvent& event)
{
    event.Skip();
    if (lines_.empty())
        return;
    const wxRect place = GetRect();
    const int line = (event.GetY() - place.y) * static_cast<int>(lines_.size()) / std::max(GetBestSize().y, 1);
    const bool is_on_line = place.Contains(event.GetPosition()) && line < static_cast<int>(lines_.size());
    const wxString comment = is_on_line ? wxString::FromUTF8(lines_[static_cast<std::size_t>(line)].comment) : wxString();
    if (comment == GetParent()->GetToolTipText())
        return;
    if (comment.empty())
        GetParent()->UnsetToolTip();
    else
        GetParent()->SetToolTip(comment);
}

} // namespace yardstick::ui
