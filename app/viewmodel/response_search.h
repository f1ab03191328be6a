#pragma once

#include "viewmodel/response_line.h"

#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// Finds responses that hold a text, without regard to case: in an answer as it is worded, or in its own words, in a comment,
/// in the channel or in the name of the person credited. Names of questions are not looked at. [the store's thread]
class ResponseSearch {
public:
    /// `words` must live as long as this.
    ResponseSearch(ResponseWords& words, const std::string& text);

    bool holds(const Response& response);

private:
    /// What the definition itself tells of a version, found out once.
    struct Version {
        bool has_words = false; ///< a choice, row or column of it holds the text: answers must be put into words to know
    };
    const Version& version_of(const Response& response);
    bool has_value(const Json& value) const;
    bool is_in(const std::string& text) const;

    ResponseWords& words_;
    std::string wanted_; ///< in lower case
    std::map<int, Version> versions_;
};

} // namespace yardstick
