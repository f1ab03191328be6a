#pragma once

#include "cli/command_line.h"
#include "support/environment.h"
#include "support/shared_data.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace yardstick::test {

/// A plugin of one metric, which is a formula.
inline constexpr const char* helpdesk_metrics = R"({"id": "helpdesk", "version": "1.0.0", "department": "IT Helpdesk", "metrics": [
    {"id": "happy", "title": "Happy", "version": 1, "why": "Their word.", "how": "Share of 4 and 5.", "ignores": "Silence.", "unit": "percent", "better": "higher",
     "fields": [{"name": "rating", "type": "number"}], "formula": {"kind": "share", "of": "{rating} >= 4"}, "examples": [{"rows": [], "value": null}]}]})";

/// A user with folders of his own, and no workspace: plugins need none.
struct PluginUser {
    test::TemporaryFolder folder;
    std::string state = (folder.path() / "state").string();
    std::string data = (folder.path() / "data").string();
    Environment state_home{"XDG_STATE_HOME", state.c_str()};
    Environment data_home{"XDG_DATA_HOME", data.c_str()};
    Environment folders{"YARDSTICK_PLUGINS", nullptr};
    CommandLine ctl{(folder.path() / "none.yardstick").string()};
    std::filesystem::path source = folder.path() / "it's helpdesk/metrics.json";

    PluginUser()
    {
        std::filesystem::create_directory(source.parent_path());
        std::ofstream(source) << helpdesk_metrics;
    }

    Json plugin(const std::string& id) const
    {
        for (const Json& line : ctl.must({"--json", "plugin", "list"}).lines())
            if (line["plugin"] == id)
                return line;
        return {};
    }
};

} // namespace yardstick::test
