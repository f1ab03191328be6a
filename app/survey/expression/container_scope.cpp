#include "survey/expression/container_scope.h"

namespace yardstick {

namespace {

/// The item at `index`; missing outside. Counts below 0 come as very large ones.
Value item_at(const Value& list, std::size_t index)
{
    return list.is_list() && index < list.list().size() ? list.list()[index] : Value();
}

Value names_inside(const Value& list, Container container, std::size_t index)
{
    const Value here = item_at(list, index), before = item_at(list, index - 1), after = item_at(list, index + 1);
    const auto place = static_cast<double>(index);
    if (container == Container::panel)
        return Value::Object{
            {"panel", here}, {"prevPanel", before}, {"nextPanel", after}, {"panelIndex", place}, {"visiblePanelIndex", place}};
    const Value name = "srow_" + std::to_string(index);
    return Value::Object{{"row", here},           {"prevRow", before}, {"nextRow", after},
                         {"rowIndex", place + 1}, {"rowValue", name},  {"rowName", name}};
}

} // namespace

ContainerScope::ContainerScope(const Value& values, Container container, std::string_view owner, std::size_t index, Instant now,
                               TimeZone time_zone)
    : values_(values), inside_(names_inside(values.member(owner), container, index)), now_(now), time_zone_(time_zone)
{
}

Value ContainerScope::look_up(const Name& name) const
{
    const Value found = yardstick::look_up(inside_, name);
    return found.is_missing() ? survey_value(name) : found;
}

Value ContainerScope::survey_value(const Name& name) const
{
    return yardstick::look_up(values_, name);
}

} // namespace yardstick
