#include "survey/lint/lint_report.h"

namespace yardstick {

namespace {

void add_choices(std::vector<PlacedText>& texts, const ElementDefinition& element, const char* list, const ChoiceDefinitions& choices)
{
    for (std::size_t k = 0; k < choices.size(); ++k)
        texts.push_back({element.path + '.' + list + '[' + std::to_string(k) + "].text", &element, &choices[k].text});
}

void add_details(std::vector<PlacedText>& texts, const ElementDefinition& element)
{
    const auto add = [&](const char* property, const LocalText& text) { texts.push_back({element.path + '.' + property, &element, &text}); };
    if (const auto* rating = element.as<RatingDetails>()) {
        add_choices(texts, element, "rateValues", rating->values);
        add("minRateDescription", rating->min_description);
        add("maxRateDescription", rating->max_description);
    }
    if (const auto* select = element.as<SelectDetails>()) {
        add_choices(texts, element, "choices", select->choices);
        add("otherText", select->other_text);
        add("noneText", select->none_text);
    }
    if (const auto* boolean = element.as<BooleanDetails>()) {
        add("labelTrue", boolean->label_true);
        add("labelFalse", boolean->label_false);
    }
    if (const auto* matrix = element.as<MatrixDetails>()) {
        add_choices(texts, element, "columns", matrix->columns);
        add_choices(texts, element, "rows", matrix->rows);
    }
    if (const auto* table = element.as<TableDetails>())
        add_choices(texts, element, "rows", table->rows);
    if (const auto* html = element.as<HtmlDetails>())
        add("html", html->html);
}

} // namespace

std::vector<LintText> LintReport::in_all_languages(const LocalText& text) const
{
    std::vector<LintText> texts;
    for (const std::string& locale : text.locales()) {
        const std::string language = locale == "default" ? "" : locale;
        texts.push_back({language, text.text(language), lint_words(language.empty() ? own_language() : language)});
    }
    return texts;
}

std::vector<PlacedText> LintReport::texts() const
{
    std::vector<PlacedText> texts{{"title", nullptr, &definition_.title}, {"description", nullptr, &definition_.description}};
    std::size_t page = 0;
    const auto add_pages_up_to = [&](std::size_t last) {
        for (; page < definition_.pages.size() && page <= last; ++page) {
            const PageDefinition& here = definition_.pages[page];
            texts.push_back({here.path + ".title", nullptr, &here.title});
            texts.push_back({here.path + ".description", nullptr, &here.description});
        }
    };
    for (const ElementDefinition* element : definition_.elements) {
        add_pages_up_to(static_cast<std::size_t>(element->page));
        texts.push_back({element->path + ".title", element, &element->title});
        texts.push_back({element->path + ".description", element, &element->description});
        add_details(texts, *element);
    }
    add_pages_up_to(definition_.pages.size());
    std::erase_if(texts, [](const PlacedText& place) { return place.text->is_absent(); });
    return texts;
}

bool is_closed(const ElementDefinition& element)
{
    switch (element.type) {
    case ElementType::rating:
    case ElementType::boolean:
    case ElementType::radiogroup:
    case ElementType::buttongroup:
    case ElementType::slider:
        return true;
    default:
        return false;
    }
}

} // namespace yardstick
