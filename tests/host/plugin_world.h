#pragma once

#include "core/json.h"
#include "host/hand_run_library.h"
#include "host/plugin_host.h"
#include "support/shared_data.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace yardstick::test {

/// A computer with plugin folders, a record of its user, and a runner that tests have in their hands.
class PluginWorld {
public:
    /// A folder whose name needs care with quotes.
    std::filesystem::path installed() const { return folder_.path() / "it's installed"; }
    std::filesystem::path own() const { return folder_.path() / "own plugins"; }
    std::filesystem::path elsewhere() const { return folder_.path() / "elsewhere"; }
    std::filesystem::path records() const { return folder_.path() / "state/yardstick/plugins.json"; }
    std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }

    /// A program that starts on this computer. `runner` is the last one's.
    std::unique_ptr<PluginHost> start()
    {
        auto libraries = std::make_unique<HandRunLibraries>();
        runner = libraries.get();
        return std::make_unique<PluginHost>(PluginSetting{{installed(), own()}, own(), shipped, is_safe_mode}, std::make_shared<PluginRecords>(records()),
                                            std::move(libraries));
    }

    static void write(const std::filesystem::path& file, const std::string& content)
    {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
    }

    /// A plugin of code with a metric "rows"; `library` is all there is to its library.
    static std::filesystem::path put_library(const std::filesystem::path& folder, const std::string& id, const std::string& library = "code")
    {
        Json manifest = Json::parse(R"({"abi":{"major":1,"minor":0},"id":"","version":"1.0.0","department":"Desk","library":"","metrics":[{"id":"rows","title":"Rows","version":1,
            "why":"To know.","how":"Counted.","ignores":"All else.","gamed_by":"","unit":"count","better":"higher","fields":[{"name":"x","type":"number"}],
            "parameters":[],"examples":[{"rows":[{"x":1}],"value":1}]}]})");
        manifest["id"] = id;
        manifest["library"] = id + ".so";
        write(folder / id / (id + ".plugin.json"), manifest.dump());
        write(folder / id / (id + ".so"), library);
        return folder / id;
    }

    HandRunLibraries* runner = nullptr;
    std::set<std::string> shipped;
    bool is_safe_mode = false;

private:
    TemporaryFolder folder_;
};

/// Trusts the plugin as it is found now.
inline Result<void> trust(PluginHost& host, const std::string& id)
{
    return host.trust(host.plugin(id).value());
}

/// Adds the plugin at `path` as it is now.
inline Result<FoundPlugin> add(PluginHost& host, const std::filesystem::path& path)
{
    return host.look_at(path).and_then([&](const FoundPlugin& shown) { return host.add(shown); });
}

/// What one row of a number gives.
inline Result<Figure> score_one_row(Metric& metric)
{
    auto column = std::make_shared<Column>(FieldType::number);
    column->add_number(1);
    const std::vector<Slice> all{{0, 1}};
    return metric.accumulate({{column}, 1}, all, {}).and_then([&](const std::vector<SavedState>& states) {
        return metric.score(std::vector<std::string_view>(states.begin(), states.end()), {});
    });
}

} // namespace yardstick::test
