#pragma once

#include "core/error.h"
#include "core/problem.h"
#include "store/dialect.h"

#include <cassert>
#include <type_traits>

namespace yardstick::store {

/// One connection to a workspace, and its transactions. [one thread]
class Database {
public:
    explicit Database(std::unique_ptr<Dialect> dialect) : dialect_(std::move(dialect)) {}

    soci::session& sql() { return dialect_->sql(); }
    Dialect& dialect() { return *dialect_; }

    /// Calls `forget` before a lost connection is made again, so that prepared statements go with the old one.
    void when_connection_is_lost(std::function<void()> forget) { forget_statements_.push_back(std::move(forget)); }

    /// Runs `work` as one transaction and gives back what it returns; an exception, or a Result without a value, rolls
    /// it back. Inside another transaction `work` joins that one. Errors of SOCI leave as Error.
    template <class Work>
    auto transact(Purpose purpose, const Work& work) -> std::invoke_result_t<Work>
    {
        if (open_ != nullptr) {
            assert((purpose == Purpose::read || open_->purpose != Purpose::read) && "no writing while rows are being read");
            return translated(work);
        }
        Transaction transaction(*this, purpose);
        // Translated before the transaction rolls back, after which the database knows no reasons any more.
        return translated([&]() -> std::invoke_result_t<Work> {
            if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
                work();
                transaction.commit();
            } else {
                auto result = work();
                if (!is_problem(result))
                    transaction.commit();
                return result;
            }
        });
    }

    /// Runs `work` so that errors of SOCI leave as Error, with a sentence for the user.
    template <class Work>
    auto translated(const Work& work) -> std::invoke_result_t<Work>
    {
        try {
            return work();
        } catch (const soci::soci_error& error) {
            throw Error(dialect_->sentence(error));
        }
    }

private:
    template <class Value>
    static bool is_problem(const Value&) { return false; }
    template <class Value>
    static bool is_problem(const Result<Value>& result) { return !result.has_value(); }

    struct Transaction {
        Transaction(Database& in_database, Purpose for_purpose);
        ~Transaction();
        void commit();

        Database& database;
        Purpose purpose;
        bool is_committed = false;
    };

    void begin(Purpose purpose);

    std::unique_ptr<Dialect> dialect_;
    std::vector<std::function<void()>> forget_statements_;
    Transaction* open_ = nullptr;
};

} // namespace yardstick::store
