#pragma once

#include "store/database.h"
#include "survey/response_store.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace yardstick::store {

/// Adds batches of responses, of which some may be there already under their external ids. Inside a transaction.
///
/// A response that somebody has voided stays voided: importing its file again does not bring it back.
class ResponseImport {
public:
    ResponseImport(Database& database, OnSameId on_same_id) : database_(database), on_same_id_(on_same_id) {}

    /// A Problem when a response is there already and that is refused; then the transaction must be rolled back.
    Result<void> add(std::span<const Response> from_file);

    const std::set<DayKey>& days() const { return days_; } ///< that were written to
    const ImportCounts& counts() const { return counts_; }

private:
    using ByExternalId = std::unordered_map<std::string, Response>;

    ByExternalId stored_under(const std::string& source, const std::vector<std::string>& external_ids) const;
    void stop_counting(const std::vector<std::string>& ids) const;

    Database& database_;
    OnSameId on_same_id_;
    std::set<DayKey> days_;
    ImportCounts counts_;
};

} // namespace yardstick::store
