#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick::expression {

/// The text of an expression and a place in it. Each reader takes what fits at the place, or nothing, and stays then.
class Scanner {
public:
    /// survey-core mends spellings before it parses, also inside quotes and braces: "=>", "=<", "<>" and "equals". None
    /// changes the length of the text, so a place in it is a place in `text`.
    explicit Scanner(std::string_view text);

    std::size_t at() const { return at_; }
    std::size_t size() const { return text_.size(); }
    bool is_at_end() const { return at_ == text_.size(); }
    void go_back(std::size_t at) { at_ = at; }

    void skip_blanks();
    bool accept(std::string_view keyword);       ///< in any letter case; `keyword` is in lower case
    bool accept_exactly(std::string_view word);  ///< in this letter case alone
    std::string_view word();                     ///< letters, underscores, and digits behind the first; may be empty
    std::optional<double> number();              ///< 12, -1.5, 0x10
    std::optional<std::string> quoted();         ///< what stands between quotes, escaped quotes resolved
    std::optional<std::string_view> in_braces(); ///< what stands between braces, at least one character

private:
    std::string text_;
    std::size_t at_ = 0;

    std::string_view rest() const { return std::string_view(text_).substr(at_); }
    char here() const { return is_at_end() ? '\0' : text_[at_]; }
    std::size_t digits_end(std::size_t from) const;
    double number_up_to(std::size_t end);
};

} // namespace yardstick::expression
