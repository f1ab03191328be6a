#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yardstick {

/// Decides which groups of people may have their figures shown beside one another (METRICS.md section 13).
///
/// People come in parts that nothing divides further: one round, or those of one round who gave one answer. A group is a
/// set of parts. What a reader can work out by adding and subtracting figures is what the groups' sets span, so a group is
/// admitted when, together with all that were shown before it, no figure of fewer people than the threshold comes out.
/// That one rule holds for a small group itself (rule 1), for the rest that a total and its parts leave (rules 2 and 5) and
/// for two groups that differ by few, over time or by a filter (rule 3).
class ReleaseGuard {
public:
    using Group = std::vector<std::size_t>; ///< numbers of parts, ascending

    /// `people` has the size of every part; parts without people count for nothing.
    ReleaseGuard(std::vector<std::int64_t> people, std::int64_t threshold);

    /// Takes note of a group that was shown already, whatever it reveals: that cannot be undone.
    void recall(const Group& group);
    /// True when `group` may be shown; then it counts as shown. A group without people may.
    bool admit(const Group& group);

    std::int64_t people_in(const Group& group) const;

private:
    using Row = std::vector<std::uint64_t>; ///< one number for each part

    Row row_of(const Group& group) const;
    bool reveals_few(const std::vector<Row>& shown, const Row& next) const;

    std::vector<std::int64_t> people_;
    std::int64_t threshold_;
    std::vector<Row> shown_;
};

} // namespace yardstick
