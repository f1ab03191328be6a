#pragma once

#include "import/detection.h"
#include "import/field_reader.h"
#include "survey/answer_sheet.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What a row says about a response, before ids of people and places are known.
struct MappedRow {
    std::string channel; ///< empty when the map names none or its cell is blank
    std::string person;  ///< name; may be empty
    Instant occurred_at;
    std::string answers; ///< SurveyJS data object, JSON text
};

/// An import map put to work on one file: its columns found, its questions known.
class RowMapper {
public:
    /// Problems name the line of the map where a column is not in the header, or stands there twice, and where a
    /// question is not in the survey. `file` is the table's name.
    static Checked<std::unique_ptr<RowMapper>> create(ImportMap map, const std::vector<std::string>& header,
                                                      const std::string& file, std::shared_ptr<const Survey> survey);
    RowMapper(const RowMapper&) = delete;
    RowMapper& operator=(const RowMapper&) = delete;

    const ImportMap& map() const { return map_; }
    /// The columns that the map uses, in the order of the file.
    const std::vector<std::size_t>& columns_used() const { return columns_used_; }

    /// True when cells have to be looked at to know the order of dates, or the decimal sign.
    bool wants_date_order() const { return !open_dates_.empty(); }
    bool wants_decimal() const { return !open_numbers_.empty(); }
    void gather(const CsvRow& row, FormEvidence& evidence) const;
    void settle(const CellForm& form) { form_ = form; }

    bool is_skipped(const CsvRow& row) const;
    /// Empty when the map gives rows no id. A Problem when a part of it is blank.
    Result<std::string> external_id(const CsvRow& row) const;
    /// A name or an id as the row gives it; empty when the map names none. A Problem when the cell is blank.
    Result<std::string> department(const CsvRow& row);
    Result<std::string> site(const CsvRow& row);

    /// All the rest. `zone` is that of times without one. A Problem, without a line, is why the row is refused.
    Result<MappedRow> read(const CsvRow& row, const TimeZone& zone);

    const std::vector<FieldCounts>& counts() const { return counts_; }

private:
    RowMapper() = default;
    void find_columns(const std::vector<std::string>& header, const std::string& file, Problems& problems);
    void find_questions(Problems& problems);
    void note_open_fields();
    void note_open(const MappedField& field, const Question& question);
    Result<std::string> named(const std::optional<MappedField>& field, std::size_t counter, const CsvRow& row);
    Result<std::string> text_of(const std::optional<MappedField>& field, std::size_t counter, const CsvRow& row);

    ImportMap map_;
    std::shared_ptr<const Survey> survey_;
    std::optional<AnswerSheet> sheet_; ///< of the row that is being read
    std::vector<const Question*> questions_; ///< of each answer of the map
    std::vector<std::size_t> columns_used_;
    std::vector<const MappedField*> open_dates_; ///< whose form only the cells can tell
    std::vector<const MappedField*> open_numbers_;
    CellForm form_;
    std::vector<FieldCounts> counts_; ///< department, site, person, channel, occurred_at, then the answers
};

} // namespace yardstick
