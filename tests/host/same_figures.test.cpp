#include "host/metric_rows.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace yardstick;

// The shipped metrics, once in C++ and once as formulas (tests/fixtures/formulas): the same figures to the bit.

namespace {

using Random = std::mt19937_64;

std::shared_ptr<const Column> random_column(FieldType type, std::int64_t rows, Random& random)
{
    // Answers on scales, whole seconds, tenths and numbers of all digits: what is rounded somewhere shows in one of them.
    const int kind = std::uniform_int_distribution(0, 3)(random);
    const double blank_part = std::uniform_int_distribution(0, 2)(random) * 0.3;
    auto column = std::make_shared<Column>(type);
    for (std::int64_t row = 0; row < rows; ++row) {
        if (std::bernoulli_distribution(blank_part)(random))
            column->add_blank();
        else if (type == FieldType::boolean)
            column->add_boolean(std::bernoulli_distribution(0.6)(random));
        else if (kind == 0)
            column->add_number(std::uniform_int_distribution(0, 11)(random));
        else if (kind == 1)
            column->add_number(std::uniform_int_distribution(0, 3600)(random));
        else if (kind == 2)
            column->add_number(std::uniform_int_distribution(0, 36000)(random) / 10.0);
        else
            column->add_number(std::uniform_real_distribution(0.0, 1000.0)(random));
    }
    return column;
}

Batch random_batch(const MetricCard& card, std::int64_t rows, Random& random)
{
    Batch batch{{}, rows};
    for (const Field& field : card.fields)
        batch.columns.push_back(random_column(field.type, rows, random));
    return batch;
}

/// Cuts rows into up to eight slices, some of them empty, in any order.
std::vector<Slice> random_slices(std::int64_t rows, Random& random)
{
    std::vector<std::int64_t> cuts{0, rows};
    for (int cut = std::uniform_int_distribution(0, 7)(random); cut > 0; --cut)
        cuts.push_back(std::uniform_int_distribution<std::int64_t>(0, rows)(random));
    std::sort(cuts.begin(), cuts.end());
    std::vector<Slice> slices;
    for (std::size_t k = 1; k < cuts.size(); ++k)
        slices.push_back({cuts[k - 1], cuts[k] - cuts[k - 1]});
    std::shuffle(slices.begin(), slices.end(), random);
    return slices;
}

Figure figure_of(Metric& metric, const Batch& batch, const std::vector<Slice>& slices, const ParameterValues& parameters)
{
    const auto states = metric.accumulate(batch, slices, parameters);
    REQUIRE(states);
    const auto figure = metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters);
    REQUIRE(figure);
    return *figure;
}

} // namespace

TEST_CASE("metrics written both ways have the same card and the same figures to the bit, split and merged in any order", "[host]")
{
    const auto catalogue =
        test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins", test::fixtures_folder() / "formulas"});
    for (const RefusedPlugin& refused : catalogue->refused())
        FAIL_CHECK(refused.id << ": " << refused.reason);
    const std::uint64_t seed = GENERATE(1, 2, 3);
    Random random(seed);
    int compared = 0;
    for (const auto& formula : catalogue->metrics()) {
        const std::string plugin = formula->card().plugin;
        if (!plugin.ends_with("_formulas"))
            continue;
        const std::string id = plugin.substr(0, plugin.rfind('_')) + '.' + formula->card().id;
        const auto code = catalogue->find(id);
        REQUIRE(code);
        INFO(id << ", seed " << seed);
        CHECK((*code)->card().how == formula->card().how);
        const ParameterValues parameters = test::default_parameters(formula->card());
        CHECK(parameters == test::default_parameters((*code)->card()));
        for (int round = 0; round < 40; ++round) {
            const std::int64_t rows = std::uniform_int_distribution(0, 200)(random);
            const Batch batch = random_batch(formula->card(), rows, random);
            const std::vector<Slice> slices = random_slices(rows, random);
            INFO("round " << round << ", " << rows << " rows in " << slices.size() << " slices");
            CHECK(figure_of(*formula, batch, slices, parameters) == figure_of(**code, batch, slices, parameters));
        }
        ++compared;
    }
    CHECK(compared == 18);
}
