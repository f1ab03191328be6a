#include "ui/form/rich_text_reader.h"

#include "survey/definition/html_reader.h"
#include "survey/definition/safe_html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yardstick::ui {

namespace {

/// The Pango tag for one of HTML that marks words; empty for others.
std::string_view words_tag(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> tags{
        {{"b", "b"}, {"strong", "b"}, {"i", "i"}, {"em", "i"}, {"u", "u"}, {"s", "s"}, {"a", "a"}}};
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const auto& tag) { return tag.first == name; });
    return found == tags.end() ? std::string_view() : found->second;
}

bool is_heading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string attribute(const HtmlTag& tag, std::string_view name)
{
    for (const auto& [key, value] : tag.attributes)
        if (key == name)
            return value;
    return {};
}

/// Words with their marks, where blanks run together as in a browser.
class Words {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (is_blank) {
                wants_blank_ = wants_blank_ || has_words_;
                continue;
            }
            open_tags();
            if (std::exchange(wants_blank_, false))
                markup_ += ' ';
            markup_ += escape_html({&c, 1});
            has_words_ = true;
        }
    }

    void break_line()
    {
        if (has_words_)
            open_tags();
        markup_ += has_words_ ? "\n" : "";
        wants_blank_ = false;
    }

    void open(const std::string& tag, const std::string& address)
    {
        // A blank before a mark stands outside of it.
        if (has_words_ && std::exchange(wants_blank_, false)) {
            open_tags();
            markup_ += ' ';
        }
        tags_.push_back({tag, tag == "a" && !address.empty() ? "<a href=\"" + escape_html(address) + "\">" : "<" + tag + ">"});
        if (tag == "a" && address.empty())
            tags_.back() = {"u", "<u>"};
    }

    void close(std::string_view tag)
    {
        const auto found = std::find_if(tags_.rbegin(), tags_.rend(), [&](const Tag& each) { return each.name == tag || (tag == "a" && each.name == "u"); });
        if (found == tags_.rend())
            return;
        const auto at = static_cast<std::size_t>(tags_.rend() - found - 1);
        while (opened_ > at)
            markup_ += "</" + tags_[--opened_].name + ">";
        tags_.erase(tags_.begin() + static_cast<std::ptrdiff_t>(at));
    }

    /// What was gathered, balanced; the marks that are open go on in what follows.
    std::string take()
    {
        while (opened_ > 0)
            markup_ += "</" + tags_[--opened_].name + ">";
        while (markup_.ends_with('\n'))
            markup_.pop_back();
        wants_blank_ = false;
        has_words_ = false;
        return std::exchange(markup_, {});
    }

    bool is_empty() const { return !has_words_; }

private:
    struct Tag {
        std::string name;
        std::string opening;
    };

    void open_tags()
    {
        while (opened_ < tags_.size())
            markup_ += tags_[opened_++].opening;
    }

    std::string markup_;
    std::vector<Tag> tags_;
    std::size_t opened_ = 0; ///< of the tags, those that stand in the markup
    bool wants_blank_ = false;
    bool has_words_ = false;
};

class Reader {
public:
    std::vector<RichBlock> read(const std::string& html)
    {
        HtmlReader reader(html);
        while (!reader.is_at_end()) {
            words_.add(without_references(reader.take_text()));
            if (reader.is_at_end())
                break;
            const auto tag = reader.take_tag();
            if (tag && tag->is_closing)
                close(*tag);
            else if (tag)
                open(*tag);
        }
        end_block();
        return std::move(blocks_);
    }

private:
    struct List {
        bool is_numbered;
        int items = 0;
    };

    void open(const HtmlTag& tag)
    {
        if (const auto words = words_tag(tag.name); !words.empty())
            return words_.open(std::string(words), attribute(tag, "href"));
        if (tag.name == "br")
            return words_.break_line();
        if (tag.name == "img")
            return add_picture(tag);
        if (tag.name == "ul" || tag.name == "ol") {
            end_block();
            lists_.push_back({tag.name == "ol"});
        } else if (tag.name == "li") {
            begin_item();
        } else if (tag.name == "table") {
            end_block();
            table_.emplace().kind = RichBlock::Kind::table;
        } else if (tag.name == "tr") {
            end_cell();
            if (table_)
                table_->rows.emplace_back();
        } else if (tag.name == "th" || tag.name == "td") {
            end_cell();
            is_in_cell_ = table_.has_value();
            if (is_in_cell_ && table_->rows.empty())
                table_->rows.emplace_back();
            if (is_in_cell_ && tag.name == "th")
                words_.open("b", {});
        } else if (tag.name != "span" && tag.name != "col") {
            end_block();
            if (is_heading(tag.name)) {
                next_.kind = RichBlock::Kind::heading;
                next_.level = tag.name[1] - '0';
            }
        }
    }

    void close(const HtmlTag& tag)
    {
        if (const auto words = words_tag(tag.name); !words.empty())
            return words_.close(words);
        if (tag.name == "span")
            return;
        if (tag.name == "th")
            words_.close("b");
        if (tag.name == "th" || tag.name == "td" || tag.name == "tr")
            return end_cell();
        end_block();
        if (tag.name == "li" || is_heading(tag.name))
            next_ = {}; // nothing stood in it
        if ((tag.name == "ul" || tag.name == "ol") && !lists_.empty())
            lists_.pop_back();
        if (tag.name == "table" && table_) {
            end_cell();
            std::erase_if(table_->rows, [](const auto& row) { return row.empty(); });
            if (!table_->rows.empty())
                blocks_.push_back(std::move(*table_));
            table_.reset();
        }
    }

    void begin_item()
    {
        end_block();
        next_.kind = RichBlock::Kind::list_item;
        next_.level = std::max(static_cast<int>(lists_.size()), 1);
        next_.marker = "•";
        if (!lists_.empty() && lists_.back().is_numbered)
            next_.marker = std::to_string(++lists_.back().items) + ".";
    }

    void add_picture(const HtmlTag& tag)
    {
        // A cell is words; a picture in one is told by its own.
        if (is_in_cell_)
            return words_.add(attribute(tag, "alt"));
        end_block();
        RichBlock picture;
        picture.kind = RichBlock::Kind::picture;
        picture.address = attribute(tag, "src");
        picture.alternative = attribute(tag, "alt");
        blocks_.push_back(std::move(picture));
    }

    void end_cell()
    {
        if (is_in_cell_)
            table_->rows.back().push_back(words_.take());
        is_in_cell_ = false;
    }

    void end_block()
    {
        if (is_in_cell_)
            return words_.break_line();
        const bool is_empty = words_.is_empty();
        std::string markup = words_.take();
        if (is_empty)
            return; // what kind of block comes next stays
        next_.markup = std::move(markup);
        blocks_.push_back(std::exchange(next_, {}));
    }

    Words words_;
    RichBlock next_;
    std::vector<RichBlock> blocks_;
    std::vector<List> lists_;
    std::optional<RichBlock> table_;
    bool is_in_cell_ = false;
};

} // namespace

std::string words_in(std::string_view markup)
{
    HtmlReader reader(markup);
    std::string words;
    while (!reader.is_at_end()) {
        words += without_references(reader.take_text());
        if (!reader.is_at_end())
            reader.take_tag();
    }
    return words;
}

std::vector<RichBlock> read_rich_text(std::string_view html)
{
    return Reader().read(safe_html(html));
}

std::string plain_text(const std::vector<RichBlock>& blocks)
{
    std::string text;
    const auto add_line = [&text](const std::string& line) { text += (text.empty() || line.empty() ? "" : "\n") + line; };
    for (const RichBlock& block : blocks) {
        add_line((block.marker.empty() ? "" : block.marker + " ") + words_in(block.markup) + block.alternative);
        for (const auto& row : block.rows) {
            std::string line;
            for (const std::string& cell : row)
                line += (line.empty() ? "" : "  ") + words_in(cell);
            add_line(line);
        }
    }
    return text;
}

} // namespace yardstick::ui
