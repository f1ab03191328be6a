#pragma once

#include "core/time_zone.h"
#include "import/csv_reader.h"
#include "import/import_map.h"
#include "survey/survey.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace yardstick {

/// Why a field of the map was blank, counted over the rows that were looked at.
struct FieldCounts {
    std::string field;                           ///< "answers.rating"
    std::map<std::string, std::int64_t> by_code; ///< cells that stand for no answer; "" are empty ones
    std::int64_t by_condition = 0;               ///< blank_when
    std::int64_t negative_durations = 0;
};

/// How the cells of a file are to be read.
struct CellForm {
    DateOrder date_order = DateOrder::day_first;
    char decimal = '.';
};

/// What the text of `field` is read as when it answers `question`. A lookup reads texts; without `as` and pattern the
/// question decides, and `by_question` is left for those that read texts themselves.
CellReading reading_of(const MappedField& field, const Question& question);

bool holds(const RowCondition& condition, const CsvRow& row);

/// Makes the values of one field out of one row.
class FieldReader {
public:
    /// `counts` may be null: nothing is counted then.
    FieldReader(const CsvRow& row, const CellForm& form, const TimeZone& zone, FieldCounts* counts)
        : row_(row), form_(form), zone_(zone), counts_(counts)
    {
    }

    /// The text of a constant, a column or joined parts; nothing when it is blank.
    std::optional<std::string> text(const MappedField& field);

    /// That text, or what the lookup says it stands for; empty when it is blank.
    Result<std::string> name(const MappedField& field);

    /// A moment, and what the clock on the wall showed then.
    struct Moment {
        Instant instant;
        LocalTime local;
    };
    Result<std::optional<Moment>> moment(const MappedField& field);

    /// An answer to `question`; null when it is blank. A text is left for the question to read.
    Result<Json> answer(const MappedField& field, const Question& question);

private:
    bool is_blanked(const MappedField& field);
    Result<std::optional<DateText>> date_text(const MappedField& field);
    Result<std::optional<DateText>> date_and_time(const DateAndTime& both);
    Result<Json> meaning(const MappedField& field, const std::string& code) const;
    Result<Json> read_text(const MappedField& field, const std::string& text, const Question& question);
    Result<Json> date_answer(const MappedField& field, bool has_time);
    Result<Json> elapsed(const Between& between);
    Result<Json> compared(const DayComparison& comparison);
    char decimal(const MappedField& field) const { return field.decimal.value_or(form_.decimal); }
    Moment to_moment(const DateText& text) const;

    const CsvRow& row_;
    const CellForm& form_;
    const TimeZone& zone_;
    FieldCounts* counts_;
};

} // namespace yardstick
