#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A text with `{name}` in it, cut into pieces once, so that filling it in is a matter of looking the names up.
///
/// What a name means, and what becomes of one that is unknown, is for whoever fills it in (FormSession).
class TextTemplate {
public:
    struct Piece {
        std::string text; ///< as written; for a name with its braces, which is what stays when nothing is found
        std::string name; ///< the name without braces and outer blanks; empty for plain text
    };

    TextTemplate() = default;
    explicit TextTemplate(std::string text);

    const std::string& text() const { return text_; }
    const std::vector<Piece>& pieces() const { return pieces_; } ///< in order; together they are the text
    bool has_names() const;

    bool operator==(const TextTemplate& other) const { return text_ == other.text_; }

private:
    std::string text_;
    std::vector<Piece> pieces_;
};

} // namespace yardstick
