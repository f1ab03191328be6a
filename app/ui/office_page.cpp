#include "ui/office_page.h"

#include "ui/card.h"
#include "ui/choices.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

constexpr int tables_width = 160;
constexpr int office_label_width = 120;

} // namespace

OfficePage::OfficePage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk)
    : Page(parent, _("Office")), shell_(shell), workspace_(workspace), desk_(desk), model_(workspace, desk)
{
    lay_out();
    bind_events();
}

void OfficePage::refresh()
{
    desk_.refresh();
    if (is_kiosk_shown()) {
        kiosk_->refresh();
        return;
    }
    // The first time there are no columns yet; afterwards a half-typed entry is left alone.
    if (entries_->GetColumnCount() == 0) {
        model_.show(0);
        show_table();
        return;
    }
    model_.refresh();
    show_rows();
}

void OfficePage::focus_first()
{
    tables_->SetFocus();
}

std::vector<Command> OfficePage::commands()
{
    return {
        {"office.new", _("New entry").utf8_string(), "Ctrl+N", [this] { return !is_kiosk_shown(); }, [this] { start_new(); }},
        {"office.save", _("Save the entry").utf8_string(), "Ctrl+S", [this] { return is_kiosk_shown() || model_.can_save(); }, [this] { save(); }},
        {"office.retire", _("Retire the entry").utf8_string(), "Ctrl+Delete", [this] { return !is_kiosk_shown() && model_.can_retire(); }, [this] { retire(); }},
    };
}

void OfficePage::lay_out()
{
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(add_text(this, title(), TextStyle::page_heading),
              wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(spacing::large)));
    columns_ = new wxBoxSizer(wxHORIZONTAL);
    wxArrayString names;
    for (const auto& table : model_.tables())
        names.push_back(text_from_utf8(table->title()));
    names.push_back(_("Kiosk"));
    tables_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(tables_width, -1)), names);
    tables_->SetSelection(0);
    set_spoken_name(*tables_, _("Tables of the office"));
    columns_->Add(tables_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(spacing::medium)));
    work_ = new wxBoxSizer(wxVERTICAL);
    work_->Add(table_card(), wxSizerFlags(1).Expand());
    work_->Add(form_card(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    columns_->Add(work_, wxSizerFlags(1).Expand());
    page->Add(columns_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

Card* OfficePage::table_card()
{
    auto* card = new Card(this, _("Entries"));
    table_title_ = add_text(card, wxEmptyString, TextStyle::card_heading);
    card->content().Add(table_title_, wxSizerFlags().Expand());
    purpose_ = new Paragraph(card, wxEmptyString, TextStyle::quiet);
    card->content().Add(purpose_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    entries_ = new wxDataViewListCtrl(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    card->content().Add(entries_, wxSizerFlags(1).Expand());
    return card;
}

Card* OfficePage::form_card()
{
    form_ = new Card(this, _("Entry"));
    form_title_ = add_text(form_, wxEmptyString, TextStyle::heading);
    form_->content().Add(form_title_, wxSizerFlags().Expand());
    grid_ = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::small, spacing::small)));
    grid_->AddGrowableCol(1);
    form_->content().Add(grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    problem_ = new Paragraph(form_, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    form_->content().Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));

    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    const auto add_button = [&](wxButton*& button, const wxString& label, const wxString& spoken) {
        button = new wxButton(form_, wxID_ANY, label);
        set_spoken_name(*button, spoken);
        actions->Add(button, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    };
    add_button(save_, wxString::FromUTF8("Save ⏎"), _("Save the entry, Enter"));
    set_look(*save_, Look::primary);
    add_button(new_, _("New entry   Ctrl+N"), _("New entry, Control N"));
    add_button(retire_, _("Retire   Ctrl+Delete"), _("Retire the entry, Control Delete"));
    done_ = add_text(form_, wxEmptyString);
    done_->SetForegroundColour(palette().improvement);
    actions->Add(done_, wxSizerFlags().CenterVertical());
    form_->content().Add(actions, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    return form_;
}

void OfficePage::bind_events()
{
    tables_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen == model_.tables().size()) {
            show_kiosk();
            return;
        }
        columns_->Show(work_, true);
        if (kiosk_)
            kiosk_->Hide();
        model_.show(chosen);
        show_table();
    });
    entries_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = entries_->GetSelectedRow(); row != wxNOT_FOUND) {
            model_.select(static_cast<std::size_t>(row));
            show_draft();
        }
    });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start_new(); });
    retire_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { retire(); });
}

void OfficePage::show_kiosk()
{
    if (!kiosk_) {
        kiosk_ = new KioskSetupPanel(this, KioskSetup(workspace_, desk_.seat()));
        columns_->Add(kiosk_, wxSizerFlags(1).Expand());
    }
    columns_->Show(work_, false);
    kiosk_->Show();
    kiosk_->refresh();
    Layout();
}

void OfficePage::show_table()
{
    table_title_->SetLabelText(text_from_utf8(model_.table().title()));
    purpose_->set_text(text_from_utf8(model_.table().purpose()));
    set_spoken_name(*entries_, text_from_utf8(model_.table().title()));
    entries_->DeleteAllItems();
    entries_->ClearColumns();
    for (const OfficeField& field : model_.fields())
        entries_->AppendTextColumn(text_from_utf8(field.label), wxDATAVIEW_CELL_INERT, FromDIP(200));
    entries_->AppendTextColumn(_("Holds from"), wxDATAVIEW_CELL_INERT, FromDIP(110));
    make_fields();
    show_rows();
}

void OfficePage::show_rows()
{
    entries_->DeleteAllItems();
    for (std::size_t row = 0; row < model_.rows().size(); ++row) {
        wxVector<wxVariant> cells;
        for (std::size_t field = 0; field < model_.fields().size(); ++field)
            cells.push_back(text_from_utf8(model_.cell(row, field)));
        cells.push_back(text_from_utf8(to_text(model_.rows()[row].from)));
        entries_->AppendItem(cells);
    }
    if (model_.selected())
        entries_->SelectRow(static_cast<unsigned>(*model_.selected()));
    show_draft();
}

void OfficePage::make_fields()
{
    grid_->Clear(true);
    fields_.clear();
    const auto add_row = [this](const wxString& label, wxControl* control) {
        wxStaticText* text = add_text(form_, label);
        text->SetMinSize(wxSize(FromDIP(office_label_width), -1));
        grid_->Add(text, wxSizerFlags().CenterVertical());
        grid_->Add(control, wxSizerFlags().Expand());
        // Fields were made after the buttons below them; Tab goes from top to bottom.
        control->MoveBeforeInTabOrder(save_);
        set_spoken_name(*control, label);
    };
    const auto add_field = [this](const std::string& hint) {
        auto* field = new wxTextCtrl(form_, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        field->SetHint(text_from_utf8(hint));
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
        return field;
    };
    for (std::size_t i = 0; i < model_.fields().size(); ++i) {
        const OfficeField& field = model_.fields()[i];
        if (!field.is_choice) {
            wxTextCtrl* text = add_field(field.hint);
            text->Bind(wxEVT_TEXT, [this, i, text](wxCommandEvent&) { model_.type(i, text->GetValue().utf8_string()); });
            fields_.push_back(text);
        } else {
            auto* choice = new wxChoice(form_, wxID_ANY);
            choice->Bind(wxEVT_CHOICE, [this, i](wxCommandEvent& event) {
                model_.type(i, model_.fields()[i].options.at(static_cast<std::size_t>(event.GetSelection())).id);
            });
            fields_.push_back(choice);
        }
        add_row(text_from_utf8(field.label), fields_.back());
    }
    from_ = add_field("");
    from_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_from(from_->GetValue().utf8_string()); });
    add_row(_("Holds from"), from_);
}

void OfficePage::show_draft()
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const std::string& value = model_.draft()[i];
        if (auto* text = dynamic_cast<wxTextCtrl*>(fields_[i])) {
            text->ChangeValue(text_from_utf8(value));
            continue;
        }
        fill_choice(dynamic_cast<wxChoice&>(*fields_[i]), model_.fields()[i].options, value);
    }
    from_->ChangeValue(text_from_utf8(model_.draft_from()));
    show_outcome();
}

void OfficePage::show_outcome()
{
    form_title_->SetLabelText(model_.selected() ? _("Change the chosen entry") : _("New entry"));
    problem_->set_text(text_from_utf8(model_.problem()));
    problem_->Show(!model_.problem().empty());
    done_->SetLabelText(model_.done().empty() ? wxString() : wxGetTranslation(text_from_utf8(model_.done())));
    save_->Enable(model_.can_save());
    retire_->Enable(model_.can_retire());
    Layout();
}

void OfficePage::save()
{
    if (is_kiosk_shown()) {
        kiosk_->save();
        return;
    }
    model_.save();
    if (!model_.problem().empty()) {
        show_outcome();
        return;
    }
    show_rows();
    desk_.refresh();
    shell_.desk_changed();
    fields_.front()->SetFocus();
}

void OfficePage::retire()
{
    model_.retire();
    if (!model_.problem().empty()) {
        show_outcome();
        return;
    }
    show_rows();
    desk_.refresh();
    shell_.desk_changed();
}

void OfficePage::start_new()
{
    entries_->UnselectAll();
    model_.start_new();
    show_draft();
    fields_.front()->SetFocus();
}

} // namespace yardstick::ui
