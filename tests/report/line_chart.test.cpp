#include "report/line_chart.h"

#include "report/text_ruler.h"
#include "samples.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;
using test::chart_of;

namespace {

LineChart outside(const Chart& chart, double width = 560, double height = 280)
{
    return lay_out(chart, width, height, light_chart_palette(), Heading::outside);
}

// Every text is inside the picture and on no other text.
void check_texts(const Picture& picture)
{
    const Box whole{0, 0, picture.width, picture.height};
    const std::vector<Text> texts = picture.texts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        INFO("\"" << texts[i].words << "\" at " << texts[i].box.x << ", " << texts[i].box.y << ", " << texts[i].box.width
                  << " wide");
        CHECK(whole.contains(texts[i].box));
        for (std::size_t other = i + 1; other < texts.size(); ++other) {
            INFO("and \"" << texts[other].words << "\" at " << texts[other].box.x << ", " << texts[other].box.y);
            CHECK_FALSE(texts[i].box.overlaps(texts[other].box));
        }
    }
}

bool says(const Picture& picture, const std::string& words)
{
    const auto texts = picture.texts();
    return std::any_of(texts.begin(), texts.end(), [&](const Text& text) { return text.words == words; });
}

template <class Shape>
std::vector<Shape> shapes(const Picture& picture)
{
    std::vector<Shape> found;
    for (const auto& shape : picture.shapes) {
        if (const Shape* one = std::get_if<Shape>(&shape))
            found.push_back(*one);
    }
    return found;
}

// Lines through points of data: those that are neither grid nor target.
std::size_t data_lines(const Picture& picture)
{
    const auto lines = shapes<Line>(picture);
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const Line& line) { return line.width == 1.5 && line.style == LineStyle::solid; }));
}

} // namespace

TEST_CASE("labels stand on the lines they name", "[report]")
{
    const LineChart chart = outside(test::mockup_chart());
    check_texts(chart.picture);
    CHECK(says(chart.picture, "target 85"));
    CHECK(says(chart.picture, "84.1\u00A0%"));
    CHECK(says(chart.picture, "usual range (trial)"));
    CHECK(says(chart.picture, "new phone system"));
    CHECK(says(chart.picture, "Nov"));
    CHECK(says(chart.picture, "2025"));
    CHECK(shapes<Mark>(chart.picture).size() == 12);
    // The newest point and its label are level.
    const Mark newest = shapes<Mark>(chart.picture).back();
    for (const Text& text : chart.picture.texts()) {
        if (text.words == "84.1\u00A0%")
            CHECK(text.box.y + text.box.height / 2 == Approx(newest.centre.y).margin(text.box.height));
    }
}

TEST_CASE("texts keep apart at every size and with every kind of data", "[report]")
{
    const double width = GENERATE(160, 320, 560, 1400);
    const double height = GENERATE(120, 240, 500);
    INFO(width << " by " << height);
    Chart chart = test::mockup_chart();
    check_texts(outside(chart, width, height).picture);

    chart.notes.push_back(
        {5.5, "the very long story of how the new phone system came to be chosen, bought and installed", "May"});
    chart.notes.push_back({6.0, "holiday", "May"});
    chart.notes.push_back({11.4, "a fourth note at the very end", "October"});
    check_texts(outside(chart, width, height).picture);

    std::vector<std::optional<double>> ten_years;
    for (int i = 0; i < 120; ++i)
        ten_years.push_back(80.0 + i % 7);
    check_texts(outside(chart_of(ten_years), width, height).picture);

    check_texts(outside(chart_of({84.0}), width, height).picture);
    check_texts(outside(chart_of({}), width, height).picture);
}

TEST_CASE("texts keep apart when the heading is inside", "[report]")
{
    const LineChart chart = lay_out(test::mockup_chart(), 420, 360, dark_chart_palette(), Heading::inside);
    check_texts(chart.picture);
    CHECK(says(chart.picture, "Customer satisfaction by month"));
}

TEST_CASE("a month without data is a gap and not a nought", "[report]")
{
    const LineChart chart = outside(chart_of({80, 81, std::nullopt, 82, 83}));
    CHECK(data_lines(chart.picture) == 2);
    CHECK(shapes<Mark>(chart.picture).size() == 4);
    for (const Mark& mark : shapes<Mark>(chart.picture))
        CHECK(mark.centre.y < chart.plot.bottom());
    CHECK(data_lines(outside(chart_of({80, std::nullopt, 82})).picture) == 0);
}

TEST_CASE("a chart without data says so", "[report]")
{
    CHECK(says(outside(chart_of({})).picture, "No data in this period"));
    CHECK(says(outside(chart_of({std::nullopt, std::nullopt})).picture, "No data in this period"));
    CHECK(shapes<Mark>(outside(chart_of({84})).picture).size() == 1);
}

TEST_CASE("every point stays inside the plot", "[report]")
{
    Chart negative = chart_of({-45, -30, -12, 8});
    negative.unit = "points";
    negative.lowest = -100;
    negative.highest = 100;
    Chart wide = chart_of({99, 100, 100, 98});
    wide.ranges = {{0, 3, 96.0, 99.2, 104.0, true, Tone::noise}}; // limits are not clipped before they are drawn
    for (const Chart& chart : {negative, wide, chart_of({84, 84, 84, 84}), chart_of({0, 100})}) {
        const LineChart laid_out = outside(chart);
        for (const Mark& mark : shapes<Mark>(laid_out.picture)) {
            CHECK(mark.centre.y >= laid_out.plot.y - 1e-9);
            CHECK(mark.centre.y <= laid_out.plot.bottom() + 1e-9);
        }
        for (const Area& area : shapes<Area>(laid_out.picture))
            CHECK(Box{0, 0, laid_out.picture.width, laid_out.picture.height}.contains(area.box));
        check_texts(laid_out.picture);
    }
}

TEST_CASE("what a point says shows in its shape as well as in its colour", "[report]")
{
    Chart chart = chart_of({80, 90, 70});
    chart.series.front().values[1].tone = Tone::improvement;
    chart.series.front().values[2].tone = Tone::concern;
    const auto marks = shapes<Mark>(outside(chart).picture);
    CHECK(marks[0].shape == MarkShape::ring);
    CHECK(marks[1].shape == MarkShape::circle);
    CHECK(marks[2].shape == MarkShape::diamond);
}

TEST_CASE("a usual range that has ended is named where it is", "[report]")
{
    Chart chart = test::mockup_chart();
    chart.ranges.pop_back();
    const LineChart laid_out = outside(chart);
    check_texts(laid_out.picture);
    for (const Text& text : laid_out.picture.texts()) {
        if (text.words == "usual range (trial)")
            CHECK(text.box.right() < laid_out.slot_x[6]);
    }
    CHECK(says(laid_out.picture, "usual range (trial)"));
}

TEST_CASE("several lines carry their names", "[report]")
{
    Chart chart = chart_of({80, 81, 82});
    chart.series.push_back({"Resolution rate", {{82.2, {}, {}, 5, Tone::noise, ""}, {}, {82.1, {}, {}, 5, Tone::noise, ""}}});
    const LineChart laid_out = outside(chart);
    check_texts(laid_out.picture);
    CHECK(says(laid_out.picture, "Customer satisfaction 82.0\u00A0%"));
    CHECK(says(laid_out.picture, "Resolution rate 82.1\u00A0%"));
}

TEST_CASE("texts of every palette can be read on its ground", "[report]")
{
    // WCAG 2.1, 1.4.3 and 1.4.11: 4.5 for texts, 3 for what must be seen to understand.
    for (const ChartPalette* palette : {&light_chart_palette(), &dark_chart_palette()}) {
        for (const Colour text : {palette->text, palette->quiet, palette->noise, palette->improvement, palette->concern})
            CHECK(contrast(text, palette->ground) >= 4.5);
        for (const Colour line : {palette->line, palette->target})
            CHECK(contrast(line, palette->ground) >= 3.0);
    }
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
}

TEST_CASE("the table says what the chart shows", "[report]")
{
    Chart chart = test::mockup_chart();
    chart.series.front().values[11] = {84.1, 81.9, 86.1, 1204, Tone::improvement, "Improvement"};
    chart.series.front().values[2] = {std::nullopt, {}, {}, 0, Tone::noise, "no data"};
    const ChartTable table = table_of(chart);
    CHECK(table.columns ==
          std::vector<std::string>{"Period", "Value", "Interval", "n", "Reading", "Usual range", "Target", "What happened"});
    REQUIRE(table.rows.size() == 12);
    CHECK(table.rows[11] == std::vector<std::string>{"Oct 2025", "84.1\u00A0%", "81.9 to 86.1", "1\u202F204", "Improvement",
                                                     "77.9 to 84.5 (trial)", "85", ""});
    CHECK(table.rows[2] == std::vector<std::string>{"Jan 2025", "", "", "", "no data", "67.8 to 77.0 (trial)", "85", ""});
    CHECK(table.rows[6].back() == "new phone system (1 May 2025)");
}
