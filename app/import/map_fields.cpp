#include "import/map_fields.h"

namespace yardstick {

std::optional<RowCondition> MapFields::read_condition(const Place& place)
{
    if (!is_object(place, "condition", {"column", "is", "is_not", "ignore_case"}))
        return std::nullopt;
    RowCondition condition;
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

std::vector<RowCondition> MapFields::conditions_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    std::vector<RowCondition> conditions;
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

MappedField MapFields::text_field(const Place& place)
{
    MappedField field = read_field(place);
    if (!std::holds_alternative<Constant>(field.source) && !std::holds_alternative<Joined>(field.source))
        refuse(place, "field", "a constant, a column or join");
    return field;
}

MappedField MapFields::date_field(const Place& place)
{
    MappedField field = read_field(place);
    const bool is_date = std::holds_alternative<Constant>(field.source) || std::holds_alternative<Joined>(field.source) ||
                         std::holds_alternative<DateAndTime>(field.source);
    if (!is_date)
        refuse(place, "field", "a date: a constant, a column, join, or date and time");
    return field;
}

FieldPointer MapFields::nested(const Place& object, const char* key, MappedField (MapFields::*reading)(const Place&))
{
    const auto place = at(object, key);
    if (place)
        return std::make_unique<MappedField>((this->*reading)(*place));
    refuse_found(object, key, "a field", "none");
    return std::make_unique<MappedField>();
}

Joined MapFields::read_parts(const Place& place)
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

void MapFields::read_between(const Place& place, MappedField& field)
{
    if (!is_object(place, "between", {"from", "to", "unit"}))
        return;
    const auto unit = unit_at(place);
    if (!place.value.contains("unit"))
        refuse(place, "between", "a unit: seconds, minutes, hours or days");
    field.source = Between{nested(place, "from", &MapFields::date_field), nested(place, "to", &MapFields::date_field),
                           unit.value_or(TimeUnit::hours)};
}

void MapFields::read_comparison(const Place& place, MappedField& field)
{
    if (!is_object(place, "compare_days", {"left", "is", "right"}))
        return;
    const auto relation = choice_at<DayRelation>(place, "is",
                                                 {{"before", DayRelation::before},
                                                  {"not_after", DayRelation::not_after},
                                                  {"same", DayRelation::same},
                                                  {"not_before", DayRelation::not_before},
                                                  {"after", DayRelation::after}});
    if (!place.value.contains("is"))
        refuse(place, "compare_days", "is: before, not_after, same, not_before or after");
    field.source = DayComparison{nested(place, "left", &MapFields::date_field), relation.value_or(DayRelation::same),
                                 nested(place, "right", &MapFields::date_field)};
}

std::optional<TimeUnit> MapFields::unit_at(const Place& object)
{
    return choice_at<TimeUnit>(
        object, "unit",
        {{"seconds", TimeUnit::seconds}, {"minutes", TimeUnit::minutes}, {"hours", TimeUnit::hours}, {"days", TimeUnit::days}});
}

MappedField MapFields::read_field(const Place& place)
{
    MappedField field;
    field.where = file().where(place.pointer);
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
        field.source = DateAndTime{nested(place, "date", &MapFields::text_field), nested(place, "time", &MapFields::text_field)};
    } else if (const auto between = at(place, "between")) {
        is_object(place, "field", {"between", "blank_when"});
        read_between(*between, field);
    } else if (const auto days = at(place, "compare_days")) {
        is_object(place, "field", {"compare_days", "blank_when"});
        read_comparison(*days, field);
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

void MapFields::read_options(const Place& place, MappedField& field)
{
    is_object(place, "field",
              {"column", "join", "as", "pattern", "form", "unit", "decimal", "date_order", "ignore_case", "blank", "blank_when",
               "lookup"});
    if (const auto join = at(place, "join")) {
        field.source = read_parts(*join);
    } else if (auto column = column_at(place)) {
        Joined single;
        single.parts.emplace_back(std::move(*column));
        field.source = std::move(single);
    }
    field.reading = choice_at<CellReading>(place, "as",
                                           {{"text", CellReading::text},
                                            {"number", CellReading::number},
                                            {"date", CellReading::date},
                                            {"date_time", CellReading::date_time},
                                            {"duration", CellReading::duration}})
                        .value_or(CellReading::by_question);
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
    field.unit = unit_at(place).value_or(TimeUnit::seconds);
    for (const char* key : {"form", "unit"})
        if (const auto option = at(place, key); option && field.reading != CellReading::duration)
            refuse(*option, key, "\"as\": \"duration\" beside it");
    field.decimal = choice_at<char>(place, "decimal", {{".", '.'}, {",", ','}});
    field.date_order =
        choice_at<DateOrder>(place, "date_order", {{"dmy", DateOrder::day_first}, {"mdy", DateOrder::month_first}});
    field.ignore_case = flag_at(place, "ignore_case");
    field.blank = texts_at(place, "blank");
    if (const auto lookup = at(place, "lookup"))
        read_lookup(*lookup, field);
}

void MapFields::read_lookup(const Place& place, MappedField& field)
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
