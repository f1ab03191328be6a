#include "survey/answer/standard_words.h"

#include "core/json.h"
#include "survey/answer/answer_word_files.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace yardstick;

namespace {

std::set<std::string> places(const std::string& words)
{
    std::set<std::string> found;
    for (const char* place : {"{0}", "{1}"})
        if (words.find(place) != std::string::npos)
            found.insert(place);
    return found;
}

} // namespace

TEST_CASE("every language says what is wrong with an answer, with the places that are filled in", "[survey][answer]")
{
    const WordFiles& files = answer_word_files();
    CHECK(files.size() >= 25);
    const Json english = Json::parse(files.at("en"));
    CHECK(english.size() == static_cast<std::size_t>(StandardWords::end));
    for (const auto& [language, text] : files) {
        const Json words = Json::parse(text);
        CHECK(words.size() == english.size());
        for (const auto& [key, in_english] : english.items()) {
            INFO(language << ": " << key);
            REQUIRE(words.contains(key));
            CHECK_FALSE(words[key].get<std::string>().empty());
            CHECK(places(words[key]) == places(in_english));
        }
    }
}

TEST_CASE("a region says it in the words of its language, and a language that is not there in English", "[survey][answer]")
{
    CHECK(standard_words(StandardWords::yes, "de-at") == "Ja");
    CHECK(standard_words(StandardWords::yes, "nn") == standard_words(StandardWords::yes, "no"));
    CHECK(standard_words(StandardWords::yes, "zh") == standard_words(StandardWords::yes, "zh-cn"));
    CHECK(standard_words(StandardWords::yes, "") == "Yes");
    CHECK(standard_words(StandardWords::yes, "tlh") == "Yes");
}
