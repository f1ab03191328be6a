#pragma once

#include "core/instant.h"
#include "core/json.h"
#include "core/problem.h"

#include <string>

namespace yardstick {

/// A response that is not complete yet: nothing is dropped from it, and it can be taken up again.
struct PartialResponse {
    Json answers = Json::object();
    int page = 0;           ///< of all pages of the definition, from 0
    int survey_version = 0; ///< of which survey; to be resumed with that one

    Json to_json() const; ///< {"answers", "page", "version"}
    /// A Problem names what is no partial response.
    static Result<PartialResponse> from_json(const Json& json);

    bool operator==(const PartialResponse&) const = default;
};

/// A partial response that was kept, with what its entry said beside the answers. It is in no score. The response that
/// completes it takes over its id, so that it is completed once, from whichever seat.
struct PartialEntry {
    std::string id;         ///< UUIDv7
    std::string survey;     ///< id; of customers, because what staff answer must not lie about under a time
    std::string department; ///< id
    std::string site;       ///< id
    std::string person;     ///< id of the person credited; may be empty
    std::string channel;
    std::string entered_by; ///< may be empty
    Instant begun_at;       ///< when it was first kept, which is the time of the service
    Instant kept_at;        ///< when it was last kept
    PartialResponse response;

    bool operator==(const PartialEntry&) const = default;
};

} // namespace yardstick
