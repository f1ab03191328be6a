#include "scoring/holding_target.h"

#include <tuple>

namespace yardstick {

namespace {

bool is_for(const DatedTarget& target, const Binding& binding)
{
    return target.metric == binding.metric_id() && (target.binding.empty() || target.binding == binding.name);
}

bool goes_before(const DatedTarget& one, const DatedTarget& other)
{
    const auto rank = [](const DatedTarget& target) { return std::tuple(!target.binding.empty(), target.from); };
    return rank(one) > rank(other);
}

} // namespace

HoldingTarget own_target(const MetricCard& card)
{
    HoldingTarget own{card.target, std::nullopt};
    if (card.bands.size() == 2)
        own.bands = {card.bands[0], card.bands[1]};
    return own;
}

HoldingTarget target_on(const std::vector<DatedTarget>& targets, const Binding& binding, const MetricCard& card, const std::string& department, Day day)
{
    const DatedTarget* first = nullptr;
    for (const DatedTarget& target : targets) {
        const bool holds = target.department == department && target.from <= day && is_for(target, binding);
        if (holds && (!first || goes_before(target, *first)))
            first = &target;
    }
    HoldingTarget holding = own_target(card);
    if (!first)
        return holding;
    holding.value = first->value;
    if (first->bands)
        holding.bands = first->bands;
    return holding;
}

} // namespace yardstick
