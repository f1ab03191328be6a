#pragma once

#include <map>
#include <string>

namespace yardstick::ui {

/// The files of app/assets/form_words as JSON text, by the language that they are named after: "de", "pt-br". Written by the build.
const std::map<std::string, const char*>& form_word_files();

} // namespace yardstick::ui
