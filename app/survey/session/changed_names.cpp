#include "survey/session/changed_names.h"

#include "survey/session/sameness.h"

#include <algorithm>

namespace yardstick::session {

namespace {

constexpr std::string_view unwrapped = "-unwrapped";

} // namespace

void ChangedNames::note(Change change)
{
    const auto found = std::find_if(changes_.begin(), changes_.end(), [&](const Change& each) { return each.name == change.name; });
    if (found != changes_.end())
        *found = std::move(change);
    else
        changes_.push_back(std::move(change));
}

const ChangedNames::Change* ChangedNames::find(std::string_view name) const
{
    const auto found = std::find_if(changes_.begin(), changes_.end(), [&](const Change& each) { return each.name == name; });
    return found == changes_.end() ? nullptr : &*found;
}

bool ChangedNames::touch(const std::vector<Name>& names) const
{
    return std::any_of(names.begin(), names.end(), [this](const Name& name) { return touch(name); });
}

bool ChangedNames::touch(const Name& name) const
{
    if (!name.text().empty() && name.text().front() == '$')
        return true;
    const std::string_view first = name.key(0, 0), written_first = name.written_key(0, 0);
    // Nearly every name begins as no change does.
    const auto may_be_meant = [&](const Change& change) { return change.name.starts_with(first) || change.name.starts_with(written_first); };
    if (!first.ends_with(unwrapped) && std::none_of(changes_.begin(), changes_.end(), may_be_meant))
        return false;
    const std::size_t last_part = name.part_count() - 1;
    for (const Change& change : changes_) {
        const bool is_whole = !name.index(last_part) && (name.written_key(0, last_part) == change.name || name.key(0, last_part) == change.name);
        if (is_whole || (first.ends_with(unwrapped) && first.substr(0, first.size() - unwrapped.size()) == change.name))
            return true;
    }
    // The shortest beginning of the path that changed decides, even if there is a longer one.
    std::string written, folded;
    for (std::size_t part = 0; part <= last_part; ++part) {
        written.append(part ? "." : "").append(name.written_key(part, part));
        folded.append(part ? "." : "").append(name.key(part, part));
        const Change* change = find(written);
        if (!change)
            change = find(folded);
        if (!change)
            continue;
        if (part == last_part && name.text() == written)
            return true;
        if (change->value.is_nothing() && !change->before)
            return false;
        if (!change->before)
            return true;
        const Value now = Value::Object{{change->name, change->value}}, then = Value::Object{{change->name, *change->before}};
        return !are_same(look_up(then, name), look_up(now, name), Sameness::choice);
    }
    return false;
}

bool ChangedNames::affect(const Expression& expression) const
{
    return expression.calls_without_names() || expression.names().empty() || touch(expression.names());
}

} // namespace yardstick::session
