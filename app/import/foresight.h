#pragma once

#include "import/repeats.h"
#include "import/staging_file.h"
#include "survey/response_store.h"

#include <string>

namespace yardstick {

/// What ResponseStore::import_batches would do with the staged rows that count, found out by reading alone.
Result<ImportCounts> foresee(const ResponseStore& responses, const std::string& source, OnSameId on_same_id, StagingFile& staging,
                             Repeats& repeats);

} // namespace yardstick
