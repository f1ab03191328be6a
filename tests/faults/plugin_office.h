#pragma once

#include "host/plugin_host.h"
#include "store/workspace_store.h"
#include "support/hand_set_clock.h"
#include "support/in_worker.h"
#include "support/shared_data.h"
#include "support/stored_ports.h"
#include "viewmodel/workspace.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace yardstick::test {

/// An office with a survey of one rating and a folder of plugins, all trusted. Its workers have less patience than usual.
class PluginOffice {
public:
    PluginOffice() : store_(WorkspaceStore::open((folder_.path() / "office.yardstick").string(), WorkspaceStore::OpenMode::create))
    {
        std::filesystem::create_directories(plugins());
        start();
        const Day day = parse_day("2026-01-01").value();
        REQUIRE(workspace().office().save(Department{"desk", "The desk"}, day));
        REQUIRE(workspace().office().save(Site{"main", "Main", "Etc/UTC", ""}, day));
        workspace().surveys().publish(Survey::read(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating"}]})", "poll.json").value());
    }

    std::filesystem::path plugins() const { return folder_.path() / "plugins"; }
    PluginHost& host() { return *host_; }
    Workspace& workspace() { return *workspace_; }

    /// The program starts, once more.
    void start()
    {
        workspace_.reset();
        host_ = std::make_unique<PluginHost>(PluginSetting{{plugins()}, {}, {}, false}, std::make_shared<PluginRecords>(std::nullopt), impatient_runner());
        REQUIRE(host_->trust_folder(plugins()));
        workspace_ = std::make_unique<Workspace>(test::stored_ports(*store_, *host_, clock_));
    }

    void bind(const std::string& plugin, const std::string& metric)
    {
        Binding binding;
        binding.name = plugin;
        binding.source = "poll";
        binding.plugin = plugin;
        binding.metric = metric;
        workspace().bindings().bind(binding);
    }

    /// A customer's rating, which must be kept whatever plugins do.
    void log(int rating)
    {
        Response response;
        response.id = workspace().ids().next();
        response.source = "poll";
        response.department = "desk";
        response.site = "main";
        response.channel = "desk";
        response.day = parse_day("2026-01-15").value();
        response.answers = R"({"rating":)" + std::to_string(rating) + '}';
        workspace().responses().save(std::span(&response, 1));
    }

    Score score(const std::string& plugin, const std::string& metric = "satisfied")
    {
        ScoreQuery query;
        query.metric = plugin + '.' + metric;
        const auto scores = workspace().scorer().scores(query);
        REQUIRE(scores);
        REQUIRE(scores->size() == 1);
        return scores->front();
    }

private:
    static std::unique_ptr<LibraryRunner> impatient_runner()
    {
        WorkerSettings settings = worker_settings();
        settings.limit = std::chrono::seconds(1);
        settings.memory = std::size_t{256} << 20;
        return std::make_unique<WorkerRunner>(settings);
    }

    TemporaryFolder folder_;
    HandSetClock clock_{"2026-01-20T10:00:00Z"};
    std::unique_ptr<WorkspaceStore> store_;
    std::unique_ptr<PluginHost> host_;
    std::unique_ptr<Workspace> workspace_;
};

} // namespace yardstick::test
