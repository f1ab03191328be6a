// A key press in a form of 300 questions with logic, until what depends on it is painted, against the same in a form of ten.
// All questions stand on one page, are visible by a condition on the one that is typed into, and every tenth shows what is
// typed in its title. Real key events on a real display, thirty rounds of each, in turn.
#include "survey/session/form_session.h"
#include "survey/survey.h"
#include "ui/form/form_panel.h"
#include "ui/idle_events.h"
#include "ui/native_look.h"

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace yardstick;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 30;
constexpr double goal = 1.5;

std::string survey_of(int questions)
{
    std::string elements = R"({"type":"text","name":"q1","title":"Name"})";
    for (int i = 2; i <= questions; ++i) {
        const std::string condition = fmt::format(R"x("visibleIf":"{{q1}} <> 'hide {}' and ({{q{}}} empty or {{q{}}} <> 'no')")x", i, i - 1, i - 1);
        const std::string title = i % 10 == 2 ? fmt::format("Question {} for {{q1}}", i) : fmt::format("Question {}", i);
        elements += i % 3 == 0   ? fmt::format(R"(,{{"type":"rating","name":"q{}","title":"{}",{}}})", i, title, condition)
                    : i % 3 == 1 ? fmt::format(R"(,{{"type":"radiogroup","name":"q{}","title":"{}","choices":["yes","no"],{}}})", i, title, condition)
                                 : fmt::format(R"(,{{"type":"text","name":"q{}","title":"{}",{}}})", i, title, condition);
    }
    return "{\"elements\":[" + elements + "]}";
}

class App final : public wxApp {
public:
    bool OnInit() override
    {
        SetExitOnFrameDelete(false);
        ui::load_looks();
        ui::ask_few_when_idle();
        return true;
    }
};

void run_events(const std::function<bool()>& is_done)
{
    wxEventLoopBase& loop = *wxEventLoopBase::GetActive();
    const auto end = Clock::now() + std::chrono::seconds(20);
    while (!is_done()) {
        loop.YieldFor(wxEVT_CATEGORY_ALL);
        loop.ProcessIdle();
        if (Clock::now() > end)
            throw std::runtime_error("the key never arrived");
    }
}

class Form {
public:
    explicit Form(int questions)
        : session_(std::make_shared<session::FormPlan>(Survey::read(survey_of(questions), "form.json").value().definition()), Instant{}, TimeZone::utc()),
          frame_(new wxFrame(nullptr, wxID_ANY, "Form", wxDefaultPosition, wxSize(900, 700))), panel_(new ui::FormPanel(frame_, session_))
    {
        panel_->on_change = [this] { ++changes_; };
        // How long the display takes to bring the key is not the form's.
        frame_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            arrived_ = Clock::now();
            event.Skip();
        });
        frame_->Show();
        run_events([this] { return frame_->IsShownOnScreen(); });
    }

    double press(char key)
    {
        frame_->Raise();
        panel_->focus_first();
        run_events([this] { return frame_->IsActive() && wxWindow::FindFocus() && wxWindow::FindFocus()->HasFocus(); });
        const int before = changes_;
        wxUIActionSimulator().Char(key);
        run_events([&] { return changes_ > before; });
        frame_->Update();
        return std::chrono::duration<double, std::milli>(Clock::now() - arrived_).count();
    }

private:
    FormSession session_;
    wxFrame* frame_;
    ui::FormPanel* panel_;
    Clock::time_point arrived_;
    int changes_ = 0;
};

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return (times[times.size() / 2 - 1] + times[times.size() / 2]) / 2;
}

} // namespace

int main()
{
    wxApp::SetInstance(new App);
    int argc = 0;
    wxChar** no_arguments = nullptr;
    if (!wxEntryStart(argc, no_arguments) || !wxTheApp->CallOnInit()) {
        std::cerr << "there is no display\n";
        return 3;
    }
    wxEventLoopBase::SetActive(new wxEventLoop);
    Form small(10), large(300);
    std::vector<double> small_times, large_times;
    for (int i = 0; i < rounds; ++i) {
        const char key = static_cast<char>('A' + i % 26);
        small_times.push_back(small.press(key));
        large_times.push_back(large.press(key));
    }
    const double ratio = median(large_times) / median(small_times);
    std::cout << fmt::format("10 questions:  median {:.2f} ms, least {:.2f} ms\n", median(small_times), *std::min_element(small_times.begin(), small_times.end()))
              << fmt::format("300 questions: median {:.2f} ms, least {:.2f} ms\n", median(large_times), *std::min_element(large_times.begin(), large_times.end()))
              << fmt::format("ratio {:.2f}, goal at most {}: {}\n", ratio, goal, ratio <= goal ? "met" : "missed");
    return ratio <= goal ? 0 : 1;
}
