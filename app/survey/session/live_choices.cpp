#include "survey/session/live_choices.h"

#include "survey/answer/standard_words.h"
#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"

#include <algorithm>
#include <cctype>

namespace yardstick::session {

namespace {

using Kind = LiveChoice::Kind;

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

LiveChoices own_choices(const FormModel& form, const SelectDetails& details)
{
    LiveChoices choices;
    choices.reserve(details.choices.size());
    for (const ChoiceDefinition& choice : details.choices)
        choices.push_back({Value::from_json(choice.value), text_of(form, choice), Kind::own, &choice, choices.size()});
    return choices;
}

LiveChoices carried_choices(SelectQuestion& from, const SelectDetails& details)
{
    LiveChoices choices;
    for (const LiveChoice& choice : from.visible_choices()) {
        if (choice.kind != Kind::own)
            continue;
        const bool is_chosen = from.is_chosen(choice);
        if (details.choices_from_question_mode == ChoicesFrom::all || is_chosen == (details.choices_from_question_mode == ChoicesFrom::selected))
            choices.push_back(choice);
    }
    const bool brings_other = details.choices_from_question_mode == ChoicesFrom::selected && !details.show_other_item;
    if (brings_other && from.is_other_selected() && !is_empty_value(from.other_comment()))
        choices.push_back({"other", text_from(from.other_comment()), Kind::own, nullptr, 0});
    return choices;
}

LiveChoices choices_from_rows(const Value& rows, const SelectDetails& details)
{
    LiveChoices choices;
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

LiveChoices built_in_choices_after(const FormModel& form, const ElementDefinition& question)
{
    const auto& details = *question.as<SelectDetails>();
    LiveChoices choices;
    const auto add = [&](bool is_wanted, const char* value, Kind kind, const LocalText& own, StandardWords standard) {
        if (!is_wanted)
            return;
        const std::string& text = own.text(form.locale());
        choices.push_back({value, text.empty() ? std::string(standard_words(standard, "")) : text, kind, nullptr, 0});
    };
    add(details.show_none_item, "none", Kind::none, details.none_text, StandardWords::none);
    add(details.show_refuse_item, "refused", Kind::refuse, details.refuse_text, StandardWords::refused);
    add(details.show_dont_know_item, "dontknow", Kind::dont_know, details.dont_know_text, StandardWords::dont_know);
    add(details.show_other_item, "other", Kind::other, details.other_text, StandardWords::other);
    return choices;
}

void sort_choices(LiveChoices& choices, ChoicesOrder order)
{
    if (order != ChoicesOrder::asc && order != ChoicesOrder::desc)
        return;
    const int sign = order == ChoicesOrder::asc ? 1 : -1;
    std::stable_sort(choices.begin(), choices.end(),
                     [sign](const LiveChoice& left, const LiveChoice& right) { return sign * compare_naturally(left.text, right.text) < 0; });
}

bool is_empty_value(const Value& value)
{
    return yardstick::is_empty(value);
}

bool is_as_good_as_true(const Value& value)
{
    return !value.is_nothing() && number_from(value) == 1;
}

} // namespace yardstick::session
