#include "import/importer.h"

#include "import/import_run.h"
#include "survey/survey_lifecycle.h"

namespace yardstick {

Checked<ImportReport> Importer::import(const ImportRequest& request)
{
    auto survey = live_survey(surveys_, request.survey);
    if (!survey)
        return tl::unexpected(Problems{survey.error()});
    // A file has an order, and often times and names; and nothing in it proves that everybody answered once.
    if ((*survey)->audience() == Audience::staff)
        return tl::unexpected(Problems{{{}, "import into " + request.survey, "a survey of customers", "one of staff, which is answered in rounds, with tokens"}});
    ImportRun run(request, std::move(*survey), office_);
    if (Problems problems = run.look(); !problems.empty())
        return tl::unexpected(std::move(problems));
    if (Problems problems = run.check(); !problems.empty())
        return tl::unexpected(std::move(problems));
    Problems problems = request.is_dry_run ? run.foresee_saving(responses_) : run.save(ids_, clock_.now(), responses_);
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return run.report();
}

} // namespace yardstick
