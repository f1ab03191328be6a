#pragma once

#include <string_view>

namespace yardstick {

/// What survey-core takes for an e-mail address (SURVEYJS.md section f): local@label.label, the last label of 2 code units or
/// more. Blanks and ()<>[],;:" are refused, in the domain also "=", unless the whole local part stands in quotes. Any other
/// letter passes. Takes time in proportion to the text. [any thread]
bool is_email_address(std::string_view text);

} // namespace yardstick
