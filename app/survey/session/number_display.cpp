#include "survey/session/number_display.h"

#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"

#include <fmt/format.h>
#include <unicode/currunit.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

/// The digits of ECMAScript's toLocaleString: 0 to 3 for decimal, 0 for percent, those of the currency.
icu::number::Precision precision_of(const NumberDisplay& display)
{
    using icu::number::Precision;
    if (display.minimum_fraction_digits < 0 && display.maximum_fraction_digits < 0) {
        if (display.display_style == "currency")
            return Precision::currency(UCURR_USAGE_STANDARD);
        return Precision::minMaxFraction(0, display.display_style == "percent" ? 0 : 3);
    }
    const int usual_least = display.display_style == "currency" ? 2 : 0;
    const int usual_most = display.display_style == "currency" ? 2 : display.display_style == "percent" ? 0 : 3;
    const int least = display.minimum_fraction_digits >= 0 ? display.minimum_fraction_digits : std::min(usual_least, std::max(display.maximum_fraction_digits, 0));
    const int most = display.maximum_fraction_digits >= 0 ? display.maximum_fraction_digits : std::max(usual_most, least);
    return Precision::minMaxFraction(least, std::max(least, most));
}

std::string formatted(const NumberDisplay& display, double number, const std::string& locale)
{
    using namespace icu::number;
    UErrorCode status = U_ZERO_ERROR;
    auto formatter = NumberFormatter::withLocale(icu::Locale(locale.empty() ? "en" : locale.c_str())).precision(precision_of(display)).roundingMode(UNUM_ROUND_HALFUP);
    if (!display.use_grouping)
        formatter = formatter.grouping(UNUM_GROUPING_OFF);
    if (display.display_style == "currency")
        formatter = formatter.unit(icu::CurrencyUnit(icu::StringPiece(display.currency), status));
    if (display.display_style == "percent")
        formatter = formatter.unit(icu::NoUnit::percent()).scale(Scale::powerOfTen(2));
    std::string text;
    formatter.formatDouble(number, status).toString(status).toUTF8String(text);
    return U_SUCCESS(status) ? text : text_from(number);
}

} // namespace

std::string number_in_words(const NumberDisplay& display, const Value& value, const std::string& locale, const TimeZone& zone)
{
    if (display.display_style == "date")
        if (const auto date = expression::date_from(value, zone); date && date->is_valid()) {
            const auto local = expression::local_date(*date, zone);
            return fmt::format("{}/{}/{}", local.month, local.day, local.year);
        }
    const double number = value.is_number() ? value.number() : value.is_text() ? numeric_text(value.text()) : std::nan("");
    if (display.display_style == "none" || std::isnan(number) || value.is_text())
        return text_from(value);
    return formatted(display, number, locale);
}

} // namespace yardstick::session
