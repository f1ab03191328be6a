#include "ui/surveys_page.h"

#include "ui/list_card.h"
#include "ui/message_card.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/question_card.h"
#include "ui/response_list_panel.h"
#include "ui/survey_drop_target.h"
#include "ui/survey_editor_panel.h"
#include "ui/survey_preview_panel.h"
#include "ui/survey_versions_panel.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

SurveysPage::SurveysPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background)
    : Page(parent, _("Surveys")), shell_(shell), workspace_(workspace), model_(workspace, background), editing_(*this, shell)
{
    lay_out();
    preview_ = new SurveyPreviewPanel(tabs_, model_, workspace.clock());
    tabs_->AddPage(preview_, _("Preview"));
    responses_ = new ResponseListPanel(tabs_, workspace, background);
    tabs_->AddPage(responses_, _("Responses"));
    bind_events();
    SetDropTarget(new SurveyDropTarget(*this));
}

void SurveysPage::lay_out()
{
    auto* heading = new wxBoxSizer(wxHORIZONTAL);
    heading->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags(1).CenterVertical());
    import_ = new wxButton(this, wxID_ANY, _("Import a definition ...   Ctrl+O"));
    set_spoken_name(*import_, _("Import a definition, Control O"));
    heading->Add(import_, wxSizerFlags().CenterVertical());

    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    message_ = new MessageCard(this);
    question_ = new QuestionCard(this);
    surveys_ = new ListCard(this, _("All surveys"), _("Surveys"),
                            {{_("Survey"), 166}, {_("State"), 60}, {_("Responses"), 92, wxALIGN_RIGHT}, {_("Tests"), 52, wxALIGN_RIGHT}});
    surveys_->say(_("A file with a SurveyJS definition can also be dropped on this page."));
    columns->Add(surveys_, wxSizerFlags(2).Expand());
    tabs_ = new wxNotebook(this, wxID_ANY);
    set_spoken_name(*tabs_, _("The chosen survey"));
    versions_ = new SurveyVersionsPanel(tabs_, model_);
    tabs_->AddPage(versions_, _("Versions"));
    columns->Add(tabs_, wxSizerFlags(3).Expand().Border(wxLEFT, FromDIP(spacing::medium)));

    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    column->Add(message_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    column->Add(question_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    column->Add(columns, wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

void SurveysPage::bind_events()
{
    surveys_->on_choose = [this](std::size_t row) {
        model_.choose(model_.surveys()[row].id);
        show_chosen(); // the list itself stays, as it is telling this
    };
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        show_tab();
        forget_message();
    });
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.Skip();
        forget_message();
    });
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_import(); });
    question_->on_answer = [this](std::size_t answer) {
        surveys_->list().SetFocus();
        model_.answer(answer);
        show_all();
    };
    model_.on_change = [this] {
        show_list();
        versions_->show();
    };
    versions_->on_choose = [this] {
        show_tab();
        show_message();
    };
    versions_->on_change = [this] { show_all(); };
    versions_->on_edit = [this] { edit(); };
    versions_->on_export = [this] { ask_export_definition(); };
    preview_->on_kept = [this] {
        show_list();
        versions_->show();
    };
    responses_->on_done = [this](const std::string& done) {
        model_.tell(done);
        show_message();
    };
    responses_->on_problem = [this](const Problem& problem) {
        model_.refuse_with(problem);
        show_message();
    };
}

void SurveysPage::focus_first()
{
    if (editing_.is_open())
        editing_.editor()->focus_first();
    else
        surveys_->list().SetFocus();
}

wxDataViewListCtrl& SurveysPage::surveys()
{
    return surveys_->list();
}

void SurveysPage::refresh()
{
    model_.refresh();
    if (!editing_.is_open()) // whose edits stay as they are
        show_all();
}

void SurveysPage::show_all()
{
    show_list();
    show_chosen();
}

void SurveysPage::show_chosen()
{
    versions_->show();
    show_tab();
    show_message();
}

void SurveysPage::show_list()
{
    std::vector<std::vector<wxString>> rows;
    std::optional<std::size_t> chosen;
    for (const SurveyEntry& survey : model_.surveys()) {
        if (survey.id == model_.chosen())
            chosen = rows.size();
        const auto responses = model_.responses(survey.id);
        rows.push_back({text_from_utf8(survey.title), text_from_utf8(survey.state), responses ? wxString::Format("%lld", static_cast<long long>(*responses)) : wxString::FromUTF8("…"),
                        survey.test_answers > 0 ? wxString::Format("%lld", static_cast<long long>(survey.test_answers)) : wxString()});
    }
    surveys_->fill(rows, chosen);
}

void SurveysPage::show_tab()
{
    if (tabs_->GetSelection() == static_cast<int>(Tab::preview))
        preview_->show();
    if (tabs_->GetSelection() == static_cast<int>(Tab::responses))
        responses_->open(model_.chosen());
}

void SurveysPage::go_to(Tab tab)
{
    tabs_->ChangeSelection(static_cast<std::size_t>(tab));
    show_tab();
}

wxString SurveysPage::message() const
{
    return model_.question() ? question_->text() : message_->text();
}

void SurveysPage::show_message()
{
    const Problems& problems = refused_.empty() ? model_.problems() : refused_;
    MessageCard::Message message;
    if (!problems.empty()) {
        message.tone = CardTone::concern;
        message.said = problems.size() == 1 ? text_from_utf8(problems.front().text()) : wxString::Format(_("Not imported, for %d reasons:"), static_cast<int>(problems.size()));
        message.said.Prepend(text_from_utf8(imported_));
        if (problems.size() > 1)
            message.reasons = problems;
    } else {
        message.tone = CardTone::improvement;
        message.said = text_from_utf8(model_.done());
        message.reasons = model_.warnings();
        if (!message.reasons.empty())
            message.said += wxString::FromUTF8(". ") + _("It works, but:");
    }
    message_->show(message);
    question_->show(model_.question());
    if (!message.said.empty())
        shell_.show_status(message.said);
}

void SurveysPage::forget_message()
{
    model_.forget();
    show_message();
}

void SurveysPage::import(const wxArrayString& files)
{
    if (editing_.is_open()) {
        shell_.show_status(_("Close the editor first, and drop the file then"));
        return;
    }
    for (const wxString& file : files) {
        model_.import(file.utf8_string());
        refused_.insert(refused_.end(), model_.problems().begin(), model_.problems().end());
        if (!model_.done().empty())
            imported_ += model_.done() + ". ";
    }
    show_all();
    refused_.clear();
    imported_.clear();
}

void SurveysPage::ask_import()
{
    wxFileDialog dialog(this, _("Import a definition"), wxEmptyString, wxEmptyString, _("SurveyJS definitions (*.json)|*.json|All files|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxArrayString files;
    dialog.GetPaths(files);
    import(files);
}

void SurveysPage::ask_export_definition()
{
    wxFileDialog dialog(this, _("Export the definition"), wxEmptyString, text_from_utf8(model_.chosen() + ".json"), _("SurveyJS definitions (*.json)|*.json"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return;
    model_.export_to(dialog.GetPath().utf8_string());
    show_message();
}

void SurveysPage::edit()
{
    if (!editing_.is_open() && model_.version())
        editing_.open(new SurveyEditorPanel(this, workspace_, *model_.version()->survey),
                      [this](SurveyEditorPanel& ended) { model_.choose(ended.model().preview()->id()); });
}

void SurveysPage::become(SurveyState state)
{
    model_.become(state);
    show_all();
}

} // namespace yardstick::ui
