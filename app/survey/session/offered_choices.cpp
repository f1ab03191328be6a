#include "survey/session/offered_choices.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"

#include <algorithm>
#include <cctype>

namespace yardstick::session {

namespace {

using Kind = OfferedChoice::Kind;

/// Below zero, zero or above; digits next to each other count as one number: a9 before a10.
int compare_naturally(std::string_view left, std::string_view right)
{
    const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    std::size_t l = 0, r = 0;
    while (l < left.size() && r < right.size()) {
        if (is_digit(left[l]) && is_digit(right[r])) {
            while (l < left.size() && left[l] == '0')
                ++l;
            while (r < right.size() && right[r] == '0')
                ++r;
            std::size_t l_end = l, r_end = r;
            while (l_end < left.size() && is_digit(left[l_end]))
                ++l_end;
            while (r_end < right.size() && is_digit(right[r_end]))
                ++r_end;
            if (l_end - l != r_end - r)
                return l_end - l < r_end - r ? -1 : 1;
            if (const int order = left.substr(l, l_end - l).compare(right.substr(r, r_end - r)); order != 0)
                return order;
            l = l_end;
            r = r_end;
            continue;
        }
        const int a = std::tolower(static_cast<unsigned char>(left[l])), b = std::tolower(static_cast<unsigned char>(right[r]));
        if (a != b)
            return a - b;
        ++l;
        ++r;
    }
    return static_cast<int>(left.size() - l) - static_cast<int>(right.size() - r);
}

} // namespace

OfferedChoices own_choices(const FormModel& form, const SelectDetails& details)
{
    OfferedChoices choices;
    choices.reserve(details.choices.size());
    for (const ChoiceDefinition& choice : details.choices)
        choices.push_back({Value::from_json(choice.value), text_of(form, choice), Kind::own, &choice, choices.size()});
    return choices;
}

OfferedChoices carried_choices(SelectQuestion& from, const SelectDetails& details)
{
    OfferedChoices choices;
    for (const OfferedChoice& choice : from.visible_choices()) {
        if (choice.kind != Kind::own)
            continue;
        const bool is_chosen = from.is_chosen(choice);
        if (details.choices_from_question_mode == ChoicesFrom::all || is_chosen == (details.choices_from_question_mode == ChoicesFrom::selected))
            choices.push_back(choice);
    }
    const bool brings_other = details.choices_from_question_mode == ChoicesFrom::selected && !details.show_other_item;
    if (brings_other && from.is_other_selected() && !from.other_text().empty())
        choices.push_back({"other", from.other_text(), Kind::own, nullptr, 0});
    return choices;
}

OfferedChoices choices_from_rows(const Value& rows, const SelectDetails& details)
{
    OfferedChoices choices;
    if (!rows.is_list())
        return choices;
    for (const Value& row : rows.list()) {
        if (!row.is_object() || row.object().empty())
            continue;
        const std::string& key = details.choice_values_from_question.empty() ? row.object().front().first : details.choice_values_from_question;
        const Value value = row.member(key);
        if (is_empty_value(value))
            continue;
        const Value text = details.choice_texts_from_question.empty() ? Value() : row.member(details.choice_texts_from_question);
        choices.push_back({value, is_empty_value(text) ? text_from(value) : text_from(text), Kind::own, nullptr, 0});
    }
    return choices;
}

std::string words_of_built_in(const FormModel& form, const ElementDefinition& question, Kind kind)
{
    const auto& details = *question.as<SelectDetails>();
    const LocalText& own = kind == Kind::other    ? details.other_text
                           : kind == Kind::none   ? details.none_text
                           : kind == Kind::refuse ? details.refuse_text
                                                  : details.dont_know_text;
    if (!own.text(form.locale()).empty())
        return own.text(form.locale());
    return standard_words(kind == Kind::other ? "other" : kind == Kind::none ? "none" : kind == Kind::refuse ? "refused" : "dontknow");
}

OfferedChoices built_in_choices_after(const FormModel& form, const ElementDefinition& question)
{
    const auto& details = *question.as<SelectDetails>();
    OfferedChoices choices;
    const auto add = [&](bool is_wanted, const char* value, Kind kind) {
        if (is_wanted)
            choices.push_back({value, words_of_built_in(form, question, kind), kind, nullptr, 0});
    };
    add(details.show_none_item, "none", Kind::none);
    add(details.show_refuse_item, "refused", Kind::refuse);
    add(details.show_dont_know_item, "dontknow", Kind::dont_know);
    add(details.show_other_item, "other", Kind::other);
    return choices;
}

void sort_choices(OfferedChoices& choices, ChoicesOrder order)
{
    if (order != ChoicesOrder::asc && order != ChoicesOrder::desc)
        return;
    const int sign = order == ChoicesOrder::asc ? 1 : -1;
    std::stable_sort(choices.begin(), choices.end(),
                     [sign](const OfferedChoice& left, const OfferedChoice& right) { return sign * compare_naturally(left.text, right.text) < 0; });
}

bool is_empty_value(const Value& value)
{
    return yardstick::is_empty(value);
}

bool is_as_good_as_true(const Value& value)
{
    return !value.is_nothing() && number_from(value) == 1;
}

bool has_comment_for(const Value& answer, const Value& choice)
{
    if (answer.is_list())
        return std::any_of(answer.list().begin(), answer.list().end(), [&](const Value& item) { return has_comment_for(item, choice); });
    return answer.is_object() && are_same(answer.member("value"), choice, Sameness::choice) && !is_empty_value(answer.member("comment"));
}

} // namespace yardstick::session
