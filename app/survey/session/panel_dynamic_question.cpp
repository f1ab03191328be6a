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
    for (Question* question : entry->questions()) {
        auto* inner = dynamic_cast<PanelDynamicQuestion*>(question);
        if (!is_following_value_) {
            question->prepare_rows();
        } else if (inner) {
            // The entries in it follow the same answer, and their defaults do not become a part of it.
            inner->is_following_value_ = true;
            inner->build();
            inner->is_following_value_ = false;
        }
    }
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
            const Value& comment = item_at(value, i).member(question->value_name() + "-Comment");
            question->take_comment_from_holder(comment.is_nothing() ? Value("") : comment);
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

} // namespace yardstick::session
