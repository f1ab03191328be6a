#include "survey/lint/lint_report.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

/// Customers give a survey about five minutes, people at work a quarter of an hour, and a question takes about 15 seconds.
constexpr int most_questions_for_customers = 20;
constexpr int most_questions_for_staff = 60;

bool can_be_refused(const ElementDefinition& element, const LintReport& report)
{
    const auto* select = element.as<SelectDetails>();
    if (!select)
        return false;
    const LintWords* language = lint_words(report.own_language());
    const auto is_way_out = [&](const ChoiceDefinition& choice) {
        const std::string label = choice.text.is_absent() && choice.value.is_string() ? choice.value.get<std::string>() : choice.text.text("");
        return language && language->ways_out.is_in(words_of(label));
    };
    return select->show_refuse_item || std::any_of(select->choices.begin(), select->choices.end(), is_way_out);
}

/// True for what everybody is asked: no condition on it or around it.
bool is_asked_of_all(const ElementDefinition& element, const Definition& definition)
{
    for (const ElementDefinition* around = &element; around; around = around->parent)
        if (around->visible_if || !around->is_visible)
            return false;
    const PageDefinition& page = definition.pages[static_cast<std::size_t>(element.page)];
    return !page.visible_if && page.is_visible;
}

/// How many questions an element puts: a matrix asks one a row.
int questions_in(const ElementDefinition& element)
{
    if (!is_question(element.type) || element.type == ElementType::expression || element.is_read_only || is_template(element))
        return 0;
    const auto* matrix = element.as<MatrixDetails>();
    return matrix ? std::max(1, static_cast<int>(matrix->rows.size())) : 1;
}

bool has_letters(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// The languages of a text by name: the one without a name is the survey's own.
std::set<std::string> languages_of(const LocalText& text, const std::string& own)
{
    std::set<std::string> languages;
    for (const std::string& locale : text.locales())
        languages.insert(locale == "default" ? own : locale);
    return languages;
}

} // namespace

void find_required_open_text(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements)
        if (element->type == ElementType::comment && element->is_required)
            report.find(*element, "an answer is required");
}

void find_required_sensitive(LintReport& report)
{
    for (const ElementDefinition* element : report.definition().elements) {
        if (!element->is_required || can_be_refused(*element, report))
            continue;
        for (const LintText& title : report.in_all_languages(element->title)) {
            const std::string found = title.words ? title.words->sensitive.first_in(words_of(title.text)) : "";
            if (!found.empty())
                report.find(*element, "title", title, '"' + found + '"');
        }
    }
}

void find_long_survey(LintReport& report)
{
    const Definition& definition = report.definition();
    int count = 0;
    for (const ElementDefinition* element : definition.elements)
        if (is_asked_of_all(*element, definition))
            count += questions_in(*element);
    const int most = definition.audience == "staff" ? most_questions_for_staff : most_questions_for_customers;
    if (count > most)
        report.find(std::to_string(count) + " questions that everybody is asked; " + std::to_string(most) + " are many");
}

void find_missing_translation(LintReport& report)
{
    const std::string own = report.own_language();
    const auto texts = report.texts();
    std::set<std::string> all;
    for (const PlacedText& place : texts)
        all.merge(languages_of(*place.text, own));
    for (const PlacedText& place : texts) {
        const auto& given = place.text->locales();
        if (!has_letters(place.text->text(given.front() == "default" ? "" : given.front())))
            continue; // a number reads the same everywhere
        const auto languages = languages_of(*place.text, own);
        for (const std::string& language : all)
            // "pt" does for "pt-br".
            if (!languages.contains(language) && !languages.contains(language.substr(0, language.find('-'))))
                report.find(place, language, "a text without " + language);
    }
}

} // namespace yardstick
