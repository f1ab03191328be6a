#include "survey/answer/answer_error.h"

#include <algorithm>

namespace yardstick {

bool has_error(const AnswerErrors& errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const AnswerError& each) { return each.notification == NotificationType::error; });
}

std::string Wording::say(const LocalText& own, StandardWords standard, std::string_view first, std::string_view second) const
{
    const TextTemplate* words = own.find(locale);
    if (!words)
        return filled_in(standard_words(standard, locale), first, second);
    // In one pass with the names, so that a {0} in an answer stays.
    return filled(*words, [&](std::string_view name) -> std::optional<Value> {
        if (name == "0" && !first.empty())
            return first;
        if (name == "1" && !second.empty())
            return second;
        return names ? names(name) : std::nullopt;
    });
}

} // namespace yardstick
