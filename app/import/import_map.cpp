#include "import/import_map.h"

#include "core/json_file.h"
#include "import/map_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

MappedField column_field(const std::string& column, const std::string& where)
{
    MappedField field;
    field.where = where;
    Joined joined;
    joined.parts.emplace_back(ColumnName{column, where});
    field.source = std::move(joined);
    return field;
}

} // namespace

Checked<ImportMap> ImportMap::read(std::string_view json, const std::string& file_name)
{
    const auto file = JsonFile::parse(json, file_name);
    if (!file)
        return tl::unexpected(Problems{file.error()});
    return MapReader(*file).read();
}

Checked<ImportMap> ImportMap::from_header(const std::vector<std::string>& header, const std::vector<std::string>& questions,
                                          const std::string& file)
{
    const std::string where = file + ":1";
    const auto has_column = [&header](const std::string& name) {
        return std::find(header.begin(), header.end(), name) != header.end();
    };
    ImportMap map;
    const auto take = [&](const char* name, std::optional<MappedField>& field) {
        if (has_column(name))
            field = column_field(name, where);
    };
    take("id", map.id);
    take("department", map.department);
    take("site", map.site);
    take("person", map.person);
    take("channel", map.channel);
    for (const std::string& question : questions)
        if (has_column(question))
            map.answers.emplace_back(question, column_field(question, where));
    Problems problems;
    if (!has_column("occurred_at"))
        problems.push_back({where, "header", "a column occurred_at, or a map that says when each response was given", "none"});
    else
        map.occurred_at = column_field("occurred_at", where);
    if (map.answers.empty())
        problems.push_back(
            {where, "header", "columns called like questions, or a map that says which column answers which", "none"});
    if (!problems.empty())
        return tl::unexpected(problems);
    return map;
}

std::vector<std::pair<std::string, MappedField*>> ImportMap::fields()
{
    std::vector<std::pair<std::string, MappedField*>> all;
    const auto take = [&all](const char* name, std::optional<MappedField>& field) {
        if (field)
            all.emplace_back(name, &*field);
    };
    take("id", id);
    take("department", department);
    take("site", site);
    take("person", person);
    take("channel", channel);
    all.emplace_back("occurred_at", &occurred_at);
    for (auto& [question, field] : answers)
        all.emplace_back("answers." + question, &field);
    return all;
}

} // namespace yardstick
