#include "survey/answer/answer_check.h"

#include "survey/answer/blank.h"
#include "survey/answer/loose_equality.h"
#include "survey/answer/validator_check.h"
#include "survey/expression/conversion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace yardstick {

namespace {

using Words = StandardWords;

bool may_offer_other(ElementType type)
{
    return type == ElementType::radiogroup || type == ElementType::dropdown || type == ElementType::checkbox || type == ElementType::tagbox;
}

/// One check of one answer: each member looks at what one kind of question asks for, and adds what is wrong.
class AnswerCheck {
public:
    AnswerCheck(const GivenAnswer& answer, const Wording& wording) : answer_(answer), wording_(wording) {}

    AnswerErrors run()
    {
        const ElementDefinition& question = answer_.question;
        if (!is_question(question.type))
            return {};
        if (answer_.is_required && question.type != ElementType::expression && is_unanswered(question, answer_.value))
            add("required", wording_.say(question.required_error_text, Words::required));
        if (const auto* select = question.as<SelectDetails>())
            check_choices(*select);
        if (const auto* matrix = question.as<MatrixDetails>())
            check_rows(*matrix);
        if (const auto* table = question.as<TableDetails>(); table && question.type == ElementType::matrixdynamic)
            check_row_count(*table);
        if (const auto* input = question.as<TextDetails>())
            check_input(*input);
        if (errors_.empty())
            check_validators();
        return std::move(errors_);
    }

private:
    void add(const char* kind, std::string message) { errors_.push_back({kind, std::move(message), NotificationType::error}); }

    /// The value of a choice in the answer, which may be an object around it: {"value": 1, "comment": "why"}.
    static const Value& bare(const Value& item, const std::string& property)
    {
        const Value& inside = item.member(property.empty() ? "value" : property);
        return inside.is_missing() ? item : inside;
    }

    /// What the answer holds for the choice `value`; null when it was not chosen.
    const Value* chosen(const SelectDetails& select, const Value& value) const
    {
        const auto is_it = [&](const Value& item) { return is_same_choice(bare(item, select.value_property_name), value); };
        if (!answer_.value.is_list())
            return !is_empty(answer_.value) && is_it(answer_.value) ? &answer_.value : nullptr;
        const Value::List& list = answer_.value.list();
        const auto found = std::find_if(list.begin(), list.end(), is_it);
        return found == list.end() ? nullptr : &*found;
    }

    bool offers_other(const SelectDetails& select) const { return select.show_other_item && may_offer_other(answer_.question.type); }

    /// What was written beside "other". A question's own comment area takes the place of that.
    std::string_view words_for_other(const SelectDetails& select) const
    {
        const bool keeps_comment = select.store_others_as_comment.value_or(true) && !answer_.question.show_comment_area;
        return keeps_comment ? answer_.comment : std::string_view();
    }

    bool lacks_comment(const SelectDetails& select) const
    {
        if (offers_other(select) && chosen(select, "other") && words_for_other(select).empty())
            return true;
        return std::any_of(select.choices.begin(), select.choices.end(), [&](const ChoiceDefinition& choice) {
            if (!choice.show_comment_area || !choice.is_comment_required)
                return false;
            const Value* item = chosen(select, Value::from_json(choice.value));
            return item && is_empty(item->member("comment"));
        });
    }

    bool is_only_none(const SelectDetails& select) const
    {
        return answer_.value.is_list() && answer_.value.list().size() == 1 &&
               ((select.show_none_item && chosen(select, "none")) || (select.show_refuse_item && chosen(select, "refused")) ||
                (select.show_dont_know_item && chosen(select, "dontknow")));
    }

    void check_choices(const SelectDetails& select)
    {
        if (lacks_comment(select))
            add("otherempty", wording_.say(select.other_error_text, Words::comment_required));
        const ElementType type = answer_.question.type;
        const bool counts = type == ElementType::checkbox || type == ElementType::tagbox || type == ElementType::ranking;
        const int wanted = select.min_selected_choices;
        const std::size_t count = answer_.value.is_list() ? answer_.value.list().size() : 0;
        if (counts && wanted > 0 && count < static_cast<std::size_t>(wanted) && !is_only_none(select))
            add("custom", wording_.say({}, Words::fewer_choices, std::to_string(wanted)));
    }

    std::vector<std::string> rows_of(const MatrixDetails& matrix) const
    {
        if (answer_.visible_rows)
            return *answer_.visible_rows;
        std::vector<std::string> rows;
        for (const ChoiceDefinition& row : matrix.rows)
            rows.push_back(text_from(Value::from_json(row.value)));
        return rows;
    }

    void check_rows(const MatrixDetails& matrix)
    {
        if (!matrix.each_row_required && !matrix.each_row_unique)
            return;
        bool is_row_empty = false, is_row_repeated = false;
        std::set<std::string> seen;
        for (const std::string& row : rows_of(matrix)) {
            const Value& value = answer_.value.member(row);
            if (is_blank(value))
                is_row_empty = true;
            else
                is_row_repeated = !seen.insert(text_from(value)).second || is_row_repeated;
        }
        if (matrix.each_row_required && is_row_empty)
            add("requiredinallrowserror", wording_.say({}, Words::required_in_all_rows));
        if (matrix.each_row_unique && is_row_repeated)
            add("eachrowuniqueeerror", wording_.say({}, Words::unique_in_each_row));
    }

    void check_row_count(const TableDetails& table)
    {
        if (!answer_.is_required || table.min_row_count <= 0)
            return;
        std::ptrdiff_t filled_rows = 0;
        if (answer_.value.is_list())
            filled_rows = std::count_if(answer_.value.list().begin(), answer_.value.list().end(), [](const Value& row) { return !is_blank(row); });
        if (filled_rows < table.min_row_count)
            add("minrowcounterror", wording_.say({}, Words::fewer_rows, std::to_string(table.min_row_count)));
    }

    void check_input(const TextDetails& input)
    {
        const Value& value = answer_.value;
        if (!is_blank(value)) {
            const TimeZone& zone = answer_.scope.time_zone();
            const TextLimits limits = limits_of(input, answer_.limits, zone);
            if (is_below_minimum(input, value, limits, zone))
                add("custom", wording_.say(input.min_error_text, Words::below_minimum, text_of(limits.minimum)));
            if (is_above_maximum(input, value, limits, zone))
                add("custom", wording_.say(input.max_error_text, Words::above_maximum, text_of(limits.maximum)));
            if (is_off_step(input, value))
                add("custom", wording_.say(input.step_error_text, Words::off_step, text_from(*input.step)));
        }
        const auto& validators = answer_.question.validators;
        const bool has_own = std::any_of(validators.begin(), validators.end(), [](const auto& each) { return each.type == ValidatorType::email; });
        if (input.input_type != "email" || has_own)
            return;
        ValidatorDefinition email;
        email.type = ValidatorType::email;
        add(check_validator(email, value, answer_.scope, wording_));
    }

    void check_validators()
    {
        if (answer_.question.validators.empty())
            return;
        const Value value = validated_value();
        for (const ValidatorDefinition& validator : answer_.question.validators)
            add(check_validator(validator, value, answer_.scope, wording_));
    }

    /// The answer with what was written beside "other" in its place, unless that is one of the choices.
    Value validated_value() const
    {
        const auto* select = answer_.question.as<SelectDetails>();
        if (!select || !offers_other(*select) || !chosen(*select, "other"))
            return answer_.value;
        const Value words = words_for_other(*select);
        const auto is_it = [&](const ChoiceDefinition& choice) { return is_same_choice(Value::from_json(choice.value), words); };
        if (is_blank(words) || std::any_of(select->choices.begin(), select->choices.end(), is_it))
            return answer_.value;
        if (!answer_.value.is_list())
            return words;
        Value::List list = answer_.value.list();
        std::replace_if(list.begin(), list.end(), [](const Value& item) { return is_same_choice(item, "other"); }, words);
        return list;
    }

    void add(std::optional<AnswerError> error)
    {
        if (error)
            errors_.push_back(std::move(*error));
    }

    const GivenAnswer& answer_;
    const Wording& wording_;
    AnswerErrors errors_;
};

/// "2 MB", as file managers count: by 1024.
std::string shown_size(double bytes)
{
    constexpr std::array units{"B", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; bytes >= 1024 && unit + 1 < units.size(); ++unit)
        bytes /= 1024;
    return fmt::format("{} {}", text_from(static_cast<double>(static_cast<long long>(bytes * 100 + 0.5)) / 100), units[unit]);
}

} // namespace

AnswerErrors check_answer(const GivenAnswer& answer, const Wording& wording)
{
    return AnswerCheck(answer, wording).run();
}

bool is_unanswered(const ElementDefinition& question, const Value& value)
{
    if (question.type == ElementType::paneldynamic && value.is_list())
        return std::all_of(value.list().begin(), value.list().end(), is_blank);
    return value.is_text() ? is_blank(value) : is_empty(value);
}

AnswerError panel_unanswered(const LocalText& required_error_text, const Wording& wording)
{
    return {"requireoneanswer", wording.say(required_error_text, Words::required_in_panel), NotificationType::error};
}

std::optional<AnswerError> check_file_size(const FileDetails& question, double size_bytes, const Wording& wording)
{
    if (!(question.max_size_bytes > 0) || size_bytes <= question.max_size_bytes)
        return std::nullopt;
    return AnswerError{"exceedsize", wording.say({}, Words::file_too_large, shown_size(question.max_size_bytes)), NotificationType::error};
}

} // namespace yardstick
