#pragma once

#include "core/office.h"
#include "report/answer_columns.h"
#include "survey/response.h"
#include "survey/survey.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// The responses of one survey as rows of a table, whatever versions they answered.
///
/// Columns about the response come first, their names with a low line in front: _response, _occurred_at, _entered_at (UTC),
/// _day (the site's), _department, _site, _person, _channel, _version (of the survey), _state (blank, corrected, voided),
/// _reason, _entered_by, _external_id. Then comes what was asked, in the order of the newest version, and after it what only
/// older ones asked. The name of a column with codes, and with labels:
///
/// | asked by | columns | code | label |
/// | --- | --- | --- | --- |
/// | one answer | one | `rating` | its title |
/// | several of a list of choices | one for each choice, 1 or 0; blank where the question has no answer | `topics/price` | `Topics: Price` |
/// | ranking | one for each choice: its place, from 1 | `order/price` | `Order: Price` |
/// | matrix, multipletext | one for each row or item | `agree/quick` | `Agree: Quick` |
/// | matrixdropdown | one for each row and column | `grid/row/column` | `Grid: Row: Column` |
/// | as many rows or entries as were wanted, files | one: JSON, as it is stored | `trips` | its title |
/// | comment of a question | one | `rating-Comment` | `Title (comment)` |
///
/// Answers that are in none of these columns (a choice of no list, a value that a trigger set) stand in the last one,
/// _other, as JSON, so that nothing is left out. Two columns never have one name: a title that occurs again has the code
/// behind it. Blank is what was not answered; zero is "0" and no is "false" or the survey's own word.
class ResponseColumns {
public:
    /// `versions` of one survey, oldest first, at least one. `office` gives names where labels are wanted.
    ResponseColumns(const std::vector<std::shared_ptr<const Survey>>& versions, const Office& office, AnswerStyle style);

    const std::vector<std::string>& header() const { return header_; }
    /// As many cells as the header has. Good until the next call.
    const std::vector<TableCell>& row(const Response& response);

private:
    struct Reader {
        std::size_t column = 0;
        std::function<TableCell(const Json& answers, Json& rest)> read; ///< takes what it gives away from `rest`
    };
    struct Version {
        std::shared_ptr<const Survey> survey; ///< which the readers refer to
        std::vector<Reader> readers;
    };
    enum class Named { department, site, person };

    std::size_t add_column(const std::string& code, const std::string& label);
    void add_version(const std::shared_ptr<const Survey>& survey);
    void fill_about(const Response& response);
    const std::string& name_of(Named kind, const std::string& id);

    const Office& office_;
    AnswerStyle style_;
    std::map<int, Version> versions_;
    std::map<std::string, std::size_t> columns_; ///< by code
    std::vector<std::string> header_;
    std::vector<TableCell> row_;
    std::map<std::pair<Named, std::string>, std::string> names_; ///< of those met so far
};

} // namespace yardstick
