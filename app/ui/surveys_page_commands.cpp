// What can be done on the Surveys page by key and menu.
#include "ui/surveys_page.h"

#include "ui/response_list_panel.h"
#include "ui/survey_editor_panel.h"
#include "ui/survey_preview_panel.h"
#include "ui/survey_versions_panel.h"

#include <wx/intl.h>

namespace yardstick::ui {

std::vector<Command> SurveysPage::commands()
{
    if (editing_.is_open())
        return editing_.editor()->commands();
    const auto always = [] { return true; };
    const auto has_survey = [this] { return model_.version() != nullptr; };
    const auto can = [this](SurveyState state) { return [this, state] { return model_.can_become(state); }; };
    return {
        {"survey.import", _("Import a definition").utf8_string(), "Ctrl+O", always, [this] { ask_import(); }},
        {"survey.publish", _("Publish the version").utf8_string(), "Ctrl+P", can(SurveyState::live), [this] { become(SurveyState::live); }},
        {"survey.test", _("Test the version").utf8_string(), "Ctrl+T", can(SurveyState::testing), [this] { become(SurveyState::testing); }},
        {"survey.retire", _("Retire the version").utf8_string(), "Ctrl+Delete", can(SurveyState::retired), [this] { become(SurveyState::retired); }},
        {"survey.duplicate", _("Duplicate the version").utf8_string(), "Ctrl+D", has_survey, [this] {
             go_to(Tab::versions);
             versions_->ask_title();
         }},
        {"survey.preview", _("Try the version").utf8_string(), "Ctrl+R", has_survey, [this] {
             go_to(Tab::preview);
             preview_->focus_form();
         }},
        {"survey.edit", _("Edit a copy of the version").utf8_string(), "F4", has_survey, [this] { edit(); }},
        {"survey.export", _("Export the definition").utf8_string(), "Ctrl+Shift+E", has_survey, [this] { ask_export_definition(); }},
        {"survey.responses", _("Search the responses").utf8_string(), "Ctrl+F", has_survey, [this] {
             go_to(Tab::responses);
             responses_->focus_search();
         }},
        {"response.export", _("Export the responses").utf8_string(), "Ctrl+E", has_survey, [this] {
             go_to(Tab::responses);
             responses_->ask_export();
         }},
    };
}

} // namespace yardstick::ui
