#pragma once

#include "store/dialect.h"
#include "survey/response_store.h"

#include <soci/soci.h>

#include <string>

namespace yardstick::store {

/// A ResponseQuery as the conditions of a select, over columns source, department, site, person and day.
class ResponseFilter {
public:
    /// Whether the database may look the conditions up in an index. Ignoring them keeps it from sorting what another
    /// index has in order already.
    enum class Indexes { used, ignored };

    ResponseFilter(const ResponseQuery& query, const Dialect& dialect, Indexes indexes);

    /// "department = :department and day between …"; "1 = 1" when the query leaves everything open.
    std::string conditions() const;
    /// Binds what conditions() names. This object must outlive the statement's execution.
    void use_in(soci::statement& statement) const;

private:
    struct Condition {
        std::string sql;
        std::string name;
        std::string value;
    };
    void add(const std::string& column, const std::string& comparison, const std::string& name, std::string value);

    const Dialect& dialect_;
    Indexes indexes_;
    std::vector<Condition> conditions_;
};

} // namespace yardstick::store
