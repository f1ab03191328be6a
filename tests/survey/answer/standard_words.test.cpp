#include "survey/answer/standard_words.h"

#include "support/word_files.h"
#include "survey/answer/answer_word_files.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("every language says what is wrong with an answer, with the places that are filled in", "[survey][answer]")
{
    const WordFiles& files = answer_word_files();
    CHECK(files.size() >= 25);
    test::check_word_files(files, static_cast<std::size_t>(StandardWords::end));
}

TEST_CASE("a region says it in the words of its language, and a language that is not there in English", "[survey][answer]")
{
    CHECK(standard_words(StandardWords::yes, "de-at") == "Ja");
    CHECK(standard_words(StandardWords::yes, "nn") == standard_words(StandardWords::yes, "no"));
    CHECK(standard_words(StandardWords::yes, "zh") == standard_words(StandardWords::yes, "zh-cn"));
    CHECK(standard_words(StandardWords::yes, "") == "Yes");
    CHECK(standard_words(StandardWords::yes, "tlh") == "Yes");
}
