#include "import/import_world.h"

#include <fstream>
#include <stdexcept>

namespace yardstick::test {

const char* const small_survey = R"({
  "id": "s", "title": "Small", "elements": [
    {"type": "rating", "name": "rating", "rateMax": 5},
    {"type": "text", "inputType": "number", "name": "number"},
    {"type": "boolean", "name": "yes"},
    {"type": "comment", "name": "text"},
    {"type": "text", "inputType": "date", "name": "day"}]
})";

std::string small_map(const std::string& answers, const std::string& more)
{
    return R"({"id": [{"column": "id"}], "department": "Desk", "create": ["departments"], "occurred_at": {"column": "when"},)" +
           more + R"("answers": {)" + answers + "}}";
}

ImportWorld::ImportWorld(const std::string& site_zone)
{
    const Day first_day = parse_day("2000-01-01").value();
    if (const auto saved = office.save(Site{"main", "Main house", site_zone, {}}, first_day); !saved)
        throw std::runtime_error(saved.error().text());
    publish(small_survey);
    request.survey = "s";
}

void ImportWorld::publish(const std::string& survey_json)
{
    surveys.publish(Survey::read(survey_json, "survey.json").value());
}

std::filesystem::path ImportWorld::file(const std::string& name, const std::string& content) const
{
    const std::filesystem::path path = folder.path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string ImportWorld::problems_of(const Checked<ImportReport>& result)
{
    std::string lines;
    if (!result)
        for (const Problem& problem : result.error())
            lines += (lines.empty() ? "" : "\n") + problem.text();
    return lines;
}

Checked<ImportReport> ImportWorld::import(const std::string& csv, const std::string& map)
{
    request.file = file("calls.csv", csv);
    request.map.reset();
    if (!map.empty())
        request.map = file("map.json", map);
    return run(request);
}

Checked<ImportReport> ImportWorld::run(const ImportRequest& wanted)
{
    return Importer(clock, ids, office_store, surveys, responses).import(wanted);
}

std::vector<Json> ImportWorld::answers() const
{
    std::vector<Json> answers;
    for (const Response& response : responses.all())
        answers.push_back(Json::parse(response.answers));
    return answers;
}

} // namespace yardstick::test
