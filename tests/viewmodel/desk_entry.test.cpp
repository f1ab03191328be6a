#include "viewmodel/desk_entry.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

const Instant begun_at = parse_instant("2026-01-15T10:00:00Z").value();

DeskEntry entry_of(const std::string& elements)
{
    const auto survey = Survey::read(R"({"title": "a", "elements": [)" + elements + "]}", "survey.json");
    return DeskEntry(std::make_shared<const Survey>(survey.value()), begun_at, TimeZone::utc());
}

DeskEntry entry_of_pages(const std::string& pages)
{
    const auto survey = Survey::read(R"({"title": "a", "pages": [)" + pages + "]}", "survey.json");
    return DeskEntry(std::make_shared<const Survey>(survey.value()), begun_at, TimeZone::utc());
}

const std::string rating_element = R"({"type": "rating", "name": "r", "title": "How was it?", "isRequired": true})";
const std::string comment_element = R"({"type": "comment", "name": "c", "title": "Why?"})";
const std::string follow_up = R"({"type": "text", "name": "f", "visibleIf": "{r} <= 2", "isRequired": true})";

} // namespace

TEST_CASE("a survey of a rating and a comment asks nothing more", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(rating_element + "," + comment_element);
    CHECK(entry.asks_rating());
    CHECK(entry.question() == "How was it?");
    CHECK(entry.asks_comment());
    CHECK(entry.comment_title() == "Why?");
    CHECK_FALSE(entry.asks_more());
    CHECK_FALSE(entry.is_changed());
}

TEST_CASE("a follow-up is asked while it applies", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(rating_element + "," + comment_element + "," + follow_up);
    CHECK_FALSE(entry.asks_more());
    entry.type_digit('2');
    CHECK(entry.asks_more());
    CHECK_FALSE(entry.complete());
    CHECK(entry.rating_error().empty());
    entry.type_digit('5');
    CHECK_FALSE(entry.asks_more());
    CHECK(entry.complete());
    CHECK(entry.answers() == Json{{"r", 5}});
}

TEST_CASE("a comment that is asked only sometimes belongs to the form", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(rating_element + "," + follow_up + "," + comment_element);
    CHECK(entry.shown_apart() == std::set<std::string>{"r", "c"});
}

TEST_CASE("what is missing is told beside it", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(rating_element + R"(, {"type": "comment", "name": "c", "isRequired": true})");
    CHECK(entry.rating_error().empty());
    CHECK_FALSE(entry.complete());
    CHECK_FALSE(entry.rating_error().empty());
    CHECK_FALSE(entry.comment_error().empty());
    entry.choose(4);
    entry.type_comment("Fine");
    CHECK(entry.complete());
    CHECK(entry.rating_error().empty());
    CHECK(entry.comment_error().empty());
}

TEST_CASE("a survey without a rating leaves everything to the form", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(comment_element);
    CHECK_FALSE(entry.asks_rating());
    CHECK_FALSE(entry.asks_comment());
    CHECK(entry.asks_more());
    entry.type_digit('4');
    entry.type_comment("x");
    CHECK(entry.answers() == Json::object());
    entry.session().set("c", "Fine");
    entry.notice_change();
    CHECK(entry.is_changed());
    CHECK(entry.complete());
}

TEST_CASE("the rating is asked on its own page, and what is missing brings its page back", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of_pages(R"({"name": "one", "elements": [)" + rating_element + R"(]}, {"name": "two", "elements": [{"type": "text", "name": "t", "isRequired": true}]})");
    CHECK(entry.pages() == 2);
    CHECK(entry.page() == 1);
    CHECK_FALSE(entry.next()); // the rating is missing
    CHECK_FALSE(entry.rating_error().empty());
    entry.type_digit('4');
    REQUIRE(entry.next());
    CHECK(entry.page() == 2);
    CHECK_FALSE(entry.asks_rating());
    CHECK(entry.asks_more());
    entry.type_digit('1');
    CHECK(entry.answers() == Json{{"r", 4}});
    REQUIRE(entry.previous());
    CHECK(entry.chosen() == 3);
    CHECK_FALSE(entry.complete());
    CHECK(entry.page() == 2);
}

TEST_CASE("a start page that asks nothing is passed over", "[viewmodel][desk]")
{
    const auto survey = Survey::read(R"({"title": "a", "firstPageIsStartPage": true, "pages": [{"elements": [{"type": "html", "name": "h", "html": "Welcome"}]},
                                         {"elements": [)" + rating_element + "]}]}", "survey.json");
    DeskEntry entry(std::make_shared<const Survey>(survey.value()), begun_at, TimeZone::utc());
    CHECK(entry.asks_rating());
    CHECK_FALSE(entry.asks_more());
}

TEST_CASE("an answer that the survey gives by itself is no entry yet", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(R"({"type": "rating", "name": "r", "defaultValue": 3})");
    CHECK(entry.chosen() == 2);
    CHECK_FALSE(entry.is_changed());
    entry.type_digit('4');
    CHECK(entry.is_changed());
}

TEST_CASE("blanks stay in a comment while it is typed, and are no answer", "[viewmodel][desk]")
{
    DeskEntry entry = entry_of(rating_element + "," + comment_element);
    entry.type_comment("  Slow ");
    CHECK(entry.comment() == "  Slow ");
    CHECK(entry.answers() == Json{{"c", "Slow"}});
    entry.session().set("c", "Quick");
    entry.notice_change();
    CHECK(entry.comment() == "Quick");
}
