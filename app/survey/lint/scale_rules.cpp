#include "survey/lint/lint_report.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

/// Which way a label of a scale points.
enum class Side { unknown, zero, negative, neutral, positive };

Side side_of(const std::string& label, const LintWords& language)
{
    const auto words = words_of(label);
    const bool is_negative = language.negative_ends.is_in(words);
    const bool is_positive = language.positive_ends.is_in(words);
    if (is_negative && is_positive)
        return Side::neutral; // "neither satisfied nor dissatisfied"
    if (language.zero_points.is_in(words))
        return Side::zero; // "not at all satisfied"
    if (is_negative)
        return Side::negative;
    return is_positive ? Side::positive : Side::unknown;
}

/// The points that a question is answered on, where it may be a scale; null where it has none.
const ChoiceDefinitions* points_of(const ElementDefinition& element)
{
    if (const auto* rating = element.as<RatingDetails>())
        return &rating->values;
    if (const auto* matrix = element.as<MatrixDetails>())
        return &matrix->columns;
    const bool is_one_of_list =
        element.type == ElementType::radiogroup || element.type == ElementType::dropdown || element.type == ElementType::buttongroup;
    return is_one_of_list ? &element.as<SelectDetails>()->choices : nullptr;
}

/// The words of a point in `language`; empty for a bare number.
std::string label_of(const ChoiceDefinition& point, const std::string& language)
{
    if (!point.text.is_absent())
        return point.text.text(language);
    return point.value.is_string() ? point.value.get<std::string>() : "";
}

struct Ends {
    std::string low;
    std::string high;
};

Ends ends_of(const ElementDefinition& element, const ChoiceDefinitions& points, const std::string& language)
{
    Ends ends;
    if (const auto* rating = element.as<RatingDetails>())
        ends = {rating->min_description.text(language), rating->max_description.text(language)};
    if (ends.low.empty() && !points.empty())
        ends.low = label_of(points[0], language);
    if (ends.high.empty() && !points.empty())
        ends.high = label_of(points[points.size() - 1], language);
    return ends;
}

bool runs_from_0_to_10(const ChoiceDefinitions& points)
{
    if (points.size() != 11)
        return false;
    for (std::size_t k = 0; k < points.size(); ++k)
        if (!points[k].value.is_number() || points[k].value.get<double>() != static_cast<double>(k))
            return false;
    return true;
}

bool asks_for_recommendation(const ElementDefinition& element, const LintReport& report)
{
    if (element.measure.starts_with("recommend"))
        return true;
    for (const LintText& title : report.in_all_languages(element.title)) {
        if (!title.words)
            continue;
        const auto words = words_of(title.text);
        if (title.words->likelihood.is_in(words) && title.words->recommends.is_in(words))
            return true;
    }
    return false;
}

/// How the scale runs, in the survey's own language: 1 from bad to good, -1 from good to bad, 0 where words do not tell.
int direction_of(const Ends& ends, const LintWords& language)
{
    const Side low = side_of(ends.low, language);
    const Side high = side_of(ends.high, language);
    const auto is_low = [](Side side) { return side == Side::zero || side == Side::negative; };
    if (is_low(low) && high == Side::positive)
        return 1;
    return low == Side::positive && is_low(high) ? -1 : 0;
}

std::string span_of(const ChoiceDefinitions& points)
{
    return points.empty() ? "nothing" : points[0].value.dump() + " to " + points[points.size() - 1].value.dump();
}

} // namespace

void find_nps_not_0_to_10(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements)
        if (const auto* rating = element->as<RatingDetails>())
            if (asks_for_recommendation(*element, report) && !runs_from_0_to_10(rating->values))
                report.find(*element, span_of(rating->values));
}

void find_missing_midpoint(LintReport& report)
{
    const LintWords* language = lint_words(report.own_language());
    for (const ElementDefinition* element : report.definition().elements) {
        const ChoiceDefinitions* points = points_of(*element);
        if (!language || !points || points->size() < 4 || points->size() % 2 != 0)
            continue;
        const Ends ends = ends_of(*element, *points, "");
        const Side low = side_of(ends.low, *language);
        const Side high = side_of(ends.high, *language);
        // A scale that begins at nothing has no middle to miss.
        if ((low == Side::negative && high == Side::positive) || (low == Side::positive && high == Side::negative))
            report.find(*element, std::to_string(points->size()) + " points from \"" + ends.low + "\" to \"" + ends.high + '"');
    }
}

void find_unbalanced_scale(LintReport& report)
{
    constexpr std::size_t longest_label_words = 5; // more is a sentence, and its words need not be the scale's
    const LintWords* language = lint_words(report.own_language());
    for (const ElementDefinition* element : report.definition().elements) {
        const ChoiceDefinitions* points = points_of(*element);
        if (!language || !points || points->size() < 4)
            continue;
        std::map<Side, int> count;
        for (const ChoiceDefinition& point : *points) {
            const std::string label = label_of(point, "");
            ++count[words_of(label).size() > longest_label_words ? Side::unknown : side_of(label, *language)];
        }
        const int for_it = count[Side::positive];
        const int against = count[Side::negative];
        const bool is_scale = for_it + against >= 3 && count[Side::unknown] <= 1 && count[Side::zero] == 0;
        if (is_scale && for_it != against)
            report.find(*element, std::to_string(for_it) + " for, " + std::to_string(against) + " against");
    }
}

void find_unlabelled_ends(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        const auto* rating = element->as<RatingDetails>();
        if (!rating || rating->values.empty() || rating->rate_type != RateType::labels)
            continue; // stars and faces say which end is which
        const Ends ends = ends_of(*element, rating->values, "");
        if (ends.low.empty() || ends.high.empty())
            report.find(*element, span_of(rating->values) + " without words at " +
                                      (ends.low.empty() && ends.high.empty() ? "both ends" : ends.low.empty() ? "the low end" : "the high end"));
    }
}

void find_scale_mismatch(LintReport& report)
{
    const LintWords* language = lint_words(report.own_language());
    const ElementDefinition* first_directed = nullptr;
    int first_direction = 0;
    std::map<std::pair<std::string, std::string>, const ElementDefinition*> first_with;
    for (const ElementDefinition* element : report.definition().elements) {
        const ChoiceDefinitions* points = points_of(*element);
        if (!points || points->empty())
            continue;
        const Ends ends = ends_of(*element, *points, "");
        if (ends.low.empty() || ends.high.empty())
            continue;
        if (const int direction = language ? direction_of(ends, *language) : 0; direction != 0) {
            if (!first_directed) {
                first_directed = element;
                first_direction = direction;
            } else if (direction != first_direction) {
                report.find(*element, "\"" + ends.low + "\" comes first here, and in \"" + first_directed->name + "\" the other side does");
            }
        }
        const auto [same, is_first] = first_with.emplace(std::pair(ends.low, ends.high), element);
        if (!is_first && points_of(*same->second)->size() != points->size())
            report.find(*element, std::to_string(points->size()) + " points here, " + std::to_string(points_of(*same->second)->size()) + " in \"" +
                                      same->second->name + "\" for the same words");
    }
}

} // namespace yardstick
