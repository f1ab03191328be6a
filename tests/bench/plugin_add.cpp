// A plugin's add, called through the border over batches of 1024 rows, against the same loop written by hand and compiled
// into this program. Both read the same Arrow arrays. Goal: at most 1.2 times the rival.
//
//   bench_plugin_add            prints one line for each metric, with and without blank answers

#include "host/arrow_batch.h"
#include "host/manifest.h"
#include "host/metric_state.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include <dlfcn.h>

using namespace yardstick;

namespace {

constexpr std::int64_t batch_rows = 1024;
constexpr int batches_per_round = 20; // shorter than a time slice, so that most rounds are not interrupted
constexpr int rounds = 1001;

bool is_answered(const ArrowArray& column, std::int64_t row)
{
    const auto* validity = static_cast<const std::uint8_t*>(column.buffers[0]);
    return !validity || (validity[row >> 3] >> (row & 7) & 1) != 0;
}

double number(const ArrowArray& column, std::int64_t row)
{
    return static_cast<const double*>(column.buffers[1])[row];
}

/// The rivals: what one would write with no plugin in mind.
struct HandCsat {
    std::vector<double> satisfied{4, 5};
    std::int64_t k = 0, n = 0;

    [[gnu::noinline]] void add(const ArrowArray& batch, std::int64_t first, std::int64_t count)
    {
        const ArrowArray ratings = *batch.children[0];
        for (std::int64_t row = first; row < first + count; ++row) {
            if (!is_answered(ratings, row))
                continue;
            k += std::find(satisfied.begin(), satisfied.end(), number(ratings, row)) != satisfied.end();
            ++n;
        }
    }
};

struct HandMean {
    std::int64_t n = 0;
    double mean = 0, squares = 0;

    void add(double value)
    {
        ++n;
        const double distance = value - mean;
        mean += distance / static_cast<double>(n);
        squares += distance * (value - mean);
    }
};

struct HandTalkTime : HandMean {
    using HandMean::add;
    [[gnu::noinline]] void add(const ArrowArray& batch, std::int64_t first, std::int64_t count)
    {
        const ArrowArray talk = *batch.children[0];
        for (std::int64_t row = first; row < first + count; ++row)
            if (is_answered(talk, row))
                add(number(talk, row));
    }
};

struct HandHandleTime : HandMean {
    using HandMean::add;
    [[gnu::noinline]] void add(const ArrowArray& batch, std::int64_t first, std::int64_t count)
    {
        const ArrowArray talk = *batch.children[0], hold = *batch.children[1], wrap_up = *batch.children[2];
        for (std::int64_t row = first; row < first + count; ++row)
            if (is_answered(talk, row) && is_answered(hold, row) && is_answered(wrap_up, row))
                add(number(talk, row) + number(hold, row) + number(wrap_up, row));
    }
};

struct HandFirstResponse {
    std::vector<double> values;

    [[gnu::noinline]] void add(const ArrowArray& batch, std::int64_t first, std::int64_t count)
    {
        const ArrowArray seconds = *batch.children[0];
        for (std::int64_t row = first; row < first + count; ++row)
            if (is_answered(seconds, row))
                values.push_back(number(seconds, row));
    }
};

Batch random_batch(std::size_t columns, double blank_part)
{
    std::mt19937_64 random(42);
    std::uniform_int_distribution<int> answer(1, 5);
    std::bernoulli_distribution is_blank(blank_part);
    Batch batch;
    batch.rows = batch_rows;
    for (std::size_t place = 0; place < columns; ++place) {
        auto column = std::make_shared<Column>(FieldType::number);
        for (std::int64_t row = 0; row < batch_rows; ++row) {
            if (is_blank(random))
                column->add_blank();
            else
                column->add_number(answer(random));
        }
        batch.columns.push_back(std::move(column));
    }
    return batch;
}

template <class Work>
double nanoseconds_per_row(const Work& work)
{
    const auto begin = std::chrono::steady_clock::now();
    for (int batch = 0; batch < batches_per_round; ++batch)
        work();
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begin;
    return taken.count() / (static_cast<double>(batches_per_round) * batch_rows);
}

struct Times {
    std::vector<double> all;

    double least() const { return *std::min_element(all.begin(), all.end()); }
    double median() const
    {
        std::vector<double> sorted = all;
        std::nth_element(sorted.begin(), sorted.begin() + rounds / 2, sorted.end());
        return sorted[rounds / 2];
    }
};

template <class Rival>
void compare(const Manifest& manifest, const ys_plugin& plugin, const std::string& id, double blank_part)
{
    const auto found = std::find_if(manifest.metrics.begin(), manifest.metrics.end(), [&](const auto& metric) { return metric.card.id == id; });
    ParameterValues parameters;
    for (const Parameter& parameter : found->card.parameters)
        parameters.push_back(parameter.values);
    const Batch batch = random_batch(found->card.fields.size(), blank_part);
    const ArrowBatch arrow(batch);

    // Fresh states each round, so that what they gather is the same; the two take turns, so that neither has the quieter machine.
    const ys_metric& metric = *plugin.metrics[found - manifest.metrics.begin()];
    Times through_border, rival;
    const auto time_plugin = [&] {
        auto state = MetricState::start(metric, parameters);
        through_border.all.push_back(nanoseconds_per_row([&] { static_cast<void>(state->add(*arrow.array(), {0, batch_rows})); }));
    };
    const auto time_rival = [&] {
        Rival by_hand;
        rival.all.push_back(nanoseconds_per_row([&] { by_hand.add(*arrow.array(), 0, batch_rows); }));
    };
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0)
            time_plugin();
        time_rival();
        if (round % 2 == 1)
            time_plugin();
    }
    std::printf("%-16s %3.0f %% blank   plugin %6.3f ns a row (least %6.3f)   same loop compiled in %6.3f (least %6.3f)   ratio %.2f (of the least %.2f)   goal 1.20\n",
                id.c_str(), 100 * blank_part, through_border.median(), through_border.least(), rival.median(), rival.least(),
                through_border.median() / rival.median(), through_border.least() / rival.least());
}

} // namespace

int main()
{
    std::string id;
    const auto manifest = Manifest::read(std::string(YARDSTICK_BINARY_DIR) + "/plugins/customer_service/customer_service.plugin.json", id);
    if (!manifest) {
        std::fprintf(stderr, "%s\n", manifest.error().text().c_str());
        return 1;
    }
    void* library = dlopen(manifest->library.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto entry = library ? reinterpret_cast<decltype(&yardstick_plugin)>(dlsym(library, "yardstick_plugin")) : nullptr;
    if (!entry) {
        std::fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    const ys_plugin& plugin = *entry();
    for (const double blank_part : {0.0, 0.12}) {
        compare<HandCsat>(*manifest, plugin, "csat", blank_part);
        compare<HandTalkTime>(*manifest, plugin, "talk_time", blank_part);
        compare<HandHandleTime>(*manifest, plugin, "handle_time", blank_part);
        compare<HandFirstResponse>(*manifest, plugin, "first_response", blank_part);
    }
    return 0;
}
