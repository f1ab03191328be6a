#include "survey/session/form_texts.h"

#include "survey/answer/standard_words.h"
#include "survey/expression/conversion.h"
#include "survey/session/matrix_question.h"

namespace yardstick::session {

namespace {

// A choice may name its own question in its text, and a title the dynamic panel that it stands in: both would never end.
constexpr int deepest_piping = 3;
constexpr int most_names = 10'000; ///< filled into one text, with all that is filled into them

std::string filled_in(FormModel& form, const LocalText& text, Place& place, bool words_answers = true)
{
    const TextTemplate* found = text.find(form.locale());
    return found ? filled(*found, names_at(form, place, words_answers)) : std::string();
}

Value words_of(const Found& found, bool words_answers)
{
    if (found.wording == Found::Wording::counted)
        return counted_from_one(found.value);
    if (words_answers && found.wording == Found::Wording::by_question)
        return found.question->in_words(found.value);
    if (words_answers && found.wording == Found::Wording::by_column)
        return static_cast<MatrixQuestion*>(found.question)->column_in_words(found.value);
    return found.value;
}

} // namespace

NameLookUp names_at(FormModel& form, Place& place, bool words_answers)
{
    return [&form, &place, words_answers](std::string_view name) -> std::optional<Value> {
        const auto found = find_from(place, Name(name));
        if (!found)
            return std::nullopt;
        const FormModel::Piping piping(form);
        return piping.depth() > deepest_piping || piping.names() > most_names ? Value() : words_of(*found, words_answers);
    };
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

std::string description_of(Question& question)
{
    return filled_in(question.form(), question.definition().description, question);
}

std::string description_of(Container& container)
{
    const ContainerDefinition& definition = container.definition();
    if (!definition.page && !definition.panel)
        return {};
    return filled_in(container.form(), definition.page ? definition.page->description : definition.panel->description, container.holder());
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
    const bool is_standard = !holding && html.text(form.locale()).empty();
    return is_standard ? std::string(standard_words(StandardWords::completed, "")) : filled_in(form, html, form);
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

} // namespace yardstick::session
