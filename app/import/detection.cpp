#include "import/detection.h"

#include "core/error.h"
#include "import/cell_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace yardstick {

namespace {

Json to_json(const Finding& finding)
{
    return {{"value", finding.value}, {"origin", finding.origin}};
}

/// Follows a text in UTF-8 byte by byte (RFC 3629, table of well-formed sequences).
class Utf8Check {
public:
    bool is_valid() const { return is_valid_; }
    bool is_complete() const { return is_valid_ && missing_ == 0; }

    void take(unsigned char byte)
    {
        if (missing_ > 0) {
            is_valid_ = is_valid_ && byte >= lowest_ && byte <= highest_;
            lowest_ = 0x80;
            highest_ = 0xBF;
            --missing_;
            return;
        }
        if (byte < 0x80)
            return;
        if (byte < 0xC2 || byte > 0xF4) {
            is_valid_ = false;
            return;
        }
        missing_ = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        lowest_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        highest_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    }

private:
    bool is_valid_ = true;
    int missing_ = 0;
    unsigned char lowest_ = 0x80;
    unsigned char highest_ = 0xBF;
};

/// How many times `delimiter` stands outside of quotes in each line, up to `most` lines.
std::vector<int> delimiters_by_line(std::string_view text, char delimiter, std::size_t most)
{
    std::vector<int> counts;
    int count = 0;
    bool is_quoted = false;
    bool is_empty = true;
    for (const char c : text) {
        if (c == '"')
            is_quoted = !is_quoted;
        const bool is_break = !is_quoted && (c == '\n' || c == '\r');
        if (!is_break) {
            count += !is_quoted && c == delimiter;
            is_empty = false;
            continue;
        }
        if (!is_empty)
            counts.push_back(count);
        if (counts.size() == most)
            return counts;
        count = 0;
        is_empty = true;
    }
    // What follows the last line break may be cut in two: it counts only when it is all there is.
    if (counts.empty())
        counts.push_back(count);
    return counts;
}

} // namespace

Json to_json(const Detection& detection)
{
    return {{"encoding", to_json(detection.encoding)},
            {"byte_order_mark", detection.has_byte_order_mark},
            {"delimiter", to_json(detection.delimiter)},
            {"decimal", to_json(detection.decimal)},
            {"date_order", to_json(detection.date_order)},
            {"time_zone", to_json(detection.time_zone)},
            {"columns", detection.columns}};
}

Result<EncodingFound> detect_encoding(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return tl::unexpected(Problem{file.string(), "file", "one that can be read", std::strerror(errno)});
    std::vector<char> piece(1 << 16);
    Utf8Check utf8;
    bool has_windows_only = false; // 0x80 to 0x9F are control characters in ISO-8859-1
    bool is_at_start = true;
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const std::string_view bytes(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (std::exchange(is_at_start, false)) {
            if (bytes.starts_with("\xEF\xBB\xBF"))
                return EncodingFound{{"UTF-8", "detected"}, true};
            if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
                return EncodingFound{{"UTF-16", "detected"}, true};
        }
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            utf8.take(byte);
            has_windows_only = has_windows_only || (byte >= 0x80 && byte <= 0x9F);
        }
    }
    if (in.bad())
        throw Error(fmt::format("{} cannot be read: {}", file.string(), std::strerror(errno)));
    if (utf8.is_complete())
        return EncodingFound{{"UTF-8", "detected"}, false};
    // Every byte is a letter in these, so nothing proves them.
    return EncodingFound{{has_windows_only ? "windows-1252" : "ISO-8859-1", "assumed"}, false};
}

Finding detect_delimiter(std::string_view beginning)
{
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    constexpr std::size_t lines_looked_at = 200;
    char best = ',';
    double best_share = 0.0;
    int best_count = 0;
    for (const char candidate : candidates) {
        const std::vector<int> counts = delimiters_by_line(beginning, candidate, lines_looked_at);
        if (counts.front() == 0)
            continue;
        const auto alike = std::count(counts.begin(), counts.end(), counts.front());
        const double share = static_cast<double>(alike) / static_cast<double>(counts.size());
        if (share > best_share || (share == best_share && counts.front() > best_count)) {
            best = candidate;
            best_share = share;
            best_count = counts.front();
        }
    }
    return {std::string(1, best), best_count > 0 ? "detected" : "assumed"};
}

void FormEvidence::note(Seen& seen, std::string_view text, std::int64_t line)
{
    if (seen.line == 0)
        seen = {line, std::string(text)};
}

void FormEvidence::add_date(std::string_view text, std::int64_t line)
{
    const DateOrders orders = possible_orders(text);
    if (orders.day_first && orders.month_first) {
        note(either_, text, line);
        has_slashes_or_dashes_ = has_slashes_or_dashes_ || !orders.has_dots;
    } else if (orders.day_first) {
        note(only_day_first_, text, line);
    } else if (orders.month_first) {
        note(only_month_first_, text, line);
    }
}

void FormEvidence::add_number(std::string_view text, std::int64_t line)
{
    text = trimmed(text);
    const std::size_t sign = text.find_first_of(".,");
    if (sign == std::string_view::npos || !read_number(text, text[sign]))
        return;
    // "1,234" may be a thousand or a little more than one: it proves nothing.
    const bool may_be_thousands = text.size() - sign == 4 && sign > 0 && sign <= 3 && text.front() != '0';
    if (!may_be_thousands)
        note(text[sign] == ',' ? comma_ : point_, text, line);
}

tl::unexpected<Problem> FormEvidence::problem(const Seen& at, std::string what, std::string expected, std::string found) const
{
    return tl::unexpected(
        Problem{fmt::format("{}:{}", file_name_, at.line), std::move(what), std::move(expected), std::move(found)});
}

Result<DateOrder> FormEvidence::date_order(Finding& finding) const
{
    if (only_day_first_.line && only_month_first_.line)
        return problem(
            only_day_first_, "date order", "one order, or date_order in the map",
            fmt::format("{} here and {} in line {}", only_day_first_.text, only_month_first_.text, only_month_first_.line));
    if (only_month_first_.line) {
        finding = {"mdy", "detected"};
        return DateOrder::month_first;
    }
    if (only_day_first_.line) {
        finding = {"dmy", "detected"};
        return DateOrder::day_first;
    }
    if (either_.line && has_slashes_or_dashes_)
        return problem(either_, "date order", "\"date_order\": \"dmy\" or \"mdy\" in the map",
                       either_.text + ", and no date that tells");
    finding = either_.line ? Finding{"dmy", "assumed"} : Finding{"ymd", "detected"};
    return DateOrder::day_first;
}

Result<char> FormEvidence::decimal(Finding& finding) const
{
    if (comma_.line && point_.line)
        return problem(comma_, "decimal sign", "one sign, or decimal in the map",
                       fmt::format("{} here and {} in line {}", comma_.text, point_.text, point_.line));
    finding = comma_.line ? Finding{",", "detected"} : Finding{".", point_.line ? "detected" : "assumed"};
    return finding.value.front();
}

} // namespace yardstick
