#pragma once

#include "survey/answer/answer_error.h"
#include "survey/expression/value.h"

#include <cstddef>
#include <string>
#include <vector>

namespace yardstick {

/// The rows whose cell in a column that must be unique (isUnique, keyName) says what another row's says, in order: all of
/// them. `cells` has one value per visible row; empty ones do not count, nor does the case of letters.
std::vector<std::size_t> rows_with_duplicate_key(const std::vector<Value>& cells);

/// The entries of a dynamic panel whose key was given in an earlier one. `keys` has one value per visible entry; empty ones do
/// not count; 1 and "1" are the same key, "a" and "A" are not, and no list is the same as another.
std::vector<std::size_t> entries_with_duplicate_key(const std::vector<Value>& keys);

/// "keyduplicationerror", which goes to the question of the key, behind what else is wrong with it. `own_words` is the table's
/// or the dynamic panel's keyDuplicationError.
AnswerError duplicate_key(const LocalText& own_words, const Wording& wording);

} // namespace yardstick
