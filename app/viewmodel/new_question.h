#pragma once

#include "core/json.h"
#include "viewmodel/option.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The kinds of question that the editor adds: SurveyJS's type, and what people call it.
const std::vector<Option>& kinds_of_question();

/// What is added for `type`: a name, and as few choices, rows and columns as it needs to be asked at all.
Json new_question(std::string_view type, const std::string& name);

/// "question4": a name that nothing in `document` has, in any letter case.
std::string unused_name(const Json& document);

} // namespace yardstick
