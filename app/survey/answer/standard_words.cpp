#include "survey/answer/standard_words.h"

#include "survey/answer/answer_word_files.h"

#include <array>

namespace yardstick {

namespace {

constexpr auto key_count = static_cast<std::size_t>(StandardWords::end);

// In the order of StandardWords.
constexpr std::array<const char*, key_count> keys{{
    "other", "none", "refused", "dont_know", "select_all", "yes", "no", "completed",
    "required", "required_in_panel", "comment_required", "required_in_all_rows", "unique_in_each_row", "fewer_rows", "duplicate_key", "below_minimum",
    "above_maximum", "off_step", "fewer_choices", "more_choices", "no_number", "below_number", "above_number", "outside_numbers",
    "shorter_text", "longer_text", "outside_lengths", "ends_in_digit", "bad_email", "bad_pattern", "bad_answer", "file_too_large",
}};

} // namespace

std::string_view standard_words(StandardWords words, std::string_view locale)
{
    static const WordTable table(answer_word_files(), keys);
    return table.words(static_cast<std::size_t>(words), locale);
}

std::string filled_in(std::string_view words, std::string_view first, std::string_view second)
{
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view rest = words.substr(i);
        if (!rest.starts_with("{0}") && !rest.starts_with("{1}")) {
            result += words[i];
            continue;
        }
        result += rest[1] == '0' ? first : second;
        i += 2;
    }
    return result;
}

} // namespace yardstick
