#include "scoring/batch.h"

#include <cassert>
#include <cmath>

namespace yardstick {

void Column::add_validity(bool is_valid)
{
    if (rows % 8 == 0)
        validity.push_back(0);
    if (is_valid)
        validity.back() |= static_cast<std::uint8_t>(1u << (rows % 8));
    else
        ++nulls;
    ++rows;
}

void Column::add_blank()
{
    switch (type) {
    case FieldType::number:
        numbers.push_back(0.0);
        break;
    case FieldType::date:
        integers.push_back(0);
        break;
    case FieldType::boolean:
        if (rows % 8 == 0)
            bits.push_back(0);
        break;
    case FieldType::text:
        offsets.push_back(offsets.back());
        break;
    case FieldType::choices:
        list_offsets.push_back(list_offsets.back());
        break;
    }
    add_validity(false);
}

void Column::add_number(double value)
{
    assert(type == FieldType::number);
    if (!std::isfinite(value))
        return add_blank();
    numbers.push_back(value);
    add_validity(true);
}

void Column::add_date(std::int64_t milliseconds)
{
    assert(type == FieldType::date);
    integers.push_back(milliseconds);
    add_validity(true);
}

void Column::add_boolean(bool value)
{
    assert(type == FieldType::boolean);
    if (rows % 8 == 0)
        bits.push_back(0);
    if (value)
        bits.back() |= static_cast<std::uint8_t>(1u << (rows % 8));
    add_validity(true);
}

void Column::add_text(std::string_view value)
{
    assert(type == FieldType::text);
    bytes.append(value);
    offsets.push_back(static_cast<std::int32_t>(bytes.size()));
    add_validity(true);
}

void Column::add_choices(const std::vector<std::string>& values)
{
    assert(type == FieldType::choices);
    for (const std::string& value : values) {
        bytes.append(value);
        offsets.push_back(static_cast<std::int32_t>(bytes.size()));
    }
    list_offsets.push_back(static_cast<std::int32_t>(offsets.size()) - 1);
    add_validity(true);
}

} // namespace yardstick
