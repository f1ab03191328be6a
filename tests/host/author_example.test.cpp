#include "host/metric_rows.h"
#include "host/metrics_folder.h"
#include "support/json_schema.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("the metrics.json that plugins/README.md tells to write loads and scores as it stands there", "[host]")
{
    const std::string readme = test::read_file(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "plugins/README.md");
    const std::string fence = "```json\n";
    const std::size_t begin = readme.find(fence) + fence.size();
    const std::string example = readme.substr(begin, readme.find("```\n", begin) - begin);
    const test::JsonSchema schema(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas/metrics.schema.json");
    CHECK(schema.allows(Json::parse(example)));

    const test::MetricsFolder folder(example);
    const auto metric = folder.metric();
    CHECK(metric->card().full_id() == "helpdesk.quick_help");
    auto settled = std::make_shared<Column>(FieldType::boolean);
    for (const bool is_settled : {true, true, true, false})
        settled->add_boolean(is_settled);
    const Batch batch{{settled, test::numbers({10, 60, 61, 5}).columns.front()}, 4};
    const Figure figure = test::score_rows(*metric, batch, {{60}});
    CHECK(figure.k == 2);
    CHECK(figure.n == 3);
    CHECK(test::score_rows(*metric, batch, {{30}}).k == 1);
}
