#include "store/sql_round_store.h"

#include "core/json.h"
#include "store/day_marks.h"
#include "store/response_row.h"
#include "store/sql_attachment_store.h"
#include "store/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace yardstick::store {

namespace {

constexpr const char* people_setting = "staff.threshold";
constexpr const char* comments_setting = "staff.comment_threshold";

/// The tables whose order of rows would tell who answered what.
const std::array<std::string, 2> telling_tables{"held_answer", "round_token"};

// Answers that come while a round is being closed are put in order, too; at some point the writer must win.
constexpr int most_tries = 10;

Response response_of(const Round& round, HeldAnswer&& answer, Day day, Instant moment)
{
    Response response;
    response.id = std::move(answer.id);
    response.source = round.survey;
    response.source_version = round.survey_version;
    response.department = round.department;
    response.site = round.site;
    response.channel = "round";
    response.occurred_at = moment; // the same for all: the round's period is a day, and nobody's moment
    response.entered_at = moment;
    response.day = day;
    response.answers = std::move(answer.answers);
    response.round = round.id;
    return response;
}

} // namespace

Round SqlRoundStore::open(const Round& round)
{
    return database_.transact(Purpose::number, [&] {
        int number = 0;
        database_.sql() << "select coalesce(max(number), 0) + 1 from staff_round where survey = :survey and team = :team",
            soci::use(round.survey, "survey"), soci::use(round.team, "team"), soci::into(number);
        const std::string id = fmt::format("{}_{}_{}", round.survey, round.team, number);
        const std::string opened = to_text(round.opened);
        const std::string closes = to_text(round.closes);
        database_.sql() << "insert into staff_round (id, survey, team, number, survey_version, department, site, opened_on, closes_on, "
                           "threshold, comment_threshold) values (:id, :survey, :team, :number, :survey_version, :department, :site, "
                           ":opened_on, :closes_on, :threshold, :comment_threshold)",
            soci::use(id, "id"), soci::use(round.survey, "survey"), soci::use(round.team, "team"), soci::use(number, "number"),
            soci::use(round.survey_version, "survey_version"), soci::use(round.department, "department"), soci::use(round.site, "site"),
            soci::use(opened, "opened_on"), soci::use(closes, "closes_on"), soci::use(round.thresholds.people, "threshold"),
            soci::use(round.thresholds.comments, "comment_threshold");
        return find(id).value();
    });
}

std::vector<Round> SqlRoundStore::selected(const std::string& rest, const Dialect::Exchange& bind) const
{
    const std::string select = "select id, survey, team, survey_version, department, site, opened_on, closes_on, coalesce(closed_on, ''), "
                               "threshold, comment_threshold, "
                               "(select count(*) from round_token where round_token.round = staff_round.id), "
                               "(select count(*) from round_token where round_token.round = staff_round.id and is_used = 1) "
                               "from staff_round where " + rest + " order by survey, team, number";
    Round round;
    std::string opened, closes, closed;
    long long invited = 0;
    long long answered = 0;
    std::vector<Round> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            select, bind,
            [&](soci::statement& rows) {
                for (std::string* text : {&round.id, &round.survey, &round.team})
                    rows.exchange(soci::into(*text));
                rows.exchange(soci::into(round.survey_version));
                for (std::string* text : {&round.department, &round.site, &opened, &closes, &closed})
                    rows.exchange(soci::into(*text));
                rows.exchange(soci::into(round.thresholds.people));
                rows.exchange(soci::into(round.thresholds.comments));
                rows.exchange(soci::into(invited));
                rows.exchange(soci::into(answered));
            },
            [&] {
                round.opened = stored_day(opened);
                round.closes = stored_day(closes);
                round.closed = closed.empty() ? std::nullopt : std::optional(stored_day(closed));
                round.invited = invited;
                round.answered = answered;
                found.push_back(round);
            });
    });
    return found;
}

std::vector<Round> SqlRoundStore::rounds() const
{
    return selected("1 = 1", [](soci::statement&) {});
}

std::optional<Round> SqlRoundStore::find(const std::string& id) const
{
    std::vector<Round> found = selected("id = :id", [&](soci::statement& rows) { rows.exchange(soci::use(id, "id")); });
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

bool SqlRoundStore::issue_tokens(const std::string& round, const std::vector<std::string>& hashes)
{
    return database_.transact(Purpose::number, [&] {
        int issued = 0;
        database_.sql() << "select count(*) from round_token where round = :round", soci::use(round, "round"), soci::into(issued);
        if (issued > 0)
            return false;
        for (const std::string& hash : hashes)
            database_.sql() << "insert into round_token (hash, round, is_used) values (:hash, :round, 0)", soci::use(hash, "hash"),
                soci::use(round, "round");
        return true;
    });
}

std::optional<std::string> SqlRoundStore::round_of_token(const std::string& hash) const
{
    return database_.transact(Purpose::read, [&]() -> std::optional<std::string> {
        std::string round;
        database_.sql() << "select round from round_token where hash = :hash", soci::use(hash, "hash"), soci::into(round);
        if (!database_.sql().got_data())
            return std::nullopt;
        return round;
    });
}

bool SqlRoundStore::is_open(const std::string& round) const
{
    int open = 0;
    database_.sql() << "select count(*) from staff_round where id = :id and closed_on is null", soci::use(round, "id"), soci::into(open);
    return open == 1;
}

RoundStore::Outcome SqlRoundStore::hold(const HeldAnswer& answer, const std::string& token_hash)
{
    return database_.transact(Purpose::number, [&] {
        if (!is_open(answer.round))
            return Outcome::round_closed;
        int unused = 0;
        database_.sql() << "select count(*) from round_token where hash = :hash and round = :round and is_used = 0",
            soci::use(token_hash, "hash"), soci::use(answer.round, "round"), soci::into(unused);
        if (unused == 0)
            return Outcome::token_used;
        database_.sql() << "update round_token set is_used = 1 where hash = :hash", soci::use(token_hash, "hash");
        database_.sql() << "insert into held_answer (id, round, answers) values (:id, :round, :answers)", soci::use(answer.id, "id"),
            soci::use(answer.round, "round"), soci::use(answer.answers, "answers");
        return Outcome::saved;
    });
}

std::vector<HeldAnswer> SqlRoundStore::held_in(const std::string& round) const
{
    HeldAnswer answer;
    std::vector<HeldAnswer> found;
    database_.dialect().for_each_row(
        "select id, round, answers from held_answer where round = :round order by id",
        [&](soci::statement& rows) { rows.exchange(soci::use(round, "round")); },
        [&](soci::statement& rows) {
            rows.exchange(soci::into(answer.id));
            rows.exchange(soci::into(answer.round));
            rows.exchange(soci::into(answer.answers));
        },
        [&] { found.push_back(answer); });
    return found;
}

void SqlRoundStore::close(const std::string& id, Day day, Instant moment)
{
    const Round round = find(id).value();
    // What tells who answered what is gone from the files before anything else happens: until the last transaction the
    // round is open and holds all its answers, and whatever fails can be tried again.
    for (int tries = 0; tries < most_tries; ++tries) {
        const std::set<std::string> ordered = put_in_order(id);
        forget_order();
        if (!move_to_responses(round, day, moment, ordered))
            continue;
        try {
            // The answers are responses now, and a copy of them should not outlive an erasure. It tells nothing more than
            // they do, so that a database that is busy right now may keep it.
            forget_order();
        } catch (const Error&) {
        }
        return;
    }
    throw Error(fmt::format("Round {} was not closed: answers keep coming in. Try again in a moment.", id));
}

void SqlRoundStore::forget_order()
{
    database_.translated([&] { database_.dialect().forget_deleted_rows(telling_tables); });
}

std::set<std::string> SqlRoundStore::put_in_order(const std::string& round)
{
    return database_.transact(Purpose::number, [&] {
        const std::vector<HeldAnswer> answers = held_in(round);
        database_.sql() << "delete from held_answer where round = :round", soci::use(round, "round");
        std::set<std::string> ordered;
        for (const HeldAnswer& answer : answers) {
            database_.sql() << "insert into held_answer (id, round, answers) values (:id, :round, :answers)", soci::use(answer.id, "id"),
                soci::use(answer.round, "round"), soci::use(answer.answers, "answers");
            ordered.insert(answer.id);
        }

        std::vector<std::pair<std::string, int>> tokens;
        std::string hash;
        int is_used = 0;
        database_.dialect().for_each_row(
            "select hash, is_used from round_token where round = :round order by hash",
            [&](soci::statement& rows) { rows.exchange(soci::use(round, "round")); },
            [&](soci::statement& rows) {
                rows.exchange(soci::into(hash));
                rows.exchange(soci::into(is_used));
            },
            [&] { tokens.emplace_back(hash, is_used); });
        database_.sql() << "delete from round_token where round = :round", soci::use(round, "round");
        for (const auto& [token, used] : tokens)
            database_.sql() << "insert into round_token (hash, round, is_used) values (:hash, :round, :is_used)", soci::use(token, "hash"),
                soci::use(round, "round"), soci::use(used, "is_used");
        return ordered;
    });
}

/// False when answers came in after `ordered` were put in order; then nothing was done.
bool SqlRoundStore::move_to_responses(const Round& round, Day day, Instant moment, const std::set<std::string>& ordered)
{
    return database_.transact(Purpose::number, [&] {
        std::vector<HeldAnswer> answers = held_in(round.id);
        if (!is_open(round.id))
            throw Error(fmt::format("Round {} was closed by another program in the meantime.", round.id));
        if (answers.size() != ordered.size())
            return false;
        const std::string closed_on = to_text(day);
        database_.sql() << "update staff_round set closed_on = :closed_on where id = :id", soci::use(closed_on, "closed_on"),
            soci::use(round.id, "id");
        database_.sql() << "delete from held_answer where round = :round", soci::use(round.id, "round");
        PreparedInsert insert(database_.sql(), response_table());
        std::set<DayKey> days;
        for (HeldAnswer& answer : answers) {
            // What is attached stays in the answer until now: a row of its own would tell when it came.
            const Response given = response_of(round, std::move(answer), day, moment);
            std::vector<Response> changed;
            const Response& response = SqlAttachmentStore(database_).take_from({&given, 1}, changed).front();
            insert.write(ResponseCells(response, 1, true).cells());
            days.insert(day_key(response));
        }
        DayMarks(database_.sql()).raise(days);
        return true;
    });
}

std::vector<Release> SqlRoundStore::released(const std::string& survey) const
{
    std::string day, rounds;
    std::vector<Release> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select day, rounds from staff_release where survey = :survey order by day, rounds",
            [&](soci::statement& rows) { rows.exchange(soci::use(survey, "survey")); },
            [&](soci::statement& rows) {
                rows.exchange(soci::into(day));
                rows.exchange(soci::into(rounds));
            },
            [&] { found.push_back({stored_day(day), Json::parse(rounds).get<std::vector<std::string>>()}); });
    });
    return found;
}

void SqlRoundStore::remember(const std::string& survey, const Release& release)
{
    database_.transact(Purpose::write, [&] {
        const std::string day = to_text(release.day);
        const std::string rounds = Json(release.rounds).dump();
        database_.sql() << "insert into staff_release (survey, day, rounds) values (:survey, :day, :rounds) on conflict do nothing",
            soci::use(survey, "survey"), soci::use(day, "day"), soci::use(rounds, "rounds");
    });
}

int SqlRoundStore::setting(const std::string& name, int otherwise) const
{
    int value = 0;
    database_.sql() << "select cast(value as integer) from setting where name = :name", soci::use(name, "name"), soci::into(value);
    return database_.sql().got_data() ? value : otherwise;
}

Thresholds SqlRoundStore::thresholds() const
{
    return database_.transact(Purpose::read, [&] {
        const Thresholds usual;
        return Thresholds{setting(people_setting, usual.people), setting(comments_setting, usual.comments)};
    });
}

void SqlRoundStore::set_thresholds(const Thresholds& thresholds)
{
    database_.transact(Purpose::number, [&] {
        for (const auto& [name, value] : {std::pair(std::string(people_setting), thresholds.people), std::pair(std::string(comments_setting), thresholds.comments)}) {
            const std::string text = std::to_string(value);
            database_.sql() << "insert into setting (name, value) values (:name, :value) on conflict (name) do update set value = excluded.value",
                soci::use(name, "name"), soci::use(text, "value");
        }
        // Raised, never lowered: no other statement writes these columns after a round was opened.
        database_.sql() << "update staff_round set threshold = :threshold where threshold < :threshold", soci::use(thresholds.people, "threshold");
        database_.sql() << "update staff_round set comment_threshold = :threshold where comment_threshold < :threshold",
            soci::use(thresholds.comments, "threshold");
    });
}

} // namespace yardstick::store
