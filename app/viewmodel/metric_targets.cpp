#include "viewmodel/metric_targets.h"

#include "core/error.h"
#include "report/figure_text.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace yardstick {

namespace {

std::string with_unit(double value, const MetricCard& card)
{
    const std::string_view word = unit_word(card.unit);
    return set_number(value) + (word.empty() ? "" : "\u00A0" + std::string(word));
}

std::string bands_cell(const DatedTarget& target, const MetricCard& card)
{
    if (target.bands)
        return set_number(target.bands->poor_ends) + ", " + set_number(target.bands->good_begins);
    return card.bands.empty() ? "none" : "the card's";
}

} // namespace

void MetricTargets::show(const MetricCard& card, const std::vector<Binding>& bindings, Day today)
{
    if (card_.full_id() != card.full_id()) {
        from_ = to_text(today);
        chosen_.reset();
        for (std::string* text : {&concerns_, &value_, &bands_, &problem_, &done_})
            text->clear();
    }
    card_ = card;
    departments_.clear();
    for (const Department& department : workspace_.office().departments(today))
        departments_.push_back({department.id, department.name});
    concerned_ = {{"", "All bindings"}};
    for (const Binding& binding : bindings)
        if (!has_id(concerned_, binding.name))
            concerned_.push_back({binding.name, "Binding " + binding.name});
    if (!has_id(departments_, department_))
        department_ = departments_.empty() ? "" : departments_.front().id;
    if (!has_id(concerned_, concerns_))
        concerns_.clear();
    read();
}

void MetricTargets::read()
{
    const auto key_of = [](const DatedTarget& target) { return std::tie(target.department, target.from, target.binding); };
    const auto before = can_remove() ? std::optional(targets_[*chosen_]) : std::nullopt;
    targets_ = workspace_.office_store().targets();
    std::erase_if(targets_, [this](const DatedTarget& target) { return target.metric != card_.full_id(); });
    std::sort(targets_.begin(), targets_.end(), [](const auto& a, const auto& b) { return std::tie(a.department, b.from, a.binding) < std::tie(b.department, a.from, b.binding); });
    lines_.clear();
    chosen_.reset();
    for (const DatedTarget& target : targets_) {
        if (before && key_of(*before) == key_of(target))
            chosen_ = lines_.size();
        lines_.push_back({name_of_department(target.department), name_of_concerned(target.binding), to_text(target.from), with_unit(target.value, card_), bands_cell(target, card_)});
    }
}

std::string MetricTargets::name_of_department(const std::string& id) const
{
    const auto department = workspace_.office().department(id);
    return department ? department->name : id;
}

std::string MetricTargets::name_of_concerned(const std::string& binding) const
{
    const auto concerned = std::find_if(concerned_.begin(), concerned_.end(), [&](const Option& option) { return option.id == binding; });
    return concerned == concerned_.end() ? "Binding " + binding + ", removed" : concerned->name;
}

std::string MetricTargets::own() const
{
    std::string text = card_.target ? "The card's own target is " + with_unit(*card_.target, card_) + "; it holds where and as long as a department has set none."
                                    : "The card has no target of its own.";
    if (card_.bands.size() == 2)
        text += " Its bands: poor ends at " + with_unit(card_.bands[0], card_) + ", good begins at " + with_unit(card_.bands[1], card_) + "; they hold where a target has none.";
    return text;
}

std::string MetricTargets::rule() const
{
    if (targets_.empty())
        return "No department has set a target yet.";
    const bool has_own = std::any_of(targets_.begin(), targets_.end(), [](const DatedTarget& target) { return !target.binding.empty(); });
    if (!has_own)
        return {};
    return "A target for one binding goes before those for all bindings, whatever their days; of the same kind the newest that has begun holds.";
}

bool MetricTargets::keep(const Result<DatedTarget>& result)
{
    if (!result) {
        problem_ = result.error().text();
        return false;
    }
    read();
    return true;
}

bool MetricTargets::save()
{
    problem_.clear();
    done_.clear();
    const auto from = parse_day(from_);
    if (!from) {
        problem_ = Problem{{}, "day from which it holds", "a day such as 2026-01-31", from_.empty() ? "nothing" : '"' + from_ + '"'}.text();
        return false;
    }
    try {
        const auto set = set_target(workspace_, {card_.full_id(), department_, *from, concerns_}, value_, bands_);
        if (!keep(set))
            return false;
        done_ = "Saved: " + with_unit(set->value, card_) + " from " + from_ + " on. Before that day the target is what it was.";
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
        return false;
    }
    value_.clear();
    bands_.clear();
    return true;
}

bool MetricTargets::remove()
{
    problem_.clear();
    done_.clear();
    if (!can_remove())
        return false;
    const DatedTarget target = targets_[*chosen_];
    try {
        if (!keep(remove_target(workspace_, {target.metric, target.department, target.from, target.binding})))
            return false;
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
        return false;
    }
    done_ = "Taken back: " + with_unit(target.value, card_) + " from " + to_text(target.from) + " on, for " + name_of_department(target.department) +
            ". What held before holds again.";
    if (!has_id(departments_, target.department) || !has_id(concerned_, target.binding))
        return true;
    done_ += " Enter sets it once more.";
    department_ = target.department;
    concerns_ = target.binding;
    from_ = to_text(target.from);
    value_ = fmt::format("{}", target.value);
    bands_ = typed_bands(target);
    return true;
}

} // namespace yardstick
