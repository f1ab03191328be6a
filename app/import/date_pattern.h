#pragma once

#include "core/problem.h"
#include "import/date_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A form of dates that a map spells out.
///
/// yyyy yy MM M MMM dd d HH H hh h mm m ss s S a X stand for year, month (MMM: Jan … Dec), day, hour of 24, hour of 12,
/// minute, second, fraction of a second (one to nine digits), AM or PM, and Z or an offset such as +01:00. Two letters
/// want two digits, one letter one or two. Text in single quotes and all other characters stand for themselves; what is
/// in square brackets may be missing: "dd.MM.yyyy[ HH:mm[:ss[.S]]]".
class DatePattern {
public:
    /// A Problem names the letter that means nothing, or what a date would lack.
    static Result<DatePattern> create(const std::string& text);

    std::optional<DateText> read(std::string_view text) const;
    const std::string& text() const { return text_; }

    struct Piece {
        char letter = 0; ///< of the field; 0: `literal` is to stand there, or `optional` may
        int width = 0;
        std::string literal;
        std::vector<Piece> optional;
    };

private:
    std::string text_;
    std::vector<Piece> pieces_;
};

} // namespace yardstick
