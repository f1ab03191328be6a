// One durable response through ResponseStore::save, against a raw sqlite3 WAL FULL commit of the same row into the same
// table with the same indexes; the store also marks the day. Alternating, so that both meet the disk in the same mood.
#include "bench/store_rows.h"
#include "store/workspace_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

template <class Work>
double microseconds(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double at_share(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

} // namespace

int main()
{
    constexpr int rows = 3000;
    const BenchFolder folder;
    const auto ours = (folder.path() / "ours.yardstick").string();
    const auto rival = (folder.path() / "rival.yardstick").string();
    const auto workspace = WorkspaceStore::open(ours, WorkspaceStore::OpenMode::create);
    WorkspaceStore::open(rival, WorkspaceStore::OpenMode::create).reset();
    RawSqlite raw(rival);

    std::vector<double> our_times;
    std::vector<double> raw_times;
    for (const Response& response : some_responses(rows)) {
        our_times.push_back(microseconds([&] { workspace->responses().save({&response, 1}); }));
        raw_times.push_back(microseconds([&] {
            raw.run("begin immediate");
            raw.insert(response);
            raw.run("commit");
        }));
    }
    fmt::print("one durable response, {} alternating saves\n", rows);
    fmt::print("  store            p50 {:7.1f} µs   p99 {:7.1f} µs\n", at_share(our_times, 0.5), at_share(our_times, 0.99));
    fmt::print("  raw sqlite3 API  p50 {:7.1f} µs   p99 {:7.1f} µs\n", at_share(raw_times, 0.5), at_share(raw_times, 0.99));
    fmt::print("  ratio of p50: {:.2f} (goal: at most 1.30)\n", at_share(our_times, 0.5) / at_share(raw_times, 0.5));
}
