#include "core/json_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace yardstick {

namespace {

/// Walks a text that is known to be valid JSON and notes the line on which every value starts.
class LineScanner {
public:
    explicit LineScanner(std::string_view text) : text_(text) {}

    std::map<std::string, int, std::less<>> scan()
    {
        scan_value("");
        return std::move(lines_);
    }

    const std::string& repeated_key() const { return repeated_key_; } ///< pointer of the first key met twice, or empty

private:
    void skip_blanks()
    {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) {
            line_ += text_[at_] == '\n';
            ++at_;
        }
    }

    bool take(char wanted)
    {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != wanted)
            return false;
        ++at_;
        return true;
    }

    std::string_view take_string()
    {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2 : 1;
        ++at_;
        return text_.substr(begin, at_ - begin);
    }

    void scan_value(const std::string& pointer)
    {
        skip_blanks();
        if (!lines_.emplace(pointer, line_).second && repeated_key_.empty())
            repeated_key_ = pointer;
        if (take('{'))
            return scan_object(pointer);
        if (take('['))
            return scan_list(pointer);
        if (at_ < text_.size() && text_[at_] == '"') {
            take_string();
            return;
        }
        while (at_ < text_.size() && !std::isspace(static_cast<unsigned char>(text_[at_])) && text_[at_] != ',' && text_[at_] != ']' &&
               text_[at_] != '}')
            ++at_;
    }

    void scan_object(const std::string& pointer)
    {
        while (!take('}')) {
            take(',');
            skip_blanks();
            const std::string_view quoted = take_string();
            const bool is_plain = quoted.find('\\') == std::string_view::npos;
            const std::string key = is_plain ? std::string(quoted.substr(1, quoted.size() - 2)) : Json::parse(quoted).get<std::string>();
            take(':');
            scan_value(pointer_to(pointer, key));
        }
    }

    void scan_list(const std::string& pointer)
    {
        for (std::size_t index = 0; !take(']'); ++index) {
            take(',');
            scan_value(pointer_to(pointer, index));
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::map<std::string, int, std::less<>> lines_;
    std::string repeated_key_;
};

/// Nesting of a text that may not be JSON at all: read before parsing, because parsers recurse.
int deepest_nesting(std::string_view text)
{
    int depth = 0;
    int deepest = 0;
    bool is_in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_in_text && c == '\\')
            ++i;
        else if (c == '"')
            is_in_text = !is_in_text;
        else if (!is_in_text && (c == '{' || c == '['))
            deepest = std::max(deepest, ++depth);
        else if (!is_in_text && (c == '}' || c == ']'))
            --depth;
    }
    return deepest;
}

constexpr int deepest_allowed = 200;

} // namespace

std::string pointer_to(const std::string& parent, std::string_view key)
{
    std::string pointer = parent + '/';
    for (const char c : key)
        pointer += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return pointer;
}

std::string pointer_to(const std::string& parent, std::size_t index)
{
    return parent + '/' + std::to_string(index);
}

std::string readable_path(const std::string& pointer)
{
    std::string path;
    for (std::size_t at = 1; at <= pointer.size() && !pointer.empty();) {
        const std::size_t end = std::min(pointer.find('/', at), pointer.size());
        const std::string step = pointer.substr(at, end - at);
        const bool is_index = !step.empty() && std::all_of(step.begin(), step.end(), [](unsigned char c) { return std::isdigit(c); });
        if (is_index)
            path += '[' + step + ']';
        else
            path += (path.empty() ? "" : ".") + step;
        at = end + 1;
    }
    return path;
}

Result<JsonFile> JsonFile::parse(std::string_view text, std::string name)
{
    JsonFile file;
    file.name_ = std::move(name);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (deepest_nesting(text) > deepest_allowed)
        return tl::unexpected(Problem{file.name_, "JSON", fmt::format("at most {} levels of nesting", deepest_allowed), "more"});
    try {
        file.root_ = Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::size_t end = std::min(text.size(), error.byte > 0 ? error.byte - 1 : 0);
        const std::string_view before = text.substr(0, end);
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
        const bool is_bad_utf8 = std::string_view(error.what()).find("UTF-8") != std::string_view::npos;
        const std::string found = end >= text.size() ? "the end of the file"
                                                     : fmt::format("{} in column {}", is_bad_utf8 ? "bytes that are not UTF-8" : "a wrong character", end - line_start + 1);
        return tl::unexpected(Problem{fmt::format("{}:{}", file.name_, line), "JSON", "a JSON text", found});
    } catch (const Json::out_of_range&) {
        return tl::unexpected(Problem{file.name_, "JSON", "numbers of a double's size", "one that is too big"});
    }
    LineScanner scanner(text);
    file.lines_ = scanner.scan();
    if (!scanner.repeated_key().empty())
        return tl::unexpected(file.problem(scanner.repeated_key(), "key", "each key once", "the same key again"));
    return file;
}

int JsonFile::line(const std::string& pointer) const
{
    for (std::string here = pointer;; here.resize(here.rfind('/'))) {
        const auto found = lines_.find(here);
        if (found != lines_.end())
            return found->second;
        if (here.empty())
            return 0;
    }
}

std::string JsonFile::where(const std::string& pointer) const
{
    const int at = line(pointer);
    return at == 0 ? name_ : fmt::format("{}:{}", name_, at);
}

Problem JsonFile::problem(const std::string& pointer, std::string what, std::string expected, std::string found) const
{
    const std::string path = readable_path(pointer);
    return {where(pointer), path.empty() ? std::move(what) : path + ": " + what, std::move(expected), std::move(found)};
}

} // namespace yardstick
