#pragma once

#include "core/office_store.h"
#include "core/period.h"
#include "core/problem.h"
#include "survey/response.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// What a day's states are kept for: one survey version, department, site and day.
struct DayKey {
    std::string source;
    int source_version = 1;
    std::string department;
    std::string site;
    Day day;

    auto operator<=>(const DayKey&) const = default;
};

DayKey day_key(const Response& response);

/// A day that has responses, and how often it was written to. A state computed at another count is stale.
struct ChangedDay {
    DayKey key;
    std::int64_t changes = 0;
};

/// What becomes of responses that were undone, in a reading.
enum class Voided { left_out, included, alone };

/// Which responses to read. Empty texts and absent periods leave a question open.
struct ResponseQuery {
    std::string source;
    std::string department;
    std::string site;
    std::string person;
    std::optional<Period> period;       ///< by the site's day
    Voided voided = Voided::left_out;
};

/// Responses that were there already under their external id, and what became of them.
struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t kept = 0;     ///< there already, left as they were
    std::int64_t revised = 0;  ///< there already with other answers, given a new revision
};

/// Where a response stands in the list of its source: newest first by when it happened, then by id.
struct ListPlace {
    Instant occurred_at;
    std::string id;

    bool operator==(const ListPlace&) const = default;
};

/// How long a list is, and the places of its first row and of every `stride`-th after it: from each of them the rows that
/// follow are found at once, however long the list is.
struct ListMarks {
    std::int64_t count = 0;
    std::vector<ListPlace> places;
};

/// Hands out responses a batch at a time, so that a file of a million never lies in memory whole. An empty batch is the
/// end. A batch is good until the next call.
using ResponseBatches = std::function<std::span<const Response>()>;

enum class OnSameId { keep_first, revise, reject };

/// Keeps responses. Port: implemented by `store`. Every method is one transaction; what it wrote is durable when it
/// returns, and the days it touched count one change more. Throws Error when the world fails. [the store's thread]
class ResponseStore {
public:
    virtual ~ResponseStore() = default;

    // What is written here is rid of its files and signatures: a data: URL in the answers becomes an Attachment and leaves a reference.

    /// Saves new responses (revision 1), all or none.
    virtual void save(std::span<const Response> responses) = 0;

    /// Saves what a file brought, all or none: `newcomers` first (people, departments and sites it names, appended as
    /// OfficeStore::append does), then every batch that `next` hands out.
    ///
    /// A response that is already there under its `external_id` is treated as `on_same_id` says; with `reject` the
    /// whole call returns a Problem that names it. One without an `external_id` is always added. No two responses of
    /// one call have the same. Whatever `next` throws leaves nothing behind.
    virtual Result<ImportCounts> import_batches(const ResponseBatches& next, OnSameId on_same_id,
                                                std::span<const OfficeEntry> newcomers) = 0;

    /// The same for responses that are all in memory and bring nobody new.
    Result<ImportCounts> import(std::span<const Response> responses, OnSameId on_same_id)
    {
        return import_batches([&responses] { return std::exchange(responses, {}); }, on_same_id, {});
    }

    /// Adds revisions of responses that exist: each names id and the content from now on; the number is given here.
    /// All or none. Marks the days of the old and of the new content.
    virtual void revise(std::span<const Response> revisions) = 0;

    /// The revision that counts, voided or not.
    virtual std::optional<Response> find(const std::string& id) const = 0;
    /// The revisions that count of the records written with `id`.
    virtual std::vector<Response> belonging_to(const std::string& id) const = 0;
    /// All revisions, oldest first.
    virtual std::vector<Response> history(const std::string& id) const = 0;

    /// The newest `limit` by time of entry, newest first.
    virtual std::vector<Response> latest(const ResponseQuery& query, int limit) const = 0;
    /// Every response of the query in the order of ids.
    virtual void for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const = 0;
    /// How many count, and how many are voided.
    struct Counts {
        std::int64_t counted = 0;
        std::int64_t voided = 0;
    };
    virtual Counts count(const ResponseQuery& query) const = 0;

    /// The list of a source: the revisions that count, voided ones too, newest first. What staff answered in rounds is never
    /// in it. Gives at most `limit` rows from `from` on, that row included where it is still there; from the newest without it.
    /// Takes as long in a long list as in a short one.
    virtual std::vector<Response> list(const std::string& source, const std::optional<ListPlace>& from, int limit) const = 0;
    /// Reads through the whole list (about a second for a million rows).
    virtual ListMarks list_marks(const std::string& source, int stride) const = 0;

    /// The days that have responses, with their counts of changes, ordered by key.
    virtual std::vector<ChangedDay> days(const ResponseQuery& query) const = 0;
    /// The responses of one day that count, in the order of ids, together with the change count they were read at.
    struct DayContent {
        std::int64_t changes = 0;
        std::vector<Response> responses;
    };
    virtual DayContent read_day(const DayKey& key) const = 0;
};

} // namespace yardstick
