#include "survey/session/form_model.h"

#include "survey/comment_suffix.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/sameness.h"
#include "survey/session/select_question.h"
#include "survey/session/value_edits.h"

#include <algorithm>

// Answers and variables of a FormModel, and the conditions that follow when one changes.
namespace yardstick::session {

namespace {

constexpr int most_rounds = 10;

/// survey-core writes into the very list that it is given: "other" in place of what is not on offer, and in entries the text
/// behind it.
bool has_amended(const Question& question, const Value& given)
{
    if (question.type() == ElementType::paneldynamic)
        return given.is_list() && item_count(given) == item_count(question.value()) && !are_same(given, question.value());
    const bool chooses_many = question.type() == ElementType::checkbox || question.type() == ElementType::tagbox;
    return chooses_many && given.is_list() && item_count(given) == item_count(question.value()) && is_other(question.value()) && !is_other(given);
}

bool is_name_alone(const DefinedExpression& expression)
{
    const std::string_view text = expression::trimmed(expression.text());
    return text.front() == '{' && text.find('}') == text.size() - 1;
}

} // namespace

Value FormModel::answers() const
{
    Value all = answers_;
    for (const CalculatedValueDefinition& calculated : definition().calculated_values)
        if (calculated.include_into_result && !calculated.name.empty())
            if (const Value value = variable(calculated.name); !value.is_missing())
                all = with_member(all, calculated.name, value);
    return all;
}

Value FormModel::answer(const std::string& key)
{
    const auto found = std::find_if(answers_.begin(), answers_.end(), [&](const Value::Member& member) { return member.first == key; });
    return found == answers_.end() ? Value() : found->second;
}

void FormModel::put_quietly(const std::string& key, const Value& value)
{
    const auto found = std::find_if(answers_.begin(), answers_.end(), [&](const Value::Member& member) { return member.first == key; });
    if (yardstick::is_empty(value)) {
        if (found != answers_.end())
            answers_.erase(found);
    } else if (found != answers_.end()) {
        found->second = value;
    } else {
        answers_.emplace_back(key, value);
    }
}

void FormModel::set_answer(const std::string& key, const Value& value, const std::string& question)
{
    const Value before = answer(key);
    const auto as_null = [](const Value& each) { return each.is_nothing() || (each.is_text() && each.text().empty()); };
    if (as_null(value) || as_null(before) ? as_null(value) && as_null(before) : are_same(value, before))
        return;
    put_quietly(key, value);
    take_over(key, value);
    // A number typed as a text is kept as it came, but nothing follows from it.
    if (is_checking_bindings_ || are_same(value, before, Sameness::choice))
        return;
    to_be_told_[key] = true;
    on_answer_changed(key, value, before, {});
    if (to_be_told_.erase(key) > 0)
        tell_questions(key, value, question.empty() ? key : question);
}

void FormModel::take_over(const std::string& key, const Value& value)
{
    if (const auto* questions = questions_with_value_name(key))
        for (Question* question : *questions)
            if (!are_same(question->value(), value)) {
                question->take_from_holder(value);
                if (has_amended(*question, value))
                    put_quietly(key, question->value());
            }
}

void FormModel::on_answer_changed(const std::string& key, const Value& value, const Value& before, const std::string& related)
{
    ChangedNames changes({key, value, before});
    if (!related.empty()) {
        const Value same = answer(related);
        changes.note({related, same, same});
        if (!question_changes_)
            question_changes_.emplace();
        question_changes_->note({related, same, std::nullopt});
    }
    follow_changes(ChangedNames({key, value, std::nullopt}), key, value);
    run_triggers(std::move(changes), false, false, related.empty() ? key : related);
}

void FormModel::tell_questions(const std::string& key, const Value& value, const std::string& question)
{
    if (const auto* questions = questions_with_value_name(key))
        for (Question* each : *questions)
            each->notice_own_change(value);
    is_checking_bindings_ = true;
    for (const auto& page : pages_)
        page->check_bindings(key, value);
    is_checking_bindings_ = false;
    tell_elements(key, question);
}

void FormModel::tell_elements(const std::string& name, const std::string& question)
{
    if (is_processing_load_)
        return;
    if (is_running_conditions_) {
        must_tell_elements_ = true;
        return;
    }
    for (const auto& page : pages_)
        page->notice_change(name, question);
}

Value FormModel::comment(const std::string& key)
{
    const Value comment = answer(key + std::string(comment_suffix));
    return comment.is_nothing() ? Value("") : comment;
}

void FormModel::set_comment(const std::string& key, const Value& comment)
{
    const Value before = this->comment(key);
    if (comment.is_identical_to(before))
        return;
    const std::string comment_key = key + std::string(comment_suffix);
    put_quietly(comment_key, comment);
    const auto* questions = questions_with_value_name(key);
    if (questions)
        for (Question* question : *questions)
            question->take_comment_from_holder(comment);
    if (!are_same(comment, before, Sameness::choice))
        on_answer_changed(comment_key, comment, before, key);
    // Unless what followed has put another one there.
    if (questions && this->comment(key).is_identical_to(comment))
        questions->front()->set_comment(comment);
}

Value FormModel::variable(const std::string& name) const
{
    const std::string folded = expression::lower_case(name);
    const auto found = std::find_if(variables_.begin(), variables_.end(), [&](const Variable& each) { return each.name == folded; });
    return found == variables_.end() ? Value() : found->value;
}

void FormModel::set_variable(const std::string& name, const Value& value)
{
    if (name.empty())
        return;
    const Value before = variable(name);
    put_quietly(name, {}); // an answer of that name would never be seen again
    const std::string folded = expression::lower_case(name);
    const auto found = std::find_if(variables_.begin(), variables_.end(), [&](const Variable& each) { return each.name == folded; });
    if (found != variables_.end())
        found->value = value;
    else
        variables_.push_back({folded, value});
    variables_object_.reset();
    tell_elements(folded, "");
    if (are_same(before, value, Sameness::loose))
        return;
    follow_changes(ChangedNames({folded, value, std::nullopt}), folded, value);
    run_triggers(ChangedNames({folded, value, before}), false, false, folded);
}

void FormModel::fill_in(bool clears)
{
    for (Question* question : questions_) {
        question->take_from_holder(answer(question->value_name()), clears);
        if (question->requires_comment_update())
            question->take_comment_from_holder(comment(question->value_name()));
    }
}

void FormModel::replace_answers(const Value& answers)
{
    answers_.clear();
    if (answers.is_object())
        for (const auto& [key, value] : answers.object())
            answers_.emplace_back(std::string(expression::trimmed(key)), value);
    is_replacing_answers_ = true;
    fill_in(false);
    for (Question* question : questions_)
        question->notice_own_change(answer(question->value_name()));
    tell_elements("", "");
    is_replacing_answers_ = false;
    run_all_conditions();
    fill_in(false);
}

// Conditions

const ChangedNames* FormModel::changes_to_follow() const
{
    return is_following_changes_ && question_changes_ ? &*question_changes_ : nullptr;
}

void FormModel::follow_changes(const ChangedNames& changes, const std::string& name, const Value& value)
{
    if (!question_changes_)
        question_changes_.emplace();
    for (const ChangedNames::Change& change : changes.changes())
        question_changes_->note(change);
    if (is_running_conditions_) {
        has_changed_in_round_ = true;
        return;
    }
    is_following_changes_ = true;
    run_all_conditions();
    is_following_changes_ = false;
    if (!is_read_only()) {
        // What runs now may change answers in turn, which ends this list of changes.
        const ChangedNames now = *question_changes_;
        for (Question* question : questions_)
            question->run_triggers(name, value, question_changes_ ? &now : nullptr);
    }
    question_changes_.reset();
}

void FormModel::run_all_conditions()
{
    if (is_completed_ || is_processing_load_ || is_running_conditions_)
        return;
    is_running_conditions_ = true;
    run_conditions_once();
    is_running_conditions_ = false;
    if (has_changed_in_round_ && round_ < most_rounds) {
        has_changed_in_round_ = false;
        ++round_;
        run_all_conditions();
        return;
    }
    is_beyond_rounds_ = is_beyond_rounds_ || has_changed_in_round_;
    has_changed_in_round_ = false;
    round_ = 0;
    if (must_tell_elements_) {
        must_tell_elements_ = false;
        tell_elements("", "");
    }
    if (!is_following_changes_)
        question_changes_.reset();
}

void FormModel::run_conditions_once()
{
    std::fill(is_calculated_.begin(), is_calculated_.end(), false);
    for (std::size_t i = 0; i < is_calculated_.size(); ++i)
        run_calculated_value(i);
    for (const auto& page : pages_)
        page->run_conditions();
}

void FormModel::run_calculated_value(std::size_t index)
{
    if (is_calculated_[index])
        return;
    const CalculatedValueDefinition& calculated = definition().calculated_values[index];
    if (calculated.expression && !calculated.name.empty() && !is_calculating_[index]) {
        is_calculating_[index] = true;
        for (const std::size_t read : plan_->calculated_values_read_by(index))
            run_calculated_value(read);
        Value result = evaluate(calculated.expression->expression, *this);
        // A question without an answer leaves it missing; only a name that means nothing is null, and kept.
        if (const auto& names = calculated.expression->expression.names(); result.is_nothing() && names.size() == 1 && is_name_alone(*calculated.expression))
            if (const auto found = find_from(*this, names.front()))
                result = found->value;
        if (!are_same(result, variable(calculated.name), Sameness::choice))
            set_variable(calculated.name, result);
        is_calculating_[index] = false;
    }
    is_calculated_[index] = true;
}

} // namespace yardstick::session
