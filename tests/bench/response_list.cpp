// Opening the list of a survey's responses, and jumping to its middle, with a million rows against a thousand: the view
// model of the Surveys page on a workspace file, alternating. Counting and searching, which happen in the background, are told beside it.
#include "bench/store_rows.h"
#include "store/workspace_store.h"
#include "support/hand_run_background.h"
#include "support/stored_ports.h"
#include "viewmodel/response_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

template <class Work>
double milliseconds(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Lists need no metrics.
class NoMetrics final : public MetricCatalogue {
public:
    std::vector<std::shared_ptr<Metric>> metrics() const override { return {}; }
    std::vector<FoundPlugin> plugins() const override { return {}; }
};

/// One survey with `count` responses.
struct Filled {
    Filled(const std::filesystem::path& file, int count) : store(WorkspaceStore::open(file.string(), WorkspaceStore::OpenMode::create))
    {
        store->surveys().publish(Survey::read(R"({"id":"csat","elements":[{"type":"rating","name":"rating"},{"type":"comment","name":"comment"}]})", "csat").value());
        constexpr int at_once = 50'000;
        for (int first = 0; first < count; first += at_once)
            store->responses().save(some_responses(std::min(at_once, count - first), first));
    }

    /// Opens the list as the page does, and looks at what a screen shows.
    double open()
    {
        return milliseconds([this] {
            list.open("csat");
            look(0);
        });
    }
    double jump(std::int64_t row)
    {
        return milliseconds([&] { look(row); });
    }
    void look(std::int64_t first)
    {
        for (std::int64_t row = first; row < std::min(first + 30, list.length()); ++row)
            seen += list.line(row).comment.size();
    }

    std::unique_ptr<WorkspaceStore> store;
    NoMetrics metrics;
    SystemClock clock;
    Workspace workspace{test::stored_ports(*store, metrics, clock)};
    test::HandRunBackground background{workspace};
    ResponseList list{workspace, background};
    std::size_t seen = 0;
};

} // namespace

int main()
{
    const int many = std::getenv("YARDSTICK_ROWS") ? std::atoi(std::getenv("YARDSTICK_ROWS")) : 1'000'000;
    constexpr int few = 1000;
    constexpr int rounds = 30;
    const BenchFolder folder;
    Filled small(folder.path() / "small.yardstick", few);
    Filled large(folder.path() / "large.yardstick", many);

    std::vector<double> open_small, open_large, jump_small, jump_large, count;
    for (int round = 0; round < rounds; ++round) {
        open_small.push_back(small.open());
        open_large.push_back(large.open());
        small.background.run_all();
        count.push_back(milliseconds([&] { large.background.run_all(); }));
        jump_small.push_back(small.jump(few / 2 + round % 100));
        jump_large.push_back(large.jump(many / 2 + 997 * round));
    }
    const double search = milliseconds([&] {
        large.list.search("nothing holds this");
        large.background.run_all();
    });
    const auto line = [&](const char* what, const std::vector<double>& little, const std::vector<double>& much) {
        fmt::print("  {:<18} {:>4} rows {:6.2f} ms (least {:.2f})   {:>7} rows {:6.2f} ms (least {:.2f})   ratio of medians: {:.2f}\n", what, few, median(little),
                   *std::min_element(little.begin(), little.end()), many, median(much), *std::min_element(much.begin(), much.end()), median(much) / median(little));
    };
    fmt::print("the list of a survey's responses, {} alternating rounds\n", rounds);
    line("open", open_small, open_large);
    line("jump to the middle", jump_small, jump_large);
    fmt::print("  goal for opening: at most 3\n");
    fmt::print("  in the background, with {} rows: counted in {:.0f} ms, searched through in {:.0f} ms\n", many, median(count), search);
    return small.seen + large.seen == 0;
}
