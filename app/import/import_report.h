#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "import/detection.h"
#include "import/field_reader.h"
#include "import/repeats.h"
#include "import/spellings.h"
#include "survey/response_store.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// What an import did, or would do.
struct ImportReport {
    std::string file;
    std::string survey;
    int survey_version = 0;
    bool is_dry_run = false;

    Detection detection;

    std::int64_t rows = 0;     ///< below the header
    std::int64_t skipped = 0;  ///< as the map's skip_when says
    std::int64_t repeated = 0; ///< left out, because another row of the file has the same id
    std::int64_t accepted = 0; ///< handed to the workspace: added + kept + revised
    ImportCounts saved;        ///< in a dry run, what would be

    std::int64_t rejected = 0;
    Problems first_rejects;                                ///< the first 20, with file and line
    std::map<std::string, std::int64_t> rejects_by_reason; ///< what and expected, without what was found

    RepeatCounts repeats;
    std::vector<FieldCounts> blanks;
    std::vector<OddSpelling> odd_spellings;
    std::map<std::string, std::vector<std::string>> newcomers; ///< names by kind: "person", "department", "site"
};

/// The report as `import --json` prints it.
Json to_json(const ImportReport& report);

/// The report for people, line by line: what the file looks like, what became of its rows, and what is odd about it.
std::vector<std::string> describe(const ImportReport& report);

} // namespace yardstick
