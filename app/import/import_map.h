#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "import/cell_values.h"
#include "import/date_pattern.h"
#include "survey/response_store.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace yardstick {

/// A column that a map names, and where the map does so. `index` is its place in the file, once that is known.
struct ColumnName {
    std::string name;
    std::string where;
    std::size_t index = 0;
};

/// Whether a cell is, or is not, one of some texts. `""` among them stands for a blank cell.
struct RowCondition {
    ColumnName column;
    std::vector<std::string> values;
    bool is_negated = false;
    bool ignore_case = false;
};

/// What the text of a field is read as. `by_question`: as the question that it answers wants it.
enum class CellReading { by_question, text, number, date, date_time, duration };

enum class DayRelation { before, not_after, same, not_before, after };

struct MappedField;
using FieldPointer = std::unique_ptr<MappedField>;

/// The same in every row.
struct Constant {
    Json value;
};
/// Columns and texts one after the other; mostly one column alone. Blank when one of the columns is.
struct Joined {
    std::vector<std::variant<std::string, ColumnName>> parts;
};
/// A date and a time of day from two fields. Without the time of day it is blank.
struct DateAndTime {
    FieldPointer date;
    FieldPointer time;
};
/// The time from one date to another; blank when either is, or when it is negative.
struct Between {
    FieldPointer from;
    FieldPointer to;
    TimeUnit unit = TimeUnit::hours;
};
/// True or false, by the days of two dates on the wall clock; blank when either is.
struct DayComparison {
    FieldPointer left;
    DayRelation is = DayRelation::same;
    FieldPointer right;
};
/// True or false, by a cell.
struct Test {
    RowCondition condition;
};

/// How one value of a response is made of a row.
struct MappedField {
    std::string where; ///< "map.json:12"
    std::variant<Constant, Joined, DateAndTime, Between, DayComparison, Test> source;

    CellReading reading = CellReading::by_question;
    std::optional<DatePattern> pattern;
    DurationForm form = DurationForm::h_mm_ss;
    TimeUnit unit = TimeUnit::seconds;                ///< of a duration that is read
    std::optional<char> decimal;                      ///< else the file's
    std::optional<DateOrder> date_order;              ///< else the file's
    bool ignore_case = false;                         ///< in `lookup` and `blank`
    std::vector<std::string> blank;                   ///< cells that stand for no answer
    std::vector<RowCondition> blank_when;             ///< any of them
    std::vector<std::pair<std::string, Json>> lookup; ///< empty: none
};

/// How the rows of a file become responses: the import map of DESIGN section 9, described by schemas/import.schema.json.
struct ImportMap {
    std::string survey; ///< empty: any

    std::optional<char> delimiter;
    std::optional<std::string> encoding;
    std::optional<char> decimal;
    std::optional<DateOrder> date_order;
    std::optional<std::string> time_zone;

    std::optional<MappedField> id; ///< Joined; none: every row is new
    OnSameId on_same_id = OnSameId::keep_first;
    std::vector<RowCondition> skip_when;
    std::optional<MappedField> department;
    std::optional<MappedField> site;
    std::optional<MappedField> person;
    std::optional<MappedField> channel;
    MappedField occurred_at;
    bool creates_departments = false;
    bool creates_sites = false;
    std::vector<std::pair<std::string, MappedField>> answers; ///< question ← field

    /// Reads a map. Every Problem names `file` and a line.
    static Checked<ImportMap> read(std::string_view json, const std::string& file);

    /// The map of a file that needs none: columns called like questions, and id, department, site, person, channel
    /// and occurred_at. Problems name `file` as the table that it is.
    static Checked<ImportMap> from_header(const std::vector<std::string>& header, const std::vector<std::string>& questions,
                                          const std::string& file);

    /// Every field with the name under which reports count its blanks: "person", "answers.rating".
    std::vector<std::pair<std::string, MappedField*>> fields();
};

/// Calls `visit` for every column that a field names, in conditions and nested fields too.
template <class Visit>
void for_each_column(MappedField& field, const Visit& visit)
{
    struct Walk {
        const Visit& visit;
        void operator()(Constant&) const {}
        void operator()(Joined& joined) const
        {
            for (auto& part : joined.parts)
                if (auto* column = std::get_if<ColumnName>(&part))
                    visit(*column);
        }
        void operator()(DateAndTime& both) const { nested(both.date, both.time); }
        void operator()(Between& between) const { nested(between.from, between.to); }
        void operator()(DayComparison& comparison) const { nested(comparison.left, comparison.right); }
        void operator()(Test& test) const { visit(test.condition.column); }
        void nested(FieldPointer& first, FieldPointer& second) const
        {
            for_each_column(*first, visit);
            for_each_column(*second, visit);
        }
    };
    std::visit(Walk{visit}, field.source);
    for (RowCondition& condition : field.blank_when)
        visit(condition.column);
}

} // namespace yardstick
