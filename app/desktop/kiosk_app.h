#pragma once

#include "desktop/stored_workspace.h"
#include "desktop/windowed_app.h"
#include "host/plugin_host.h"

#include <memory>
#include <string>

namespace yardstick {

/// `yardstick --kiosk`: the kiosk and nothing else. Ends with 0 after the PIN, so that what starts it again knows that staff left;
/// with 1 where there is nothing to ask, with 3 where the workspace cannot be opened.
class KioskApp final : public WindowedApp {
public:
    /// `plugins` must outlive this.
    KioskApp(std::string location, const PluginHost& plugins) : location_(std::move(location)), plugins_(plugins) {}

    int OnRun() override { return exit_code_ == 0 ? wxApp::OnRun() : exit_code_; }
    bool OnExceptionInMainLoop() override;

private:
    bool open_first_window() override;
    bool end_with(int exit_code, const std::string& why);

    std::string location_;
    const PluginHost& plugins_;
    std::unique_ptr<StoredWorkspace> session_;
    int exit_code_ = 0;
};

} // namespace yardstick
