#pragma once

#include "scoring/card.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// One column of a Batch in the layout of the Apache Arrow columnar format.
///
/// Bit i of `validity` (least significant first) says whether row i is answered. By type: number holds doubles in
/// `numbers`; date holds milliseconds since 1970 UTC in `integers`; boolean holds bits in `bits`; text holds UTF-8 in
/// `bytes` with `offsets` (rows + 1); choices holds `list_offsets` (rows + 1) into the texts that `offsets` delimits.
struct Column {
    FieldType type = FieldType::number;
    std::vector<std::uint8_t> validity;
    std::int64_t nulls = 0;
    std::vector<double> numbers;
    std::vector<std::int64_t> integers;
    std::vector<std::uint8_t> bits;
    std::vector<std::int32_t> offsets{0};
    std::vector<std::int32_t> list_offsets{0};
    std::string bytes;
    std::int64_t rows = 0;

    explicit Column(FieldType of_type) : type(of_type) {}

    void add_blank();
    void add_number(double value); ///< finite; a value that is not becomes blank
    void add_date(std::int64_t milliseconds);
    void add_boolean(bool value);
    void add_text(std::string_view value);
    void add_choices(const std::vector<std::string>& values);

private:
    void add_validity(bool is_valid);
};

/// Rows of one source, as columns: column k is field k of the metric's card. Metrics of one source share columns.
struct Batch {
    std::vector<std::shared_ptr<const Column>> columns;
    std::int64_t rows = 0;
};

/// Rows `first` to `first + count - 1` of a Batch.
struct Slice {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

} // namespace yardstick
