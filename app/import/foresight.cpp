#include "import/foresight.h"

#include "core/json.h"

#include <functional>
#include <unordered_map>

namespace yardstick {

namespace {

/// A fingerprint of all that tells a revision from what is there: the order of keys in the answers does not.
template <class Row>
std::size_t content_of(const Row& row)
{
    std::string content = nlohmann::json::parse(row.answers).dump();
    for (const std::string* text : {&row.department, &row.site, &row.person, &row.channel})
        content += '\n' + *text;
    return std::hash<std::string>{}(content + '\n' + to_text(row.occurred_at));
}

struct Stored {
    std::size_t content = 0;
    bool is_voided = false;
};

} // namespace

Result<ImportCounts> foresee(const ResponseStore& responses, const std::string& source, OnSameId on_same_id, StagingFile& staging,
                             Repeats& repeats)
{
    std::unordered_map<std::string, Stored> stored;
    ResponseQuery query;
    query.source = source;
    query.voided = Voided::included;
    responses.for_each(query, [&](const Response& response) {
        if (!response.external_id.empty() && repeats.find(response.external_id))
            stored[response.external_id] = {on_same_id == OnSameId::revise ? content_of(response) : 0, response.is_voided};
    });

    ImportCounts counts;
    StagedRow row;
    staging.rewind();
    for (std::int64_t number = 0; staging.next(row); ++number) {
        if (repeats.is_superseded(number))
            continue;
        const auto found = row.external_id.empty() ? stored.end() : stored.find(row.external_id);
        if (found == stored.end())
            ++counts.added;
        else if (on_same_id == OnSameId::reject)
            return refuse("row with id " + row.external_id, "an id that " + source + " does not have yet",
                          "a response that has it");
        else if (on_same_id == OnSameId::keep_first || found->second.is_voided || found->second.content == content_of(row))
            ++counts.kept;
        else
            ++counts.revised;
    }
    return counts;
}

} // namespace yardstick
