#include "ui/kiosk_window.h"

#include "support/kiosk_world.h"
#include "support/shared_data.h"
#include "ui/kiosk_scene.h"
#include "ui/ui_driver.h"

#include <catch2/catch.hpp>

#include <utility>

#include <wx/button.h>
#include <wx/evtloop.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

using namespace yardstick;
using namespace yardstick::test;
using State = Kiosk::State;

namespace {

/// Where a control was told to stand in its window; the platform puts it there some time later.
wxRect told_place(const wxWindow& control)
{
    wxRect place = control.GetRect();
    for (const wxWindow* parent = control.GetParent(); parent && !parent->IsTopLevel(); parent = parent->GetParent())
        place.Offset(parent->GetPosition());
    return place;
}

/// A kiosk's window on a workspace in memory, with the keyboard.
class OpenKiosk {
public:
    explicit OpenKiosk(KioskSettings settings = {}) : world(std::move(settings))
    {
        world.kiosk.reset();
        window = ui::open_kiosk(world.workspace, "", [this] { has_left = true; }).value();
        window->Show();
        wait_until([this] { return wxWindow::FindFocus() != nullptr; });
    }
    ~OpenKiosk()
    {
        if (!has_left)
            delete window;
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
    }

    /// The control with this spoken name, or a text with this beginning; null when none is shown.
    wxWindow* find(const wxString& name, wxWindow* parent = nullptr) const
    {
        for (wxWindow* child : (parent ? parent : static_cast<wxWindow*>(window))->GetChildren()) {
            if (!child->IsShown())
                continue;
            wxString label = child->GetLabel();
            label.Replace("\n", " ");
            if (ui::spoken_name(*child) == name || label.StartsWith(name))
                return child;
            if (wxWindow* found = find(name, child))
                return found;
        }
        return nullptr;
    }

    /// Taps it as a finger does.
    void tap(const wxString& name)
    {
        INFO(name.utf8_string());
        wxWindow* target = nullptr;
        REQUIRE(wait_until([&] { return (target = find(name)) != nullptr; }));
        // The platform puts a control to its place some time after it was told; the pointer enters it only then.
        bool is_entered = false;
        const auto on_enter = [&is_entered](wxMouseEvent& event) {
            is_entered = true;
            event.Skip();
        };
        target->Bind(wxEVT_ENTER_WINDOW, on_enter);
        wxUIActionSimulator mouse;
        REQUIRE(wait_until([&] {
            const wxRect place = target->GetScreenRect();
            mouse.MouseMove(1, wxGetDisplaySize().y - 2);
            mouse.MouseMove(place.x + place.width / 2, place.y + place.height / 2);
            return is_entered;
        }));
        target->Unbind(wxEVT_ENTER_WINDOW, on_enter);
        mouse.MouseClick();
    }

    bool comes_to(State state)
    {
        return wait_until([&] { return window->model().state() == state; });
    }

    KioskWorld world;
    ui::KioskWindow* window = nullptr;
    bool has_left = false;
};

} // namespace

TEST_CASE("a customer taps a face, sees the thanks, and the next one finds the question", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    CHECK(open.find("How was our service today?"));
    open.tap("Very happy");
    REQUIRE(wait_until([&] { return open.find("Thank you!") != nullptr; }));
    CHECK(open.world.stored("visit").size() == 1);
    open.world.clock.advance(std::chrono::seconds{3});
    CHECK(wait_until([&] { return open.find("How was our service today?") != nullptr; }));
}

TEST_CASE("the window fills the screen, and every control on it has a name and is large", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    KioskSettings settings;
    settings.words = "Tell us how it was";
    OpenKiosk open(settings);
    CHECK(wait_until([&] { return open.window->GetScreenRect().Contains(wxRect(wxGetDisplaySize())); }));
    std::function<void(const wxWindow&)> check_sizes = [&](const wxWindow& parent) {
        for (const wxWindow* child : parent.GetChildren()) {
            if (dynamic_cast<const wxAnyButton*>(child) && child->IsShownOnScreen()) {
                INFO(ui::spoken_name(*child).utf8_string());
                CHECK(child->GetSize().y >= child->FromDIP(64));
                CHECK(child->GetSize().x >= child->FromDIP(64));
            }
            check_sizes(*child);
        }
    };
    const auto check = [&] {
        CHECK(nameless_controls(*open.window) == "");
        check_sizes(*open.window);
    };
    check();
    open.tap("Touch to begin");
    REQUIRE(open.comes_to(State::asking));
    REQUIRE(wait_until([&] { return open.find("Unhappy") != nullptr; }));
    check();
    open.tap("Unhappy");
    REQUIRE(wait_until([&] { return open.find("No, thank you") != nullptr; }));
    check();
    open.window->model().ask_pin();
    REQUIRE(wait_until([&] { return open.find("Leave the kiosk") != nullptr; }));
    check();
}

TEST_CASE("a follow-up is answered one question at a time and joins the tap", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    open.tap("Unhappy");
    REQUIRE(wait_until([&] { return open.find("What went wrong?") != nullptr; }));
    CHECK(open.world.history().size() == 1); // saved before anything more was asked
    CHECK_FALSE(open.find("Minutes waited"));
    REQUIRE(wait_until([&] { return dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus()) != nullptr; }));
    type("slow");
    REQUIRE(wait_until([&] { return open.window->model().form().session().answers().contains("wrong"); }));
    open.tap("Next");
    REQUIRE(wait_until([&] { return open.find("Anything else?") != nullptr; }));
    open.tap("Next");
    REQUIRE(wait_until([&] { return open.find("Minutes waited") != nullptr; }));
    open.tap("Complete");
    REQUIRE(wait_until([&] { return open.find("Thank you!") != nullptr; }));
    REQUIRE(open.world.history().size() == 2);
    CHECK(open.world.history().back().answers == R"({"rating":2,"wrong":"slow"})");
}

TEST_CASE("who does not want to say more taps once", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    open.tap("Unhappy");
    open.tap("No, thank you");
    CHECK(wait_until([&] { return open.find("Thank you!") != nullptr; }));
    CHECK(open.world.history().size() == 1);
}

TEST_CASE("one tap changes the language, and Arabic begins at the right", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    open.tap("Deutsch");
    REQUIRE(wait_until([&] { return open.find("Wie war unser Service heute?") != nullptr; }));
    open.tap(wxString::FromUTF8("العربية"));
    REQUIRE(wait_until([&] { return open.find(wxString::FromUTF8("كيف كانت خدمتنا اليوم؟")) != nullptr; }));
    CHECK(open.window->scene().GetLayoutDirection() == wxLayout_RightToLeft);
    wxWindow* worst = open.find(wxString::FromUTF8("غير راض جدا"));
    wxWindow* best = open.find(wxString::FromUTF8("راض جدا"));
    REQUIRE(worst);
    REQUIRE(best);
    CHECK(worst->GetScreenPosition().x > best->GetScreenPosition().x);
}

TEST_CASE("a full disk is told, and the faces stay", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    open.world.responses.failure = "Not saved: the disk is full.";
    open.tap("Unhappy");
    REQUIRE(wait_until([&] { return open.find("Not saved. Please tell the staff. the disk is full.") != nullptr; }));
    CHECK(open.find("How was our service today?"));
    open.world.responses.failure.clear();
    open.tap("Unhappy");
    REQUIRE(wait_until([&] { return open.find("What went wrong?") != nullptr; }));
    open.world.responses.failure = "Not saved: the disk is full.";
    type("slow");
    REQUIRE(wait_until([&] { return open.window->model().form().session().answers().contains("wrong"); }));
    open.tap("Next");
    open.tap("Next");
    open.tap("Complete");
    REQUIRE(wait_until([&] { return open.find("Not saved. Please tell the staff. the disk is full.") != nullptr; }));
    CHECK(open.window->model().form().session().answers()["wrong"] == "slow");
}

TEST_CASE("closing does not close a kiosk; the PIN does", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    CHECK_FALSE(open.window->Close());
    press(WXK_F4, wxMOD_ALT);
    press('L', wxMOD_CONTROL | wxMOD_ALT);
    REQUIRE(open.comes_to(State::pin));
    type("1111");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.find("Wrong PIN. The next try is possible in 2 seconds.") != nullptr; }));
    open.world.clock.advance(std::chrono::seconds{2});
    type("2580");
    press(WXK_RETURN);
    CHECK(wait_until([&] { return open.has_left; }));
}

TEST_CASE("staff read for ten seconds what full screen does not keep out, and nothing moves when it goes", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    REQUIRE(open.find("For staff: full screen is not a lock"));
    wxWindow* face = open.find("Unhappy");
    // Texts tell their heights once they know their widths: until a turn of events and a layout change nothing any more.
    wxRect before;
    REQUIRE(wait_until([&] {
        open.window->scene().Layout();
        return std::exchange(before, told_place(*face)) == told_place(*face) && face->GetScreenPosition().y > 0;
    }));
    CAPTURE(before.y);
    const wxWindow* words = open.find("For staff: full screen is not a lock");
    CHECK(told_place(*words).GetBottom() <= open.window->GetClientSize().y);
    CHECK(told_place(*words).GetTop() > before.GetBottom());
    open.world.clock.advance(Kiosk::notice_time);
    REQUIRE(wait_until([&] { return !open.find("For staff: full screen is not a lock"); }));
    open.window->scene().Layout(); // as what cannot be saved does
    CHECK(open.find("Unhappy") == face);
    CAPTURE(told_place(*face).y);
    CHECK(told_place(*face) == before);
    open.window->model().ask_pin();
    CHECK(wait_until([&] { return open.find("For staff: full screen is not a lock") != nullptr; })); // beside the PIN it stays
}

TEST_CASE("the hidden corner asks for the PIN, which can be tapped", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenKiosk open;
    wxUIActionSimulator mouse;
    mouse.MouseMove(wxGetDisplaySize().x - 20, 20);
    mouse.MouseDown();
    wait_until([&] { return wxGetMouseState().LeftIsDown(); });
    open.world.clock.advance(std::chrono::seconds{3});
    REQUIRE(open.comes_to(State::pin));
    mouse.MouseUp();
    std::size_t typed = 0;
    for (const char* digit : {"2", "5", "8", "0"}) {
        open.tap(digit);
        ++typed;
        REQUIRE(wait_until([&] { return open.window->model().typed_digits() == typed; }));
    }
    open.tap("OK");
    CHECK(wait_until([&] { return open.has_left; }));
}

namespace {

/// Kilobytes of this process that lie in memory.
long resident_kilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    return 0;
}

} // namespace

TEST_CASE("a day of customers leaves the kiosk's memory as it was", "[ui][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const int last = std::getenv("YARDSTICK_LONG") ? 2000 : 300;
    constexpr int first = 200;
    OpenKiosk open;
    wxTimer tick;
    const auto pass = [&](std::chrono::seconds time) {
        open.world.clock.advance(time);
        wxTimerEvent event(tick);
        open.window->ProcessWindowEvent(event);
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
    };
    const auto press_button = [&](const wxString& name) {
        auto* button = dynamic_cast<wxButton*>(open.find(name));
        REQUIRE(button);
        wxCommandEvent event(wxEVT_BUTTON, button->GetId());
        event.SetEventObject(button);
        button->ProcessWindowEvent(event);
        pass(std::chrono::seconds{0});
        open.window->Update();
    };
    long before = 0;
    for (int i = 1; i <= last; ++i) {
        press_button(i % 3 == 0 ? "Very happy" : "Unhappy");
        if (i % 3 != 0)
            press_button("No, thank you");
        pass(std::chrono::seconds{3});
        pass(std::chrono::seconds{3}); // no repeat
        if (i == first)
            before = resident_kilobytes();
    }
    CHECK(open.world.stored("visit").size() == static_cast<std::size_t>(last));
    // The responses themselves lie in this process, which no kiosk's do: two kilobytes each, with their ask.
    const long grown = resident_kilobytes() - before - 2 * (last - first);
    INFO(grown << " kB more after " << last - first << " customers");
    CHECK(grown < 4 * 1024);
}
