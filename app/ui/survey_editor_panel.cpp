#include "ui/survey_editor_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/survey_advice_card.h"
#include "ui/survey_draft_preview.h"
#include "ui/survey_fields_panel.h"
#include "ui/survey_places_card.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

SurveyEditorPanel::SurveyEditorPanel(wxWindow* parent, Workspace& workspace, const Survey& survey)
    : EditorPanel(parent, _("Survey editor")), model_(workspace, survey)
{
    lay_out(workspace);
    bind_events();
    places_->show();
    show_edit();
    preview_->show();
}

void SurveyEditorPanel::focus_first()
{
    places_->focus_first();
}

FormPanel* SurveyEditorPanel::preview()
{
    return preview_->form();
}

wxListBox& SurveyEditorPanel::places()
{
    return places_->places();
}

wxListBox& SurveyEditorPanel::findings()
{
    return advice_->findings();
}

std::vector<Command> SurveyEditorPanel::commands()
{
    return {
        {"editor.add", _("Add a question").utf8_string(), "Ctrl+N", [] { return true; }, [this] { places_->add_question(); }},
        {"editor.remove", _("Remove the part").utf8_string(), "Ctrl+R", [this] { return model_.can_remove(); }, [this] { places_->remove(); }},
        {"editor.undo", _("Undo the edit").utf8_string(), "Ctrl+Z", [this] { return model_.can_undo(); }, [this] { act([this] { model_.undo(); }); }},
        {"editor.keep", _("Keep as draft").utf8_string(), "Ctrl+S", [this] { return model_.can_publish(); }, [this] { keep(); }},
        {"editor.close", _("Close the editor").utf8_string(), "Ctrl+W", [] { return true; }, [this] { close(); }},
    };
}

void SurveyEditorPanel::lay_out(Workspace& workspace)
{
    wxSizer* line = heading();
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    places_ = new SurveyPlacesCard(this, model_);
    columns->Add(places_, wxSizerFlags(1).Expand());
    columns->AddSpacer(FromDIP(spacing::medium));
    preview_ = new SurveyDraftPreview(this, model_, workspace.clock());
    columns->Add(preview_, wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(line, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    page->Add(columns, wxSizerFlags(1).Expand());
    advice_ = new SurveyAdviceCard(this, model_);
    page->Add(advice_, below(*this, spacing::medium));
    SetSizer(page);
}

wxSizer* SurveyEditorPanel::heading()
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    title_ = add_text(this, wxEmptyString, TextStyle::page_heading);
    title_->SetWindowStyle(title_->GetWindowStyle() | wxST_ELLIPSIZE_END);
    line->Add(title_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::medium)));
    undo_ = add_button(this, *line, _("Undo   Ctrl+Z"), _("Undo the edit, Control Z"));
    keep_ = add_button(this, *line, _("Keep as draft   Ctrl+S"), _("Keep as draft, Control S"));
    set_look(*keep_, Look::primary);
    auto* close = add_button(this, *line, _("Close"));
    closes_by({close, _("Close"), _("Close the editor"), _("Close and forget the edits"), _("Close and forget the edits")});
    return line;
}

void SurveyEditorPanel::bind_events()
{
    places_->on_choose = [this] {
        show_edit();
        preview_->show();
    };
    places_->on_type = [this] {
        show_edit();
        preview_->show_later();
    };
    places_->on_edit = [this](const std::function<void()>& edit) { act(edit); };
    advice_->on_choose = [this] {
        places_->show();
        show_edit();
        preview_->show();
    };
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { model_.undo(); }); });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
}

// The button that was pressed may be one of those that are made anew.
void SurveyEditorPanel::act(const std::function<void()>& edit)
{
    CallAfter([this, edit] {
        edit();
        places_->show();
        show_edit();
        preview_->show_later();
    });
}

void SurveyEditorPanel::show_edit()
{
    was_edited();
    title_->SetLabelText(_("Edit: ") + text_from_utf8(model_.preview()->title()));
    keep_->Enable(model_.can_publish());
    undo_->Enable(model_.can_undo());
    places_->show_places();
    places_->fields().show_problems();
    advice_->show();
}

void SurveyEditorPanel::keep()
{
    if (model_.publish_draft() && on_published)
        on_published();
    show_edit();
}

} // namespace yardstick::ui
