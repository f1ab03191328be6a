#pragma once

#include "scoring/release_guard.h"
#include "survey/round_store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// The answers of one round that fall into one group of a query.
struct StaffPart {
    std::vector<std::string> group; ///< values of the query's keys
    const Round* round = nullptr;   ///< closed
    std::int64_t people = 0;        ///< who answered
    std::int64_t counted = 0;       ///< of whom the metric counts an answer
    bool is_wanted = true;          ///< within the query's department and site
};

/// Which figures of a staff survey are shown, for one metric (METRICS.md section 13, rules 1 to 4).
///
/// The unit is a cell: a group on a closing day. A longer period merges the cells that are shown, so that its figure says
/// nothing that they do not. On each day everything that any query could ask for by department, site, team and version is
/// decided together, largest first, so that no two queries, filters or levels together reveal few people; what was shown
/// earlier that day is remembered by the store. Groups that divide rounds, by the answer to a question, are decided within
/// those that are shown.
class StaffRelease {
public:
    /// `divides_rounds` says for each key of the query whether it tells answers of one round apart.
    StaffRelease(const std::vector<StaffPart>& parts, std::vector<bool> divides_rounds, const std::vector<Release>& released);

    /// Whether the cell is shown.
    bool shows(const std::vector<std::string>& group, Day day) const { return shown_.contains({group, day}); }
    /// Why a group has cells that are not shown: "fewer than 5 people".
    std::string reason_for(const std::vector<std::string>& group) const { return reasons_.at(group); }
    /// What showing `group` gives away: the rounds behind its cells that are shown.
    std::vector<Release> releases_of(const std::vector<std::string>& group) const;

private:
    using Groups = std::set<ReleaseGuard::Group>;
    struct DayParts;

    void decide_day(const DayParts& day, const std::vector<Release>& released);
    Groups decide_rounds(const DayParts& day, const std::vector<Release>& released) const;
    Groups decide_divided(const DayParts& day, const Groups& rounds, const std::vector<std::size_t>& keys) const;

    std::vector<bool> divides_rounds_;
    std::set<std::pair<std::vector<std::string>, Day>> shown_;
    std::map<std::pair<std::vector<std::string>, Day>, std::vector<std::string>> rounds_of_;
    std::map<std::vector<std::string>, std::string> reasons_;
};

} // namespace yardstick
