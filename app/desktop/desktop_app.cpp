#include "desktop/desktop_app.h"

#include "core/error.h"
#include "host/run_mark.h"
#include "ui/display_end.h"
#include "ui/failure_page.h"
#include "viewmodel/first_run.h"

#include <wx/frame.h>
#include <wx/intl.h>

#include <cstdlib>
#include <iostream>
#include <utility>

namespace yardstick {

namespace {

/// For tests/bench/first_paint: says on standard output when the first window has been drawn, and ends the program.
void tell_first_paint(ui::MainWindow& window)
{
    if (!std::getenv("YARDSTICK_TELL_FIRST_PAINT"))
        return;
    window.shown()->Bind(wxEVT_PAINT, [](wxPaintEvent& event) {
        event.Skip();
        wxTheApp->CallAfter([] {
            std::cout << "painted" << std::endl;
            wxTheApp->ExitMainLoop();
        });
    });
}

} // namespace

OpenDesk open_desk(const std::string& location, const PluginHost& plugins)
{
    OpenDesk opened{std::make_unique<StoredWorkspace>(location, plugins), nullptr, nullptr};
    Workspace& workspace = opened.session->workspace();
    opened.desk = std::make_unique<Desk>(workspace, opened.session->seat());
    if (is_first_run(workspace))
        return opened;
    opened.front_desk = std::make_unique<FrontDesk>(workspace, *opened.desk);
    opened.front_desk->refresh_without_satisfaction();
    return opened;
}

void DesktopApp::Queue::post(std::function<void()> task)
{
    wxTheApp->CallAfter(std::move(task));
}

DesktopApp::DesktopApp(std::string location, PluginHost& plugins, std::future<OpenDesk> first, Beginning beginning)
    : location_(std::move(location)), plugins_(plugins), first_(std::move(first)), beginning_(beginning)
{
}

bool DesktopApp::open_first_window()
{
    ui::when_display_ends(RunMark::remove_this_programs);
    open_windows([this] { return first_.get(); });
    return true;
}

int DesktopApp::OnExit()
{
    close();
    return wxApp::OnExit();
}

bool DesktopApp::OnExceptionInMainLoop()
{
    try {
        throw;
    } catch (const Error& error) {
        if (window_)
            window_->show_failure(wxString::FromUTF8(error.what()));
    }
    return true;
}

void DesktopApp::open(const std::string& location)
{
    // Between two windows the program has none, and goes on.
    SetExitOnFrameDelete(false);
    close();
    location_ = location;
    open_windows([this, location] { return open_desk(location, plugins_); });
    SetExitOnFrameDelete(true);
}

// The window that asks for it is closed by it, so it must have finished first.
void DesktopApp::open_later(const std::string& location)
{
    CallAfter([this, location] { open(location); });
}

void DesktopApp::open_windows(const std::function<OpenDesk()>& open_first)
{
    try {
        OpenDesk opened = open_first();
        front_desk_ = std::move(opened.front_desk); // those before stand on the session before
        desk_ = std::move(opened.desk);
        session_ = std::move(opened.session);
        worker_ = std::make_unique<Worker>(queue_, [this, location = location_] { return std::make_unique<StoredWorkspace>(location, plugins_); });
        if (front_desk_) {
            show(pages());
            return;
        }
        show({{"first_run", _("Welcome"), "yardstick", [this](wxWindow* parent, ui::Shell&) { return first_run(parent); }}});
        if (beginning_ == Beginning::demo)
            window_->find_command("first_run.demo")->try_run();
    } catch (const Error& error) {
        show_failure(error.what());
    }
}

void DesktopApp::close()
{
    worker_.reset();
    // At once, not when the loop is idle: it stands on the session that goes next.
    delete window_.get();
}

void DesktopApp::show(std::vector<ui::PageEntry> pages)
{
    const std::string first = pages.front().id;
    auto* window = new ui::MainWindow(*desk_, std::move(pages));
    window_ = window;
    window->go_to(first);
    tell_first_paint(*window);
    window->Show();
}

void DesktopApp::show_failure(const std::string& why)
{
    // The main window stands on a workspace, so there is none of it here.
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Yardstick", wxDefaultPosition, wxSize(720, 420));
    auto* page = new ui::FailurePage(frame, wxString::FromUTF8(why), [this, frame] {
        const std::string again = location_;
        CallAfter([this, frame, again] {
            open(again); // which shows a window before this one goes
            frame->Destroy();
        });
    });
    page->focus_first();
    frame->Show();
}

} // namespace yardstick
