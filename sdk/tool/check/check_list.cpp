#include "check/check.h"

#include <algorithm>

namespace yardstick {

const std::vector<Check>& all_checks()
{
    static const std::vector<Check> all = [] {
        std::vector<Check> list;
        for (const auto group : {library_checks, manifest_checks, card_checks, card_text_checks, example_checks, row_checks, state_checks,
                                 damaged_state_checks, figure_checks, parameter_checks, conduct_checks})
            list.insert(list.end(), group().begin(), group().end());
        // Of these groups all checks are about code; of the others, those that say so.
        for (Check& check : list)
            if (const std::string_view id = check.id; id.starts_with("library.") || id.starts_with("damage.") || id.starts_with("conduct."))
                check.is_about_code = true;
        std::stable_partition(list.begin(), list.end(), [](const Check& check) { return !check.only_after_success; });
        return list;
    }();
    return all;
}

const Check* find_check(std::string_view id)
{
    const auto found = std::find_if(all_checks().begin(), all_checks().end(), [&](const Check& check) { return check.id == id; });
    return found == all_checks().end() ? nullptr : &*found;
}

} // namespace yardstick
