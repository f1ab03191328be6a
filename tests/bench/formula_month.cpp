// Scoring a closed month from the store, rows read and decoded, with a metric of a metrics.json against the same metric in C++:
// the scorer on a workspace file, alternating. The states of the days are forgotten before each round, so that every round
// reads and decodes all rows. Beside it the same without the store: the rows in columns already. Goal: at most 3 times.
//
//   bench_formula_month          prints one line for each metric; YARDSTICK_ROWS sets the responses of the month
#include "bench/store_rows.h"
#include "scoring/batch_builder.h"
#include "store/workspace_store.h"
#include "support/plugins_of.h"
#include "support/stored_ports.h"
#include "viewmodel/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <stdexcept>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

constexpr int rounds = 15;
constexpr const char* code = "customer_service";
constexpr const char* formulas = "customer_service_formulas";

std::vector<Response> month_of(int count)
{
    std::mt19937_64 random(42);
    const auto up_to = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    std::vector<Response> responses = some_responses(count);
    const Instant start = parse_instant("2025-03-01T00:00:00Z").value();
    const std::int64_t seconds_apart = 31 * 86'400 / count;
    for (int number = 0; number < count; ++number) {
        Response& response = responses[static_cast<std::size_t>(number)];
        response.source = "calls";
        response.department = "support";
        response.occurred_at = response.entered_at = start + std::chrono::seconds(seconds_apart * number);
        response.day = date::floor<date::days>(response.occurred_at);
        const int checked = 1 + up_to(20);
        response.answers = fmt::format(
            R"({{"rating":{},"recommend":{},"resolved":{},"talk_seconds":{},"hold_seconds":{},"wrap_up_seconds":{},"checked":{},"correct":{},"comment":"call {} went well"}})",
            1 + up_to(4), up_to(10), up_to(9) > 2, up_to(900), up_to(120), up_to(300), checked, up_to(checked), number);
    }
    return responses;
}

constexpr const char* survey_json = R"({"id": "calls", "elements": [
    {"type": "rating", "name": "rating"}, {"type": "rating", "name": "recommend", "rateMin": 0, "rateMax": 10}, {"type": "boolean", "name": "resolved"},
    {"type": "text", "inputType": "number", "name": "talk_seconds"}, {"type": "text", "inputType": "number", "name": "hold_seconds"},
    {"type": "text", "inputType": "number", "name": "wrap_up_seconds"}, {"type": "text", "inputType": "number", "name": "checked"},
    {"type": "text", "inputType": "number", "name": "correct"}, {"type": "comment", "name": "comment"}]})";

struct Times {
    std::vector<double> all;

    double least() const { return *std::min_element(all.begin(), all.end()); }
    double median() const
    {
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

template <class Work>
void time(Times& times, const Work& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
}

class Month {
public:
    Month(const std::filesystem::path& file, const std::vector<Response>& responses)
        : store_(WorkspaceStore::open(file.string(), WorkspaceStore::OpenMode::create))
    {
        store_->surveys().publish(Survey::read(survey_json, "calls").value());
        store_->responses().save(responses);
    }

    const MetricCatalogue& catalogue() const { return *catalogue_; }

    void bind(const std::string& plugin, const std::string& metric)
    {
        Binding binding;
        binding.name = name_of(plugin, metric);
        binding.source = "calls";
        binding.plugin = plugin;
        binding.metric = metric;
        store_->bindings().bind(binding);
    }

    /// The month's score, from the rows.
    Score score(const std::string& plugin, const std::string& metric)
    {
        store_->states().drop_states();
        ScoreQuery query;
        query.metric = name_of(plugin, metric);
        query.by = {"month"};
        return workspace_.scorer().scores(query).value().at(0);
    }

private:
    static std::string name_of(const std::string& plugin, const std::string& metric) { return plugin + '_' + metric; }

    std::unique_ptr<MetricCatalogue> catalogue_ =
        test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins",
                      std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests/fixtures/formulas"});
    std::unique_ptr<WorkspaceStore> store_;
    SystemClock clock_;
    Workspace workspace_{test::stored_ports(*store_, *catalogue_, clock_)};
};

/// Milliseconds of a metric over rows that are in columns already.
void time_columns(Times& times, const MetricCatalogue& catalogue, const std::string& id, const std::vector<Response>& responses)
{
    const auto metric = catalogue.find(id).value();
    ParameterValues parameters;
    for (const Parameter& parameter : metric->card().parameters)
        parameters.push_back(parameter.values);
    std::vector<ColumnSource> sources;
    for (const Field& field : metric->card().fields)
        sources.push_back({field.name, field.type});
    const Batch batch{build_columns(responses, sources), static_cast<std::int64_t>(responses.size())};
    const std::vector<Slice> all{{0, batch.rows}};
    for (int round = 0; round < rounds; ++round)
        time(times, [&] { metric->accumulate(batch, all, parameters).value(); });
}

} // namespace

int main()
{
    const int rows = std::getenv("YARDSTICK_ROWS") ? std::atoi(std::getenv("YARDSTICK_ROWS")) : 100'000;
    const std::vector<Response> responses = month_of(rows);
    const BenchFolder folder;
    Month month(folder.path() / "month.yardstick", responses);
    fmt::print("a month of {} responses, {} alternating rounds\n", rows, rounds);
    for (const char* metric : {"csat", "nps", "resolution_rate", "handle_time", "accuracy"}) {
        month.bind(code, metric);
        month.bind(formulas, metric);
        if (!(month.score(code, metric).figure == month.score(formulas, metric).figure))
            throw std::runtime_error(std::string(metric) + ": the two do not give the same figure");
        Times with_code, with_formula;
        for (int round = 0; round < rounds; ++round) {
            time(with_code, [&] { month.score(code, metric); });
            time(with_formula, [&] { month.score(formulas, metric); });
        }
        Times code_columns, formula_columns;
        time_columns(code_columns, month.catalogue(), std::string(code) + '.' + metric, responses);
        time_columns(formula_columns, month.catalogue(), std::string(formulas) + '.' + metric, responses);
        fmt::print("  {:<16} C++ {:7.1f} ms (least {:7.1f})   metrics.json {:7.1f} ms (least {:7.1f})   ratio {:.2f} (of the "
                   "least {:.2f})   goal 3.00   rows in columns already: {:.1f} and {:.1f} ms\n",
                   metric, with_code.median(), with_code.least(), with_formula.median(), with_formula.least(),
                   with_formula.median() / with_code.median(), with_formula.least() / with_code.least(), code_columns.median(),
                   formula_columns.median());
    }
    return 0;
}
