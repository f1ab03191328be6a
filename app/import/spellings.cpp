#include "import/spellings.h"

#include "import/cell_values.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t most_texts = 1000;

} // namespace

Spellings::Spellings(const std::vector<std::string>& header, const std::vector<std::size_t>& columns)
{
    for (const std::size_t index : columns)
        columns_.push_back({header[index], index, false, {}});
}

void Spellings::add(const CsvRow& row)
{
    for (Column& column : columns_) {
        if (column.is_given_up)
            continue;
        ++column.counts[row.cells[column.index]];
        if (column.counts.size() > most_texts) {
            column.is_given_up = true;
            column.counts.clear();
        }
    }
}

std::vector<OddSpelling> Spellings::odd_ones() const
{
    std::vector<OddSpelling> odd;
    for (const Column& column : columns_) {
        std::map<std::string, std::vector<std::pair<std::int64_t, std::string>>> alike;
        for (const auto& [text, count] : column.counts)
            alike[folded(trimmed(text))].emplace_back(count, text);
        for (auto& [plain, spellings] : alike) {
            if (plain.empty())
                continue;
            std::sort(spellings.begin(), spellings.end(),
                      [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
            for (std::size_t i = 1; i < spellings.size(); ++i)
                odd.push_back({column.name, spellings[i].second, spellings[i].first, spellings[0].second, spellings[0].first});
        }
    }
    return odd;
}

} // namespace yardstick
