// Stores a picture of every page of a survey, as the form shows it:  form_pictures SURVEY.json FOLDER SUFFIX
// Started by tests/screenshots-forms.

#include "support/shared_data.h"
#include "survey/survey.h"
#include "ui/form/form_panel.h"
#include "ui/ui_driver.h"

#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/stopwatch.h>
#include <wx/utils.h>

#include <iostream>
#include <stdexcept>

using namespace yardstick;

namespace {

constexpr long time_to_draw = 1500; // milliseconds: GTK draws after the last event

void store(const std::string& file)
{
    const wxStopWatch watch;
    test::wait_until([&] { return watch.Time() > time_to_draw; });
    // As it is on the screen, drawn by the platform.
    if (wxExecute(wxString::Format("import -window root %s", wxString::FromUTF8(file)), wxEXEC_SYNC) != 0)
        throw std::runtime_error("import, of ImageMagick, did not store " + file);
    std::cout << file << '\n';
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 4 || !test::start_ui()) {
        std::cerr << "form_pictures SURVEY.json FOLDER SUFFIX, with a display\n";
        return 2;
    }
    const auto survey = Survey::read(test::read_file(arguments[1]), arguments[1]);
    if (!survey) {
        std::cerr << survey.error().front().text() << '\n';
        return 1;
    }
    FormSession session(std::make_shared<session::FormPlan>(survey->definition()), Instant{}, TimeZone::utc());
    // Some answers, so that what follows from them is to be seen.
    session.set("name", "Ada");
    session.set("day", "2026-02-28");
    session.set("stars", 4);
    session.set("towns", Json{"Ghent", "Lund"});
    session.set("agree", Json{{"It was quick", "Mostly"}});
    session.set("desks", Json{{"Passports", {{"mark", 4}, {"waited", 12}}}});
    session.set("visits", Json::array({Json{{"reason", "Passport"}, {"times", 2}}, Json{{"reason", "Taxes"}, {"times", 1}}}));
    session.set("hours", Json{8, 18});
    session.set("photos", Json::array({Json{{"name", "door.txt"}, {"type", "text/plain"}, {"content", "data:text/plain;base64,YWJj"}}}));
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Form", wxPoint(0, 0), wxSize(900, 1500));
    auto* panel = new ui::FormPanel(frame, session);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(panel, wxSizerFlags(1).Expand().Border(wxALL, frame->FromDIP(24)));
    frame->SetSizer(around);
    frame->Show();
    for (int page = 1;; ++page) {
        panel->refresh();
        store(std::string(arguments[2]) + "/form-" + std::to_string(page) + arguments[3] + ".png");
        if (panel->is_last_page() || !panel->next())
            break;
    }
    delete frame;
}
