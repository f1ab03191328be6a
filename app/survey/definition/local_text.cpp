#include "survey/definition/local_text.h"

#include <algorithm>

namespace yardstick {

LocalText::LocalText(const Json& json)
{
    if (json.is_string())
        translations_.push_back({"default", TextTemplate(json.get<std::string>())});
    if (json.is_object())
        for (const auto& [locale, text] : json.items())
            if (text.is_string())
                translations_.push_back({locale, TextTemplate(text.get<std::string>())});
}

const TextTemplate* LocalText::exactly(std::string_view locale) const
{
    const auto found =
        std::find_if(translations_.begin(), translations_.end(), [&](const Translation& each) { return each.locale == locale; });
    return found == translations_.end() || found->text.text().empty() ? nullptr : &found->text;
}

const TextTemplate* LocalText::find(std::string_view locale) const
{
    const bool is_english = locale.empty() || locale == "en";
    if (!is_english) {
        if (const TextTemplate* text = exactly(locale))
            return text;
        if (const std::size_t dash = locale.find('-'); dash != std::string_view::npos)
            if (const TextTemplate* text = exactly(locale.substr(0, dash)))
                return text;
        return exactly("default");
    }
    const TextTemplate* text = exactly("default");
    return text ? text : exactly("en");
}

const std::string& LocalText::text(std::string_view locale) const
{
    static const std::string none;
    const TextTemplate* found = find(locale);
    return found ? found->text() : none;
}

std::vector<std::string> LocalText::locales() const
{
    std::vector<std::string> locales;
    for (const Translation& each : translations_)
        locales.push_back(each.locale);
    return locales;
}

} // namespace yardstick
