#pragma once

#include "core/json.h"
#include "core/word_table.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace yardstick::test {

/// The places in `words` that are filled in: "{0}".
inline std::multiset<std::string> places(const std::string& words)
{
    std::multiset<std::string> found;
    for (std::size_t at = words.find('{'); at != std::string::npos; at = words.find('{', at + 1))
        found.insert(words.substr(at, words.find('}', at) - at + 1));
    return found;
}

/// Checks that every language has the `count` words that English has, none of them empty, with the same places.
inline void check_word_files(const WordFiles& files, std::size_t count)
{
    const Json english = Json::parse(files.at("en"));
    CHECK(english.size() == count);
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

} // namespace yardstick::test
