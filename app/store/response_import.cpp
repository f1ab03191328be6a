#include "store/response_import.h"

#include "core/json.h"
#include "store/response_row.h"
#include "store/sql_attachment_store.h"
#include "store/tables.h"

#include <map>

namespace yardstick::store {

namespace {

// PostgreSQL gives JSON back with its keys in another order, so texts may differ where answers do not.
bool has_same_answers(const Response& a, const Response& b)
{
    return a.answers == b.answers || nlohmann::json::parse(a.answers) == nlohmann::json::parse(b.answers);
}

bool says_the_same(const Response& a, const Response& b)
{
    return a.department == b.department && a.site == b.site && a.person == b.person && a.channel == b.channel
        && a.occurred_at == b.occurred_at && a.day == b.day && has_same_answers(a, b);
}

std::map<std::string, std::vector<std::string>> external_ids_by_source(std::span<const Response> batch)
{
    std::map<std::string, std::vector<std::string>> by_source;
    for (const Response& response : batch) {
        if (!response.external_id.empty())
            by_source[response.source].push_back(response.external_id);
    }
    return by_source;
}

} // namespace

Result<void> ResponseImport::add(std::span<const Response> from_file)
{
    std::vector<Response> changed;
    const std::span<const Response> batch = SqlAttachmentStore(database_).take_from(from_file, changed);
    std::map<std::string, ByExternalId> stored;
    for (const auto& [source, external_ids] : external_ids_by_source(batch))
        stored[source] = stored_under(source, external_ids);

    struct Row {
        const Response* response;
        const Response* before;
    };
    std::vector<Row> rows;
    std::vector<std::string> replaced;
    for (const Response& response : batch) {
        const ByExternalId& known = stored[response.source];
        const auto found = response.external_id.empty() ? known.end() : known.find(response.external_id);
        if (found == known.end()) {
            rows.push_back({&response, nullptr});
            ++counts_.added;
            continue;
        }
        const Response& before = found->second;
        if (on_same_id_ == OnSameId::reject)
            return refuse("row with id " + response.external_id, "an id that " + response.source + " does not have yet",
                          "response " + before.id + ", which has it");
        if (on_same_id_ == OnSameId::keep_first || before.is_voided || says_the_same(before, response)) {
            ++counts_.kept;
            continue;
        }
        rows.push_back({&response, &before});
        replaced.push_back(before.id);
        ++counts_.revised;
    }

    stop_counting(replaced);
    const auto writer = database_.dialect().bulk_writer(response_table());
    for (const auto& [response, before] : rows) {
        ResponseCells cells(*response, before ? before->revision + 1 : 1, true);
        if (before) {
            cells.set_id(before->id);
            days_.insert(day_key(*before));
        }
        writer->write(cells.cells());
        days_.insert(day_key(*response));
    }
    writer->finish();
    return {};
}

ResponseImport::ByExternalId ResponseImport::stored_under(const std::string& source, const std::vector<std::string>& external_ids) const
{
    const std::string wanted = nlohmann::json(external_ids).dump();
    const std::string select = "select " + response_table().column_list()
        + " from response where source = :source and is_current = 1 and external_id in (" + database_.dialect().texts_of_json("wanted") + ")";
    ByExternalId found;
    RowBuffer row(response_table());
    database_.dialect().for_each_row(
        select,
        [&](soci::statement& rows) {
            rows.exchange(soci::use(source, "source"));
            rows.exchange(soci::use(wanted, "wanted"));
        },
        [&](soci::statement& rows) { row.read_from(rows); },
        [&] {
            Response response = response_in(row);
            std::string external_id = response.external_id;
            found.emplace(std::move(external_id), std::move(response));
        });
    return found;
}

void ResponseImport::stop_counting(const std::vector<std::string>& ids) const
{
    if (ids.empty())
        return;
    const std::string json = nlohmann::json(ids).dump();
    const std::string update = "update response set is_current = 0 where is_current = 1 and id in (" + database_.dialect().texts_of_json("ids") + ")";
    database_.sql() << update, soci::use(json, "ids");
}

} // namespace yardstick::store
