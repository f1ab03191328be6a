#include "store/database.h"

namespace yardstick::store {

Database::Transaction::Transaction(Database& in_database, Purpose for_purpose) : database(in_database), purpose(for_purpose)
{
    database.translated([&] { database.begin(purpose); });
    database.open_ = this;
}

Database::Transaction::~Transaction()
{
    database.open_ = nullptr;
    if (!is_committed)
        database.dialect_->roll_back();
}

void Database::begin(Purpose purpose)
{
    try {
        dialect_->begin(purpose);
    } catch (const soci::soci_error&) {
        if (!dialect_->has_lost_connection())
            throw;
        // Nothing has been done yet, so a server that was restarted in the meantime need not be noticed by anybody.
        for (const auto& forget : forget_statements_)
            forget();
        dialect_->reconnect();
        dialect_->begin(purpose);
    }
}

void Database::Transaction::commit()
{
    database.dialect_->commit();
    is_committed = true;
}

} // namespace yardstick::store
