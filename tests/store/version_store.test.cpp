#include "store/test_workspace.h"

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const FigureOwner helpdesk{{"helpdesk.csat", 1, "csat", 2}, "csat"};

DayFigure figure_of(const std::string& text, std::int64_t changes, double value)
{
    Figure figure;
    figure.value = value;
    figure.n = 3;
    figure.k = 2;
    figure.low = value / 3;
    figure.high = 100;
    figure.standard_error = 0.1;
    figure.interval = "Wilson's 95 %";
    DayKey key = day_key(some_response(response_id(1)));
    key.day = day(text);
    return {key, changes, figure, "percent", "1.2.3"};
}

} // namespace

STORE_TEST_CASE("the files of a metric version come back in the order in which they came, each once")
{
    OPEN_WORKSPACE();
    CHECK(workspace->versions().known_libraries("helpdesk.csat", 1).empty());
    CHECK(workspace->versions().add_known_library("helpdesk.csat", 1, {"ff", R"({"n":1,"interval":"it's"})"}, ""));
    CHECK(workspace->versions().add_known_library("helpdesk.csat", 1, {"aa", "{}"}, "ff"));
    CHECK(workspace->versions().add_known_library("helpdesk.csat", 1, {"ff", "another"}, "ff"));
    CHECK_FALSE(workspace->versions().add_known_library("helpdesk.csat", 1, {"cc", "{}"}, ""));
    CHECK_FALSE(workspace->versions().add_known_library("helpdesk.csat", 1, {"cc", "{}"}, "aa"));
    CHECK(workspace->versions().add_known_library("helpdesk.csat", 2, {"bb", "{}"}, ""));

    const auto known = workspace->versions().known_libraries("helpdesk.csat", 1);
    REQUIRE(known.size() == 2);
    CHECK(known[0].sha256 == "ff");
    CHECK(known[0].probe == R"({"n":1,"interval":"it's"})");
    CHECK(known[1].sha256 == "aa");
}

STORE_TEST_CASE("figures of days come back to the last bit, and only newer ones of the same day replace them")
{
    OPEN_WORKSPACE();
    Figure nothing;
    nothing.interval = "none: no data";
    DayFigure empty = figure_of("2026-01-03", 1, 0);
    empty.figure = nothing;
    workspace->versions().keep_day_figures(helpdesk, {figure_of("2026-01-02", 4, 200.0 / 3), empty});
    workspace->versions().keep_day_figures({{"helpdesk.csat", 1, "other", 1}, helpdesk.source}, {figure_of("2026-01-02", 1, 1)});
    DayFigure elsewhere = figure_of("2026-01-02", 1, 2);
    elsewhere.key.source = "another";
    workspace->versions().keep_day_figures({helpdesk.states, "another"}, {elsewhere});

    const auto kept = workspace->versions().day_figures(helpdesk);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].key == figure_of("2026-01-02", 4, 0).key);
    CHECK(kept[0].changes == 4);
    CHECK(kept[0].figure == figure_of("2026-01-02", 4, 200.0 / 3).figure);
    CHECK(kept[0].unit == "percent");
    CHECK(kept[0].plugin_version == "1.2.3");
    CHECK(kept[1].figure == nothing);

    workspace->versions().keep_day_figures(helpdesk, {figure_of("2026-01-02", 3, 10), figure_of("2026-01-03", 2, 20), figure_of("2026-01-04", 1, 50)});
    const auto later = workspace->versions().day_figures(helpdesk);
    REQUIRE(later.size() == 3);
    CHECK(later[0].figure.value == 200.0 / 3);
    CHECK(later[1].figure.value == 20.0);
    CHECK(later[2].figure.value == 50.0);
    const auto owners = workspace->versions().owners_of_figures("helpdesk.csat", 1);
    REQUIRE(owners.size() == 3);
    CHECK(std::count(owners.begin(), owners.end(), helpdesk) == 1);
    const auto kept_elsewhere = workspace->versions().day_figures({helpdesk.states, "another"});
    REQUIRE(kept_elsewhere.size() == 1);
    CHECK(kept_elsewhere[0].key == elsewhere.key);
    CHECK(kept_elsewhere[0].figure == elsewhere.figure);
}

STORE_TEST_CASE("the days with figures are told for all versions of a metric at once, and of no other binding or source")
{
    OPEN_WORKSPACE();
    FigureOwner second = helpdesk;
    second.states.metric_version = 2;
    FigureOwner other_binding = helpdesk;
    other_binding.states.binding_version = 3;
    workspace->versions().keep_day_figures(helpdesk, {figure_of("2026-01-02", 4, 1)});
    workspace->versions().keep_day_figures(second, {figure_of("2026-01-02", 5, 1), figure_of("2026-01-03", 1, 1)});
    workspace->versions().keep_day_figures(other_binding, {figure_of("2026-01-04", 1, 1)});

    auto marks = workspace->versions().figure_marks(helpdesk);
    std::sort(marks.begin(), marks.end(), [](const FigureMark& a, const FigureMark& b) { return a.changes < b.changes; });
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].key == figure_of("2026-01-03", 1, 0).key);
    CHECK(marks[0].metric_version == 2);
    CHECK(marks[1].metric_version == 1);
    CHECK(marks[2].metric_version == 2);
    CHECK(marks[2].changes == 5);
    CHECK(workspace->versions().figure_marks({helpdesk.states, "another"}).empty());
}

STORE_TEST_CASE("a figure that is only there to be compared with marks no day, and takes the first's place of none")
{
    OPEN_WORKSPACE();
    const auto later = [](const char* text, std::int64_t changes, double value) {
        DayFigure figure = figure_of(text, changes, value);
        figure.is_first = false;
        return figure;
    };
    workspace->versions().keep_day_figures(helpdesk, {later("2026-01-02", 4, 1), figure_of("2026-01-03", 4, 1), figure_of("2026-01-04", 4, 1)});
    CHECK(workspace->versions().figure_marks(helpdesk).size() == 2);
    workspace->versions().keep_day_figures(helpdesk, {later("2026-01-03", 4, 1), later("2026-01-04", 5, 1)});
    const auto marks = workspace->versions().figure_marks(helpdesk);
    REQUIRE(marks.size() == 1);
    CHECK(marks.front().key == figure_of("2026-01-03", 4, 1).key);
    const auto figures = workspace->versions().day_figures(helpdesk);
    REQUIRE(figures.size() == 3);
    CHECK_FALSE(figures[0].is_first);
    CHECK(figures[1].is_first);
    CHECK_FALSE(figures[2].is_first);
}
