#pragma once

#include "core/clock.h"
#include "core/identifier.h"
#include "core/office_store.h"
#include "import/import_report.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace yardstick {

/// How far an import has come.
struct ImportProgress {
    enum class Phase { looking, checking, saving };
    Phase phase = Phase::looking;
    std::int64_t rows = 0;        ///< done in this phase
    std::int64_t bytes = 0;       ///< read of the file in this phase; all of it while saving
    std::int64_t total_bytes = 0; ///< of the file
    std::int64_t total_rows = 0;  ///< while saving; 0 before
};

/// What is to be imported, and how.
struct ImportRequest {
    std::filesystem::path file;
    std::string survey;                           ///< id; the newest version is what rows are checked against
    std::optional<std::filesystem::path> map;     ///< none: columns are called like questions
    std::optional<std::filesystem::path> rejects; ///< where refused rows are written
    std::string entered_by;                       ///< id of the person signed on; may be empty
    bool is_dry_run = false;
    bool is_strict = false;                              ///< one refused row refuses the file
    std::function<void(const ImportProgress&)> progress; ///< may be empty; may throw Cancelled
};

/// Brings the rows of a file into the workspace, all or none.
///
/// The file is read, checked and staged first; then one transaction writes people, places and responses. Problems name
/// file and line. Throws Error when the world fails, and Cancelled when `progress` does. [the store's thread]
class Importer {
public:
    Importer(const Clock& clock, UuidGenerator& ids, const OfficeStore& office, const SurveyStore& surveys,
             ResponseStore& responses)
        : clock_(clock), ids_(ids), office_(office), surveys_(surveys), responses_(responses)
    {
    }

    Checked<ImportReport> import(const ImportRequest& request);

private:
    const Clock& clock_;
    UuidGenerator& ids_;
    const OfficeStore& office_;
    const SurveyStore& surveys_;
    ResponseStore& responses_;
};

} // namespace yardstick
