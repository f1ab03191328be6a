#include "store/database.h"

namespace yardstick::store {

Database::Transaction::Transaction(Database& in_database, Purpose for_purpose) : database(in_database), purpose(for_purpose)
{
    database.translated([&] { database.dialect_->begin(purpose); });
    database.open_ = this;
}

Database::Transaction::~Transaction()
{
    database.open_ = nullptr;
    if (!is_committed)
        database.dialect_->roll_back();
}

void Database::Transaction::commit()
{
    database.dialect_->commit();
    is_committed = true;
}

} // namespace yardstick::store
