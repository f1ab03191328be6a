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

wxString note_of(const DeskLine& line)
{
    if (line.is_voided)
        return _("undone");
    return line.has_recovery_note ? _("recovery note") : wxString();
}

} // namespace

EntryList::EntryList(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Last entries")),
      grid_(new wxFlexGridSizer(4, FromDIP(wxSize(spacing::small, spacing::small))))
{
    grid_->AddGrowableCol(2);
    auto* column = new wxBoxSizer(wxVERTICAL);
    empty_ = add_text(this, _("Nothing was entered here yet."), TextStyle::quiet);
    column->Add(empty_);
    column->Add(grid_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void EntryList::add_row()
{
    Row row{};
    row.time = add_text(this, wxEmptyString, TextStyle::quiet);
    row.rating = add_text(this, wxEmptyString, TextStyle::heading);
    row.comment = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    row.comment->SetForegroundColour(palette().text);
    // A long comment must not make the whole page wider.
    row.comment->SetMinSize(wxSize(FromDIP(60), row.comment->GetCharHeight()));
    row.note = add_text(this, wxEmptyString, TextStyle::quiet);
    grid_->Add(row.time, wxSizerFlags().CenterVertical());
    grid_->Add(row.rating, wxSizerFlags().CenterVertical());
    grid_->Add(row.comment, wxSizerFlags().Expand().CenterVertical());
    grid_->Add(row.note, wxSizerFlags().CenterVertical().Right());
    rows_.push_back(row);
}

void EntryList::show(const std::vector<DeskLine>& lines)
{
    while (rows_.size() < lines.size())
        add_row();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const bool is_used = i < lines.size();
        for (wxStaticText* cell : {row.time, row.rating, row.comment, row.note})
            cell->Show(is_used);
        if (!is_used)
            continue;
        const DeskLine& line = lines[i];
        row.time->SetLabelText(wxString::FromUTF8(line.time));
        row.rating->SetLabelText(line.is_declined ? wxString::FromUTF8("–") : wxString::FromUTF8(line.key.empty() ? line.rating : line.key));
        row.rating->SetForegroundColour(colour_of(line));
        wxString comment = wxString::FromUTF8(line.comment);
        comment.Replace("\n", " ");
        row.comment->SetLabelText(line.is_declined ? _("declined") : comment);
        row.comment->SetForegroundColour(line.is_voided || line.is_declined ? palette().quiet : palette().text);
        row.comment->SetToolTip(wxString::FromUTF8(line.comment));
        row.note->SetLabelText(note_of(line));
    }
    shown_ = lines.size();
    empty_->Show(lines.empty());
    Layout();
}

wxString EntryList::text_of(std::size_t line) const
{
    const Row& row = rows_.at(line);
    wxString text = row.time->GetLabelText();
    for (const wxStaticText* cell : {row.rating, row.comment, row.note})
        if (!cell->GetLabelText().empty())
            text += ", " + cell->GetLabelText();
    return text;
}

} // namespace yardstick::ui
