#pragma once

#include "core/json_file.h"

#include <string>
#include <vector>

namespace yardstick {

/// A member that an object of a file may have.
struct MemberRule {
    const char* name;
    bool (*fits)(const Json& value);
    const char* expected; ///< what fits, in words
    bool is_required;
};

/// Checks the object at `pointer`: nothing unknown, nothing missing, everything as its rule says. What is wrong is added to
/// `problems`, each with its place in the file; true when that was nothing.
bool check_members(const JsonFile& file, const std::string& pointer, const std::vector<MemberRule>& rules, Problems& problems);

// What members are, for the rules.
bool is_text(const Json& json);
bool is_sentence(const Json& json); ///< a text that is not empty
bool is_id(const Json& json);
bool is_count(const Json& json); ///< a whole number, 0 or more
bool is_finite_number(const Json& json);
bool is_number_or_null(const Json& json);
bool is_list(const Json& json);
bool is_filled_list(const Json& json);
bool is_object(const Json& json);
bool are_numbers(const Json& json); ///< a list of one or more
bool are_two_numbers(const Json& json);

/// A value as a Problem quotes it: its JSON, cut after a few dozen characters.
std::string in_short(const Json& json);

} // namespace yardstick
