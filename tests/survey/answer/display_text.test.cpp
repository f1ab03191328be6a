#include "survey/answer/asked.h"
#include "survey/answer/display_text.h"
#include "survey/answer/result_text.h"

#include <cmath>
#include <limits>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const TimeZone utc = TimeZone::utc();

} // namespace

TEST_CASE("standard words are English in what is printed, and in the person's language on the screen", "[survey]")
{
    const Asked asked({{"type", "boolean"}, {"name", "q"}});
    CHECK(in_words(asked.question(), true, {utc, "de", "", {}, nullptr, {}}).text() == "Yes");
    CHECK(in_words(asked.question(), true, {utc, "de", "de", {}, nullptr, {}}).text() == "Ja");
    CHECK(in_words(asked.question(), false, {utc, "fr", "fr", {}, nullptr, {}}).text() == "Non");
}

TEST_CASE("choices that the form offers take the place of the definition's", "[survey]")
{
    const Asked asked({{"type", "radiogroup"}, {"name", "q"}, {"choices", {{{"value", 1}, {"text", "one"}}}}});
    const OfferedChoices offered{{2, "two"}};
    const AnswerWords words{utc, "", "", {}, &offered, {}};
    CHECK(in_words(asked.question(), 2, words).text() == "two");
    CHECK(in_words(asked.question(), 1, words).number() == 1);
}

TEST_CASE("the text of a choice may hold a name", "[survey]")
{
    const Asked asked({{"type", "checkbox"}, {"name", "q"}, {"choices", {{{"value", 1}, {"text", "like {who}"}}}}});
    const AnswerWords words{utc, "", "", {}, nullptr, [](std::string_view) { return Value("Ann"); }};
    CHECK(in_words(asked.question(), Value::from_json({1}), words).text() == "like Ann");
}

TEST_CASE("a choice of a matrix reads as its column, several stay values", "[survey]")
{
    const Asked asked({{"type", "matrix"}, {"name", "q"}, {"rows", {"a"}}, {"columns", {{{"value", 1}, {"text", "one"}}, 2}}});
    const auto& matrix = *asked.question().as<MatrixDetails>();
    const AnswerWords words{utc, "", "", {}, nullptr, {}};
    CHECK(text_of(column_in_words(matrix, 1, words)) == "one");
    CHECK(text_of(column_in_words(matrix, 7, words)) == "7");
    CHECK(text_of(column_in_words(matrix, {}, words)).empty());
    CHECK(text_of(column_in_words(matrix, Value::from_json({1, 2}), words)) == "1,2");
}

TEST_CASE("a result is rounded on its exact value, halves away from zero", "[survey]")
{
    // Number.prototype.toFixed in Node 20.20.2.
    const auto rounded = [](double number, int precision) {
        NumberDisplay display;
        display.precision = precision;
        return rounded_result(display, number).number();
    };
    CHECK(rounded(2.5, 0) == 3);
    CHECK(rounded(-2.5, 0) == -3);
    CHECK(rounded(1.005, 2) == 1);
    CHECK(rounded(8.345, 2) == 8.35);
    CHECK(rounded(2.345, 2) == 2.35);
    CHECK(rounded(10.235, 2) == 10.23);
    CHECK(rounded(999.995, 2) == 1000);
    CHECK(rounded(0.000001, 7) == 0.000001);
    CHECK(rounded(1.0 / 3, 30) == 1.0 / 3);
    CHECK(rounded(1.0 / 3, 1'000) == 1.0 / 3);
    CHECK(rounded(1e22, 2) == 1e22);
    CHECK(rounded(2.5, -1) == 2.5);
    CHECK(std::isnan(rounded(std::nan(""), 2)));
    CHECK(rounded_result({}, std::numeric_limits<double>::infinity()).is_missing());
    CHECK(rounded_result({}, "2.345").text() == "2.345");
}

TEST_CASE("the style date writes the day of the place in the person's language", "[survey]")
{
    NumberDisplay display;
    display.display_style = "date";
    const Value moment(Date{1'736'899'200'000 + 82'800'000.0}); // 15 January 2025, 23:00 UTC
    CHECK(result_text(display, moment, "", utc) == "1/15/2025");
    CHECK(result_text(display, moment, "de", *TimeZone::create("Europe/Berlin")) == "16.1.2025");
    CHECK(result_text(display, "never", "", utc) == "Invalid Date");
}

TEST_CASE("odd styles, currencies and languages still give a number", "[survey]")
{
    NumberDisplay display;
    display.display_style = "currency";
    display.currency = "'; drop";
    CHECK(result_text(display, 5, "xx-nonsense-\xff", utc) == "$5.00");
    display.minimum_fraction_digits = 400;
    display.maximum_fraction_digits = 1;
    CHECK(result_text(display, 5, "", utc) == "$5." + std::string(20, '0'));
    display.display_style = "waltz";
    CHECK(result_text(display, 5, "", utc) == "5");
}
