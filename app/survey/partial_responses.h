#pragma once

#include "survey/partial_store.h"
#include "survey/response_intake.h"

#include <vector>

namespace yardstick {

/// Responses that somebody began and left: kept outside of every score, taken up again on any seat, and completed once.
///
/// Only those of customers: what staff answer must not lie anywhere under a time. [the store's thread]
class PartialResponses {
public:
    PartialResponses(const Clock& clock, UuidGenerator& ids, const SurveyStore& surveys, const ResponseStore& responses, ResponseIntake& intake,
                     PartialStore& store)
        : clock_(clock), ids_(ids), surveys_(surveys), responses_(responses), intake_(intake), store_(store) {}

    /// Keeps `entry` as far as it is answered; `entry.id` goes on with an earlier one, whose other answers stay unless a form says
    /// what all of them are. `page` is the
    /// one that it was left on. A Problem names an answer that its question does not take. Durable when it returns.
    Result<PartialEntry> keep(const Entry& entry, int page = 0);

    /// Completes partial response `entry.id` with the answers of `entry` (all of them, from a form), of the version that it was begun with. The response has the
    /// id of the partial one and the time at which that was begun. A Problem leaves the partial response as it was.
    Result<Response> complete(const Entry& entry);

    Result<PartialEntry> find(const std::string& id) const;
    std::vector<PartialEntry> entries() const { return store_.entries(); } ///< the one kept last first
    /// Throws one away. A Problem when there is none.
    Result<void> drop(const std::string& id);

private:
    const Clock& clock_;
    UuidGenerator& ids_;
    const SurveyStore& surveys_;
    const ResponseStore& responses_;
    ResponseIntake& intake_;
    PartialStore& store_;
};

} // namespace yardstick
