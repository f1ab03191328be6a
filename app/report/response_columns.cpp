#include "report/response_columns.h"

#include "report/answer_columns.h"
#include "survey/definition/definition.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

constexpr const char* about_response[] = {"_response", "_occurred_at", "_entered_at", "_day", "_department", "_site", "_person",
                                          "_channel", "_version", "_state", "_reason", "_entered_by", "_external_id"};
constexpr const char* left_over = "_other";

} // namespace

ResponseColumns::ResponseColumns(const std::vector<std::shared_ptr<const Survey>>& versions, const Office& office, AnswerStyle style)
    : office_(office), style_(style)
{
    for (const char* name : about_response)
        add_column(name, name);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        add_version(*version);
    add_column(left_over, left_over);
    row_.resize(header_.size());
}

std::size_t ResponseColumns::add_column(const std::string& code, const std::string& label)
{
    const auto [column, is_new] = columns_.try_emplace(code, header_.size());
    if (!is_new)
        return column->second;
    const std::string& wanted = style_ == AnswerStyle::labels ? label : code;
    const bool is_taken = std::find(header_.begin(), header_.end(), wanted) != header_.end();
    header_.push_back(is_taken ? wanted + " (" + code + ')' : wanted);
    return column->second;
}

void ResponseColumns::add_version(const std::shared_ptr<const Survey>& survey)
{
    Version& version = versions_[survey->version()];
    version.survey = survey;
    const Definition& definition = *survey->definition();
    std::set<std::size_t> own;
    const auto add = [&](AnswerColumn column) {
        // Questions that share the key of their answer share its column.
        if (const std::size_t at = add_column(column.code, column.label); own.insert(at).second)
            version.readers.push_back({at, std::move(column.read)});
    };
    for (const ElementDefinition* element : definition.elements) {
        if (is_template(*element) || !is_question(element->type))
            continue;
        for (AnswerColumn& column : answer_columns(*element, definition, style_))
            add(std::move(column));
    }
    for (const CalculatedValueDefinition& value : definition.calculated_values)
        if (value.include_into_result)
            add(stored_column(value.name));
}

const std::string& ResponseColumns::name_of(Named kind, const std::string& id)
{
    const auto [name, is_new] = names_.try_emplace({kind, id}, id);
    if (!is_new || id.empty() || style_ == AnswerStyle::codes)
        return name->second;
    const auto take = [&](const auto& entry) {
        if (entry)
            name->second = entry->name;
    };
    switch (kind) {
    case Named::department: take(office_.department(id)); break;
    case Named::site: take(office_.site(id)); break;
    case Named::person: take(office_.person(id)); break;
    }
    return name->second;
}

void ResponseColumns::fill_about(const Response& response)
{
    row_[0] = response.id;
    row_[1] = to_text(response.occurred_at);
    row_[2] = to_text(response.entered_at);
    row_[3] = to_text(response.day);
    row_[4] = text_cell(name_of(Named::department, response.department));
    row_[5] = text_cell(name_of(Named::site, response.site));
    row_[6] = text_cell(name_of(Named::person, response.person));
    row_[7] = text_cell(response.channel);
    row_[8] = std::int64_t{response.source_version};
    row_[9] = text_cell(response.is_voided ? "voided" : response.revision > 1 ? "corrected" : "");
    row_[10] = text_cell(response.reason);
    row_[11] = text_cell(name_of(Named::person, response.entered_by));
    row_[12] = text_cell(response.external_id);
}

const std::vector<TableCell>& ResponseColumns::row(const Response& response)
{
    std::fill(row_.begin(), row_.end(), TableCell());
    fill_about(response);
    const Json answers = Json::parse(response.answers);
    Json rest = answers;
    if (const auto version = versions_.find(response.source_version); version != versions_.end())
        for (const Reader& reader : version->second.readers)
            row_[reader.column] = reader.read(answers, rest);
    Json left = Json::object();
    for (const auto& [key, value] : rest.items())
        if (!value.is_structured() || !value.empty())
            left[key] = value;
    if (!left.empty())
        row_.back() = left.dump();
    return row_;
}

} // namespace yardstick
