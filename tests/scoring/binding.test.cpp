#include "scoring/binding_versions.h"
#include "scoring/field_feed.h"

#include "support/memory_stores.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

Binding binding_of(const std::string& metric, const std::string& from = {})
{
    Binding binding;
    binding.name = "csat";
    binding.source = "till";
    binding.plugin = "helpdesk";
    binding.metric = metric;
    if (!from.empty())
        binding.from = parse_day(from);
    return binding;
}

MetricCard card_of(FieldType type)
{
    MetricCard card;
    card.plugin = "helpdesk";
    card.id = "csat";
    card.fields = {{"rating", type}};
    return card;
}

Survey survey_with(const std::string& element)
{
    return Survey::read(R"({"id": "till", "title": "Till", "elements": [)" + element + "]}", "till.json").value();
}

} // namespace

TEST_CASE("each version of a binding holds until a later one begins", "[scoring]")
{
    test::MemoryBindingStore store;
    store.bind(binding_of("csat"));
    store.bind(binding_of("csat", "2026-03-01"));
    store.bind(binding_of("csat", "2026-02-01"));
    const auto holding = holding_versions(store.binding_history(), "till", "csat");
    // Version 2 begins after version 3, which is newer, so it never holds.
    REQUIRE(holding.size() == 2);
    CHECK(holding[0].binding.version == 3);
    CHECK(holding[0].from == parse_day("2026-02-01"));
    CHECK_FALSE(holding[0].until);
    CHECK(holding[1].binding.version == 1);
    CHECK_FALSE(holding[1].from);
    CHECK(holding[1].until == parse_day("2026-02-01"));
}

TEST_CASE("a version without a day replaces all before it, and a removed one never holds", "[scoring]")
{
    test::MemoryBindingStore store;
    store.bind(binding_of("csat"));
    store.bind(binding_of("csat"));
    Binding removed = binding_of("csat", "2026-01-01");
    removed.is_removed = true;
    store.bind(removed);
    const auto holding = holding_versions(store.binding_history(), "till", "csat");
    REQUIRE(holding.size() == 1);
    CHECK(holding[0].binding.version == 2);
}

TEST_CASE("a name is an identifier, and on one source of one metric alone", "[scoring]")
{
    test::MemoryBindingStore store;
    store.bind(binding_of("csat"));
    CHECK(check_binding_name(binding_of("csat"), store));
    CHECK(check_binding_name(binding_of("nps"), store).error().text() ==
          "binding name on till, expected one that is free, found \"csat\", which is bound to helpdesk.csat");
    Binding spaced = binding_of("csat");
    spaced.name = "Happy people";
    CHECK(check_binding_name(spaced, store).error().found == "\"Happy people\"");
}

TEST_CASE("a question feeds a field only when it can give the type", "[scoring]")
{
    const auto given = [](const std::string& element, FieldType type) {
        const Survey survey = survey_with(element);
        const auto checked = check_binding(binding_of("csat"), card_of(type), &survey);
        return checked ? "fits" : checked.error().expected + ", found " + checked.error().found;
    };
    CHECK(given(R"({"type": "text", "inputType": "number", "name": "rating"})", FieldType::number) == "fits");
    CHECK(given(R"({"type": "text", "name": "rating"})", FieldType::number) == "fits");
    CHECK(given(R"({"type": "text", "inputType": "date", "name": "rating"})", FieldType::number) == "a question that gives numbers, found rating, a text");
    CHECK(given(R"({"type": "checkbox", "name": "rating", "choices": [1, 2]})", FieldType::number) == "a question that gives numbers, found rating, a checkbox");
    CHECK(given(R"({"type": "dropdown", "name": "rating", "choices": ["1", "2"]})", FieldType::number) == "fits");
    CHECK(given(R"({"type": "dropdown", "name": "rating", "choices": ["good", "bad"]})", FieldType::number) == "a question that gives numbers, found rating, a dropdown");
    CHECK(given(R"({"type": "text", "inputType": "date", "name": "rating"})", FieldType::date) == "fits");
    CHECK(given(R"({"type": "rating", "name": "rating"})", FieldType::date) == "a question that gives dates, found rating, a rating");
    CHECK(given(R"({"type": "rating", "name": "rating"})", FieldType::boolean) == "a question that gives true or false, found rating, a rating");
    CHECK(given(R"({"type": "checkbox", "name": "rating", "choices": ["a"]})", FieldType::choices) == "fits");
}

TEST_CASE("the questions offered for a field are those that give its type", "[scoring]")
{
    const Survey survey = survey_with(R"({"type": "rating", "name": "happy"}, {"type": "boolean", "name": "solved"}, {"type": "comment", "name": "remark"})");
    CHECK(questions_that_give(FieldType::number, "till", &survey) == std::vector<std::string>{"happy"});
    CHECK(questions_that_give(FieldType::boolean, "till", &survey) == std::vector<std::string>{"solved"});
    CHECK(questions_that_give(FieldType::boolean, "ask", nullptr) == std::vector<std::string>{"declined", "bad", "recovered"});
}
