#include "import/row_mapper.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

enum Counter : std::size_t {
    department_counter,
    site_counter,
    person_counter,
    channel_counter,
    time_counter,
    first_answer_counter
};

/// Stands for the question that a date answers where no question is asked.
const Question date_question{{}, {}, "text", "date", {}, false, {}, {}, {}};

/// Texts need a reader, but no zone.
const TimeZone& any_zone()
{
    static const TimeZone zone = TimeZone::utc();
    return zone;
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 20;
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < most; ++i)
        list += (i ? ", " : "") + names[i];
    return names.size() > most ? fmt::format("{} … ({} columns)", list, names.size()) : list;
}

} // namespace

Checked<std::unique_ptr<RowMapper>> RowMapper::create(ImportMap map, const std::vector<std::string>& header,
                                                      const std::string& file, std::shared_ptr<const Survey> survey)
{
    std::unique_ptr<RowMapper> mapper(new RowMapper);
    mapper->map_ = std::move(map);
    mapper->survey_ = std::move(survey);
    mapper->sheet_.emplace(mapper->survey_);
    Problems problems;
    mapper->find_columns(header, file, problems);
    mapper->find_questions(problems);
    if (!problems.empty())
        return tl::unexpected(problems);
    for (const char* name : {"department", "site", "person", "channel", "occurred_at"})
        mapper->counts_.push_back({name, {}, 0, 0});
    for (const auto& [question, field] : mapper->map_.answers)
        mapper->counts_.push_back({"answers." + question, {}, 0, 0});
    mapper->form_.decimal = mapper->map_.decimal.value_or('.');
    mapper->form_.date_order = mapper->map_.date_order.value_or(DateOrder::day_first);
    mapper->note_open_fields();
    return mapper;
}

void RowMapper::find_columns(const std::vector<std::string>& header, const std::string& file, Problems& problems)
{
    std::set<std::size_t> used;
    const auto find = [&](ColumnName& column) {
        const auto found = std::find(header.begin(), header.end(), column.name);
        if (found == header.end()) {
            problems.push_back({column.where, fmt::format("column \"{}\"", column.name),
                                "a column of " + file + ": " + listed(header), "none of that name"});
            return;
        }
        column.index = static_cast<std::size_t>(found - header.begin());
        used.insert(column.index);
        const auto again = std::find(found + 1, header.end(), column.name);
        if (again != header.end())
            problems.push_back({file + ":1", fmt::format("column \"{}\"", column.name),
                                "one of that name, because the map uses it",
                                fmt::format("columns {} and {}", column.index + 1, again - header.begin() + 1)});
    };
    for (const auto& [name, field] : map_.fields())
        for_each_column(*field, find);
    for (RowCondition& condition : map_.skip_when)
        find(condition.column);
    columns_used_.assign(used.begin(), used.end());
}

void RowMapper::find_questions(Problems& problems)
{
    for (const auto& [name, field] : map_.answers) {
        questions_.push_back(survey_->find_question(name));
        if (questions_.back())
            continue;
        std::vector<std::string> known;
        for (const Question& question : survey_->questions())
            known.push_back(question.name);
        problems.push_back({field.where, fmt::format("question \"{}\"", name),
                            fmt::format("a question of survey {}: {}", survey_->id(), listed(known)), "none of that name"});
    }
}

void RowMapper::note_open_fields()
{
    note_open(map_.occurred_at, date_question);
    for (std::size_t i = 0; i < map_.answers.size(); ++i)
        note_open(map_.answers[i].second, *questions_[i]);
}

/// Remembers the fields whose cells have to be looked at. `question` says what an open reading means.
void RowMapper::note_open(const MappedField& field, const Question& question)
{
    if (const auto* both = std::get_if<DateAndTime>(&field.source)) {
        note_open(*both->date, date_question);
        if (!both->time->decimal && !map_.decimal)
            open_numbers_.push_back(both->time.get()); // it may be a fraction of a day
    } else if (const auto* between = std::get_if<Between>(&field.source)) {
        note_open(*between->from, date_question);
        note_open(*between->to, date_question);
    } else if (const auto* comparison = std::get_if<DayComparison>(&field.source)) {
        note_open(*comparison->left, date_question);
        note_open(*comparison->right, date_question);
    } else if (std::holds_alternative<Joined>(field.source)) {
        const CellReading reading = reading_of(field, question);
        const bool is_date = reading == CellReading::date || reading == CellReading::date_time;
        const bool has_fraction = reading == CellReading::duration && field.form == DurationForm::day_fraction;
        if (is_date && !field.pattern && !field.date_order && !map_.date_order)
            open_dates_.push_back(&field);
        if ((reading == CellReading::number || has_fraction) && !field.decimal && !map_.decimal)
            open_numbers_.push_back(&field);
    }
}

void RowMapper::gather(const CsvRow& row, FormEvidence& evidence) const
{
    FieldReader reader(row, form_, any_zone(), nullptr);
    for (const MappedField* field : open_dates_)
        if (const auto text = reader.text(*field))
            evidence.add_date(*text, row.line);
    for (const MappedField* field : open_numbers_)
        if (const auto text = reader.text(*field))
            evidence.add_number(*text, row.line);
}

bool RowMapper::is_skipped(const CsvRow& row) const
{
    return std::any_of(map_.skip_when.begin(), map_.skip_when.end(),
                       [&row](const RowCondition& condition) { return holds(condition, row); });
}

Result<std::string> RowMapper::external_id(const CsvRow& row) const
{
    if (!map_.id)
        return std::string();
    const auto id = FieldReader(row, form_, any_zone(), nullptr).text(*map_.id);
    if (!id)
        return refuse("id", "cells that are not blank", "a blank one");
    return *id;
}

Result<std::string> RowMapper::text_of(const std::optional<MappedField>& field, std::size_t counter, const CsvRow& row)
{
    if (!field)
        return std::string();
    return FieldReader(row, form_, any_zone(), &counts_[counter]).name(*field);
}

/// A text that must not be blank where the map has a field for it.
Result<std::string> RowMapper::named(const std::optional<MappedField>& field, std::size_t counter, const CsvRow& row)
{
    auto text = text_of(field, counter, row);
    if (field && text && text->empty())
        return refuse(counts_[counter].field, "one in every row", "a blank cell");
    return text;
}

Result<std::string> RowMapper::department(const CsvRow& row)
{
    return named(map_.department, department_counter, row);
}

Result<std::string> RowMapper::site(const CsvRow& row)
{
    return named(map_.site, site_counter, row);
}

Result<MappedRow> RowMapper::read(const CsvRow& row, const TimeZone& zone)
{
    MappedRow mapped;
    const auto person = text_of(map_.person, person_counter, row);
    const auto channel = text_of(map_.channel, channel_counter, row);
    if (!person || !channel)
        return tl::unexpected(person ? channel.error() : person.error());
    mapped.person = *person;
    mapped.channel = *channel;
    const auto moment = FieldReader(row, form_, zone, &counts_[time_counter]).moment(map_.occurred_at);
    if (!moment)
        return tl::unexpected(moment.error());
    if (!*moment)
        return refuse("occurred_at", "when the response was given", "a blank cell");
    mapped.occurred_at = (*moment)->instant;

    sheet_->begin();
    for (std::size_t i = 0; i < map_.answers.size(); ++i) {
        const auto& [name, field] = map_.answers[i];
        const auto value = FieldReader(row, form_, zone, &counts_[first_answer_counter + i]).answer(field, *questions_[i]);
        if (!value)
            return tl::unexpected(value.error());
        if (value->is_null())
            continue;
        const bool is_read_by_question = value->is_string() && field.lookup.empty();
        const auto set =
            is_read_by_question ? sheet_->set_text(name, value->get_ref<const std::string&>()) : sheet_->set(name, *value);
        if (!set)
            return tl::unexpected(set.error());
    }
    return sheet_->take_over(mapped.occurred_at, zone).map([&](const Json& response) {
        mapped.answers = response.dump(-1, ' ', false, Json::error_handler_t::replace);
        return mapped;
    });
}

} // namespace yardstick
