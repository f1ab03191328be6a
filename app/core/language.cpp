#include "core/language.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace yardstick {

namespace {

icu::Locale locale_of(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale found = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
    return U_SUCCESS(status) ? found : icu::Locale::getRoot();
}

std::string name_in(const icu::Locale& language, std::string_view tag)
{
    const icu::Locale locale = locale_of(tag);
    icu::UnicodeString name;
    locale.getDisplayName(language, name);
    if (name.isEmpty() || *locale.getLanguage() == '\0')
        return std::string(tag);
    // Many languages write their own name small inside a sentence; in a list it stands alone.
    const std::int32_t first = name.moveIndex32(0, 1);
    icu::UnicodeString capital = name.tempSubString(0, first);
    name.replace(0, first, icu::UnicodeString(capital).toTitle(nullptr, language));
    std::string utf8;
    return name.toUTF8String(utf8);
}

} // namespace

std::string own_language_name(std::string_view tag)
{
    return name_in(locale_of(tag), tag);
}

std::string language_name_in_english(std::string_view tag)
{
    return name_in(icu::Locale::getEnglish(), tag);
}

bool is_right_to_left(std::string_view tag)
{
    return locale_of(tag).isRightToLeft();
}

} // namespace yardstick
