#include "store/sql_survey_store.h"

#include "core/clock.h"
#include "store/stored_instant.h"

#include <fmt/format.h>

namespace yardstick::store {

PublishedSurvey SqlSurveyStore::publish(const Survey& survey, SurveyState as)
{
    return database_.transact(Purpose::number, [&] {
        const VersionStep step = step_for_publishing(versions(survey.id()), survey, as);
        write_document(step, survey);
        return carry_out(step, survey.id());
    });
}

PublishedSurvey SqlSurveyStore::move(const std::string& id, int version, SurveyState to)
{
    return database_.transact(Purpose::number, [&] { return carry_out(step_for_moving(versions(id), version, to), id); });
}

void SqlSurveyStore::write_document(const VersionStep& step, const Survey& survey)
{
    const std::string& id = survey.id();
    const int version = step.version;
    const std::string definition = survey.document().dump();
    const long long published_at = stored_instant(SystemClock().now());
    if (step.document == VersionStep::Document::added)
        database_.sql() << "insert into survey (id, version, definition, published_at, state) "
                           "values (:id, :version, :definition, :published_at, 'draft')",
            soci::use(id, "id"), soci::use(version, "version"), soci::use(definition, "definition"),
            soci::use(published_at, "published_at");
    if (step.document == VersionStep::Document::replaced)
        database_.sql() << "update survey set definition = :definition, published_at = :published_at where id = :id and version = :version",
            soci::use(definition, "definition"), soci::use(published_at, "published_at"), soci::use(id, "id"), soci::use(version, "version");
}

PublishedSurvey SqlSurveyStore::carry_out(const VersionStep& step, const std::string& id)
{
    PublishedSurvey published;
    for (const int version : step.emptied)
        published.deleted_test_answers += delete_test_answers(id, version);
    for (const int version : step.retired)
        set_state(id, version, SurveyState::retired);
    set_state(id, step.version, step.state);
    published.survey = find(id, step.version);
    published.state = step.state;
    return published;
}

void SqlSurveyStore::set_state(const std::string& id, int version, SurveyState state)
{
    const std::string text(to_text(state));
    database_.sql() << "update survey set state = :state where id = :id and version = :version", soci::use(text, "state"),
        soci::use(id, "id"), soci::use(version, "version");
}

std::int64_t SqlSurveyStore::delete_test_answers(const std::string& id, int version)
{
    long long count = 0;
    database_.sql() << "select count(*) from test_answer where survey = :survey and version = :version", soci::use(id, "survey"),
        soci::use(version, "version"), soci::into(count);
    database_.sql() << "delete from test_answer where survey = :survey and version = :version", soci::use(id, "survey"),
        soci::use(version, "version");
    return count;
}

std::vector<std::shared_ptr<const Survey>> SqlSurveyStore::surveys() const
{
    std::vector<std::shared_ptr<const Survey>> live;
    for (SurveyVersion& version : selected("state = 'live'", [](soci::statement&) {}))
        live.push_back(std::move(version.survey));
    return live;
}

std::shared_ptr<const Survey> SqlSurveyStore::find(const std::string& id, std::optional<int> version) const
{
    const auto found = selected(version ? "id = :id and version = :version" : "id = :id and state = 'live'", [&](soci::statement& rows) {
        rows.exchange(soci::use(id, "id"));
        if (version)
            rows.exchange(soci::use(*version, "version"));
    });
    return found.empty() ? nullptr : found.front().survey;
}

std::vector<SurveyVersion> SqlSurveyStore::versions(const std::string& id) const
{
    if (id.empty())
        return selected("1 = 1", [](soci::statement&) {});
    return selected("id = :id", [&](soci::statement& rows) { rows.exchange(soci::use(id, "id")); });
}

void SqlSurveyStore::save_test_answer(const TestAnswer& answer)
{
    database_.transact(Purpose::write, [&] {
        database_.sql() << "insert into test_answer (id, survey, version, answers) values (:id, :survey, :version, :answers)",
            soci::use(answer.id, "id"), soci::use(answer.survey, "survey"), soci::use(answer.version, "version"),
            soci::use(answer.answers, "answers");
    });
}

std::vector<SurveyVersion> SqlSurveyStore::selected(const std::string& condition, const Dialect::Exchange& bind) const
{
    const std::string select = "select id, version, state, definition, (select count(*) from test_answer "
                               "where test_answer.survey = survey.id and test_answer.version = survey.version) "
                               "from survey where " + condition + " order by id, version";
    std::string id, state, definition;
    int version = 0;
    long long test_answers = 0;
    std::vector<SurveyVersion> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            select, bind,
            [&](soci::statement& rows) {
                rows.exchange(soci::into(id));
                rows.exchange(soci::into(version));
                rows.exchange(soci::into(state));
                rows.exchange(soci::into(definition));
                rows.exchange(soci::into(test_answers));
            },
            [&] {
                const auto known = parse_survey_state(state);
                if (!known)
                    throw Error(fmt::format("The workspace {} holds \"{}\" where the state of a survey belongs. Restore it from a backup.",
                                            database_.dialect().description(), state));
                found.push_back({read(id, version, *known, definition), *known, test_answers});
            });
    });
    return found;
}

std::shared_ptr<const Survey> SqlSurveyStore::read(const std::string& id, int version, SurveyState state, const std::string& definition) const
{
    if (const auto known = known_.find({id, version}); known != known_.end())
        return known->second;
    const Checked<Survey> read = Survey::read(definition, id);
    if (!read)
        throw Error(fmt::format("Version {} of survey {} in {} cannot be read: {}. Restore the workspace from a backup.", version, id,
                                database_.dialect().description(), read.error().front().text()));
    auto survey = std::make_shared<const Survey>(read->published_as(id, version));
    if (state != SurveyState::draft)
        known_.emplace(std::pair(id, version), survey);
    return survey;
}

} // namespace yardstick::store
