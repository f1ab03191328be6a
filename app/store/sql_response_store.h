#pragma once

#include "store/database.h"
#include "store/day_marks.h"
#include "store/response_filter.h"
#include "store/response_row.h"
#include "survey/response_store.h"

#include <optional>

namespace yardstick::store {

class SqlResponseStore final : public ResponseStore {
public:
    explicit SqlResponseStore(Database& database);

    void save(std::span<const Response> responses) override;
    Result<ImportCounts> import_batches(const ResponseBatches& next, OnSameId on_same_id,
                                        std::span<const OfficeEntry> newcomers) override;
    void revise(std::span<const Response> revisions) override;

    std::optional<Response> find(const std::string& id) const override;
    std::vector<Response> belonging_to(const std::string& id) const override;
    std::vector<Response> history(const std::string& id) const override;
    std::vector<Response> latest(const ResponseQuery& query, int limit) const override;
    void for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const override;
    Counts count(const ResponseQuery& query) const override;
    std::vector<Response> list(const std::string& source, const std::optional<ListPlace>& from, int limit) const override;
    ListMarks list_marks(const std::string& source, int stride) const override;
    std::vector<ChangedDay> days(const ResponseQuery& query) const override;
    DayContent read_day(const DayKey& key) const override;

private:
    using Visit = std::function<void(const Response&)>;
    void select(const std::string& rest, const Dialect::Exchange& bind, const Visit& visit) const;
    std::vector<Response> selected(const std::string& rest, const std::string& id) const;
    void replace(const Response& revision, std::set<DayKey>& days);

    /// Kept for the desk, which saves one response at a time.
    struct Statements {
        explicit Statements(soci::session& sql);
        PreparedInsert insert;
        DayMarks marks;
    };
    Statements& statements();

    Database& database_;
    std::optional<Statements> statements_; ///< of the connection that is open now
};

} // namespace yardstick::store
