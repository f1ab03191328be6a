#include "survey/session/form_texts.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/matrix_question.h"
#include "survey/session/number_display.h"
#include "survey/session/place.h"
#include "survey/session/value_edits.h"

#include <string_view>
#include <utility>

namespace yardstick::session {

namespace {

// English whatever the form's language, as survey-core without its translations; a window has words of its own.
constexpr std::pair<std::string_view, std::string_view> standard[] = {
    {"yes", "Yes"},
    {"no", "No"},
    {"other", "Other (describe)"},
    {"none", "None"},
    {"refused", "Refuse to answer"},
    {"dontknow", "Don't know"},
    {"completed", "Thank you for completing the survey"},
};

/// The text of what was found: missing when the name stands for nothing.
Value words_of(const Found& found, bool words_answers)
{
    if (!words_answers && found.wording != Found::Wording::counted)
        return found.value;
    switch (found.wording) {
    case Found::Wording::by_question: return found.question->in_words(found.value.is_nothing() ? found.question->value() : found.value);
    case Found::Wording::counted: return found.value.is_number() && found.value.number() > -1 ? Value(found.value.number() + 1) : found.value;
    case Found::Wording::by_column: return static_cast<MatrixQuestion*>(found.question)->word_of_column(found.value);
    case Found::Wording::plain: break;
    }
    return found.value.is_nothing() ? Value("") : found.value;
}

std::string written(const Value& value)
{
    if (yardstick::is_empty(value))
        return {};
    if (value.is_object())
        return value.to_json().dump(-1, ' ', false, Json::error_handler_t::replace);
    if (!value.is_list())
        return text_from(value);
    std::string text;
    for (std::size_t i = 0; i < value.list().size(); ++i)
        text += (i ? "," : "") + written(value.list()[i]);
    return text;
}

} // namespace

std::string filled_in(FormModel&, const TextTemplate& text, Place& place, bool words_answers)
{
    std::string filled;
    for (const TextTemplate::Piece& piece : text.pieces()) {
        if (piece.name.empty()) {
            filled += piece.text;
            continue;
        }
        const auto found = find_from(place, Name(piece.name));
        filled += found ? written(words_of(*found, words_answers)) : piece.text;
    }
    return filled;
}

std::string filled_in(FormModel& form, const LocalText& text, Place& place, bool words_answers)
{
    const TextTemplate* found = text.find(form.locale());
    return found ? filled_in(form, *found, place, words_answers) : std::string();
}

std::string title_of(Question& question)
{
    const auto& definition = question.definition();
    const std::string title = filled_in(question.form(), definition.title, question, definition.use_display_values_in_dynamic_texts);
    return title.empty() ? question.name() : title;
}

std::string title_of(Container& container)
{
    return filled_in(container.form(), *container.definition().title, container.holder());
}

std::string html_of(Question& question)
{
    const auto* details = question.definition().as<HtmlDetails>();
    return details ? filled_in(question.form(), details->html, question) : std::string();
}

std::string completed_html(FormModel& form)
{
    const ConditionalText* holding = form.first_holding(form.definition().completed_html_on_condition);
    const LocalText& html = holding ? holding->text : form.definition().completed_html;
    return html.text(form.locale()).empty() && !holding ? standard_words("completed") : filled_in(form, html, form);
}

std::string navigation_target(FormModel& form)
{
    const ConditionalText* holding = form.first_holding(form.definition().navigate_to_url_on_condition);
    return filled_in(form, holding ? holding->text : form.definition().navigate_to_url, form, false);
}

std::string text_of(const FormModel& form, const ChoiceDefinition& choice)
{
    const std::string& text = choice.text.text(form.locale());
    return text.empty() ? text_from(Value::from_json(choice.value)) : text;
}

std::string standard_words(std::string_view key)
{
    for (const auto& [each, words] : standard)
        if (each == key)
            return std::string(words);
    return {};
}

std::string displayed(FormModel& form, const NumberDisplay& display, const Value& value)
{
    std::string text = number_in_words(display, value, form.locale(), form.time_zone());
    const std::string& format = display.format.text(form.locale());
    const std::size_t place = format.find("{0}");
    if (format.empty())
        return text;
    return place == std::string::npos ? format : std::string(format).replace(place, 3, text);
}

} // namespace yardstick::session
