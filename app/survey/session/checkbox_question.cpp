#include "survey/session/checkbox_question.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

Value CheckboxQuestion::value() const
{
    const Value own = SelectQuestion::value();
    return own.is_missing() ? Value(Value::List()) : own;
}

void CheckboxQuestion::choose(const LiveChoice& choice, bool is_chosen)
{
    Value::List items = shown_value_.is_list() ? shown_value_.list() : Value::List();
    if (choice.kind == LiveChoice::Kind::select_all) {
        items.clear();
        for (const LiveChoice& each : visible_choices())
            if (is_chosen && each.kind == LiveChoice::Kind::own && is_choice_enabled(each))
                items.push_back(each.value);
    } else {
        std::erase_if(items, [&](const Value& item) { return are_same(item_of(item), choice.value, Sameness::choice); });
        if (is_chosen)
            items.push_back(choice.value);
    }
    set_shown_value(items, true);
}

std::string CheckboxQuestion::property() const
{
    if (!details().value_property_name.empty() || type() == ElementType::ranking || is_picker())
        return details().value_property_name;
    const auto& choices = details().choices;
    return std::any_of(choices.begin(), choices.end(), [](const ChoiceDefinition& choice) { return choice.show_comment_area; }) ? "value" : "";
}

Value CheckboxQuestion::named(const Value& choice) const
{
    const std::string key = property();
    return key.empty() ? choice : Value(Value::Object{{key, choice}});
}

Value CheckboxQuestion::item_of(const Value& value) const
{
    const std::string key = property();
    return !key.empty() && value.is_object() ? value.member(key) : value;
}

bool CheckboxQuestion::keeps_other_as_comment() const
{
    return property().empty() && SelectQuestion::keeps_other_as_comment();
}

Value CheckboxQuestion::from_holder(const Value& value)
{
    if (is_picker() || !is_truthy(value))
        return value;
    if (!value.is_list())
        return Value::List{SelectQuestion::from_holder(value)};
    Value::List items;
    for (const Value& item : value.list()) {
        const LiveChoice* choice = find_choice(visible_choices(), item);
        if (!choice) {
            items.push_back(item);
        } else if (item.is_object() && choice->definition && choice->definition->show_comment_area) {
            Value with_comment = Value::Object{{"value", choice->value}};
            if (!is_empty_value(item.member("comment")))
                with_comment = with_member(with_comment, "comment", item.member("comment"));
            items.push_back(with_comment);
        } else {
            items.push_back(choice->value);
        }
    }
    return items;
}

Value CheckboxQuestion::to_holder(const Value& value)
{
    if (is_picker() || is_empty_value(value))
        return value;
    const std::string key = property();
    Value::List items = value.is_list() ? value.list() : Value::List{value};
    for (Value& item : items)
        if (!key.empty() && !(item.is_object() && !item.member(key).is_missing()))
            item = named(item);
    return items;
}

void CheckboxQuestion::set_new_value(const Value& value)
{
    if (!is_clearing_unknown_)
        hidden_.clear();
    Value wanted = from_holder(value);
    if (!is_truthy(wanted))
        wanted = Value::List();
    const Value before = is_truthy(this->value()) ? this->value() : Value(Value::List());
    if (are_same(before, wanted))
        return;
    SelectQuestion::set_new_value(without_exclusive_conflicts(before, wanted));
}

std::vector<Value> CheckboxQuestion::exclusive_choices() const
{
    std::vector<Value> choices;
    if (has_built_in_choices()) {
        if (details().show_none_item)
            choices.emplace_back("none");
        if (details().show_refuse_item)
            choices.emplace_back("refused");
        if (details().show_dont_know_item)
            choices.emplace_back("dontknow");
    }
    for (const ChoiceDefinition& choice : details().choices)
        if (choice.is_exclusive)
            choices.push_back(Value::from_json(choice.value));
    return choices;
}

Value CheckboxQuestion::without_exclusive_conflicts(const Value& before, const Value& after) const
{
    const std::vector<Value> exclusive = exclusive_choices();
    if (exclusive.empty())
        return after;
    const auto last = [this](const Value& list, const std::vector<Value>& wanted) -> std::optional<std::size_t> {
        for (std::size_t i = items_of(list).size(); i-- > 0;)
            if (holds(wanted, item_of(list.list()[i])))
                return i;
        return std::nullopt;
    };
    const auto old_place = last(before, exclusive), new_place = last(after, exclusive);
    Value::List items = items_of(after);
    const auto at = [](std::size_t place) { return static_cast<std::ptrdiff_t>(place); };
    if (!old_place) {
        if (new_place && items.size() > 1)
            return Value::List{named(item_of(items[*new_place]))};
        return after;
    }
    const Value old_choice = item_of(before.list()[*old_place]);
    if (new_place && item_of(items[*new_place]).is_identical_to(old_choice)) {
        const bool is_unchanged = std::equal(items.begin(), items.end(), items_of(before).begin(), items_of(before).end(),
                                             [this](const Value& l, const Value& r) { return item_of(l).is_identical_to(item_of(r)); });
        if (!is_unchanged)
            items.erase(items.begin() + at(*new_place));
    } else if (const auto again = last(after, {old_choice}); again && *again < items.size() - 1) {
        items.erase(items.begin() + at(*again));
    }
    return items;
}

void CheckboxQuestion::take_from_holder(Value value, bool clears)
{
    SelectQuestion::take_from_holder(std::move(value), clears);
    hidden_.clear();
}

std::optional<std::size_t> CheckboxQuestion::first_unknown(const Value& list) const
{
    for (std::size_t i = 0; i < items_of(list).size(); ++i)
        if (is_unknown(list.list()[i], false, false))
            return i;
    return std::nullopt;
}

Value CheckboxQuestion::unknown_part(const Value& value) const
{
    const auto at = first_unknown(value);
    return at ? value.list()[*at] : Value();
}

Value CheckboxQuestion::with_other_for_unknown(const Value& value) const
{
    const auto at = first_unknown(value);
    return at ? with_item(value, *at, named("other")) : value;
}

void CheckboxQuestion::set_unknown_default(const Value& value)
{
    if (!value.is_list()) {
        // What an expression gives as one value is put in as it is when it is computed again, and its comment outlives that.
        const bool is_computed = definition_.default_value_expression && !is_read_only();
        keeps_comment_ = keeps_comment_ || is_computed;
        SelectQuestion::set_unknown_default(value);
        was_answered_directly_ = was_answered_directly_ || (is_computed && parent_question_ && parent_question_->type() == ElementType::paneldynamic);
        return;
    }
    Value::List shown;
    Value other = "";
    for (const Value& each : value.list()) {
        const Value item = item_of(each);
        if (!is_unknown(item, false, true)) {
            shown.push_back(item);
        } else if (is_empty_value(other)) {
            other = item;
            shown.emplace_back("other");
        }
    }
    set_shown_value(shown, true);
    set_other_comment(other);
}

Value CheckboxQuestion::shown_from_answer(const Value& value)
{
    Value shown = value;
    if (!property().empty() && value.is_list()) {
        Value::List items;
        for (const Value& item : value.list())
            items.push_back(item_of(item));
        shown = items;
    }
    if (keeps_other_as_comment() || !has_other())
        return shown;
    if (!shown.is_list())
        shown = Value::List();
    if (active_choices().empty())
        return shown;
    for (std::size_t i = 0; i < shown.list().size(); ++i) {
        const Value item = shown.list()[i];
        if (is_other(item))
            return shown;
        if (is_unknown(item, true, false)) {
            set_other_comment(item);
            return with_item(shown, i, "other");
        }
    }
    return shown;
}

Value CheckboxQuestion::answer_from_shown(const Value& value)
{
    if (item_count(value) == 0)
        return value;
    Value::List items;
    Value::List own = items_of(this->value());
    for (const Value& shown : value.list()) {
        if (is_other(shown) && is_unknown(other_comment(), true, false)) {
            items.push_back(named(other_comment()));
            continue;
        }
        const auto found = std::find_if(own.begin(), own.end(), [&](const Value& each) { return item_of(each).is_identical_to(shown); });
        items.push_back(found != own.end() ? *found : named(shown));
    }
    return items;
}

bool CheckboxQuestion::is_same_choice_chosen(const Value& choice) const
{
    const Value& chosen = is_picker() ? value_ : shown_value_;
    return std::any_of(items_of(chosen).begin(), items_of(chosen).end(), [&](const Value& each) { return are_same(each, choice); });
}

Value::List CheckboxQuestion::take_back_hidden()
{
    Value::List back;
    for (const LiveChoice& choice : visible_choices()) {
        const auto found = std::find_if(hidden_.begin(), hidden_.end(), [&](const Value& each) { return are_same(each, choice.value, Sameness::loose); });
        if (choice.kind == LiveChoice::Kind::select_all || found == hidden_.end())
            continue;
        if (!is_chosen(choice))
            back.push_back(choice.value);
        hidden_.erase(found);
    }
    return back;
}

void CheckboxQuestion::clear_unknown_values()
{
    const Value::List back = is_picker() ? Value::List() : take_back_hidden();
    const Value chosen = value();
    is_clearing_unknown_ = true;
    if (item_count(chosen) == 0 && (is_truthy(chosen) || !back.empty()))
        clear_value(true);
    Value::List kept;
    bool has_changed = !back.empty();
    for (const Value& item : items_of(chosen)) {
        const bool is_gone = is_picker() ? is_unknown(item, true, true) : can_clear_unknown(item_of(item));
        if (!is_gone) {
            kept.push_back(item);
            continue;
        }
        has_changed = true;
        hidden_.push_back(item);
    }
    kept.insert(kept.end(), back.begin(), back.end());
    if (has_changed && kept.empty())
        clear_value(true);
    else if (has_changed)
        set_value(kept);
    is_clearing_unknown_ = false;
}

std::optional<Found> CheckboxQuestion::find(const NamePath& path, std::optional<long long> index, bool is_first)
{
    if (path.is_at_end() && !property().empty() && details().value_property_name.empty() && !is_picker()) {
        Value found = shown_value_;
        if (index && *index > -1 && found.is_list())
            found = item_at(found, static_cast<std::size_t>(*index));
        return Found{found, Found::Wording::by_question, this};
    }
    return SelectQuestion::find(path, index, is_first);
}

} // namespace yardstick::session
