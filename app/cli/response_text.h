#pragma once

#include "core/json.h"
#include "survey/partial_entry.h"
#include "survey/response.h"

#include <string>
#include <vector>

namespace yardstick {

/// As `response show` and `log` print them.
Json to_json(const Response& response);
Json to_json(const PartialEntry& entry);

/// name=value pairs as answers: true and false are booleans for records; a survey's questions retype texts themselves.
Json answers_in(const std::vector<std::string>& assignments, bool is_record);

} // namespace yardstick
