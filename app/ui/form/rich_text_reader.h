#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yardstick::ui {

/// One piece of a rich text as it is shown from top to bottom. Texts are UTF-8.
struct RichBlock {
    enum class Kind { paragraph, heading, list_item, picture, table };

    Kind kind = Kind::paragraph;
    int level = 0;           ///< of a heading, 1 to 6; of a list item, how deep it stands, from 1
    std::string marker;      ///< of a list item: "•" or "3."
    std::string markup;      ///< the words, with b, i, u, s and a as Pango reads them
    std::string address;     ///< of a picture
    std::string alternative; ///< of a picture: the words in its place
    std::vector<std::vector<std::string>> rows; ///< of a table, as markup; the cells of a head are bold

    bool operator==(const RichBlock&) const = default;
};

/// Cuts HTML of a survey into blocks. It goes through safe_html() first, so any text may come. [any thread]
std::vector<RichBlock> read_rich_text(std::string_view html);

/// The words of blocks alone, a block to a line: what a screen reader or a title of a window needs.
std::string plain_text(const std::vector<RichBlock>& blocks);

/// The words of a block's markup alone.
std::string words_in(std::string_view markup);

} // namespace yardstick::ui
