#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "import/date_text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// One thing about the form of a file, and how we know it.
struct Finding {
    std::string value;  ///< as a map would write it: "windows-1252", ";", "dmy"
    std::string origin; ///< "map"; "detected": the file shows it; "assumed": nothing speaks against it; "site" of time zones
};

/// What a file looks like: shown before the import, settled by its map.
struct Detection {
    Finding encoding;
    bool has_byte_order_mark = false;
    Finding delimiter;
    Finding decimal;
    Finding date_order;
    Finding time_zone; ///< that times without a zone are taken in
    std::vector<std::string> columns;
};

Json to_json(const Detection& detection);

/// What the bytes of a file say about its encoding: a byte-order mark, else UTF-8 if all of it is, else ISO-8859-1, or
/// windows-1252 if it has the characters that only that has. Reads the whole file unless there is a mark.
struct EncodingFound {
    Finding encoding;
    bool has_byte_order_mark = false;
};
Result<EncodingFound> detect_encoding(const std::filesystem::path& file);

/// The delimiter (, ; tab |) that divides the most lines at the start of a text into as many cells as the first one.
Finding detect_delimiter(std::string_view beginning);

/// Gathers from the cells of a whole file how its dates and numbers are written.
class FormEvidence {
public:
    explicit FormEvidence(std::string file_name) : file_name_(std::move(file_name)) {}

    void add_date(std::string_view text, std::int64_t line);
    void add_number(std::string_view text, std::int64_t line);

    /// A Problem when dates of the file fit both orders and are no dates with dots, or some fit only one and others
    /// only the other: the map has to say which it is.
    Result<DateOrder> date_order(Finding& finding) const;
    /// A Problem when some numbers have a point and others a comma.
    Result<char> decimal(Finding& finding) const;

private:
    struct Seen {
        std::int64_t line = 0; ///< 0: not seen
        std::string text;
    };
    static void note(Seen& seen, std::string_view text, std::int64_t line);
    tl::unexpected<Problem> problem(const Seen& at, std::string what, std::string expected, std::string found) const;

    std::string file_name_;
    Seen only_day_first_;
    Seen only_month_first_;
    Seen either_;
    bool has_slashes_or_dashes_ = false; ///< among the dates that fit either order
    Seen comma_;
    Seen point_;
};

} // namespace yardstick
