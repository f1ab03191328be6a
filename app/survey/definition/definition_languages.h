#pragma once

#include "survey/definition/definition.h"

#include <string>
#include <vector>

namespace yardstick {

/// The languages that a survey can be read in: its own first (what it says under "locale", else "en"), then those that its
/// titles, choices and words to read are given in, in the order of the file. Tags in lower case: "de", "pt-br".
std::vector<std::string> languages_of(const Definition& definition);

} // namespace yardstick
