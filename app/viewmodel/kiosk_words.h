#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// What a kiosk itself says to customers, in their language: they chose it a second ago, and the program's own may be another.
struct KioskWords {
    std::string_view touch;     ///< "Touch to begin"
    std::string_view hint;      ///< below the question
    std::string_view saved;     ///< above the follow-up
    std::string_view no_thanks; ///< the button that ends it
    std::string_view thanks;
    std::string_view not_saved;
    std::string_view closed;
};

/// In the language of `locale` ("de", "de-at"): English, German, French, Spanish or Arabic; English for any other.
const KioskWords& kiosk_words(std::string_view locale);

} // namespace yardstick
