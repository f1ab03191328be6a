#pragma once

#include "core/json.h"

#include <filesystem>
#include <map>
#include <regex>
#include <string>

namespace yardstick::test {

/// As much of JSON Schema draft 7 as the schemas of schemas/ use. A keyword that it does not know throws
/// std::runtime_error, so that no schema says more than is tested.
class JsonSchema {
public:
    explicit JsonSchema(const std::filesystem::path& file);

    const Json& root() const { return root_; }
    /// What "$ref" points to: "#/definitions/text".
    const Json& at(const std::string& reference) const;

    bool allows(const Json& value) const { return allows(root_, value); }

private:
    bool allows(const Json& schema, const Json& value) const;
    bool keyword_allows(const Json& schema, const std::string& keyword, const Json& argument, const Json& value) const;
    bool number_keyword_allows(const std::string& keyword, double limit, double number) const;
    bool text_keyword_allows(const std::string& keyword, const Json& argument, const std::string& text) const;
    bool list_keyword_allows(const std::string& keyword, const Json& argument, const Json& list) const;
    bool object_keyword_allows(const Json& schema, const std::string& keyword, const Json& argument, const Json& object) const;
    const std::regex& pattern(const std::string& text) const;

    Json root_;
    mutable std::map<std::string, std::regex> patterns_;
};

} // namespace yardstick::test
