// The desktop program: builds the objects and hands them to each other.
#include "core/error.h"
#include "core/time_zone.h"
#include "demo/demo_year.h"
#include "host/plugin_catalogue.h"
#include "host/plugin_folders.h"
#include "store/workspace_store.h"
#include "ui/dashboard_page.h"
#include "ui/failure_page.h"
#include "ui/first_run_page.h"
#include "ui/front_desk_page.h"
#include "ui/goals_page.h"
#include "ui/idle_events.h"
#include "ui/kiosk_window.h"
#include "ui/main_window.h"
#include "ui/my_work_page.h"
#include "ui/native_look.h"
#include "ui/office_page.h"
#include "ui/surveys_page.h"
#include "viewmodel/first_run.h"
#include "viewmodel/front_desk.h"
#include "viewmodel/worker.h"

#include <CLI/CLI.hpp>
#include <wx/app.h>
#include <wx/intl.h>
#include <wx/utils.h>
#include <wx/weakref.h>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <memory>
#include <string>

namespace yardstick {

namespace {

/// What the command line said.
struct Options {
    std::string workspace; ///< empty: the one that was connected to last, else the user's own
    bool demo = false;
    bool kiosk = false;
};

/// Names the server that was connected to last. It may hold a password, so nobody else may read it.
std::filesystem::path server_file()
{
    return std::filesystem::path(default_location()).parent_path() / "server";
}

std::string remembered_server()
{
    std::string location;
    std::ifstream(server_file()) >> location;
    return location;
}

void remember_server(const std::string& location)
{
    std::filesystem::create_directories(server_file().parent_path());
    std::ofstream file(server_file());
    std::filesystem::permissions(server_file(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    file << location << '\n';
}

std::string location_of(const Options& options)
{
    if (!options.workspace.empty())
        return options.workspace;
    // The demo has a workspace of its own: made-up answers never come near real ones.
    if (options.demo)
        return (std::filesystem::path(default_location()).parent_path() / "demo.yardstick").string();
    const std::string server = remembered_server();
    return server.empty() ? default_location() : server;
}

/// Brings results back to the thread that draws.
class AppQueue final : public UiQueue {
public:
    void post(std::function<void()> task) override { wxTheApp->CallAfter(std::move(task)); }
};

/// A workspace of the store, with the plugins that are installed.
class StoredWorkspace final : public OpenWorkspace {
public:
    explicit StoredWorkspace(const std::string& location)
        : store_(WorkspaceStore::open(location, WorkspaceStore::OpenMode::create)), metrics_(load_plugins(default_plugin_folders())),
          workspace_({store_->office(), store_->surveys(), store_->responses(), store_->bindings(), store_->states(), store_->rounds(), store_->partials(), *metrics_, clock_})
    {
    }

    Workspace& workspace() override { return workspace_; }
    bool is_shared() const { return store_->is_shared(); }

private:
    std::unique_ptr<WorkspaceStore> store_;
    std::unique_ptr<MetricCatalogue> metrics_;
    SystemClock clock_;
    Workspace workspace_;
};

/// What tells this computer from others at the same workspace; empty where there is none.
std::string seat_of(const StoredWorkspace& session)
{
    return session.is_shared() ? wxGetHostName().utf8_string() : std::string();
}

/// A workspace, and what the Front desk shows of it.
struct OpenDesk {
    std::unique_ptr<StoredWorkspace> session;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<FrontDesk> front_desk; ///< null where there is no office yet
};

OpenDesk open_desk(const std::string& location)
{
    OpenDesk opened{std::make_unique<StoredWorkspace>(location), nullptr, nullptr};
    Workspace& workspace = opened.session->workspace();
    opened.desk = std::make_unique<Desk>(workspace, seat_of(*opened.session));
    if (is_first_run(workspace))
        return opened;
    opened.front_desk = std::make_unique<FrontDesk>(workspace, *opened.desk);
    opened.front_desk->refresh();
    return opened;
}

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

class DesktopApp final : public wxApp {
public:
    /// `first` is what is being opened at `location` while the display is connected to.
    DesktopApp(Options options, std::string location, std::future<OpenDesk> first)
        : options_(std::move(options)), location_(std::move(location)), first_(std::move(first))
    {
    }

    bool OnInit() override
    {
        // Numbers in files and databases have a point, whatever the desktop's language is.
        std::setlocale(LC_NUMERIC, "C");
        SetAppName("yardstick");
        SetAppDisplayName("Yardstick");
        ui::load_looks();
        ui::ask_few_when_idle();
        open_windows([this] { return first_.get(); });
        return true;
    }

    int OnExit() override
    {
        close();
        return wxApp::OnExit();
    }

    // The command runner: what failed in the world is told where the user looks.
    bool OnExceptionInMainLoop() override
    {
        try {
            throw;
        } catch (const Error& error) {
            if (window_)
                window_->show_failure(wxString::FromUTF8(error.what()));
        }
        return true;
    }

private:
    void open(const std::string& location)
    {
        // Between two windows the program has none, and goes on.
        SetExitOnFrameDelete(false);
        close();
        location_ = location;
        open_windows([location] { return open_desk(location); });
        SetExitOnFrameDelete(true);
    }

    void open_windows(const std::function<OpenDesk()>& open_first)
    {
        try {
            OpenDesk opened = open_first();
            front_desk_ = std::move(opened.front_desk); // those before stand on the session before
            desk_ = std::move(opened.desk);
            session_ = std::move(opened.session);
            worker_ = std::make_unique<Worker>(queue_, [location = location_] { return std::make_unique<StoredWorkspace>(location); });
            if (front_desk_) {
                show(pages());
                return;
            }
            show({{"first_run", _("Welcome"), "yardstick", [this](wxWindow* parent, ui::Shell&) { return first_run(parent); }}});
            if (options_.demo)
                window_->find_command("first_run.demo")->try_run();
        } catch (const Error& error) {
            show_failure(error.what());
        }
    }

    void close()
    {
        worker_.reset();
        // At once, not when the loop is idle: it stands on the session that goes next.
        delete window_.get();
    }

    std::vector<ui::PageEntry> pages()
    {
        return {
            {"front_desk", _("Front desk"), "page_front_desk", [this](wxWindow* parent, ui::Shell& shell) {
                 const auto place = session_->is_shared() ? ui::StorePlace::server : ui::StorePlace::this_computer;
                 auto* page = new ui::FrontDeskPage(parent, shell, *desk_, std::move(*front_desk_), place);
                 page->watch(*worker_);
                 page->offer_kiosk([this] { return open_kiosk(); });
                 return page;
             }},
            {"surveys", _("Surveys"), "page_surveys", [this](wxWindow* parent, ui::Shell& shell) {
                 return new ui::SurveysPage(parent, shell, session_->workspace(), *worker_);
             }},
            {"goals", _("Goals"), "page_goals", [this](wxWindow* parent, ui::Shell& shell) {
                 return new ui::GoalsPage(parent, shell, session_->workspace(), *desk_, session_->is_shared());
             }},
            {"my_work", _("My work"), "page_my_work", [this](wxWindow* parent, ui::Shell& shell) {
                 return new ui::MyWorkPage(parent, shell, session_->workspace(), *desk_, session_->is_shared());
             }},
            {"dashboard", _("Dashboard"), "page_dashboard", [this](wxWindow* parent, ui::Shell& shell) {
                 return new ui::DashboardPage(parent, shell, session_->workspace(), *worker_);
             }},
            {"office", _("Office"), "page_office", [this](wxWindow* parent, ui::Shell& shell) {
                 return new ui::OfficePage(parent, shell, session_->workspace(), *desk_);
             }},
        };
    }

    void show(std::vector<ui::PageEntry> pages)
    {
        const std::string first = pages.front().id;
        auto* window = new ui::MainWindow(*desk_, std::move(pages));
        window_ = window;
        window->go_to(first);
        tell_first_paint(*window);
        window->Show();
    }

    // The desk stands behind it until staff leave it by the PIN.
    Result<void> open_kiosk()
    {
        const auto on_left = [this] {
            if (!window_)
                return;
            window_->Show();
            window_->refresh();
        };
        return ui::open_kiosk(session_->workspace(), seat_of(*session_), on_left).map([this](ui::KioskWindow* kiosk) {
            kiosk->Show();
            window_->Hide();
        });
    }

    void show_failure(const std::string& why)
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

    ui::Page* first_run(wxWindow* parent)
    {
        const auto page = std::make_shared<ui::FirstRunPage*>(nullptr);
        const auto failed = [page](const std::string& why) { (*page)->show_problem(wxString::FromUTF8(why)); };
        ui::FirstRunPage::Offers offers;
        offers.demo = [this, failed] {
            worker_->run(
                [this, failed](Workspace& workspace) -> Background::Finish {
                    const auto made = make_demo_year(workspace);
                    if (!made)
                        return [failed, why = made.error().text()] { failed(why); };
                    return [this] { open_later(location_); };
                },
                failed);
        };
        offers.begin = [this](const OfficeBeginning& beginning) {
            return begin_office(session_->workspace(), beginning).map([this] { open_later(location_); });
        };
        offers.connect = [this, failed](const std::string& location) {
            worker_->run(
                [this, location](Workspace&) -> Background::Finish {
                    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
                    return [this, location] {
                        remember_server(location);
                        open_later(location);
                    };
                },
                failed);
        };
        *page = new ui::FirstRunPage(parent, std::move(offers));
        return *page;
    }

    // The window that asks for it is closed by it, so it must have finished first.
    void open_later(const std::string& location)
    {
        CallAfter([this, location] { open(location); });
    }

    Options options_;
    std::string location_;
    std::future<OpenDesk> first_;
    AppQueue queue_;
    std::unique_ptr<StoredWorkspace> session_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<FrontDesk> front_desk_; ///< until its page has it
    std::unique_ptr<Worker> worker_;
    wxWeakRef<ui::MainWindow> window_; ///< owned by wxWidgets; null once it was closed
};

/// `yardstick --kiosk`: the kiosk and nothing else. Ends with 0 after the PIN, so that what starts it again knows that staff left.
class KioskApp final : public wxApp {
public:
    explicit KioskApp(std::string location) : location_(std::move(location)) {}

    bool OnInit() override
    {
        std::setlocale(LC_NUMERIC, "C"); // as above
        SetAppName("yardstick");
        SetAppDisplayName("Yardstick");
        ui::load_looks();
        ui::ask_few_when_idle();
        // The shipped session says so itself: yardstick-kiosk-session.
        const auto surroundings = std::getenv("YARDSTICK_KIOSK_SESSION") ? Kiosk::Surroundings::own_session : Kiosk::Surroundings::desktop;
        try {
            session_ = std::make_unique<StoredWorkspace>(location_);
            const auto opened = ui::open_kiosk(session_->workspace(), seat_of(*session_), [] {}, surroundings);
            if (!opened)
                return say(opened.error().text(), 1);
            (*opened)->Show();
        } catch (const Error& error) {
            return say(error.what(), 3);
        }
        return true;
    }

    int OnRun() override { return exit_code_ == 0 ? wxApp::OnRun() : exit_code_; }

    // What fails while nobody answers is tried again with the next tick.
    bool OnExceptionInMainLoop() override
    {
        try {
            throw;
        } catch (const Error& error) {
            std::cerr << "yardstick: " << error.what() << std::endl;
        }
        return true;
    }

private:
    // The loop does not begin then, and OnRun gives the exit code.
    bool say(const std::string& why, int exit_code)
    {
        std::cerr << "yardstick: " << why << std::endl;
        exit_code_ = exit_code;
        return true;
    }

    std::string location_;
    std::unique_ptr<StoredWorkspace> session_;
    int exit_code_ = 0;
};

bool has_display()
{
#ifdef __WXGTK__
    return std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

} // namespace

} // namespace yardstick

int main(int argc, char** argv)
{
    CLI::App command_line{"Yardstick measures how well work is going, in a way that the people who are measured can trust."};
    yardstick::Options options;
    command_line.add_option("--workspace", options.workspace, "the workspace to open: a file, or postgresql://…");
    command_line.add_flag("--demo", options.demo, "open a workspace of its own with a made-up year; made where there is none");
    command_line.add_flag("--kiosk", options.kiosk, "open the kiosk in full screen, left by its PIN (yardstickctl kiosk sets it up)");
    command_line.set_version_flag("--version", "yardstick " YARDSTICK_VERSION);
    try {
        command_line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return command_line.exit(error) == 0 ? 0 : 2;
    }
    if (!yardstick::has_display()) {
        std::cerr << "yardstick: there is no display to open a window on. yardstickctl does the same work without one.\n";
        return 3;
    }
    std::string location;
    try {
        location = yardstick::location_of(options);
    } catch (const yardstick::Error& error) {
        std::cerr << "yardstick: " << error.what() << '\n';
        return 3;
    }
    int no_arguments = 0;
    if (options.kiosk) {
        wxApp::SetInstance(new yardstick::KioskApp(location));
        return wxEntry(no_arguments, static_cast<wxChar**>(nullptr));
    }
    // The workspace and the plugins open while the display is connected to: the first window waits for both.
    auto first = std::async(std::launch::async, [location] {
        yardstick::TimeZone::utc(); // the first look at a time zone reads through all there are
        return yardstick::open_desk(location);
    });
    wxApp::SetInstance(new yardstick::DesktopApp(std::move(options), location, std::move(first)));
    return wxEntry(no_arguments, static_cast<wxChar**>(nullptr));
}
