#include "scoring/batch_builder.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

Response answered(const std::string& answers)
{
    Response response;
    response.answers = answers;
    response.channel = "phone";
    response.site = "main";
    response.occurred_at = parse_instant("2026-01-15T10:00Z").value();
    return response;
}

bool is_answered(const Column& column, std::int64_t row)
{
    return column.validity[static_cast<std::size_t>(row / 8)] >> (row % 8) & 1;
}

std::string text(const Column& column, std::size_t row)
{
    return column.bytes.substr(static_cast<std::size_t>(column.offsets[row]), static_cast<std::size_t>(column.offsets[row + 1] - column.offsets[row]));
}

} // namespace

TEST_CASE("zero, blank and not asked are three different things in a column", "[scoring]")
{
    const std::vector<Response> rows{answered(R"({"a": 0})"), answered(R"({"a": null})"), answered("{}"), answered(R"({"a": "x"})"), answered(R"({"a": "7.5"})")};
    const ColumnSource source{"a", FieldType::number};
    const auto columns = build_columns(rows, std::span(&source, 1));
    REQUIRE(columns.size() == 1);
    const Column& column = *columns.front();
    CHECK(column.rows == 5);
    CHECK(column.nulls == 3);
    CHECK(is_answered(column, 0));
    CHECK(column.numbers[0] == 0.0);
    CHECK_FALSE(is_answered(column, 1));
    CHECK_FALSE(is_answered(column, 2));
    CHECK_FALSE(is_answered(column, 3));
    CHECK(column.numbers[4] == 7.5);
}

TEST_CASE("columns of every type follow paths into nested answers", "[scoring]")
{
    const std::vector<Response> rows{answered(R"({"m": {"r.1": {"c": true}}, "p": [{"x": 1}, {"x": 2}], "d": "2026-01-31", "l": ["a", "b"], "t": "Grüße"})")};
    const std::vector<ColumnSource> sources{{"m.r.1.c", FieldType::boolean}, {"p[1].x", FieldType::number},  {"d", FieldType::date},
                                            {"l", FieldType::choices},       {"t", FieldType::text},         {"channel", FieldType::text},
                                            {"site", FieldType::text},       {"occurred_at", FieldType::date}, {"p[7].x", FieldType::number}};
    const auto columns = build_columns(rows, sources);
    REQUIRE(columns.size() == sources.size());
    CHECK((columns[0]->bits[0] & 1) == 1);
    CHECK(columns[1]->numbers[0] == 2.0);
    CHECK(columns[2]->integers[0] == 1'769'817'600'000);
    CHECK(columns[3]->list_offsets == std::vector<std::int32_t>{0, 2});
    CHECK(text(*columns[4], 0) == "Grüße");
    CHECK(text(*columns[5], 0) == "phone");
    CHECK(text(*columns[6], 0) == "main");
    CHECK(columns[7]->integers[0] == rows[0].occurred_at.time_since_epoch().count());
    CHECK(columns[8]->nulls == 1);
}

TEST_CASE("answers that cannot be read are blank, not fatal", "[scoring]")
{
    const std::vector<Response> rows{answered("not json"), answered("[1]"), answered(R"({"a": 3})")};
    const ColumnSource source{"a", FieldType::number};
    const auto columns = build_columns(rows, std::span(&source, 1));
    CHECK(columns.front()->nulls == 2);
    CHECK(columns.front()->numbers[2] == 3.0);
}
