#include "scoring/release_guard.h"

#include <algorithm>
#include <functional>
#include <map>

namespace yardstick {

namespace {

// Ranks are counted in whole numbers modulo this prime (2^31 - 1), where nothing is rounded.
constexpr std::uint64_t prime = 2147483647;

using Rows = std::vector<std::vector<std::uint64_t>>;

std::uint64_t power(std::uint64_t base, std::uint64_t exponent)
{
    std::uint64_t result = 1;
    for (; exponent > 0; exponent >>= 1, base = base * base % prime)
        if (exponent & 1)
            result = result * base % prime;
    return result;
}

std::size_t rank_of(Rows rows)
{
    std::size_t rank = 0;
    const std::size_t width = rows.empty() ? 0 : rows.front().size();
    for (std::size_t column = 0; column < width && rank < rows.size(); ++column) {
        const auto pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(), [&](const auto& row) { return row[column] != 0; });
        if (pivot == rows.end())
            continue;
        std::swap(*pivot, rows[rank]);
        const std::uint64_t inverse = power(rows[rank][column], prime - 2); // Fermat
        for (std::size_t below = rank + 1; below < rows.size(); ++below) {
            const std::uint64_t factor = rows[below][column] * inverse % prime;
            for (std::size_t k = column; factor != 0 && k < width; ++k)
                rows[below][k] = (rows[below][k] + (prime - factor) * rows[rank][k]) % prime;
        }
        ++rank;
    }
    return rank;
}

/// How many independent figures the groups give about the parts in `few` alone: what is lost with everything else left out.
std::size_t figures_about(const std::vector<std::size_t>& few, const Rows& groups)
{
    Rows others = groups;
    for (auto& row : others)
        for (const std::size_t part : few)
            row[part] = 0;
    return rank_of(groups) - rank_of(std::move(others));
}

} // namespace

ReleaseGuard::ReleaseGuard(std::vector<std::int64_t> people, std::int64_t threshold) : people_(std::move(people)), threshold_(threshold) {}

std::int64_t ReleaseGuard::people_in(const Group& group) const
{
    std::int64_t people = 0;
    for (const std::size_t part : group)
        people += people_[part];
    return people;
}

ReleaseGuard::Row ReleaseGuard::row_of(const Group& group) const
{
    Row row(people_.size(), 0);
    for (const std::size_t part : group)
        row[part] = people_[part] > 0;
    return row;
}

void ReleaseGuard::recall(const Group& group)
{
    Row row = row_of(group);
    if (std::find(shown_.begin(), shown_.end(), row) == shown_.end())
        shown_.push_back(std::move(row));
}

bool ReleaseGuard::admit(const Group& group)
{
    const std::int64_t people = people_in(group);
    if (people == 0)
        return true;
    if (people < threshold_)
        return false;
    Row row = row_of(group);
    if (std::find(shown_.begin(), shown_.end(), row) != shown_.end())
        return true;
    if (reveals_few(shown_, row))
        return false;
    shown_.push_back(std::move(row));
    return true;
}

bool ReleaseGuard::reveals_few(const std::vector<Row>& shown, const Row& next) const
{
    Rows all = shown;
    all.push_back(next);
    // Parts that stand in the same groups are told apart by none of them: they are one.
    std::map<std::vector<std::uint64_t>, std::vector<std::size_t>> alike;
    for (std::size_t part = 0; part < people_.size(); ++part) {
        std::vector<std::uint64_t> stands_in;
        for (const Row& row : all)
            stands_in.push_back(row[part]);
        if (people_[part] > 0 && std::any_of(stands_in.begin(), stands_in.end(), [](std::uint64_t in) { return in != 0; }))
            alike[std::move(stands_in)].push_back(part);
    }
    std::vector<std::pair<std::int64_t, std::vector<std::size_t>>> small;
    for (auto& [groups, parts] : alike)
        if (const std::int64_t people = people_in(parts); people < threshold_)
            small.emplace_back(people, std::move(parts));

    // Every set of few people: does the new group tell more about it alone than was told before?
    std::vector<std::size_t> few;
    const std::function<bool(std::size_t, std::int64_t)> look_from = [&](std::size_t first, std::int64_t people) {
        for (std::size_t k = first; k < small.size(); ++k) {
            if (people + small[k].first >= threshold_)
                continue;
            few.insert(few.end(), small[k].second.begin(), small[k].second.end());
            if (figures_about(few, all) > figures_about(few, shown) || look_from(k + 1, people + small[k].first))
                return true;
            few.resize(few.size() - small[k].second.size());
        }
        return false;
    };
    return look_from(0, 0);
}

} // namespace yardstick
