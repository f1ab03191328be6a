#include "viewmodel/not_saved.h"

namespace yardstick {

std::string why_not_saved(std::string_view sentence)
{
    constexpr std::string_view beginning = "Not saved: ";
    if (sentence.starts_with(beginning))
        sentence.remove_prefix(beginning.size());
    return std::string(sentence);
}

} // namespace yardstick
