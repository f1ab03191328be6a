#include "survey/answer/key_duplicates.h"
#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/panel_dynamic_question.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>

// The entries of a PanelDynamicQuestion, once there are some: adding, removing, their answers and what is wrong with them.
namespace yardstick::session {

namespace {

constexpr int most_repeats = 3; ///< of one key that changes itself while it is being set

} // namespace

// Adding and removing

bool PanelDynamicQuestion::can_add_entry() const
{
    return !details().panel_count_expression && details().allow_add_panel && !is_read_only() &&
           entry_count() < static_cast<std::size_t>(std::max(details().max_panel_count, 0));
}

bool PanelDynamicQuestion::add_entry()
{
    if (!can_add_entry())
        return false;
    build();
    set_entry_count(static_cast<long long>(entry_count() + 1));
    const std::size_t last = entry_count() - 1;
    if (item_count(value()) != entry_count())
        return true;
    Value added = item_at(value(), last);
    const auto copy = [&added](const Value& from) {
        if (from.is_object())
            for (const auto& [key, each] : from.object())
                added = with_member(added, key, each);
    };
    copy(Value::from_json(details().default_panel_value));
    if (details().copy_default_value_from_last_entry && last > 0)
        copy(item_at(value(), last - 1));
    set_value(with_item(value(), last, added));
    return true;
}

bool PanelDynamicQuestion::can_remove_entry() const
{
    return details().allow_remove_panel && !is_read_only() && !details().panel_count_expression &&
           entry_count() > static_cast<std::size_t>(std::max(details().min_panel_count, 0));
}

bool PanelDynamicQuestion::remove_entry(std::size_t index)
{
    build();
    if (!can_remove_entry() || index >= entries_.size())
        return false;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index));
    Value::List items = value().is_list() ? value().list() : Value::List();
    if (index < items.size())
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    set_internally(items);
    return true;
}

// Entries' answers

long long PanelDynamicQuestion::index_of(const ListItem& item) const
{
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry.get() == &item; });
    return found - entries_.begin();
}

Value PanelDynamicQuestion::entry_values(const Entry& entry) const
{
    const Value& values = item_at(value(), static_cast<std::size_t>(index_of(entry)));
    return values.is_object() ? values : Value(Value::Object());
}

void PanelDynamicQuestion::update_entry(const Entry& entry, const std::string& key, const Value& value)
{
    if (is_following_value_ && !form_.is_replacing_answers() && key.ends_with("-Comment")) {
        // The text behind "other" of an entry that is being made for the answer goes into that very answer.
        const auto place = static_cast<std::size_t>(index_of(entry));
        value_ = with_item(value_, place, with_member(item_at(value_, place), key, value));
        return;
    }
    int& repeats = keys_being_set_[key];
    if (repeats > most_repeats)
        return;
    ++repeats;
    const auto index = static_cast<std::size_t>(index_of(entry));
    const std::size_t count = std::max({index + 1, entries_.size(), item_count(this->value())});
    const Value items = resized(this->value(), count, Value::Object());
    const Value& own = item_at(items, index);
    set_value(with_item(items, index, is_value_empty(value) ? without_member(own, key) : with_member(own, key, value)));
    if (--keys_being_set_[key] != 1)
        keys_being_set_.erase(key);
}

void PanelDynamicQuestion::clear_hidden_in_entries(HidingReason reason)
{
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        keys_being_set_.clear();
        for (Question* question : entries_[i]->questions()) {
            if (question->is_shown() && !entries_[i]->container().is_visible())
                continue;
            question->clear_if_hidden(reason);
            keys_being_set_[question->value_name()] = most_repeats + 1;
        }
    }
    keys_being_set_.clear();
}

void PanelDynamicQuestion::clear_if_hidden_for(HidingReason reason)
{
    build_if_hidden();
    clear_hidden_in_entries(reason == HidingReason::on_hidden ? HidingReason::on_hidden_container : reason);
    Question::clear_if_hidden_for(reason);
}

/// The buttons beside entries that are shown one at a time depend on them, and are brought up to date when it is hidden.
void PanelDynamicQuestion::build_if_hidden()
{
    if (details().shows_one_at_a_time && !is_visible_in_survey())
        build();
}

void PanelDynamicQuestion::clear_on_hiding(bool clears_now)
{
    if (!clears_now) {
        if (form_.clears_hidden() == HidingReason::none)
            return;
        clear_hidden_in_entries(HidingReason::on_hidden_container);
    }
    Question::clear_on_hiding(clears_now);
}

// Looking up and words

std::optional<Found> PanelDynamicQuestion::find(const NamePath& path, std::optional<long long> index, bool is_first)
{
    if (index && *index > -1) {
        const auto at = static_cast<std::size_t>(*index);
        return at < entries().size() ? entries_[at]->find(path, std::nullopt, false) : std::nullopt;
    }
    if (is_empty())
        return path.is_at_end() ? std::optional(Found{{}, Found::Wording::plain, this}) : std::nullopt;
    return Question::find(path, index, is_first);
}

std::vector<Question*> PanelDynamicQuestion::children()
{
    std::vector<Question*> children;
    for (const auto& entry : entries())
        for (Question* question : entry->questions())
            children.push_back(question);
    return children;
}

// Validation

bool PanelDynamicQuestion::add_duplicate_errors(ValidationPass& pass)
{
    if (details().key_name.empty())
        return false;
    std::vector<Question*> keys;
    std::vector<Value> values;
    for (Entry* entry : visible_entries())
        for (Question* key : entry->container().questions_with_value_name(details().key_name, false)) {
            keys.push_back(key);
            values.push_back(key->is_empty() ? Value() : key->value());
            break;
        }
    const auto repeated = entries_with_duplicate_key(values);
    const std::string locale = form_.locale();
    if (pass.keeps_errors)
        for (const std::size_t at : repeated)
            keys[at]->add_error(duplicate_key(details().key_duplication_error, {locale, names_at(form_, *this)}));
    return !repeated.empty();
}

bool PanelDynamicQuestion::validate(ValidationPass& pass)
{
    bool is_valid = true;
    for (Entry* entry : visible_entries())
        is_valid = entry->container().validate(pass) && is_valid;
    if (add_duplicate_errors(pass))
        is_valid = pass.is_valid = false;
    return Question::validate(pass) && is_valid;
}

} // namespace yardstick::session
