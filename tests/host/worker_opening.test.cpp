#include "host/plugin_host.h"
#include "host/plugin_world.h"
#include "support/in_worker.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <future>
#include <new>
#include <thread>

#include <sys/stat.h>

using namespace yardstick;
using Catch::Contains;
using test::PluginWorld;

namespace {

/// Has no memory the first time.
class ShortOfMemory final : public LibraryRunner {
public:
    Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) override
    {
        if (!std::exchange(has_failed_, true))
            throw std::bad_alloc();
        return libraries_.open(manifest, sha256, std::move(on_failure));
    }
    std::vector<std::string> missing_protections() const override { return {}; }

private:
    bool has_failed_ = false;
    test::HandRunLibraries libraries_;
};

} // namespace

TEST_CASE("when opening a plugin ends in an exception, nobody waits for it, and the next one opens it", "[host]")
{
    const PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = std::make_shared<PluginHost>(PluginSetting{{world.own()}, world.own(), {}, false},
                                                   std::make_shared<PluginRecords>(world.records()), std::make_unique<ShortOfMemory>());
    REQUIRE(host->trust_folder(world.own()));
    CHECK_THROWS_AS(host->metrics(), std::bad_alloc);
    std::packaged_task<std::size_t()> again([host] { return host->metrics().size(); });
    auto found = again.get_future();
    std::thread(std::move(again)).detach(); // one that waits for ever must not hold this up
    REQUIRE(found.wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    CHECK(found.get() == 1);
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
