// From the start of a program to its first paint: the Front desk on a workspace of 100,000 responses, with today's count,
// satisfaction and last ten entries, against a minimal wxWidgets program on the same display (menus and a status bar, as in
// wxWidgets' sample "minimal"; a bare frame, which needs no fonts, is measured beside it), and against itself with fifty plugins more.
// Twenty starts of each, in turn.
#include "core/whole_file.h"
#include "host/plugin_folders.h"
#include "store/workspace_store.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"
#include "support/stored_ports.h"
#include "viewmodel/desk.h"
#include "viewmodel/first_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace yardstick;
using Clock = std::chrono::steady_clock;

constexpr int starts = 20;
constexpr int responses = 100'000;
constexpr int days = 400;
constexpr double goal = 1.6;
constexpr double goal_with_fifty = 1.1;

// A desk with some 250 answers a day, today among them.
void fill(const std::string& location)
{
    const auto store = WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
    const auto metrics = test::plugins_of(default_plugin_folders());
    const SystemClock clock;
    Workspace workspace(test::stored_ports(*store, *metrics, clock));
    if (const auto begun = begin_office(workspace, {"City Library", "Main building", "Etc/UTC", "Customer service", "Ada Clerk"}); !begun)
        throw std::runtime_error(begun.error().text());
    Desk(workspace).choose_survey("csat");
    const auto survey = store->surveys().find("csat");
    const std::string rating = survey->rating_question()->name;
    const Instant now = clock.now();
    std::vector<Response> rows;
    for (int i = 0; i < responses; ++i) {
        Response row;
        row.id = workspace.ids().next();
        row.source = survey->id();
        row.source_version = survey->version();
        row.department = "customer_service";
        row.site = "main_building";
        row.channel = "desk";
        row.occurred_at = now - std::chrono::hours(24) * (days - 1 - i * days / responses);
        row.entered_at = row.occurred_at;
        row.day = std::chrono::floor<date::days>(row.occurred_at);
        row.answers = fmt::format("{{\"{}\":{}}}", rating, 1 + (i * 7) % 5);
        rows.push_back(std::move(row));
    }
    store->responses().save(rows);
    workspace.scorer().refresh();
}

/// Fifty plugins in `folder`: one that ships, under names of its own length.
void put_fifty_plugins(const std::filesystem::path& folder)
{
    const std::string usual = "front_desk";
    const std::filesystem::path shipped = std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins" / usual;
    for (int number = 10; number < 60; ++number) {
        const std::string id = fmt::format("desk_nr_{}", number);
        std::filesystem::create_directories(folder / id);
        for (const char* ending : {".so", ".plugin.json"}) {
            std::string content = read_whole_file(shipped / (usual + ending));
            for (std::size_t at = content.find(usual); at != std::string::npos; at = content.find(usual, at + 1))
                content.replace(at, usual.size(), id);
            write_whole_file(folder / id / (id + ending), content);
        }
    }
}

double milliseconds_to_paint(const std::string& command)
{
    const auto start = Clock::now();
    FILE* program = popen(("YARDSTICK_TELL_FIRST_PAINT=1 exec env " + command).c_str(), "r");
    if (!program)
        throw std::runtime_error("cannot start " + command);
    char line[64] = {};
    const bool is_painted = std::fgets(line, sizeof line, program) && std::string(line) == "painted\n";
    const auto time = Clock::now() - start;
    pclose(program);
    if (!is_painted)
        throw std::runtime_error("never painted: " + command);
    return std::chrono::duration<double, std::milli>(time).count();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return (times[times.size() / 2 - 1] + times[times.size() / 2]) / 2;
}

} // namespace

int main()
{
    if (!std::getenv("DISPLAY")) {
        std::cerr << "bench_first_paint needs a display: xvfb-run -a -s \"-screen 0 1280x800x24 -extension GLX\" …\n";
        return 2;
    }
    const test::TemporaryFolder folder;
    const std::string workspace = (folder.path() / "bench.yardstick").string();
    fill(workspace);
    const std::string programs = std::string(YARDSTICK_BINARY_DIR) + "/bin/";
    const std::string yardstick = programs + "yardstick --workspace " + workspace;
    const std::string minimal = programs + "bench_minimal_window";
    const auto plugins = folder.path() / "plugins", state = folder.path() / "state";
    put_fifty_plugins(plugins);
    PluginHost host({{plugins}, {}, {}, false}, std::make_shared<PluginRecords>(state / "yardstick/plugins.json"), std::make_unique<WorkerRunner>(test::worker_settings()));
    if (!host.trust_folder(plugins) || host.metrics().size() != 150)
        throw std::runtime_error("the fifty plugins are not used");
    const std::string with_plugins = fmt::format("XDG_STATE_HOME={} YARDSTICK_PLUGINS=:{} {}", state.string(), plugins.string(), yardstick);
    std::vector<double> ours;
    std::vector<double> with_fifty;
    std::vector<double> least;
    std::vector<double> bare;
    milliseconds_to_paint(yardstick); // both once before: the files are read from the disk then
    milliseconds_to_paint(minimal);
    for (int i = 0; i < starts; ++i) {
        ours.push_back(milliseconds_to_paint(yardstick));
        with_fifty.push_back(milliseconds_to_paint(with_plugins));
        least.push_back(milliseconds_to_paint(minimal));
        bare.push_back(milliseconds_to_paint(minimal + " --bare"));
    }
    const double ratio = median(ours) / median(least);
    std::cout << fmt::format("first paint, median of {} starts: yardstick {:.0f} ms, minimal window {:.0f} ms, ratio {:.2f} (goal {:.1f})\n",
                             starts, median(ours), median(least), ratio, goal);
    std::cout << fmt::format("a bare frame without text: {:.0f} ms, ratio {:.2f}\n", median(bare), median(ours) / median(bare));
    const double growth = median(with_fifty) / median(ours);
    std::cout << fmt::format("with fifty plugins more: {:.0f} ms, ratio to without {:.2f} (goal {:.1f})\n", median(with_fifty), growth, goal_with_fifty);
    return ratio <= goal && growth <= goal_with_fifty ? 0 : 1;
}
