#include "store/sql_survey_store.h"

#include "core/clock.h"

#include <fmt/format.h>

namespace yardstick::store {

std::shared_ptr<const Survey> SqlSurveyStore::publish(const Survey& survey)
{
    return database_.transact(Purpose::number, [&] {
        const std::string& id = survey.id();
        const std::optional<int> newest = newest_version(id);
        if (newest) {
            if (auto published = read(id, *newest); published->document() == survey.document())
                return published;
        }
        const int version = newest.value_or(0) + 1;
        const std::string definition = survey.document().dump();
        const long long published_at = SystemClock().now().time_since_epoch().count();
        database_.sql() << "insert into survey (id, version, definition, published_at) values (:id, :version, :definition, :published_at)",
            soci::use(id, "id"), soci::use(version, "version"), soci::use(definition, "definition"),
            soci::use(published_at, "published_at");
        return std::make_shared<const Survey>(survey.published_as(id, version));
    });
}

std::vector<std::shared_ptr<const Survey>> SqlSurveyStore::surveys() const
{
    return database_.transact(Purpose::read, [&] {
        std::vector<std::pair<std::string, int>> newest;
        std::string id;
        int version = 0;
        database_.dialect().for_each_row(
            "select id, max(version) from survey group by id order by id", [](soci::statement&) {},
            [&](soci::statement& rows) {
                rows.exchange(soci::into(id));
                rows.exchange(soci::into(version));
            },
            [&] { newest.emplace_back(id, version); });
        std::vector<std::shared_ptr<const Survey>> found;
        for (const auto& [survey_id, survey_version] : newest)
            found.push_back(read(survey_id, survey_version));
        return found;
    });
}

std::shared_ptr<const Survey> SqlSurveyStore::find(const std::string& id, std::optional<int> version) const
{
    return database_.transact(Purpose::read, [&]() -> std::shared_ptr<const Survey> {
        if (!version)
            version = newest_version(id);
        return version ? read(id, *version) : nullptr;
    });
}

std::optional<int> SqlSurveyStore::newest_version(const std::string& id) const
{
    int version = 0;
    database_.sql() << "select coalesce(max(version), 0) from survey where id = :id", soci::use(id, "id"), soci::into(version);
    return version == 0 ? std::nullopt : std::optional(version);
}

std::shared_ptr<const Survey> SqlSurveyStore::read(const std::string& id, int version) const
{
    std::shared_ptr<const Survey>& known = known_[{id, version}];
    if (known)
        return known;
    std::string definition;
    database_.sql() << "select definition from survey where id = :id and version = :version", soci::use(id, "id"),
        soci::use(version, "version"), soci::into(definition);
    if (!database_.sql().got_data())
        return nullptr;
    const Checked<Survey> survey = Survey::read(definition, id);
    if (!survey)
        throw Error(fmt::format("Version {} of survey {} in {} cannot be read: {}. Restore the workspace from a backup.", version, id,
                                database_.dialect().description(), survey.error().front().text()));
    known = std::make_shared<const Survey>(survey->published_as(id, version));
    return known;
}

} // namespace yardstick::store
