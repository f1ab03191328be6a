#include "report/response_export.h"

#include "report/csv_writer.h"
#include "report/figure_text.h"
#include "report/workbook.h"
#include "survey/expression/text.h"

namespace yardstick {

namespace {

constexpr std::int64_t rows_between_progress = 256;

tl::unexpected<Problem> too_large(const ResponseExport& wanted, const char* what, std::int64_t limit, std::int64_t found)
{
    return refuse(std::string(what) + " of " + wanted.survey, "at most " + number_text(static_cast<double>(limit), 0) + ", which an Excel sheet has room for; a .csv file takes all",
                  number_text(static_cast<double>(found), 0));
}

bool is_workbook(const ResponseExport& wanted)
{
    return expression::are_same_in_lower_case(wanted.file.extension().string(), ".xlsx");
}

Result<void> check_kind(const ResponseExport& wanted)
{
    if (!is_workbook(wanted) && !expression::are_same_in_lower_case(wanted.file.extension().string(), ".csv"))
        return refuse("file to export to", "a name that ends in .csv or .xlsx", '"' + wanted.file.filename().string() + '"');
    return {};
}

} // namespace

Result<ExportedResponses> export_responses(const SurveyStore& surveys, const ResponseStore& responses, const Office& office,
                                           const ResponseExport& wanted)
{
    if (const auto kind = check_kind(wanted); !kind)
        return tl::unexpected(kind.error());
    std::vector<std::shared_ptr<const Survey>> versions;
    for (const SurveyVersion& version : surveys.versions(wanted.survey))
        versions.push_back(version.survey);
    if (versions.empty() || wanted.survey.empty())
        return refuse("survey", "the id of one that was published", '"' + wanted.survey + '"');
    if (versions.back()->audience() == Audience::staff)
        return refuse("responses to " + wanted.survey, "a survey that customers answer; what staff answered is never given out one by one", "one that staff answer");

    ResponseColumns columns(versions, office, wanted.style);
    ResponseQuery query;
    query.source = wanted.survey;
    query.voided = wanted.voided;
    if (is_workbook(wanted)) {
        const ResponseStore::Counts counts = responses.count(query);
        const std::int64_t rows = counts.counted + (wanted.voided == Voided::left_out ? 0 : counts.voided);
        if (rows >= workbook::most_rows)
            return too_large(wanted, "responses", workbook::most_rows - 1, rows);
        if (columns.header().size() > workbook::most_columns)
            return too_large(wanted, "columns for the answers", workbook::most_columns, static_cast<std::int64_t>(columns.header().size()));
    }
    std::unique_ptr<TableWriter> table;
    if (is_workbook(wanted))
        table = open_workbook(wanted.file);
    else
        table = std::make_unique<CsvWriter>(wanted.file);
    table->write(std::vector<TableCell>(columns.header().begin(), columns.header().end()));
    ExportedResponses exported;
    responses.for_each(query, [&](const Response& response) {
        // What came since they were counted waits for the next export.
        if (is_workbook(wanted) && exported.rows + 1 >= workbook::most_rows)
            return;
        table->write(columns.row(response));
        if (++exported.rows % rows_between_progress == 0 && wanted.progress)
            wanted.progress(exported.rows);
    });
    table->finish();
    exported.texts_cut = table->texts_cut();
    return exported;
}

} // namespace yardstick
