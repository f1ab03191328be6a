#include "import/map_reader.h"

#include "core/time_zone.h"
#include "import/text_source.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

std::string shown(const Json& value)
{
    const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() <= 80 ? text : text.substr(0, 77) + "...";
}

template <class Texts>
std::string listed(const Texts& texts)
{
    std::string list;
    for (const auto& text : texts)
        list += (list.empty() ? "" : ", ") + std::string(text);
    return list;
}

/// A cell's text as a map may write it: "6", 6 and true.
std::string cell_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

bool is_scalar(const Json& value)
{
    return value.is_string() || value.is_number() || value.is_boolean();
}

} // namespace

void MapReader::refuse(const Place& place, std::string what, std::string expected)
{
    refuse_found(place, std::move(what), std::move(expected), shown(place.value));
}

void MapReader::refuse_found(const Place& place, std::string what, std::string expected, std::string found)
{
    problems_.push_back(file_.problem(place.pointer, std::move(what), std::move(expected), std::move(found)));
}

bool MapReader::is_object(const Place& place, const std::string& what, std::initializer_list<std::string_view> known)
{
    if (!place.value.is_object()) {
        refuse(place, what, "an object with " + listed(known));
        return false;
    }
    for (const auto& [key, value] : place.value.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            refuse_found({value, pointer_to(place.pointer, key)}, "key", "one of " + listed(known), '"' + key + '"');
    return true;
}

std::optional<MapReader::Place> MapReader::at(const Place& object, const char* key) const
{
    const auto found = object.value.find(key);
    if (found == object.value.end())
        return std::nullopt;
    return Place{*found, pointer_to(object.pointer, key)};
}

std::optional<std::string> MapReader::text_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    if (!place)
        return std::nullopt;
    if (place->value.is_string() && !place->value.get_ref<const std::string&>().empty())
        return place->value.get<std::string>();
    refuse(*place, key, "a text");
    return std::nullopt;
}

bool MapReader::flag_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    if (place && !place->value.is_boolean())
        refuse(*place, key, "true or false");
    return place && place->value == Json(true);
}

template <class T>
std::optional<T> MapReader::choice_at(const Place& object, const char* key, std::initializer_list<std::pair<const char*, T>> choices)
{
    const auto place = at(object, key);
    if (!place)
        return std::nullopt;
    std::vector<std::string> known;
    for (const auto& [name, value] : choices) {
        if (place->value == Json(name))
            return value;
        known.push_back(Json(name).dump());
    }
    refuse(*place, key, "one of " + listed(known));
    return std::nullopt;
}

std::optional<ColumnName> MapReader::column_at(const Place& object)
{
    const auto place = at(object, "column");
    if (place && place->value.is_string())
        return ColumnName{place->value.get<std::string>(), file_.where(place->pointer)};
    refuse(place ? *place : object, "column", "the name of a column");
    return std::nullopt;
}

std::vector<std::string> MapReader::texts_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    std::vector<std::string> texts;
    if (!place)
        return texts;
    if (is_scalar(place->value))
        return {cell_text(place->value)};
    const bool is_list = place->value.is_array() && std::all_of(place->value.begin(), place->value.end(), is_scalar);
    if (!is_list)
        refuse(*place, key, "a list of cell texts");
    else
        for (const Json& value : place->value)
            texts.push_back(cell_text(value));
    return texts;
}

Checked<ImportMap> MapReader::read()
{
    const Place root{file_.root(), ""};
    ImportMap map;
    if (!is_object(root, "import map",
                   {"$schema", "comment", "survey", "file", "id", "on_same_id", "skip_when", "department", "site", "person", "channel",
                    "occurred_at", "create", "answers"}))
        return tl::unexpected(problems_);
    map.survey = text_at(root, "survey").value_or("");
    if (const auto form = at(root, "file"))
        read_file_form(*form, map);
    if (const auto id = at(root, "id")) {
        map.id.emplace();
        map.id->where = file_.where(id->pointer);
        map.id->source = read_parts(*id);
    }
    map.on_same_id = choice_at<OnSameId>(root, "on_same_id",
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
    if (!problems_.empty())
        return tl::unexpected(problems_);
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

std::optional<Condition> MapReader::read_condition(const Place& place)
{
    if (!is_object(place, "condition", {"column", "is", "is_not", "ignore_case"}))
        return std::nullopt;
    Condition condition;
    condition.ignore_case = flag_at(place, "ignore_case");
    const bool has_is = place.value.contains("is");
    condition.is_negated = place.value.contains("is_not");
    if (has_is == condition.is_negated)
        refuse(place, "condition", "either is or is_not, with cell texts");
    condition.values = texts_at(place, has_is ? "is" : "is_not");
    const auto column = column_at(place);
    if (!column)
        return std::nullopt;
    condition.column = *column;
    return condition;
}

std::vector<Condition> MapReader::conditions_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    std::vector<Condition> conditions;
    if (!place)
        return conditions;
    const auto take = [&](const Place& one) {
        if (auto condition = read_condition(one))
            conditions.push_back(std::move(*condition));
    };
    if (!place->value.is_array())
        take(*place);
    else
        for (std::size_t i = 0; i < place->value.size(); ++i)
            take({place->value[i], pointer_to(place->pointer, i)});
    return conditions;
}

MappedField MapReader::text_field(const Place& place)
{
    MappedField field = read_field(place);
    if (!std::holds_alternative<Constant>(field.source) && !std::holds_alternative<Joined>(field.source))
        refuse(place, "field", "a constant, a column or join");
    return field;
}

MappedField MapReader::date_field(const Place& place)
{
    MappedField field = read_field(place);
    const bool is_date = std::holds_alternative<Constant>(field.source) || std::holds_alternative<Joined>(field.source) ||
                         std::holds_alternative<DateAndTime>(field.source);
    if (!is_date)
        refuse(place, "field", "a date: a constant, a column, join, or date and time");
    return field;
}

FieldPointer MapReader::nested(const Place& object, const char* key, MappedField (MapReader::*reading)(const Place&))
{
    const auto place = at(object, key);
    if (place)
        return std::make_unique<MappedField>((this->*reading)(*place));
    refuse_found(object, key, "a field", "none");
    return std::make_unique<MappedField>();
}

Joined MapReader::read_parts(const Place& place)
{
    Joined joined;
    if (!place.value.is_array() || place.value.empty()) {
        refuse(place, "parts", "a list of texts and columns");
        return joined;
    }
    for (std::size_t i = 0; i < place.value.size(); ++i) {
        const Place part{place.value[i], pointer_to(place.pointer, i)};
        if (is_scalar(part.value))
            joined.parts.emplace_back(cell_text(part.value));
        else if (is_object(part, "part", {"column"}))
            if (auto column = column_at(part))
                joined.parts.emplace_back(std::move(*column));
    }
    return joined;
}

MappedField MapReader::read_field(const Place& place)
{
    MappedField field;
    field.where = file_.where(place.pointer);
    const Json& value = place.value;
    if (is_scalar(value)) {
        field.source = Constant{value};
        return field;
    }
    if (!value.is_object()) {
        refuse(place, "field", "a constant or an object");
        return field;
    }
    if (value.contains("column") || value.contains("join")) {
        if (value.contains("column") && value.contains("join"))
            refuse(place, "field", "either column or join");
        read_options(place, field);
    } else if (value.contains("date") || value.contains("time")) {
        is_object(place, "field", {"date", "time", "blank_when"});
        field.source = DateAndTime{nested(place, "date", &MapReader::text_field), nested(place, "time", &MapReader::text_field)};
    } else if (const auto between = at(place, "between")) {
        is_object(place, "field", {"between", "blank_when"});
        if (is_object(*between, "between", {"from", "to", "unit"})) {
            const auto unit = choice_at<TimeUnit>(*between, "unit",
                                                  {{"seconds", TimeUnit::seconds},
                                                   {"minutes", TimeUnit::minutes},
                                                   {"hours", TimeUnit::hours},
                                                   {"days", TimeUnit::days}});
            if (!between->value.contains("unit"))
                refuse(*between, "between", "a unit: seconds, minutes, hours or days");
            field.source = Between{nested(*between, "from", &MapReader::date_field), nested(*between, "to", &MapReader::date_field),
                                   unit.value_or(TimeUnit::hours)};
        }
    } else if (const auto days = at(place, "compare_days")) {
        is_object(place, "field", {"compare_days", "blank_when"});
        if (is_object(*days, "compare_days", {"left", "is", "right"})) {
            const auto relation = choice_at<DayRelation>(*days, "is",
                                                         {{"before", DayRelation::before},
                                                          {"not_after", DayRelation::not_after},
                                                          {"same", DayRelation::same},
                                                          {"not_before", DayRelation::not_before},
                                                          {"after", DayRelation::after}});
            if (!days->value.contains("is"))
                refuse(*days, "compare_days", "is: before, not_after, same, not_before or after");
            field.source = DayComparison{nested(*days, "left", &MapReader::date_field), relation.value_or(DayRelation::same),
                                         nested(*days, "right", &MapReader::date_field)};
        }
    } else if (const auto test = at(place, "test")) {
        is_object(place, "field", {"test", "blank_when"});
        if (auto condition = read_condition(*test))
            field.source = Test{std::move(*condition)};
    } else {
        refuse(place, "field", "one of column, join, date and time, between, compare_days, test");
    }
    field.blank_when = conditions_at(place, "blank_when");
    return field;
}

void MapReader::read_options(const Place& place, MappedField& field)
{
    is_object(place, "field",
              {"column", "join", "as", "pattern", "form", "unit", "decimal", "date_order", "ignore_case", "blank", "blank_when", "lookup"});
    if (const auto join = at(place, "join")) {
        field.source = read_parts(*join);
    } else if (auto column = column_at(place)) {
        Joined single;
        single.parts.emplace_back(std::move(*column));
        field.source = std::move(single);
    }
    field.reading = choice_at<Reading>(place, "as",
                                       {{"text", Reading::text},
                                        {"number", Reading::number},
                                        {"date", Reading::date},
                                        {"date_time", Reading::date_time},
                                        {"duration", Reading::duration}})
                        .value_or(Reading::by_question);
    if (const auto pattern = text_at(place, "pattern")) {
        if (auto read = DatePattern::create(*pattern))
            field.pattern = std::move(*read);
        else
            refuse_found(*at(place, "pattern"), read.error().what, read.error().expected, read.error().found);
    }
    field.form = choice_at<DurationForm>(place, "form",
                                         {{"h:mm:ss", DurationForm::h_mm_ss},
                                          {"mm:ss", DurationForm::mm_ss},
                                          {"h:mm", DurationForm::h_mm},
                                          {"day_fraction", DurationForm::day_fraction}})
                     .value_or(DurationForm::h_mm_ss);
    field.unit = choice_at<TimeUnit>(place, "unit",
                                     {{"seconds", TimeUnit::seconds},
                                      {"minutes", TimeUnit::minutes},
                                      {"hours", TimeUnit::hours},
                                      {"days", TimeUnit::days}})
                     .value_or(TimeUnit::seconds);
    for (const char* key : {"form", "unit"})
        if (const auto option = at(place, key); option && field.reading != Reading::duration)
            refuse(*option, key, "\"as\": \"duration\" beside it");
    field.decimal = choice_at<char>(place, "decimal", {{".", '.'}, {",", ','}});
    field.date_order = choice_at<DateOrder>(place, "date_order", {{"dmy", DateOrder::day_first}, {"mdy", DateOrder::month_first}});
    field.ignore_case = flag_at(place, "ignore_case");
    field.blank = texts_at(place, "blank");
    if (const auto lookup = at(place, "lookup"))
        read_lookup(*lookup, field);
}

void MapReader::read_lookup(const Place& place, MappedField& field)
{
    if (!place.value.is_object() || place.value.empty())
        return refuse(place, "lookup", "an object: cell texts and what they stand for");
    for (const auto& [code, meaning] : place.value.items()) {
        if (!is_scalar(meaning))
            refuse({meaning, pointer_to(place.pointer, code)}, "meaning", "a text, a number, true or false");
        field.lookup.emplace_back(code, meaning);
    }
}

} // namespace yardstick
