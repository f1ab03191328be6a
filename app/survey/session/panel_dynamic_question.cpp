#include "survey/session/panel_dynamic_question.h"

#include "survey/answer/key_duplicates.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

constexpr int most_repeats = 3; ///< of one key that changes itself while it is being set
constexpr long long most_entries = 1000;

} // namespace

long long count_from(const Value& value, int least, int most);

PanelDynamicQuestion::PanelDynamicQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition), count_(std::max(details().panel_count, details().min_panel_count))
{
}

PanelDynamicQuestion::~PanelDynamicQuestion() = default;

Value PanelDynamicQuestion::value() const
{
    return is_adding_ ? adding_value_ : Question::value();
}

bool PanelDynamicQuestion::is_empty() const
{
    const Value own = value();
    return !own.is_list() || std::none_of(own.list().begin(), own.list().end(), has_members);
}

std::size_t PanelDynamicQuestion::entry_count() const
{
    return is_waiting() ? static_cast<std::size_t>(std::max(count_, 0LL)) : entries_.size();
}

const std::vector<std::unique_ptr<PanelDynamicQuestion::Entry>>& PanelDynamicQuestion::entries()
{
    build();
    return entries_;
}

std::vector<PanelDynamicQuestion::Entry*> PanelDynamicQuestion::visible_entries()
{
    build();
    std::vector<Entry*> visible;
    for (const auto& entry : entries_)
        if (entry->container().is_shown())
            visible.push_back(entry.get());
    return visible;
}

void PanelDynamicQuestion::build()
{
    if (is_built_ || form_.is_building())
        return;
    is_built_ = true;
    if (count_ > 0)
        set_entry_count(count_);
    if (has_changed_unbuilt_) {
        has_changed_unbuilt_ = false;
        for (Entry* entry : visible_entries())
            entry->run_triggers_for(entry_values(*entry));
    }
}

void PanelDynamicQuestion::load()
{
    if (count_ < details().min_panel_count)
        count_ = details().min_panel_count;
    if (count_ > details().max_panel_count)
        count_ = details().max_panel_count;
    Question::load();
}

void PanelDynamicQuestion::render_first_time()
{
    if (was_rendered_)
        return;
    was_rendered_ = true;
    build();
}

std::unique_ptr<PanelDynamicQuestion::Entry> PanelDynamicQuestion::make_entry()
{
    auto entry = std::make_unique<Entry>(*this);
    entry->container().attach();
    if (!is_following_value_)
        for (Question* question : entry->questions())
            question->prepare_rows();
    return entry;
}

void PanelDynamicQuestion::set_entry_count(long long count)
{
    if (count < 0)
        return;
    count = std::min(count, most_entries);
    if (form_.is_building() || is_waiting()) {
        count_ = count;
        return;
    }
    const auto wanted = static_cast<std::size_t>(count);
    if (wanted == entries_.size())
        return;
    if (const auto bound = definition_.bindings.find("panelCount");
        bound != definition_.bindings.end() && !details().panel_count_expression && !is_taking_from_holder_)
        if (const Value number = static_cast<double>(count); !are_same(holder_->answer(bound->second), number))
            holder_->set_answer(bound->second, number, "");
    adding_value_ = Question::value();
    is_adding_ = true;
    has_added_value_ = false;
    while (entries_.size() < wanted)
        entries_.push_back(make_entry());
    entries_.resize(wanted);
    is_adding_ = false;
    if (has_added_value_)
        set_internally(adding_value_);
    follow_entry_count();
    run_conditions();
}

void PanelDynamicQuestion::set_internally(const Value& value)
{
    const bool was_changing = is_changing_internally_;
    is_changing_internally_ = true;
    set_value(value);
    is_changing_internally_ = was_changing && is_changing_internally_;
}

void PanelDynamicQuestion::follow_entry_count()
{
    const std::size_t count = entry_count();
    const Value own = value();
    if (own.is_list() && own.list().size() == count)
        return;
    Value::List items = own.is_list() ? own.list() : Value::List();
    for (std::size_t i = items.size(); i < count; ++i) {
        build();
        const Value answers = i < entries_.size() ? entries_[i]->container().answers() : Value();
        items.push_back(yardstick::is_empty(answers) ? Value(Value::Object()) : answers);
    }
    items.resize(count);
    set_internally(items);
}

void PanelDynamicQuestion::follow_value_count()
{
    if (is_changing_internally_)
        return;
    auto count = static_cast<long long>(item_count(value()));
    if (count == 0 && count_ > 0 && is_waiting())
        count = count_;
    else if (count == 0 && count_ > 0)
        count = count_;
    is_following_value_ = true;
    set_entry_count(count);
    is_following_value_ = false;
}

void PanelDynamicQuestion::set_value_core(const Value& value)
{
    if (is_adding_) {
        has_added_value_ = true;
        adding_value_ = value;
    } else {
        Question::set_value_core(value);
    }
}

bool PanelDynamicQuestion::is_setting_entry() const
{
    return std::any_of(keys_being_set_.begin(), keys_being_set_.end(), [](const auto& key) { return key.second > 0; });
}

void PanelDynamicQuestion::set_own_value(const Value& value)
{
    if (is_following_value_)
        return;
    Question::set_own_value(value);
    follow_value_count();
    if (is_setting_entry())
        return;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Value values = entry_values(*entries_[i]);
        for (Question* question : entries_[i]->questions()) {
            question->take_from_holder(values.member(question->value_name()));
            const Value& comment = values.member(question->value_name() + "-Comment");
            question->take_comment_from_holder(comment.is_nothing() ? "" : text_from(comment));
            question->prepare_rows();
        }
    }
}

void PanelDynamicQuestion::notice_own_change(const Value& value)
{
    const auto is_without_answers = [](const auto& entry) { return yardstick::is_empty(entry->container().answers()); };
    if (value.is_missing() && std::all_of(entries_.begin(), entries_.end(), is_without_answers))
        return;
    Question::notice_own_change(value);
    for (const auto& entry : entries_) {
        const Value values = entry_values(*entry);
        for (Question* question : entry->questions())
            question->notice_own_change(values.member(question->value_name()));
    }
    if (value.is_missing())
        follow_entry_count();
}

void PanelDynamicQuestion::notice_change(const std::string& name, const std::string& question)
{
    if (!is_built_ && name == value_name())
        has_changed_unbuilt_ = true;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        entries_[i]->container().notice_change(name, question);
        entries_[i]->container().notice_change("panel", "");
    }
}

void PanelDynamicQuestion::run_triggers(const std::string& name, const Value& value, const ChangedNames* changes)
{
    Question::run_triggers(name, value, changes);
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (entries_[i]->container().is_shown())
            entries_[i]->run_triggers(name, value, changes);
}

void PanelDynamicQuestion::set_bound_property(const std::string& property, const Value& value)
{
    if (property == "panelCount" && !details().panel_count_expression && !std::isnan(number_from(value)))
        set_entry_count(static_cast<long long>(number_from(value)));
}

// Defaults and conditions

bool PanelDynamicQuestion::is_default_empty() const
{
    return Question::is_default_empty() && details().default_panel_value.is_null();
}

void PanelDynamicQuestion::set_default()
{
    const Value entry = Value::from_json(details().default_panel_value);
    if (yardstick::is_empty(entry) || !is_value_empty(default_)) {
        Question::set_default();
        return;
    }
    if (is_empty() && entry_count() > 0)
        set_value(Value::List(entry_count(), entry));
}

void PanelDynamicQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    build_if_hidden();
    evaluate(Running::count, details().panel_count_expression, *this, false,
             [this](const Value& result) {
                 set_entry_count(count_from(result, details().min_panel_count, details().max_panel_count));
                 if (is_built_ && !is_following_value_ && item_count(value()) > 0)
                     follow_entry_count();
             });
    const bool was_changing = is_changing_internally_;
    is_changing_internally_ = true;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        entries_[i]->container().run_conditions();
    is_changing_internally_ = was_changing;
}

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

bool PanelDynamicQuestion::remove_entry(std::size_t index)
{
    build();
    const bool may_remove = details().allow_remove_panel && !is_read_only() && !details().panel_count_expression &&
                            entries_.size() > static_cast<std::size_t>(std::max(details().min_panel_count, 0));
    if (!may_remove || index >= entries_.size())
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

// Entry

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

void PanelDynamicQuestion::Entry::set_comment(const std::string& key, const std::string& text)
{
    set_answer(key + "-Comment", text, {});
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
