#pragma once

#include "core/json.h"
#include "survey/definition/text_template.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A text in several languages, as a definition writes it: a text, or `{"default": …, "de": …, "pt-br": …}`.
class LocalText {
public:
    LocalText() = default;
    /// From JSON that is a text or an object of texts; anything else is an absent text.
    explicit LocalText(const Json& json);

    bool is_absent() const { return translations_.empty(); }

    /// The text for `locale` ("" is the default one): the locale, then its language ("pt-br" → "pt"), then "default".
    /// "en" stands in for "default" while the locale is empty or "en". Null when there is none.
    const TextTemplate* find(std::string_view locale) const;

    /// The text of find(), or "" when there is none.
    const std::string& text(std::string_view locale) const;

    /// The languages given, in file order; a plain text has "default".
    std::vector<std::string> locales() const;

private:
    struct Translation {
        std::string locale;
        TextTemplate text;
    };

    const TextTemplate* exactly(std::string_view locale) const;

    std::vector<Translation> translations_;
};

} // namespace yardstick
