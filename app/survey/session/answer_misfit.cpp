#include "survey/session/answer_misfit.h"

#include "survey/expression/composite.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/sameness.h"
#include "survey/session/select_question.h"

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

constexpr std::string_view outside_choices = "answer outside the choices";
constexpr std::string_view another_type = "answer of another type";
constexpr std::string_view too_long = "text that is too long";

bool is_among(const ChoiceDefinitions& choices, const Value& value)
{
    return std::any_of(choices.begin(), choices.end(), [&](const ChoiceDefinition& choice) { return are_same(value, Value::from_json(choice.value), Sameness::choice); });
}

/// `own` characters, -1 for what the survey says, 0 for any number.
std::string_view misfit_of_text(const Value& value, int own, int of_survey)
{
    if (is_composite(value) || value.is_boolean())
        return another_type;
    const int most = own >= 0 ? own : of_survey;
    return most > 0 && value.is_text() && expression::utf16_length(value.text()) > static_cast<std::size_t>(most) ? too_long : std::string_view();
}

std::string_view misfit_of_number(const Value& value)
{
    return is_composite(value) || value.is_boolean() || std::isnan(number_from(value)) ? another_type : std::string_view();
}

std::string_view misfit_of_cells(const MatrixDetails& matrix, const Value& value)
{
    const auto is_offered = [&matrix](const Value& cell) {
        if (!matrix.is_checkbox || !cell.is_list())
            return is_among(matrix.columns, cell);
        return std::all_of(cell.list().begin(), cell.list().end(), [&matrix](const Value& each) { return is_among(matrix.columns, each); });
    };
    if (matrix.rows.empty())
        return is_offered(value) ? std::string_view() : outside_choices;
    if (!value.is_object())
        return another_type;
    const auto fits = [&](const Value::Member& row) { return is_among(matrix.rows, row.first) && is_offered(row.second); };
    return std::all_of(value.object().begin(), value.object().end(), fits) ? std::string_view() : outside_choices;
}

std::string_view misfit_of(const Question& question)
{
    const Value value = question.value();
    const ElementDefinition& definition = question.definition();
    const Definition& survey = question.form().definition();
    if (const auto* select = dynamic_cast<const SelectQuestion*>(&question))
        return select->is_unknown(value, true, false) ? outside_choices : std::string_view();
    if (const auto* rating = definition.as<RatingDetails>())
        return is_among(rating->values, value) ? std::string_view() : outside_choices;
    if (const auto* boolean = definition.as<BooleanDetails>())
        return are_same(value, Value::from_json(boolean->value_true), Sameness::choice) || are_same(value, Value::from_json(boolean->value_false), Sameness::choice) ? std::string_view() : another_type;
    if (const auto* text = definition.as<TextDetails>())
        return text->input_type == "number" || text->input_type == "range" ? misfit_of_number(value) : misfit_of_text(value, text->max_length, survey.max_text_length);
    if (const auto* comment = definition.as<CommentDetails>())
        return misfit_of_text(value, comment->max_length, survey.max_comment_length);
    if (const auto* matrix = definition.as<MatrixDetails>())
        return misfit_of_cells(*matrix, value);
    return {};
}

} // namespace

std::vector<Misfit> misfits_of(FormModel& form)
{
    std::vector<Misfit> misfits;
    for (PlacedQuestion& placed : placed_questions(form))
        if (!placed.question->is_empty())
            if (const std::string_view what = misfit_of(*placed.question); !what.empty())
                misfits.push_back({std::move(placed), what});
    return misfits;
}

} // namespace yardstick::session
