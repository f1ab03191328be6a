#include "ui/palette.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace yardstick;

namespace {

// WCAG 2.1, definitions of relative luminance and contrast ratio.
double luminance(const wxColour& colour)
{
    const auto linear = [](unsigned char part) {
        const double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

double contrast_ratio(const wxColour& a, const wxColour& b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("the contrast of black on white is 21", "[ui][palette]")
{
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Approx(21.0));
}

TEST_CASE("every text stands at least 4.5 to 1 on its ground", "[ui][palette]")
{
    const ui::Palette& colours = GENERATE(std::cref(ui::light_palette()), std::cref(ui::dark_palette())).get();
    INFO((&colours == &ui::light_palette() ? "light" : "dark"));
    for (const wxColour& ground : {colours.page, colours.card, colours.sidebar}) {
        CHECK(contrast_ratio(colours.text, ground) >= 4.5);
        CHECK(contrast_ratio(colours.quiet, ground) >= 4.5);
    }
    for (const wxColour& text : {colours.improvement, colours.concern, colours.noise})
        CHECK(contrast_ratio(text, colours.card) >= 4.5);
    CHECK(contrast_ratio(colours.concern, colours.page) >= 4.5);
    CHECK(contrast_ratio(colours.improvement, colours.improvement_ground) >= 4.5);
    CHECK(contrast_ratio(colours.text, colours.improvement_ground) >= 4.5);
    CHECK(contrast_ratio(colours.concern, colours.concern_ground) >= 4.5);
    CHECK(contrast_ratio(colours.text, colours.concern_ground) >= 4.5);
    CHECK(contrast_ratio(colours.on_accent, colours.accent) >= 4.5);
    CHECK(contrast_ratio(colours.chosen_text, colours.chosen) >= 4.5);
    CHECK(contrast_ratio(colours.quiet, colours.line) >= 3.0); // the default button while it is disabled
}
