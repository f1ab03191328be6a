#include "viewmodel/option_search.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

std::string found(const std::string& text)
{
    const std::vector<Option> people{{"ada", "Ada Clerk"}, {"ben", "Ben Clerk"}, {"cem", "Cem Adak"}, {"ozge", "Özge Ünal"}};
    std::string ids;
    for (const Option& option : matching(people, text))
        ids += (ids.empty() ? "" : " ") + option.id;
    return ids;
}

} // namespace

TEST_CASE("what is typed finds the names whose words begin with it", "[viewmodel]")
{
    CHECK(found("") == "ada ben cem ozge");
    CHECK(found("be") == "ben");
    CHECK(found("CLERK") == "ada ben");
    CHECK(found("cl be") == "ben");
    CHECK(found("ada") == "ada cem");
    CHECK(found("c") == "cem ada ben"); // who begins with it comes first
    CHECK(found("ÖZ") == "ozge");
    CHECK(found("x") == "");
    CHECK(found("lerk") == "");
}
