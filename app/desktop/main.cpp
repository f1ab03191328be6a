// The desktop program: what the command line says, and which of the two programs it begins.
#include "core/error.h"
#include "core/state_folder.h"
#include "core/time_zone.h"
#include "desktop/desktop_app.h"
#include "desktop/kiosk_app.h"
#include "desktop/workspace_location.h"
#include "host/run_mark.h"
#include "host/usual_plugin_host.h"
#include "plugins/shipped_plugins.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <iostream>
#include <string>

namespace {

using namespace yardstick;

bool has_display()
{
#ifdef __WXGTK__
    return std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int run(wxApp* app)
{
    int no_arguments = 0;
    wxApp::SetInstance(app);
    return wxEntry(no_arguments, static_cast<wxChar**>(nullptr));
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App command_line{"Yardstick measures how well work is going, in a way that the people who are measured can trust."};
    std::string location;
    bool is_demo = false;
    bool is_kiosk = false;
    bool is_safe_mode = false;
    command_line.add_option("--workspace", location, "the workspace to open: a file, or postgresql://…");
    command_line.add_flag("--demo", is_demo, "open a workspace of its own with a made-up year; made where there is none");
    command_line.add_flag("--kiosk", is_kiosk, "open the kiosk in full screen, left by its PIN (yardstickctl kiosk sets it up)");
    command_line.add_flag("--safe-mode", is_safe_mode, "run no plugin until you turn them on; so it begins by itself after a crash");
    command_line.set_version_flag("--version", "yardstick " YARDSTICK_VERSION);
    try {
        command_line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return command_line.exit(error) == 0 ? 0 : 2;
    }
    if (!has_display()) {
        std::cerr << "yardstick: there is no display to open a window on. yardstickctl does the same work without one.\n";
        return 3;
    }
    try {
        if (location.empty())
            location = is_demo ? demo_location() : usual_location();
    } catch (const Error& error) {
        std::cerr << "yardstick: " << error.what() << '\n';
        return 3;
    }
    if (is_kiosk) { // which scores nothing, and so neither sets nor minds a mark
        const auto plugins = usual_plugin_host(shipped_plugins(), is_safe_mode);
        return run(new KioskApp(location, *plugins));
    }
    const std::filesystem::path state = state_folder();
    const RunMark mark(state.empty() ? state : state / "running");
    mark.remove_on_signals();
    if (mark.has_other_crashed())
        std::cerr << "yardstick: it did not end as it should last time, so no plugin runs until you turn them on (the Plugins page).\n";
    const auto plugins = usual_plugin_host(shipped_plugins(), is_safe_mode || mark.has_other_crashed());
    // The workspace opens while the display is connected to: the first window waits for both.
    auto first = std::async(std::launch::async, [location, &plugins] {
        TimeZone::utc(); // the first look at a time zone reads through all there are
        return open_desk(location, *plugins);
    });
    return run(new DesktopApp(location, *plugins, std::move(first), is_demo ? DesktopApp::Beginning::demo : DesktopApp::Beginning::as_it_is));
}
