#include "store/content.h"

#include "store/sql_attachment_store.h"
#include "store/tables.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace yardstick::store {

namespace {

/// PostgreSQL writes numbers of jsonb its own way (1e2 as 100): what is whole counts as whole.
void make_numbers_plain(nlohmann::json& value)
{
    if (value.is_structured()) {
        for (nlohmann::json& part : value)
            make_numbers_plain(part);
        return;
    }
    constexpr double largest_exact = 9007199254740992.0; // 2^53
    if (value.is_number_float() && std::trunc(value.get<double>()) == value.get<double>() && std::abs(value.get<double>()) <= largest_exact)
        value = value.get<std::int64_t>();
}

std::string canonical_json(std::string_view text)
{
    nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    if (value.is_discarded())
        return std::string(text);
    make_numbers_plain(value);
    return value.dump();
}

/// Every value goes in with its kind and length, so that no two contents run together.
class ContentHash {
public:
    ContentHash() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES); }

    void add(std::string_view text)
    {
        const std::string head = fmt::format("t{}:", text.size());
        update(head);
        update(text);
    }

    void add(const Table& table, std::span<const Cell> row)
    {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (const auto* integer = std::get_if<std::int64_t>(&row[column]))
                update(fmt::format("i{};", *integer));
            else if (const auto* real = std::get_if<double>(&row[column]))
                update(fmt::format("r{};", *real));
            else if (const auto* text = std::get_if<std::string_view>(&row[column]))
                add(table.columns[column].type == ColumnType::json ? canonical_json(*text) : *text);
            else
                update("n;");
        }
    }

    std::string hex()
    {
        std::array<unsigned char, crypto_generichash_BYTES> sum{};
        crypto_generichash_final(&state_, sum.data(), sum.size());
        std::string text;
        for (const unsigned char byte : sum)
            text += fmt::format("{:02x}", byte);
        return text;
    }

private:
    void update(std::string_view bytes)
    {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    crypto_generichash_state state_{};
};

/// Reads every row of every table in the order of its key. `visit` gets the table and the row; `done` ends a table.
template <class Visit, class Done>
Content read_all(Database& database, const Visit& visit, const Done& done)
{
    Content content;
    ContentHash hash;
    for (const Table& table : all_tables()) {
        hash.add(table.name);
        std::int64_t rows = 0;
        RowBuffer buffer(table);
        database.dialect().for_each_row(
            "select " + table.column_list() + " from " + table.name + " order by " + table.key, [](soci::statement&) {},
            [&](soci::statement& statement) { buffer.read_from(statement); },
            [&] {
                const std::vector<Cell> cells = buffer.cells();
                hash.add(table, cells);
                visit(table, cells);
                ++rows;
            });
        done();
        content.tables.push_back({table.name, rows});
    }
    content.hash = hash.hex();
    return content;
}

} // namespace

Content content_of(Database& database)
{
    return database.transact(Purpose::read, [&] { return read_all(database, [](const Table&, std::span<const Cell>) {}, [] {}); });
}

Content copy_content(Database& from, Database& to)
{
    return to.transact(Purpose::number, [&] {
        for (const Table& table : all_tables())
            to.sql() << "delete from " + table.name;
        std::unique_ptr<RowWriter> writer;
        const Content content = from.transact(Purpose::read, [&] {
            return read_all(
                from,
                [&](const Table& table, std::span<const Cell> cells) {
                    if (!writer)
                        writer = to.dialect().bulk_writer(table);
                    writer->write(cells);
                },
                [&] {
                    if (writer)
                        writer->finish();
                    writer.reset();
                });
        });
        if (content_of(to) != content)
            throw Error(fmt::format("What was written to {} differs from what was read from {}; nothing was kept. Check the disk, then try "
                                    "again.", to.dialect().description(), from.dialect().description()));
        return content;
    });
}

void check_rules(Database& database)
{
    database.translated([&] { database.dialect().check_integrity(); });
    const long long broken = database.transact(Purpose::read, [&] {
        long long count = 0;
        database.sql() << "select count(*) from (select id from response group by id having sum(is_current) <> 1) as broken",
            soci::into(count);
        return count;
    });
    SqlAttachmentStore(database).check();
    if (broken > 0)
        throw Error(fmt::format("The workspace {} is damaged: {} of its responses have no revision that counts, or several. Restore it from "
                                "a backup.", database.dialect().description(), broken));
}

} // namespace yardstick::store
