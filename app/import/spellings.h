#pragma once

#include "import/csv_reader.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace yardstick {

/// A text that stands beside another one of its column that differs only in letter case or in blanks around it.
struct OddSpelling {
    std::string column;
    std::string text;
    std::int64_t count = 0;
    std::string beside; ///< the most frequent spelling
    std::int64_t beside_count = 0;

    bool operator==(const OddSpelling&) const = default;
};

/// Counts the texts of some columns. A column with very many different ones (ids, comments, times) is given up.
class Spellings {
public:
    Spellings(const std::vector<std::string>& header, const std::vector<std::size_t>& columns);

    void add(const CsvRow& row);
    /// By column, then from the most frequent.
    std::vector<OddSpelling> odd_ones() const;

private:
    struct Column {
        std::string name;
        std::size_t index = 0;
        bool is_given_up = false;
        std::unordered_map<std::string, std::int64_t> counts;
    };
    std::vector<Column> columns_;
};

} // namespace yardstick
