#pragma once

#include "import/importer.h"

#include "core/office.h"
#include "support/hand_set_clock.h"
#include "support/memory_stores.h"
#include "support/shared_data.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick::test {

/// A workspace in memory with one site, a survey or two, and a folder for files to import.
class ImportWorld {
public:
    explicit ImportWorld(const std::string& site_zone = "Europe/Berlin");

    void publish(const std::string& survey_json);
    /// Writes a file and returns its path.
    std::filesystem::path file(const std::string& name, const std::string& content) const;
    /// The lines of all Problems, or the empty text.
    static std::string problems_of(const Checked<ImportReport>& result);

    /// Imports `csv` as calls.csv with `map` as map.json; an empty map is none.
    Checked<ImportReport> import(const std::string& csv, const std::string& map);
    Checked<ImportReport> run(const ImportRequest& request);

    /// The answers of all responses in the order of ids, which is that of the file.
    std::vector<Json> answers() const;

    HandSetClock clock{"2026-01-15T10:00:00Z"};
    UuidGenerator ids{clock};
    MemoryOfficeStore office_store;
    Office office{office_store};
    MemorySurveyStore surveys;
    MemoryResponseStore responses{office_store};
    ImportRequest request; ///< its other settings are used by `import`
    TemporaryFolder folder;
};

/// A survey "s" with one question of each kind that cells feed: rating, number, yes (boolean), text, day (date).
extern const char* const small_survey;

/// A map with the usual parts and these `answers`, in JSON without braces.
std::string small_map(const std::string& answers, const std::string& more = "");

} // namespace yardstick::test
