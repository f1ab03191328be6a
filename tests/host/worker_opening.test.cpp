#include "core/error.h"
#include "host/plugin_host.h"
#include "host/plugin_world.h"
#include "support/in_worker.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>
#include <future>
#include <new>
#include <thread>

#include <sys/stat.h>

using namespace yardstick;
using Catch::Contains;
using test::PluginWorld;

namespace {

/// Opens nothing the first time: then it does as `failure` does, which throws or says why.
class FailsOnce final : public LibraryRunner {
public:
    explicit FailsOnce(std::function<Problem()> failure) : failure_(std::move(failure)) {}

    Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) override
    {
        if (!std::exchange(has_failed_, true))
            return tl::unexpected(failure_());
        return libraries_.open(manifest, sha256, std::move(on_failure));
    }
    std::vector<std::string> missing_protections() const override { return {}; }

private:
    std::function<Problem()> failure_;
    bool has_failed_ = false;
    test::HandRunLibraries libraries_;
};

std::shared_ptr<PluginHost> host_that_fails_once(const PluginWorld& world, std::function<Problem()> failure)
{
    return std::make_shared<PluginHost>(PluginSetting{{world.own()}, world.own(), {}, false}, std::make_shared<PluginRecords>(world.records()),
                                        std::make_unique<FailsOnce>(std::move(failure)));
}

} // namespace

TEST_CASE("when opening a plugin ends in an exception, nobody waits for it, and the next one opens it", "[host]")
{
    const PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = host_that_fails_once(world, []() -> Problem { throw std::bad_alloc(); });
    REQUIRE(host->trust_folder(world.own()));
    CHECK_THROWS_AS(host->metrics(), std::bad_alloc);
    std::packaged_task<std::size_t()> again([host] { return host->metrics().size(); });
    auto found = again.get_future();
    std::thread(std::move(again)).detach(); // one that waits for ever must not hold this up
    REQUIRE(found.wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    CHECK(found.get() == 1);
}

TEST_CASE("a plugin that could not be opened for lack of something is tried again when it is next needed", "[host]")
{
    const PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = host_that_fails_once(world, []() -> Problem { throw Error("Too many files are open."); });
    REQUIRE(host->trust_folder(world.own()));
    const auto failed = host->find("helpdesk.rows");
    REQUIRE_FALSE(failed);
    CHECK_THAT(failed.error().text(), Contains("Too many files are open. It is tried again when it is next needed"));
    CHECK(host->find("helpdesk.rows"));
    CHECK(host->plugin("helpdesk")->failures == 0);
}

TEST_CASE("a library that was exchanged just before it was opened can be looked at and trusted at once", "[host]")
{
    const PluginWorld world;
    const auto folder = PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = host_that_fails_once(world, [&] {
        PluginWorld::write(folder / "helpdesk.so", "other code");
        return Problem{{}, "library", "the file that is trusted", "another one"};
    });
    REQUIRE(test::trust(*host, "helpdesk"));
    CHECK(host->metrics().empty());
    CHECK(host->plugin("helpdesk")->state == PluginState::unknown);
    REQUIRE(test::trust(*host, "helpdesk"));
    CHECK(host->metrics().size() == 1);
}

TEST_CASE("a pipe that comes into the place of a library is refused when that is opened, and not waited for", "[host]")
{
    const test::TemporaryFolder folder;
    Manifest manifest;
    manifest.library = folder.path() / "helpdesk.so";
    REQUIRE(mkfifo(manifest.library.c_str(), 0600) == 0);
    const auto opened = WorkerRunner(test::worker_settings()).open(manifest, "the hash of what was there", [](const std::string&) {});
    REQUIRE_FALSE(opened);
    CHECK_THAT(opened.error().text(), Contains("helpdesk.so, expected a plain file") && Contains("found another kind of file"));
}
