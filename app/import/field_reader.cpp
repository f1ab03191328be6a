#include "import/field_reader.h"

#include "survey/typed_answer.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

/// 'column "INTDATE"', or both of them: for a Problem about the text of a field.
std::string source_name(const MappedField& field)
{
    std::string names;
    if (const auto* joined = std::get_if<Joined>(&field.source))
        for (const auto& part : joined->parts)
            if (const auto* column = std::get_if<ColumnName>(&part))
                names += (names.empty() ? "column \"" : ", \"") + column->name + '"';
    return names.empty() ? "constant" : names;
}

std::string json_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

Day day_of(LocalTime local)
{
    return Day{std::chrono::floor<date::days>(local).time_since_epoch()};
}

const char* form_name(DurationForm form)
{
    switch (form) {
    case DurationForm::h_mm_ss:
        return "a duration such as 0:03:40";
    case DurationForm::mm_ss:
        return "a duration such as 3:40 (minutes and seconds)";
    case DurationForm::h_mm:
        return "a duration such as 1:15 (hours and minutes)";
    case DurationForm::day_fraction:
        return "a fraction of a day";
    }
    return "a duration";
}

bool is_relation(Day left, DayRelation relation, Day right)
{
    switch (relation) {
    case DayRelation::before:
        return left < right;
    case DayRelation::not_after:
        return left <= right;
    case DayRelation::same:
        return left == right;
    case DayRelation::not_before:
        return left >= right;
    case DayRelation::after:
        return left > right;
    }
    return false;
}

bool wants_number(const Question& question)
{
    if (question.type == "slider" || question.input_type == "number" || question.input_type == "range")
        return true;
    const auto is_number = [](const Choice& choice) { return choice.value.is_number(); };
    return !question.choices.empty() && std::all_of(question.choices.begin(), question.choices.end(), is_number);
}

bool wants_date(const Question& question)
{
    return question.type == "text" && question.input_type == "date";
}

bool wants_date_time(const Question& question)
{
    return question.type == "text" && (question.input_type == "datetime-local" || question.input_type == "datetime");
}

} // namespace

CellReading reading_of(const MappedField& field, const Question& question)
{
    if (!field.lookup.empty())
        return CellReading::text;
    if (field.reading != CellReading::by_question)
        return field.reading;
    if (wants_date(question))
        return CellReading::date;
    if (wants_date_time(question) || field.pattern)
        return CellReading::date_time;
    return wants_number(question) ? CellReading::number : CellReading::by_question;
}

bool holds(const RowCondition& condition, const CsvRow& row)
{
    const std::string& cell = row.cells[condition.column.index];
    const auto is_cell = [&](const std::string& value) {
        return value.empty() ? is_blank(cell) : equals(cell, value, condition.ignore_case);
    };
    return std::any_of(condition.values.begin(), condition.values.end(), is_cell) != condition.is_negated;
}

bool FieldReader::is_blanked(const MappedField& field)
{
    const auto holds_here = [this](const RowCondition& condition) { return holds(condition, row_); };
    if (std::none_of(field.blank_when.begin(), field.blank_when.end(), holds_here))
        return false;
    if (counts_)
        ++counts_->by_condition;
    return true;
}

std::optional<std::string> FieldReader::text(const MappedField& field)
{
    if (is_blanked(field))
        return std::nullopt;
    if (const auto* constant = std::get_if<Constant>(&field.source))
        return json_text(constant->value);
    std::string text;
    for (const auto& part : std::get<Joined>(field.source).parts) {
        if (const auto* fixed = std::get_if<std::string>(&part)) {
            text += *fixed;
            continue;
        }
        const std::string& cell = row_.cells[std::get<ColumnName>(part).index];
        const auto is_cell = [&](const std::string& code) { return equals(cell, code, field.ignore_case); };
        const auto code = std::find_if(field.blank.begin(), field.blank.end(), is_cell);
        const bool is_empty = is_blank(cell);
        if (code != field.blank.end() || is_empty) {
            if (counts_)
                ++counts_->by_code[is_empty ? "" : *code];
            return std::nullopt;
        }
        text += cell;
    }
    return text;
}

Result<std::optional<DateText>> FieldReader::date_and_time(const DateAndTime& both)
{
    return date_text(*both.date).and_then([&](std::optional<DateText> date) -> Result<std::optional<DateText>> {
        const auto time = text(*both.time);
        if (!date || !time)
            return std::nullopt;
        auto time_of_day = read_time_of_day(*time);
        if (!time_of_day)
            time_of_day = read_day_fraction(*time, decimal(*both.time));
        if (!time_of_day)
            return refuse(source_name(*both.time), "a time of day such as 17:50:45, or a fraction of a day", '"' + *time + '"');
        date->local = LocalTime{day_of(date->local).time_since_epoch() + *time_of_day};
        return date;
    });
}

Result<std::optional<DateText>> FieldReader::date_text(const MappedField& field)
{
    if (const auto* both = std::get_if<DateAndTime>(&field.source)) {
        if (is_blanked(field))
            return std::nullopt;
        return date_and_time(*both);
    }
    const auto words = text(field);
    if (!words)
        return std::nullopt;
    const auto read =
        field.pattern ? field.pattern->read(*words) : read_date(*words, field.date_order.value_or(form_.date_order));
    if (!read)
        return refuse(source_name(field), field.pattern ? "a date like " + field.pattern->text() : "a date", '"' + *words + '"');
    return read;
}

FieldReader::Moment FieldReader::to_moment(const DateText& text) const
{
    if (!text.offset)
        return {zone_.to_instant(text.local), text.local};
    const Instant instant{text.local.time_since_epoch() - *text.offset};
    return {instant, zone_.to_local(instant)};
}

Result<std::optional<FieldReader::Moment>> FieldReader::moment(const MappedField& field)
{
    return date_text(field).map(
        [this](const std::optional<DateText>& text) { return text ? std::optional(to_moment(*text)) : std::nullopt; });
}

Result<Json> FieldReader::elapsed(const Between& between)
{
    const auto from = moment(*between.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = moment(*between.to);
    if (!to)
        return tl::unexpected(to.error());
    if (!*from || !*to)
        return Json();
    // Seconds since 1970 as doubles, then their difference: that is how R and pandas count, and only so do the last
    // digits of very short durations agree with figures computed there. The error stays under a microsecond.
    using Seconds = std::chrono::duration<double>;
    const Seconds length = Seconds((*to)->instant.time_since_epoch()) - Seconds((*from)->instant.time_since_epoch());
    if (length < Seconds::zero()) {
        if (counts_)
            ++counts_->negative_durations;
        return Json();
    }
    return number_answer(in_unit(length, between.unit));
}

Result<Json> FieldReader::compared(const DayComparison& comparison)
{
    const auto left = moment(*comparison.left);
    if (!left)
        return tl::unexpected(left.error());
    const auto right = moment(*comparison.right);
    if (!right)
        return tl::unexpected(right.error());
    if (!*left || !*right)
        return Json();
    return Json(is_relation(day_of((*left)->local), comparison.is, day_of((*right)->local)));
}

Result<Json> FieldReader::date_answer(const MappedField& field, bool has_time)
{
    const auto date = moment(field);
    if (!date)
        return tl::unexpected(date.error());
    if (!*date)
        return Json();
    const LocalTime local = (*date)->local;
    const Day day = day_of(local);
    if (!has_time)
        return Json(to_text(day));
    const date::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(local.time_since_epoch() - day.time_since_epoch())};
    return Json(
        fmt::format("{}T{:02}:{:02}:{:02}", to_text(day), time.hours().count(), time.minutes().count(), time.seconds().count()));
}

Result<Json> FieldReader::meaning(const MappedField& field, const std::string& code) const
{
    const auto is_code = [&](const auto& entry) { return equals(code, entry.first, field.ignore_case); };
    const auto found = std::find_if(field.lookup.begin(), field.lookup.end(), is_code);
    if (found != field.lookup.end())
        return found->second;
    std::string known;
    for (const auto& [each, what] : field.lookup)
        known += (known.empty() ? "" : ", ") + Json(each).dump();
    return refuse(source_name(field), "one of the codes " + known, '"' + code + '"');
}

Result<std::string> FieldReader::name(const MappedField& field)
{
    const auto words = text(field);
    if (!words || field.lookup.empty())
        return words.value_or("");
    return meaning(field, *words).map(json_text);
}

Result<Json> FieldReader::read_text(const MappedField& field, const std::string& text, const Question& question)
{
    if (!field.lookup.empty())
        return meaning(field, text);
    switch (reading_of(field, question)) {
    case CellReading::duration:
        if (const auto length = read_duration(text, field.form, decimal(field)))
            return number_answer(in_unit(*length, field.unit));
        return refuse(source_name(field), form_name(field.form), '"' + text + '"');
    case CellReading::number:
        if (const auto number = read_number(text, decimal(field)))
            return number_answer(*number);
        if (field.reading == CellReading::number || question.choices.empty())
            return refuse(source_name(field), fmt::format("a number such as 3{}5", decimal(field)), '"' + text + '"');
        return Json(text); // a choice may also be a word
    case CellReading::by_question:
        if (question.type == "boolean" && (equals(text, "true", true) || equals(text, "false", true)))
            return Json(equals(text, "true", true));
        return Json(text);
    default:
        return Json(text);
    }
}

Result<Json> FieldReader::answer(const MappedField& field, const Question& question)
{
    if (std::holds_alternative<Joined>(field.source)) {
        const CellReading reading = reading_of(field, question);
        if (reading == CellReading::date || reading == CellReading::date_time)
            return date_answer(field, reading == CellReading::date_time);
        const auto words = text(field);
        return words ? read_text(field, *words, question) : Result<Json>{Json()};
    }
    if (std::holds_alternative<DateAndTime>(field.source))
        return date_answer(field, !wants_date(question));
    if (is_blanked(field))
        return Json();
    if (const auto* constant = std::get_if<Constant>(&field.source))
        return constant->value;
    if (const auto* between = std::get_if<Between>(&field.source))
        return elapsed(*between);
    if (const auto* comparison = std::get_if<DayComparison>(&field.source))
        return compared(*comparison);
    return Json(holds(std::get<Test>(field.source).condition, row_));
}

} // namespace yardstick
