#include "core/sha256.h"
#include "scoring/probe_rows.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yardstick;

namespace {

/// A column's answers as a text, row after row; numbers as eighths.
std::string written_out(const Column& column)
{
    std::string all;
    const auto text = [&](std::int32_t place) {
        const auto first = static_cast<std::size_t>(column.offsets[static_cast<std::size_t>(place)]);
        const auto last = static_cast<std::size_t>(column.offsets[static_cast<std::size_t>(place) + 1]);
        return column.bytes.substr(first, last - first);
    };
    for (std::int64_t row = 0; row < column.rows; ++row) {
        const auto place = static_cast<std::size_t>(row);
        if (!(column.validity[place / 8] >> (row % 8) & 1))
            all += "blank";
        else if (column.type == FieldType::number)
            all += std::to_string(static_cast<std::int64_t>(column.numbers[place] * 8));
        else if (column.type == FieldType::date)
            all += std::to_string(column.integers[place]);
        else if (column.type == FieldType::boolean)
            all += column.bits[place / 8] >> (row % 8) & 1 ? "true" : "false";
        else if (column.type == FieldType::text)
            all += text(static_cast<std::int32_t>(row));
        else
            for (std::int32_t chosen = column.list_offsets[place]; chosen < column.list_offsets[place + 1]; ++chosen)
                all += text(chosen) + '+';
        all += '\n';
    }
    return all;
}

} // namespace

TEST_CASE("probe rows are the same everywhere and for ever", "[scoring]")
{
    MetricCard card;
    card.fields = {{"a", FieldType::number}, {"b", FieldType::text}, {"c", FieldType::boolean}, {"d", FieldType::date}, {"e", FieldType::choices}};
    const Batch rows = probe_rows(card);
    REQUIRE(rows.rows == 512);
    // From the same generator written in Python; the standard fixes the sequence of std::mt19937.
    CHECK(rows.columns[0]->nulls == 55);
    CHECK(sha256_of(written_out(*rows.columns[0])) == "8b218dd1c3d7f8cac0e628b3d8d33ea6b88f132bcf9ffb96a431b87f790af395");
    CHECK(sha256_of(written_out(*rows.columns[1])) == "a42bec59578abf4f6831db64a4689e5ad7f1333e35ed15947bfcbb6b4fc8d55b");
    CHECK(sha256_of(written_out(*rows.columns[2])) == "272f1a0763056b818cfdf52b63e6a98c082979f3169aef6d3edfe6cbaddd6f0f");
    CHECK(sha256_of(written_out(*rows.columns[3])) == "3b0d86b5f0636d748e52b463a78d8f54896106268b540d7bd5f21565128e74cc");
    CHECK(sha256_of(written_out(*rows.columns[4])) == "f415f17bc8e6c5720228ace55f4d733eb363b6b9695e54fb49c9e7f7990c1889");
}
