#pragma once

#include "core/problem.h"
#include "report/response_columns.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <filesystem>
#include <functional>

namespace yardstick {

/// Which responses go into which file.
struct ResponseExport {
    std::string survey;         ///< id; all its versions
    std::filesystem::path file; ///< .csv or .xlsx says as what
    AnswerStyle style = AnswerStyle::labels;
    Voided voided = Voided::left_out; ///< `included`: marked "voided" in the column _state
    std::function<void(std::int64_t rows)> progress{}; ///< told every so often how many are written; may be empty; may throw Cancelled
};

struct ExportedResponses {
    std::int64_t rows = 0;
    std::int64_t texts_cut = 0; ///< longer than a cell of the format can be
};

/// Writes a survey's responses, oldest first, into a file, row by row: a million rows take no more memory than one. The file
/// is complete or not there at all; one that was there before is replaced, and stays as it was when the export fails or is cancelled.
///
/// A Problem names a survey that is not there or that staff answer (what they answered is never given out one by one), a kind
/// of file that is not known, and more rows or columns than an Excel sheet has room for. Throws Error when the world fails.
Result<ExportedResponses> export_responses(const SurveyStore& surveys, const ResponseStore& responses, const Office& office,
                                           const ResponseExport& wanted);

} // namespace yardstick
