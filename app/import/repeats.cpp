#include "import/repeats.h"

#include <functional>
#include <string_view>

namespace yardstick {

namespace {

std::uint64_t content_of(const CsvRow& row)
{
    std::uint64_t content = row.cells.size();
    for (const std::string& cell : row.cells)
        content = content * 0x9E3779B97F4A7C15u + std::hash<std::string_view>{}(cell);
    return content;
}

} // namespace

Repeats::Seen* Repeats::find(const std::string& id)
{
    const auto found = seen_.find(id);
    return found == seen_.end() ? nullptr : &found->second;
}

void Repeats::repeat(Seen& seen, const CsvRow& row)
{
    seen.is_repeated = true;
    seen.is_differing = seen.is_differing || seen.content != content_of(row);
    ++rows_;
}

void Repeats::add(const std::string& id, const CsvRow& row, std::int64_t staged)
{
    seen_.emplace(id, Seen{row.line, staged, content_of(row), false, false});
}

void Repeats::supersede(std::int64_t number)
{
    const auto index = static_cast<std::size_t>(number);
    if (superseded_.size() <= index)
        superseded_.resize(index + 1);
    superseded_[index] = true;
    ++superseded_count_;
}

bool Repeats::is_superseded(std::int64_t number) const
{
    const auto index = static_cast<std::size_t>(number);
    return index < superseded_.size() && superseded_[index];
}

RepeatCounts Repeats::counts() const
{
    RepeatCounts counts;
    counts.rows = rows_;
    for (const auto& [id, seen] : seen_) {
        counts.identical_ids += seen.is_repeated && !seen.is_differing;
        counts.differing_ids += seen.is_differing;
    }
    return counts;
}

} // namespace yardstick
