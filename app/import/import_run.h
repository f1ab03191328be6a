#pragma once

#include "import/importer.h"
#include "import/newcomers.h"
#include "import/rejects_file.h"
#include "import/row_mapper.h"
#include "import/staging_file.h"
#include "import/table_file.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One import on its way: its three steps, to be taken in order as long as none gives Problems.
class ImportRun {
public:
    ImportRun(const ImportRequest& request, std::shared_ptr<const Survey> survey, const OfficeStore& office);

    /// Finds out how the file is written and puts the map to work on its columns.
    Problems look();
    /// Reads, checks and stages every row.
    Problems check();
    /// For a dry run: counts what `save` would do, and writes nothing.
    Problems foresee_saving(const ResponseStore& responses);
    /// Writes what was staged, in one transaction.
    Problems save(UuidGenerator& ids, Instant now, ResponseStore& responses);

    const ImportReport& report() const { return report_; }

private:
    Problems read_map(const std::filesystem::path& file);
    /// Puts the map, or the one that the header stands for, to work on the columns.
    Problems bind_map();
    void note_time_zone();

    Result<void> check_row(const CsvRow& row);
    Result<void> check_shape(const CsvRow& row) const;
    Result<void> stage(const CsvRow& row, const std::string& id, Repeats::Seen* seen);
    void reject(const CsvRow& row, Problem problem);
    void tell(ImportProgress::Phase phase, std::int64_t rows, std::int64_t bytes) const;

    const ImportRequest& request_;
    std::shared_ptr<const Survey> survey_;
    TableFile table_;
    ImportReport report_;
    std::optional<ImportMap> map_; ///< until the mapper takes it
    std::unique_ptr<RowMapper> mapper_;
    std::optional<TimeZone> map_zone_;
    Newcomers newcomers_;
    Repeats repeats_;
    std::unique_ptr<Spellings> spellings_;
    std::unique_ptr<RejectsFile> rejects_;
    StagingFile staging_;
};

} // namespace yardstick
