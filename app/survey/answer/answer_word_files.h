#pragma once

#include "core/word_table.h"

namespace yardstick {

/// The files of app/assets/answer_words. Written by the build (embed_words.cmake).
const WordFiles& answer_word_files();

} // namespace yardstick
