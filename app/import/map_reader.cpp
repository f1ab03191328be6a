#include "import/map_reader.h"

#include "core/time_zone.h"
#include "import/text_source.h"

namespace yardstick {

Checked<ImportMap> MapReader::read()
{
    const Place root{file().root(), ""};
    ImportMap map;
    if (!is_object(root, "import map",
                   {"$schema", "comment", "survey", "file", "id", "on_same_id", "skip_when", "department", "site", "person",
                    "channel", "occurred_at", "create", "answers"}))
        return tl::unexpected(problems());
    map.survey = text_at(root, "survey").value_or("");
    if (const auto form = at(root, "file"))
        read_file_form(*form, map);
    if (const auto id = at(root, "id")) {
        map.id.emplace();
        map.id->where = file().where(id->pointer);
        map.id->source = read_parts(*id);
    }
    map.on_same_id =
        choice_at<OnSameId>(root, "on_same_id",
                            {{"keep_first", OnSameId::keep_first}, {"revise", OnSameId::revise}, {"reject", OnSameId::reject}})
            .value_or(OnSameId::keep_first);
    map.skip_when = conditions_at(root, "skip_when");
    const auto optional_field = [&](const char* key, std::optional<MappedField>& field) {
        if (const auto place = at(root, key))
            field = text_field(*place);
    };
    optional_field("department", map.department);
    optional_field("site", map.site);
    optional_field("person", map.person);
    optional_field("channel", map.channel);
    if (const auto when = at(root, "occurred_at"))
        map.occurred_at = date_field(*when);
    else
        refuse_found(root, "import map", "occurred_at: when each response was given", "none");
    if (const auto create = at(root, "create"))
        read_create(*create, map);
    if (const auto answers = at(root, "answers"))
        read_answers(*answers, map);
    else
        refuse_found(root, "import map", "answers: which column answers which question", "none");
    if (!problems().empty())
        return tl::unexpected(problems());
    return map;
}

void MapReader::read_file_form(const Place& place, ImportMap& map)
{
    if (!is_object(place, "file", {"delimiter", "encoding", "decimal", "date_order", "time_zone"}))
        return;
    map.delimiter = choice_at<char>(place, "delimiter", {{",", ','}, {";", ';'}, {"\t", '\t'}, {"|", '|'}, {"tab", '\t'}});
    map.encoding = text_at(place, "encoding");
    if (map.encoding && !is_known_encoding(*map.encoding))
        refuse(*at(place, "encoding"), "encoding", "one that is known, such as UTF-8, windows-1252 or UTF-16");
    map.decimal = choice_at<char>(place, "decimal", {{".", '.'}, {",", ','}});
    map.date_order = choice_at<DateOrder>(place, "date_order", {{"dmy", DateOrder::day_first}, {"mdy", DateOrder::month_first}});
    map.time_zone = text_at(place, "time_zone");
    if (map.time_zone && !TimeZone::create(*map.time_zone))
        refuse(*at(place, "time_zone"), "time_zone", "an IANA name such as Europe/Berlin");
}

void MapReader::read_create(const Place& place, ImportMap& map)
{
    if (!place.value.is_array())
        return refuse(place, "create", "a list of \"departments\" and \"sites\"");
    for (std::size_t i = 0; i < place.value.size(); ++i) {
        const Json& kind = place.value[i];
        if (kind == Json("departments"))
            map.creates_departments = true;
        else if (kind == Json("sites"))
            map.creates_sites = true;
        else
            refuse({kind, pointer_to(place.pointer, i)}, "create", "\"departments\" or \"sites\" (people are always created)");
    }
}

void MapReader::read_answers(const Place& place, ImportMap& map)
{
    if (!place.value.is_object())
        return refuse(place, "answers", "an object: question names and the fields that answer them");
    for (const auto& [question, field] : place.value.items())
        map.answers.emplace_back(question, read_field({field, pointer_to(place.pointer, question)}));
    if (map.answers.empty())
        refuse(place, "answers", "at least one question");
}

} // namespace yardstick
