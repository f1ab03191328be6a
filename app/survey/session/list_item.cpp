#include "survey/session/list_item.h"

#include "survey/comment_suffix.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"

#include <algorithm>

namespace yardstick::session {

Value ListItem::comment(const std::string& key)
{
    const Value comment = answer(key + std::string(comment_suffix));
    return comment.is_nothing() ? Value("") : comment;
}

Question* ListItem::find_question(const std::string& name)
{
    const std::string prefix = std::string(word()) + '.';
    if (!name.starts_with(prefix))
        return owner_.form().question_named(name);
    for (Question* question : questions())
        if (question->name() == std::string_view(name).substr(prefix.size()))
            return question;
    return nullptr;
}

std::optional<Found> ListItem::find_inside(NamePath path, bool is_first)
{
    const auto all = questions();
    for (std::size_t count = path.longest_key(); count > 0 && !path.is_at_end(); --count) {
        const auto asked = std::find_if(all.begin(), all.end(), [&](const Question* question) {
            return expression::is_in_lower_case(question->value_name(), path.joined(count));
        });
        if (asked == all.end())
            continue;
        if (auto found = (*asked)->find(path.behind(count), path.index(count - 1), false))
            return found;
        break;
    }
    const Value values = all_values();
    if (is_first && owner_.definition().value_name != owner_.name() && !path.is_at_end())
        if (const auto* twins = owner_.form().questions_with_value_name(owner_.value_name()))
            for (Question* twin : *twins)
                if (twin != &owner_)
                    if (auto found = twin->find(path, owner_.index_of(*this), false))
                        return found;
    const Value found = path.within(values);
    return found.is_missing() ? std::nullopt : std::optional(Found{found});
}

std::optional<Found> ListItem::find(const NamePath& path, std::optional<long long>, bool is_first)
{
    if (path.is_at_end())
        return std::nullopt;
    const std::string first(path.first());
    const std::string own = word();
    if (path.size() == 1)
        if (auto place = find_place(first))
            return place;
    const int distance = first == "prev" + own ? -1 : first == "next" + own ? 1 : 0;
    if (path.size() > 1 && distance != 0) {
        ListItem* other = neighbour(distance);
        return other ? other->find_inside(path.behind(1), is_first) : Found{};
    }
    if (auto found = find_specially(path))
        return found;
    if (first == own)
        return find_inside(path.behind(1), is_first);
    return is_first ? std::nullopt : find_inside(path, false);
}

bool ListItem::has_changed_with(const ChangedNames& changes) const
{
    const Question* container = &owner_;
    while (container) {
        if (changes.find(container->value_name()))
            return true;
        const auto* around = dynamic_cast<const ListItem*>(&container->holder());
        container = around ? &around->owner_ : nullptr;
    }
    return false;
}

ChangedNames ListItem::seen_from_here(const ChangedNames& changes)
{
    ChangedNames seen = changes;
    const auto note = [&](const std::string& name) {
        seen.note({name, true, std::nullopt});
        seen.note({expression::lower_case(name), true, std::nullopt});
    };
    for (const std::string& name : place_names())
        note(name);
    if (has_changed_with(changes))
        for (const std::string& name : own_names())
            note(name);
    return seen;
}

void ListItem::run_triggers(const std::string& name, const Value& value, const ChangedNames* changes)
{
    if (name.empty() && !changes)
        return;
    for (Question* question : questions())
        question->run_triggers(name, value, changes);
}

void ListItem::run_triggers_for(const Value& values)
{
    if (yardstick::is_empty(values) || !values.is_object())
        return;
    ChangedNames changes;
    for (const auto& [key, value] : values.object())
        changes.note({std::string(word()) + '.' + key, value, std::nullopt});
    run_triggers("", {}, &changes);
}

void ListItem::follow_own_change(std::string name, Value value)
{
    if (name.ends_with(comment_suffix)) {
        name.resize(name.size() - comment_suffix.size());
        for (Question* question : questions())
            if (question->name() == name)
                value = question->value();
    }
    const std::string full_name = std::string(word()) + '.' + name;
    for (Question* question : questions()) {
        if (question->value_name() != name)
            question->check_bindings(name, value);
        question->run_triggers(full_name, value, nullptr);
    }
}

} // namespace yardstick::session
