#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yardstick {

/// A tag as a browser would read it.
struct HtmlTag {
    std::string name; ///< lower case
    bool is_closing = false;
    std::vector<std::pair<std::string, std::string>> attributes; ///< names in lower case, values without character references
};

/// Cuts HTML into texts and tags the way browsers do, forgiving everything. Comments, declarations and an unfinished tag
/// at the end are passed over.
class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : html_(html) {}

    bool is_at_end() const { return at_ >= html_.size(); }

    /// The text up to the next tag; may be empty. A "<" that begins no tag is text.
    std::string_view take_text();
    /// The tag that follows; nothing when something was passed over instead.
    std::optional<HtmlTag> take_tag();
    /// Passes over everything up to and with the closing tag `name`.
    void skip_to_end_of(std::string_view name);

private:
    bool is_tag_at(std::size_t at) const;
    void skip_blanks();
    std::string take_word(std::string_view ends);
    std::pair<std::string, std::string> take_attribute();

    std::string_view html_;
    std::size_t at_ = 0;
};

/// A text with its character references resolved: numeric ones, the names that a URL can hide behind, and the most common
/// of those that texts hold. Others stay.
std::string without_references(std::string_view text);

} // namespace yardstick
