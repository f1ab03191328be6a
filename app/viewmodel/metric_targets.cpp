#include "viewmodel/metric_targets.h"

#include "core/error.h"
#include "report/figure_text.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/targets.h"
#include "viewmodel/typed_numbers.h"

#include <algorithm>
#include <tuple>

namespace yardstick {

namespace {

std::string with_unit(double value, const MetricCard& card)
{
    const std::string_view word = unit_word(card.unit);
    return set_number(value) + (word.empty() ? "" : "\u00A0" + std::string(word));
}

} // namespace

void MetricTargets::show(const MetricCard& card, const std::vector<Binding>& bindings, Day today)
{
    if (card_.full_id() != card.full_id()) {
        from_ = to_text(today);
        value_.clear();
        problem_.clear();
        done_.clear();
    }
    card_ = card;
    departments_.clear();
    for (const Department& department : workspace_.office().departments(today))
        departments_.push_back({department.id, department.name});
    concerned_ = {{card.full_id(), "All its bindings"}};
    for (const Binding& binding : bindings)
        if (binding.name != card.id && !has_id(concerned_, binding.name))
            concerned_.push_back({binding.name, "Binding " + binding.name});
    if (!has_id(departments_, department_))
        department_ = departments_.empty() ? "" : departments_.front().id;
    if (!has_id(concerned_, concerns_))
        concerns_ = card.full_id();
    read();
}

void MetricTargets::read()
{
    std::vector<DatedTarget> targets = workspace_.office_store().targets();
    const auto is_other = [this](const DatedTarget& target) { return target.metric != card_.id && !has_id(concerned_, target.metric); };
    targets.erase(std::remove_if(targets.begin(), targets.end(), is_other), targets.end());
    std::sort(targets.begin(), targets.end(), [](const auto& a, const auto& b) { return std::tie(a.department, b.from, a.metric) < std::tie(b.department, a.from, b.metric); });
    lines_.clear();
    for (const DatedTarget& target : targets) {
        const auto department = workspace_.office().department(target.department);
        const auto concerned = std::find_if(concerned_.begin(), concerned_.end(), [&](const Option& option) { return option.id == target.metric; });
        lines_.push_back({department ? department->name : target.department, concerned == concerned_.end() ? concerned_.front().name : concerned->name,
                          to_text(target.from), with_unit(target.value, card_)});
    }
}

std::string MetricTargets::own() const
{
    std::string text = card_.target ? "The card's own target is " + with_unit(*card_.target, card_) + "; it holds where and as long as a department has set none."
                                    : "The card has no target of its own.";
    if (card_.bands.size() == 2)
        text += " Its bands: poor ends at " + with_unit(card_.bands[0], card_) + ", good begins at " + with_unit(card_.bands[1], card_) + ".";
    return text;
}

bool MetricTargets::save()
{
    problem_.clear();
    done_.clear();
    const auto value = read_number(value_);
    const auto from = parse_day(from_);
    if (!value)
        problem_ = Problem{{}, "target", "a number", value_.empty() ? "nothing" : '"' + value_ + '"'}.text();
    else if (!from)
        problem_ = Problem{{}, "day from which it holds", "a day such as 2026-01-31", from_.empty() ? "nothing" : '"' + from_ + '"'}.text();
    if (!problem_.empty())
        return false;
    try {
        if (const auto set = set_target(workspace_, {concerns_, department_, *from, *value}); !set) {
            problem_ = set.error().text();
            return false;
        }
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
        return false;
    }
    done_ = "Saved: " + with_unit(*value, card_) + " from " + from_ + " on. Before that day the target is what it was.";
    value_.clear();
    read();
    return true;
}

} // namespace yardstick
