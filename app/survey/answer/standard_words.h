#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// What a form says when the definition gives no words of its own. {0}, {1} stand for what is filled in.
enum class StandardWords {
    // Choices, labels and the end, as survey-core 3.1.1 has them: they are part of what `survey run` prints.
    other,
    none,
    refused,
    dont_know,
    select_all,
    yes,
    no,
    completed,
    // What is wrong with an answer.
    required,
    required_in_panel,
    comment_required,
    required_in_all_rows,
    unique_in_each_row,
    fewer_rows,    ///< {0}: rows wanted
    duplicate_key,
    below_minimum, ///< {0}: minimum
    above_maximum,
    off_step,
    fewer_choices, ///< {0}: choices wanted
    more_choices,
    no_number,
    below_number,  ///< {0}: minimum
    above_number,
    outside_numbers, ///< {0}, {1}: both
    shorter_text,  ///< {0}: letters wanted
    longer_text,
    outside_lengths, ///< {0}, {1}: both
    ends_in_digit,
    bad_email,
    bad_pattern,
    bad_answer,
    file_too_large, ///< {0}: "2 MB"
    end
};

/// The words in `locale`'s language ("de", "de-at"), from app/assets/answer_words; English for one that is not there. [any thread]
std::string_view standard_words(StandardWords words, std::string_view locale);

/// `words` with {0} and {1} filled in; other braces stay.
std::string filled_in(std::string_view words, std::string_view first, std::string_view second = {});

} // namespace yardstick
