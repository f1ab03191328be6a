// Regular expressions of surveys. An input is a pattern up to the first line feed, then the text that it is looked for in. The
// only promise is to come back, soon.

#include "survey/answer/ecma_regex.h"
#include "survey/answer/email_address.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace yardstick;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t line_end = std::min(input.find('\n'), size);
    const std::string_view text = input.substr(std::min(line_end + 1, size));
    for (const LetterCase letter_case : {LetterCase::counts, LetterCase::ignored})
        if (const auto regex = EcmaRegex::create(input.substr(0, line_end), letter_case))
            static_cast<void>(regex->is_found_in(text));
    static_cast<void>(is_email_address(text));
    return 0;
}
