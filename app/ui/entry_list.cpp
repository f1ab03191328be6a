#include "ui/entry_list.h"

#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>

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
    wxString plain = text;
    plain.Replace("&", "&amp;");
    plain.Replace("<", "&lt;");
    plain.Replace(">", "&gt;");
    return "<span foreground='" + colour.GetAsString(wxC2S_HTML_SYNTAX) + "'>" + plain + "</span>";
}

// Marked up rather than put together from controls: a line is read out as one, and forty controls would take long to make.
wxString entry_markup(const DeskLine& line)
{
    const wxString rating = line.is_declined ? wxString::FromUTF8("–") : wxString::FromUTF8(line.key.empty() ? line.rating : line.key);
    wxString markup = "<b>" + coloured(rating, colour_of(line)) + "</b>";
    wxString words = line.is_declined ? _("declined") : wxString::FromUTF8(line.comment);
    words.Replace("\n", " ");
    if (!words.empty())
        markup += "   " + coloured(words, line.is_voided || line.is_declined ? palette().quiet : palette().text);
    const wxString note = line.is_voided ? _("undone") : line.has_recovery_note ? _("recovery note") : wxString();
    if (!note.empty())
        markup += "   <small>" + coloured(note, palette().quiet) + "</small>";
    return markup;
}

} // namespace

EntryList::EntryList(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Last entries")),
      grid_(new wxFlexGridSizer(2, FromDIP(wxSize(spacing::medium, spacing::small))))
{
    grid_->AddGrowableCol(1);
    auto* column = new wxBoxSizer(wxVERTICAL);
    empty_ = add_text(this, _("Nothing was entered here yet."), TextStyle::quiet);
    column->Add(empty_);
    column->Add(grid_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void EntryList::add_row()
{
    Row row{};
    row.time = new wxStaticText(this, wxID_ANY, wxEmptyString);
    row.entry = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    // A long comment must not make the whole page wider.
    row.entry->SetMinSize(wxSize(FromDIP(60), row.entry->GetCharHeight()));
    grid_->Add(row.time, wxSizerFlags().CenterVertical());
    grid_->Add(row.entry, wxSizerFlags().Expand().CenterVertical());
    rows_.push_back(row);
}

void EntryList::show(const std::vector<DeskLine>& lines)
{
    while (rows_.size() < lines.size())
        add_row();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const bool is_used = i < lines.size();
        row.time->Show(is_used);
        row.entry->Show(is_used);
        if (!is_used)
            continue;
        row.time->SetLabelMarkup("<small>" + coloured(wxString::FromUTF8(lines[i].time), palette().quiet) + "</small>");
        row.entry->SetLabelMarkup(entry_markup(lines[i]));
        if (!lines[i].comment.empty())
            row.entry->SetToolTip(wxString::FromUTF8(lines[i].comment));
    }
    empty_->Show(lines.empty());
    Layout();
}

} // namespace yardstick::ui
