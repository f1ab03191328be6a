#pragma once

#include "core/word_table.h"

namespace yardstick::ui {

/// The files of app/assets/form_words. Written by the build (embed_words.cmake).
const WordFiles& form_word_files();

} // namespace yardstick::ui
