#include "survey/session/form_model.h"
#include "survey/session/panel_dynamic_question.h"
#include "survey/session/sameness.h"

#include <algorithm>

namespace yardstick::session {

PanelDynamicQuestion::Entry::Entry(PanelDynamicQuestion& owner)
    : ListItem(owner), container_(owner.form(), *this, nullptr, &owner, ContainerDefinition::entry_of(owner.definition()))
{
}

Value PanelDynamicQuestion::Entry::all_values()
{
    return panel().entry_values(*this);
}

void PanelDynamicQuestion::Entry::set_answer(const std::string& key, const Value& value, const std::string&)
{
    if (are_same(value, all_values().member(key), Sameness::choice))
        return;
    for (Question* twin : container_.questions_with_value_name(key, false))
        if (!are_same(twin->value(), value))
            twin->take_from_holder(value);
    panel().update_entry(*this, key, value);
    follow_own_change(key, value);
}

void PanelDynamicQuestion::Entry::set_comment(const std::string& key, const Value& comment)
{
    set_answer(key + "-Comment", comment, {});
}

std::optional<std::size_t> PanelDynamicQuestion::Entry::visible_index() const
{
    const auto visible = panel().visible_entries();
    const auto found = std::find(visible.begin(), visible.end(), this);
    return found == visible.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - visible.begin()));
}

std::optional<Found> PanelDynamicQuestion::Entry::find_place(std::string_view name)
{
    if (name == "panelindex") {
        const auto& all = panel().entries();
        const bool is_in = panel().index_of(*this) < static_cast<long long>(all.size());
        return Found{is_in ? static_cast<double>(panel().index_of(*this)) : -1.0, Found::Wording::counted};
    }
    if (name == "visiblepanelindex") {
        const auto index = visible_index();
        return Found{index ? static_cast<double>(*index) : -1.0, Found::Wording::counted};
    }
    return std::nullopt;
}

ListItem* PanelDynamicQuestion::Entry::neighbour(int distance)
{
    const auto visible = panel().visible_entries();
    const auto index = visible_index();
    const long long place = (index ? static_cast<long long>(*index) : -1) + distance;
    return place >= 0 && place < static_cast<long long>(visible.size()) ? visible[static_cast<std::size_t>(place)] : nullptr;
}

std::optional<Found> PanelDynamicQuestion::Entry::find_specially(const NamePath& path)
{
    auto* outer = dynamic_cast<ListItem*>(&owner_.holder());
    if (path.size() > 1 && path.first() == "parentpanel" && outer && owner_.parent())
        return outer->find_inside(path.behind(1), true);
    return std::nullopt;
}

} // namespace yardstick::session
