#pragma once

#include "store/database.h"
#include "survey/response_store.h"

#include <set>

namespace yardstick::store {

/// Marks days as changed: the count of a day is raised by one in the transaction that wrote to the day.
class DayMarks {
public:
    explicit DayMarks(soci::session& sql);

    /// Once per transaction. The keys are sorted, so that two writers never wait for each other in a circle.
    void raise(const std::set<DayKey>& days);

private:
    std::string source_, department_, site_, day_;
    int source_version_ = 1;
    soci::statement statement_;
};

/// Reads columns source, source_version, department, site, day in this order.
struct DayKeyBuffer {
    std::string source, department, site, day;
    int source_version = 1;

    void read_from(soci::statement& statement);
    DayKey key() const;
};

/// A day as the store wrote it. Throws Error when it is no day: somebody else wrote into the database.
Day stored_day(const std::string& text);

} // namespace yardstick::store
