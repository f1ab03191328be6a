#include "import/import_world.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

#include <sys/resource.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Counts what it is given and keeps nothing: what grows is the import's own.
class ForgetfulStore final : public ResponseStore {
public:
    Result<ImportCounts> import_batches(const ResponseBatches& next, OnSameId, std::span<const OfficeEntry>) override
    {
        ImportCounts counts;
        for (auto batch = next(); !batch.empty(); batch = next()) {
            counts.added += static_cast<std::int64_t>(batch.size());
            largest_batch = std::max(largest_batch, batch.size());
        }
        return counts;
    }
    void save(std::span<const Response>) override {}
    void revise(std::span<const Response>) override {}
    std::optional<Response> find(const std::string&) const override { return std::nullopt; }
    std::vector<Response> belonging_to(const std::string&) const override { return {}; }
    std::vector<Response> history(const std::string&) const override { return {}; }
    std::vector<Response> latest(const ResponseQuery&, int) const override { return {}; }
    void for_each(const ResponseQuery&, const std::function<void(const Response&)>&) const override {}
    Counts count(const ResponseQuery&) const override { return {}; }
    std::vector<Response> list(const std::string&, const std::optional<ListPlace>&, int) const override { return {}; }
    ListMarks list_marks(const std::string&, int) const override { return {}; }
    std::vector<ChangedDay> days(const ResponseQuery&) const override { return {}; }
    DayContent read_day(const DayKey&) const override { return {}; }

    std::size_t largest_batch = 0;
};

long most_kilobytes_used()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

TEST_CASE("a long file takes the memory of its ids, not of its rows", "[import][size]")
{
    const int rows = std::getenv("YARDSTICK_LONG") ? 1'000'000 : 100'000;
    const std::string comment(200, 'x');
    ImportWorld world;
    world.request.file = world.folder.path() / "long.csv";
    world.request.map = world.file(
        "map.json", small_map(R"("rating": {"column": "r"}, "text": {"column": "t"})", R"("person": {"column": "p"},)"));
    {
        std::ofstream file(world.request.file);
        file << "id,when,r,t,p\n";
        for (int i = 0; i < rows; ++i)
            file << i << ",2024-01-" << i % 28 + 1 << " 10:00," << i % 5 + 1 << ',' << comment << ",Agent " << i % 50 << '\n';
    }
    ForgetfulStore store;
    std::int64_t last_bytes = 0;
    world.request.progress = [&last_bytes](const ImportProgress& progress) { last_bytes = progress.bytes; };
    const long before = most_kilobytes_used();
    const auto report = Importer(world.clock, world.ids, world.office_store, world.surveys, store).import(world.request);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->saved.added == rows);
    CHECK(store.largest_batch <= 1024);
    CHECK(last_bytes == static_cast<std::int64_t>(std::filesystem::file_size(world.request.file)));
#ifndef __SANITIZE_ADDRESS__ // which keeps freed memory for a while
    // The rows alone would be 25 MB of each 100,000; ids take about 100 bytes each.
    CHECK(most_kilobytes_used() - before < rows / 1000 * 120 + 6000);
#else
    static_cast<void>(before);
#endif
}
