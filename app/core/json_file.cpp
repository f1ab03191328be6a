#include "core/json_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <numeric>

namespace yardstick {

namespace {

/// Walks a text that is known to be valid JSON and notes the line on which every value starts.
class LineScanner {
public:
    explicit LineScanner(std::string_view text) : text_(text) {}

    JsonFile::Lines scan()
    {
        JsonFile::Lines lines;
        scan_value(lines);
        return lines;
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

    void scan_value(JsonFile::Lines& lines)
    {
        skip_blanks();
        lines.line = line_;
        if (take('{'))
            return scan_object(lines);
        if (take('['))
            return scan_list(lines);
        if (at_ < text_.size() && text_[at_] == '"') {
            take_string();
            return;
        }
        while (at_ < text_.size() && !std::isspace(static_cast<unsigned char>(text_[at_])) && text_[at_] != ',' && text_[at_] != ']' &&
               text_[at_] != '}')
            ++at_;
    }

    void scan_object(JsonFile::Lines& lines)
    {
        while (!take('}')) {
            take(',');
            skip_blanks();
            const std::string_view quoted = take_string();
            const bool is_plain = quoted.find('\\') == std::string_view::npos;
            path_.push_back(is_plain ? std::string(quoted.substr(1, quoted.size() - 2)) : Json::parse(quoted).get<std::string>());
            take(':');
            const auto [member, is_new] = lines.members.try_emplace(path_.back());
            if (!is_new && repeated_key_.empty())
                repeated_key_ = std::accumulate(path_.begin(), path_.end(), std::string(), [](const std::string& pointer, const std::string& step) {
                    return pointer_to(pointer, step);
                });
            scan_value(member->second);
            path_.pop_back();
        }
    }

    void scan_list(JsonFile::Lines& lines)
    {
        while (!take(']')) {
            take(',');
            path_.push_back(std::to_string(lines.items.size()));
            lines.items.emplace_back();
            scan_value(lines.items.back());
            path_.pop_back();
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::vector<std::string> path_; ///< from the root to the value being scanned
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
        const char* what = end >= text.size() ? "the end of the file" : is_bad_utf8 ? "bytes that are not UTF-8" : "a wrong character";
        const std::string found = fmt::format("{} in column {}", what, end - line_start + 1);
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

std::vector<std::string> steps_of(const std::string& pointer)
{
    std::vector<std::string> steps;
    for (Json::json_pointer rest(pointer); !rest.empty(); rest.pop_back())
        steps.push_back(rest.back());
    std::reverse(steps.begin(), steps.end());
    return steps;
}

int JsonFile::line(const std::string& pointer) const
{
    const Lines* here = &lines_;
    for (const std::string& step : steps_of(pointer)) {
        const auto member = here->members.find(step);
        const auto index = static_cast<std::size_t>(std::strtoull(step.c_str(), nullptr, 10));
        if (member != here->members.end())
            here = &member->second;
        else if (index < here->items.size())
            here = &here->items[index];
        else
            break;
    }
    return here->line;
}

std::string JsonFile::where(const std::string& pointer) const
{
    return fmt::format("{}:{}", name_, line(pointer));
}

Problem JsonFile::problem(const std::string& pointer, std::string what, std::string expected, std::string found) const
{
    const std::string path = readable_path(pointer);
    return {where(pointer), path.empty() ? std::move(what) : path + ": " + what, std::move(expected), std::move(found)};
}

} // namespace yardstick
