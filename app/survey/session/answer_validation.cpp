#include "survey/session/answer_validation.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"
#include "survey/session/offered_choices.h"
#include "survey/session/regular_expression.h"
#include "survey/session/value_edits.h"

#include <cmath>

namespace yardstick::session {

namespace {

double length_of(const Value& value)
{
    if (value.is_text())
        return static_cast<double>(expression::utf16_length(value.text()));
    return value.is_list() ? static_cast<double>(value.list().size()) : std::nan(""); // which no bound is above or below
}

bool ends_in_digit(const std::string& text)
{
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

std::string numeric_problem(const ValidatorDefinition& rule, const Value& value)
{
    if (is_empty(value))
        return {};
    const double number = value.is_text() ? numeric_text(value.text()) : value.is_list() ? std::nan("") : number_from(value);
    if (std::isnan(number))
        return "requirenumeric";
    return (rule.min_value && *rule.min_value > number) || (rule.max_value && *rule.max_value < number) ? "validator:numeric" : "";
}

bool breaks_text_rule(const ValidatorDefinition& rule, const Value& value)
{
    if (is_empty(value))
        return false;
    const double length = length_of(value);
    return (!rule.allow_digits && ends_in_digit(text_from(value))) || (rule.min_length.value_or(0) > 0 && length < *rule.min_length) ||
           (rule.max_length.value_or(0) > 0 && length > *rule.max_length);
}

bool breaks_count_rule(const ValidatorDefinition& rule, const Value& value)
{
    const auto count = static_cast<double>(item_count(value));
    return count > 0 && ((rule.min_count.value_or(0) != 0 && count < *rule.min_count) || (rule.max_count.value_or(0) != 0 && count > *rule.max_count));
}

bool breaks_regex_rule(const ValidatorDefinition& rule, const Value& value)
{
    if (rule.regex.empty() || is_empty(value))
        return false;
    const auto is_missed = [&](const Value& each) { return !matches(rule.regex, text_from(each), rule.is_case_insensitive); };
    if (value.is_list())
        for (const Value& item : value.list())
            if (is_missed(item))
                return true;
    return is_missed(value);
}

std::string problem_with(const ValidatorDefinition& rule, Question& question)
{
    const Value value = question.value();
    const std::string kind = "validator:" + std::string(name_of(rule.type));
    switch (rule.type) {
    case ValidatorType::numeric: return numeric_problem(rule, value);
    case ValidatorType::text: return breaks_text_rule(rule, value) ? kind : "";
    case ValidatorType::answercount: return breaks_count_rule(rule, value) ? kind : "";
    case ValidatorType::regex: return breaks_regex_rule(rule, value) ? kind : "";
    case ValidatorType::email: return is_truthy(value) && !is_email(value) ? kind : "";
    case ValidatorType::expression:
        return rule.expression && !is_as_good_as_true(question.form().evaluate(rule.expression->expression, question)) ? kind : "";
    }
    return {};
}

bool is_allowed_in_address(char c, std::string_view refused)
{
    return refused.find(c) == std::string_view::npos && !std::isspace(static_cast<unsigned char>(c));
}

bool is_word_of_address(std::string_view word, std::string_view refused)
{
    for (const char c : word)
        if (!is_allowed_in_address(c, refused))
            return false;
    return !word.empty();
}

/// Labels joined by dots, each of them allowed; how many code units the last one has, or 0.
std::size_t last_label_of(std::string_view text, std::string_view refused, std::size_t& labels)
{
    labels = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t dot = std::min(text.find('.', at), text.size());
        if (!is_word_of_address(text.substr(at, dot - at), refused))
            return 0;
        length = expression::utf16_length(text.substr(at, dot - at));
        ++labels;
        at = dot + 1;
    }
    return length;
}

} // namespace

std::vector<AnswerError> broken_rules(Question& question)
{
    std::vector<AnswerError> errors;
    for (const ValidatorDefinition& rule : question.definition().validators)
        if (std::string kind = problem_with(rule, question); !kind.empty())
            errors.push_back({std::move(kind), rule.notification_type});
    return errors;
}

bool is_email(const Value& value)
{
    const std::string text = text_from(value);
    const std::size_t at = text.rfind('@');
    if (at == std::string::npos)
        return false;
    const std::string_view local = std::string_view(text).substr(0, at), domain = std::string_view(text).substr(at + 1);
    std::size_t labels = 0;
    const bool is_quoted = local.size() > 2 && local.front() == '"' && local.back() == '"' && local.find_first_of("\r\n") == std::string_view::npos;
    if (!is_quoted && last_label_of(local, "<>()[].,;:@\"", labels) == 0)
        return false;
    return last_label_of(domain, "<>()=[].,;:@\"", labels) >= 2 && labels >= 2;
}

} // namespace yardstick::session
