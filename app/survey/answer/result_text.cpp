#include "survey/answer/result_text.h"

#include "core/error.h"
#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"

#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/ucurr.h>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>

namespace yardstick {

namespace {

constexpr int most_digits = 20;
constexpr double milliseconds_of_day = 86'400'000;

void expect_success(UErrorCode status)
{
    if (U_FAILURE(status))
        throw Error(fmt::format("ICU, which writes numbers and dates, failed: {}. Is its data installed?", u_errorName(status)));
}

icu::Locale icu_locale(std::string_view locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale found = icu::Locale::forLanguageTag(icu::StringPiece(locale.data(), static_cast<std::int32_t>(locale.size())), status);
    return locale.empty() || U_FAILURE(status) || found.isBogus() || *found.getLanguage() == '\0' ? icu::Locale::getUS() : found;
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// An ISO 4217 code.
icu::UnicodeString currency_of(const NumberDisplay& display)
{
    const bool is_code = display.currency.size() == 3 && std::all_of(display.currency.begin(), display.currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    icu::UnicodeString code = icu::UnicodeString::fromUTF8(display.currency);
    UErrorCode status = U_ZERO_ERROR;
    // XXX is no currency that can be had, and yet a code: "no currency".
    const bool is_known = is_code && (display.currency == "XXX" || ucurr_isAvailable(code.getTerminatedBuffer(), U_DATE_MIN, U_DATE_MAX, &status));
    return is_known && U_SUCCESS(status) ? code : icu::UnicodeString(u"USD");
}

struct FractionDigits {
    int minimum = 0;
    int maximum = 0;
};

/// ECMA-402, SetNumberFormatDigitOptions.
FractionDigits fraction_digits(const NumberDisplay& display, FractionDigits standard)
{
    const int minimum = std::min(display.minimum_fraction_digits, most_digits);
    const int maximum = std::min(display.maximum_fraction_digits, most_digits);
    if (minimum < 0 && maximum < 0)
        return standard;
    if (minimum < 0)
        return {std::min(standard.minimum, maximum), maximum};
    return {minimum, std::max(minimum, maximum < 0 ? standard.maximum : maximum)};
}

std::string styled(const NumberDisplay& display, double number, std::string_view locale)
{
    UErrorCode status = U_ZERO_ERROR;
    auto formatter = icu::number::NumberFormatter::withLocale(icu_locale(locale))
                         .roundingMode(UNUM_ROUND_HALFUP)
                         .grouping(display.use_grouping ? UNUM_GROUPING_ON_ALIGNED : UNUM_GROUPING_OFF);
    FractionDigits standard{0, 3};
    if (display.display_style == "percent") {
        formatter = formatter.unit(icu::NoUnit::percent()).scale(icu::number::Scale::powerOfTen(2));
        standard = {0, 0};
    } else if (display.display_style == "currency") {
        icu::UnicodeString code = currency_of(display);
        const int digits = ucurr_getDefaultFractionDigits(code.getTerminatedBuffer(), &status);
        formatter = formatter.unit(icu::CurrencyUnit(code.getTerminatedBuffer(), status));
        standard = {digits, digits};
    }
    const FractionDigits digits = fraction_digits(display, standard);
    const auto formatted = formatter.precision(icu::number::Precision::minMaxFraction(digits.minimum, digits.maximum)).formatDouble(number, status);
    const icu::UnicodeString text = formatted.toString(status);
    expect_success(status);
    return utf8(text);
}

std::string day_text(const Value& value, std::string_view locale, const TimeZone& zone)
{
    const std::optional<Date> date = expression::date_from(value, zone);
    if (!date || !date->is_valid())
        return "Invalid Date";
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale language = icu_locale(locale);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(icu::DateTimePatternGenerator::createInstance(language, status));
    expect_success(status);
    icu::SimpleDateFormat format(patterns->getBestPattern(u"yMd", status), language, status);
    expect_success(status);
    format.adoptTimeZone(icu::TimeZone::createTimeZone(u"UTC")); // the day was found in `zone` already
    icu::UnicodeString text;
    format.format(static_cast<double>(expression::day_number(*date, zone)) * milliseconds_of_day, text);
    return utf8(text);
}

bool has_style(const NumberDisplay& display)
{
    return display.display_style == "decimal" || display.display_style == "currency" || display.display_style == "percent";
}

} // namespace

std::string result_text(const NumberDisplay& display, const Value& result, std::string_view locale, const TimeZone& zone)
{
    if (is_empty(result))
        return {};
    std::string text;
    if (display.display_style == "date")
        text = day_text(result, locale, zone);
    else if (has_style(display) && result.is_number())
        text = styled(display, result.number(), locale);
    else
        text = text_from(result);
    const TextTemplate* format = display.format.find(locale);
    if (!format)
        return text;
    std::string formatted;
    for (const TextTemplate::Piece& piece : format->pieces())
        formatted += piece.text == "{0}" ? text : piece.text;
    return formatted;
}

Value rounded_result(const NumberDisplay& display, const Value& result)
{
    constexpr int most_decimals = 100; // ECMA-262, Number.prototype.toFixed
    constexpr double first_without_decimals = 1e21;
    if (!result.is_number())
        return result;
    const double number = result.number();
    if (std::isinf(number) && number > 0)
        return {};
    if (display.precision < 0 || !std::isfinite(number) || std::abs(number) >= first_without_decimals)
        return result;
    const int decimals = std::min(display.precision, most_decimals);
    // All digits of the binary value, so that a half is known from what is nearly one. 1074 is the most there can be.
    std::string digits = fmt::format("{:.1174f}", std::abs(number));
    const std::size_t point = digits.find('.');
    const std::size_t end = point + 1 + static_cast<std::size_t>(decimals);
    const bool goes_up = digits[end] >= '5';
    digits.resize(end);
    for (std::size_t i = digits.size(); goes_up && i-- > 0;) {
        if (digits[i] == '.')
            continue;
        if (digits[i] != '9') {
            ++digits[i];
            break;
        }
        digits[i] = '0';
        if (i == 0)
            digits.insert(0, 1, '1');
    }
    const double rounded = leading_number(digits);
    return number < 0 ? -rounded : rounded;
}

} // namespace yardstick
