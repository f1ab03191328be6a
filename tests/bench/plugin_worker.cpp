// A plugin in a worker, columns copied included, against the same plugin in this process: batches of 8192 rows, four under way at
// a time, one state each. Goal: at most 1.5 times per response.
//
//   bench_plugin_worker         prints one line for each metric; beside it what one batch at a time costs

#include "core/sha256.h"
#include "core/whole_file.h"
#include "host/loaded_metric.h"
#include "host/worker_runner.h"
#include "worker/opened_library.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <deque>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace yardstick;

namespace {

constexpr std::int64_t batch_rows = 8192;
constexpr int batches_per_round = 64;
constexpr int rounds = 101;
constexpr std::size_t under_way = 4;

const std::filesystem::path folder = std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins/customer_service";

/// Rows such as a busy desk has: ratings, times in seconds, yes and no, one in ten blank.
Batch random_rows(const MetricCard& card)
{
    std::mt19937 random(42);
    std::vector<std::shared_ptr<const Column>> columns;
    for (const Field& field : card.fields) {
        auto column = std::make_shared<Column>(field.type);
        for (std::int64_t row = 0; row < batch_rows; ++row) {
            if (random() % 10 == 0)
                column->add_blank();
            else if (field.type == FieldType::number)
                column->add_number(static_cast<double>(1 + random() % 5));
            else if (field.type == FieldType::boolean)
                column->add_boolean(random() % 2 == 0);
            else
                throw std::runtime_error(card.full_id() + " has a field that this bench does not fill");
        }
        columns.push_back(std::move(column));
    }
    return {std::move(columns), batch_rows};
}

/// Nanoseconds for each response, with so many batches under way.
double time(Metric& metric, const Batch& batch, const ParameterValues& parameters, std::size_t most)
{
    const std::vector<Slice> all{{0, batch_rows}};
    const auto begin = std::chrono::steady_clock::now();
    std::deque<PendingStates> pending;
    const auto wait = [&] {
        if (!pending.front()())
            throw std::runtime_error("the metric failed");
        pending.pop_front();
    };
    for (int number = 0; number < batches_per_round; ++number) {
        if (pending.size() == most)
            wait();
        pending.push_back(metric.begin_accumulate(batch, all, parameters));
    }
    while (!pending.empty())
        wait();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count() / (batch_rows * batches_per_round);
}

double median(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

void compare(Metric& here, Metric& there)
{
    const MetricCard& card = here.card();
    const Batch batch = random_rows(card);
    ParameterValues parameters;
    for (const Parameter& parameter : card.parameters)
        parameters.push_back(parameter.values);
    std::vector<double> in_process, in_worker, one_by_one, ratios;
    for (int round = 0; round < rounds; ++round) {
        in_process.push_back(time(here, batch, parameters, under_way));
        in_worker.push_back(time(there, batch, parameters, under_way));
        ratios.push_back(in_worker.back() / in_process.back());
        if (round % 10 == 0)
            one_by_one.push_back(time(there, batch, parameters, 1));
    }
    std::printf("%-34s in this process %5.2f ns, in a worker %5.2f ns, ratio %.2f (goal 1.5); one batch at a time %5.2f ns\n", card.full_id().c_str(),
                median(in_process), median(in_worker), median(ratios), median(one_by_one));
}

} // namespace

int main()
{
    std::string id;
    const auto manifest = Manifest::read(folder / "customer_service.plugin.json", id);
    const auto plugin = open_library(folder / "customer_service.so");
    WorkerSettings settings;
    settings.program = worker_program();
    const auto metrics = WorkerRunner(settings).open(*manifest, sha256_of(read_whole_file(manifest->library)), [](const std::string&) {});
    if (!plugin || !metrics) {
        std::fprintf(stderr, "The plugin customer_service cannot be opened.\n");
        return 1;
    }
    for (std::size_t place = 0; place < manifest->metrics.size(); ++place) {
        const MetricCard& card = manifest->metrics[place].card;
        LoadedMetric here(nullptr, *(*plugin)->metrics[place], card);
        for (const char* chosen : {"csat", "csat_mean", "handle_time", "resolution_rate", "accuracy"})
            if (card.id == chosen)
                compare(here, *(*metrics)[place]);
    }
}
