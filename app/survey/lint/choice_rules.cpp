#include "survey/lint/lint_report.h"
#include "survey/lint/number_range.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t longest_list_in_sight = 12;
constexpr std::size_t longest_ranking = 7;
constexpr std::size_t widest_scale = 11;
constexpr std::size_t most_columns = 7;
constexpr std::size_t most_rows_in_sight = 10;

std::string label_of(const ChoiceDefinition& choice)
{
    if (!choice.text.is_absent())
        return choice.text.text("");
    return choice.value.is_string() ? choice.value.get<std::string>() : choice.value.dump();
}

bool has_way_out(const SelectDetails& select, const LintWords& language)
{
    if (select.show_other_item || select.show_none_item || select.show_refuse_item || select.show_dont_know_item)
        return true;
    return std::any_of(select.choices.begin(), select.choices.end(),
                       [&](const ChoiceDefinition& choice) { return language.ways_out.is_in(words_of(label_of(choice))); });
}

/// True for scales, ranges and numbers: everybody stands somewhere on them.
bool is_ordered(const ChoiceDefinitions& choices, const LintWords& language)
{
    const auto has_place = [&](const ChoiceDefinition& choice) {
        const std::string label = label_of(choice);
        const auto words = words_of(label);
        return number_range(label, language).has_value() || language.negative_ends.is_in(words) || language.positive_ends.is_in(words) ||
               language.frequencies.is_in(words) || std::any_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return 2 * std::count_if(choices.begin(), choices.end(), has_place) >= static_cast<std::ptrdiff_t>(choices.size());
}

std::size_t longest_for(ElementType type)
{
    switch (type) {
    case ElementType::radiogroup:
    case ElementType::checkbox:
    case ElementType::buttongroup:
        return longest_list_in_sight;
    case ElementType::ranking:
        return longest_ranking;
    default:
        return SIZE_MAX; // lists that can be searched
    }
}

} // namespace

void find_overlapping_choices(LintReport& report)
{
    const LintWords* language = lint_words(report.own_language());
    for (const ElementDefinition* element : report.definition().elements) {
        const auto* select = element->as<SelectDetails>();
        if (!language || !select || element->type == ElementType::ranking)
            continue;
        std::vector<std::pair<NumberRange, std::string>> ranges;
        for (const ChoiceDefinition& choice : select->choices)
            if (const auto range = number_range(label_of(choice), *language))
                ranges.emplace_back(*range, label_of(choice));
        std::stable_sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.first.low < b.first.low; });
        for (std::size_t k = 1; k < ranges.size(); ++k)
            if (overlap(ranges[k - 1].first, ranges[k].first)) {
                report.find(*element, '"' + ranges[k - 1].second + "\" and \"" + ranges[k].second + '"');
                break;
            }
    }
}

void find_no_other(LintReport& report)
{
    const LintWords* language = lint_words(report.own_language());
    for (const ElementDefinition* element : report.definition().elements) {
        const auto* select = element->as<SelectDetails>();
        const bool must_choose = element->is_required && element->type != ElementType::ranking;
        if (!language || !select || !must_choose || select->choices.size() < 3)
            continue; // two are yes and no, or one or the other
        if (!has_way_out(*select, *language) && !is_ordered(select->choices, *language))
            report.find(*element, "an answer is required, and only these " + std::to_string(select->choices.size()) + " can be chosen");
    }
}

void find_too_many_choices(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        const auto* select = element->as<SelectDetails>();
        const auto* rating = element->as<RatingDetails>();
        if (select && select->choices.size() > longest_for(element->type))
            report.find(*element, std::to_string(select->choices.size()) + " choices");
        if (rating && rating->values.size() > widest_scale)
            report.find(*element, std::to_string(rating->values.size()) + " points");
    }
}

void find_wide_matrix(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        const auto* matrix = element->as<MatrixDetails>();
        const auto* table = element->as<TableDetails>();
        const std::size_t columns = matrix ? matrix->columns.size() : table ? table->columns.size() : 0;
        const std::size_t rows = matrix ? matrix->rows.size() : table ? table->rows.size() : 0;
        if (columns > most_columns || rows > most_rows_in_sight)
            report.find(*element, std::to_string(columns) + " columns, " + std::to_string(rows) + " rows");
    }
}

} // namespace yardstick
