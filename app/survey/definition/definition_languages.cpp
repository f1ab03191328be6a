#include "survey/definition/definition_languages.h"

#include <algorithm>

namespace yardstick {

namespace {

class Languages {
public:
    explicit Languages(std::string own) { found_.push_back(std::move(own)); }

    void add(const LocalText& text)
    {
        for (const std::string& locale : text.locales())
            if (locale != "default" && std::find(found_.begin(), found_.end(), locale) == found_.end())
                found_.push_back(locale);
    }

    void add(const ChoiceDefinitions& choices)
    {
        for (const ChoiceDefinition& choice : choices)
            add(choice.text);
    }

    std::vector<std::string> found() && { return std::move(found_); }

private:
    std::vector<std::string> found_;
};

} // namespace

std::vector<std::string> languages_of(const Definition& definition)
{
    Languages languages(definition.locale.empty() ? "en" : definition.locale);
    languages.add(definition.title);
    for (const PageDefinition& page : definition.pages)
        languages.add(page.title);
    for (const ElementDefinition* element : definition.elements) {
        languages.add(element->title);
        if (const auto* select = element->as<SelectDetails>())
            languages.add(select->choices);
        if (const auto* rating = element->as<RatingDetails>())
            languages.add(rating->values);
        if (const auto* matrix = element->as<MatrixDetails>())
            languages.add(matrix->columns);
        if (const auto* html = element->as<HtmlDetails>())
            languages.add(html->html);
    }
    return std::move(languages).found();
}

} // namespace yardstick
