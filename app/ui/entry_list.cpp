#include "ui/entry_list.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>

#include <algorithm>

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

wxString entry_markup(const DeskLine& line)
{
    const wxString time = quiet_markup(wxString::FromUTF8(line.time));
    const wxString rating = line.is_declined ? wxString::FromUTF8("–") : wxString::FromUTF8(line.key.empty() ? line.rating : line.key);
    wxString markup = time + "\t<b>" + coloured(rating, colour_of(line)) + "</b>";
    wxString words = line.is_declined ? _("declined") : wxString::FromUTF8(line.comment);
    words.Replace("\n", " ");
    if (!words.empty())
        markup += "   " + coloured(words, line.is_voided || line.is_declined ? palette().quiet : palette().text);
    const wxString note = line.is_voided ? _("undone") : line.has_recovery_note ? _("recovery note") : wxString();
    if (!note.empty())
        markup += "   " + quiet_markup(note);
    return markup;
}

} // namespace

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
