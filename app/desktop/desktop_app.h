#pragma once

#include "desktop/stored_workspace.h"
#include "desktop/windowed_app.h"
#include "host/plugin_host.h"
#include "ui/main_window.h"
#include "viewmodel/desk.h"
#include "viewmodel/front_desk.h"
#include "viewmodel/ui_queue.h"

#include <wx/weakref.h>

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// A workspace, and what the Front desk shows of it.
struct OpenDesk {
    std::unique_ptr<StoredWorkspace> session;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<FrontDesk> front_desk; ///< null where there is no office yet
};

/// Reads all that the first window shows. Throws Error. [any thread]
OpenDesk open_desk(const std::string& location, const PluginHost& plugins);

/// The desktop program: one main window at a time, on one workspace.
class DesktopApp final : public WindowedApp {
public:
    enum class Beginning { as_it_is, demo }; ///< demo: a workspace without an office gets the made-up year

    /// `first` is what is being opened at `location` while the display is connected to. `plugins` must outlive this.
    DesktopApp(std::string location, PluginHost& plugins, std::future<OpenDesk> first, Beginning beginning);

    int OnExit() override;

    /// What failed in the world is told where the user looks.
    bool OnExceptionInMainLoop() override;

private:
    /// Brings results back to the thread that draws.
    class Queue final : public UiQueue {
        void post(std::function<void()> task) override;
    };

    bool open_first_window() override;
    void open(const std::string& location);
    void open_later(const std::string& location);
    void open_windows(const std::function<OpenDesk()>& open_first);
    void close();
    void show(std::vector<ui::PageEntry> pages);
    void show_failure(const std::string& why);
    std::vector<ui::PageEntry> pages();
    ui::Page* front_desk(wxWindow* parent, ui::Shell& shell);
    ui::Page* first_run(wxWindow* parent);
    Result<void> open_kiosk();

    std::string location_;
    PluginHost& plugins_; ///< of all sessions
    std::future<OpenDesk> first_;
    Beginning beginning_;
    Queue queue_;
    std::unique_ptr<StoredWorkspace> session_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<FrontDesk> front_desk_; ///< until its page has it
    std::unique_ptr<Worker> worker_;
    wxWeakRef<ui::MainWindow> window_; ///< owned by wxWidgets; null once it was closed
};

} // namespace yardstick
