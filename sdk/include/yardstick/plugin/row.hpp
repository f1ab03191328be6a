#pragma once

#include <yardstick/abi.h>
#include <yardstick/plugin/card.hpp>
#include <yardstick/plugin/saved.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yardstick {
inline namespace plugin_v1 {

namespace detail {

// Reached only while compiling, where calling them is the error; their names are the message.
inline void the_card_needs_no_field_of_this_name_and_type() {}
inline void the_card_has_no_parameter_of_this_name() {}

/// One column, as the buffers of its Arrow array.
struct ColumnView {
    const std::uint8_t* validity = nullptr; ///< null: every row is answered
    const void* values = nullptr;           ///< doubles, milliseconds, bits, or offsets of texts or lists
    const char* bytes = nullptr;            ///< of texts
    const std::int32_t* item_offsets = nullptr; ///< of the texts inside lists
};

inline bool bit(const void* bits, std::int64_t place)
{
    return (static_cast<const std::uint8_t*>(bits)[place >> 3] >> (place & 7) & 1) != 0;
}

inline ColumnView view_column(const ArrowArray& array, FieldType type)
{
    if (array.offset != 0)
        throw BadInput("an Arrow array with an offset");
    ColumnView view;
    view.validity = array.null_count == 0 ? nullptr : static_cast<const std::uint8_t*>(array.buffers[0]);
    view.values = array.buffers[1];
    if (type == FieldType::text)
        view.bytes = static_cast<const char*>(array.buffers[2]);
    if (type == FieldType::choices) {
        view.item_offsets = static_cast<const std::int32_t*>(array.children[0]->buffers[1]);
        view.bytes = static_cast<const char*>(array.children[0]->buffers[2]);
    }
    return view;
}

} // namespace detail

/// The name of a field, looked up in the metric's card while compiling: a typo or a wrong type does not compile.
template <class Metric, FieldType type>
class FieldName {
public:
    consteval FieldName(const char* name) : place_(find_field(Metric::card(), name, type))
    {
        if (place_ < 0)
            detail::the_card_needs_no_field_of_this_name_and_type();
    }
    constexpr int place() const { return place_; }

private:
    int place_;
};

/// The choices of one answer. The texts are the batch's: copy what you keep.
class Choices {
public:
    Choices(const detail::ColumnView& column, std::int32_t first, std::int32_t end) : column_(column), first_(first), end_(end) {}

    int size() const { return end_ - first_; }
    std::string_view operator[](int place) const
    {
        const std::int32_t begin = column_.item_offsets[first_ + place];
        return {column_.bytes + begin, static_cast<std::size_t>(column_.item_offsets[first_ + place + 1] - begin)};
    }
    bool contains(std::string_view choice) const
    {
        for (int place = 0; place < size(); ++place)
            if ((*this)[place] == choice)
                return true;
        return false;
    }

private:
    const detail::ColumnView& column_;
    std::int32_t first_;
    std::int32_t end_;
};

/// One row of `Metric`'s columns, valid during add(). An answer that is blank is an empty optional.
template <class Metric>
class Row {
public:
    using Date = std::chrono::sys_time<std::chrono::milliseconds>; // UTC

    Row(const detail::ColumnView* columns, std::int64_t place) : columns_(columns), place_(place) {}

    std::optional<double> number(FieldName<Metric, FieldType::number> field) const
    {
        const detail::ColumnView& column = columns_[field.place()];
        if (is_blank(column))
            return std::nullopt;
        return static_cast<const double*>(column.values)[place_];
    }

    std::optional<bool> boolean(FieldName<Metric, FieldType::boolean> field) const
    {
        const detail::ColumnView& column = columns_[field.place()];
        if (is_blank(column))
            return std::nullopt;
        return detail::bit(column.values, place_);
    }

    std::optional<Date> date(FieldName<Metric, FieldType::date> field) const
    {
        const detail::ColumnView& column = columns_[field.place()];
        if (is_blank(column))
            return std::nullopt;
        return Date(std::chrono::milliseconds(static_cast<const std::int64_t*>(column.values)[place_]));
    }

    std::optional<std::string_view> text(FieldName<Metric, FieldType::text> field) const
    {
        const detail::ColumnView& column = columns_[field.place()];
        if (is_blank(column))
            return std::nullopt;
        const auto* offsets = static_cast<const std::int32_t*>(column.values);
        return std::string_view(column.bytes + offsets[place_], static_cast<std::size_t>(offsets[place_ + 1] - offsets[place_]));
    }

    std::optional<Choices> choices(FieldName<Metric, FieldType::choices> field) const
    {
        const detail::ColumnView& column = columns_[field.place()];
        if (is_blank(column))
            return std::nullopt;
        const auto* offsets = static_cast<const std::int32_t*>(column.values);
        return Choices(column, offsets[place_], offsets[place_ + 1]);
    }

private:
    bool is_blank(const detail::ColumnView& column) const { return column.validity && !detail::bit(column.validity, place_); }

    const detail::ColumnView* columns_;
    std::int64_t place_;
};

} // namespace plugin_v1
} // namespace yardstick
