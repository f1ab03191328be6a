#include "import/importer.h"

#include "import/import_run.h"

namespace yardstick {

Checked<ImportReport> Importer::import(const ImportRequest& request)
{
    std::shared_ptr<const Survey> survey = surveys_.find(request.survey);
    if (!survey) {
        std::string known;
        for (const auto& each : surveys_.surveys())
            known += (known.empty() ? "" : ", ") + each->id();
        return tl::unexpected(Problems{{{},
                                        "survey",
                                        known.empty() ? "a published one; there is none yet" : "one of " + known,
                                        '"' + request.survey + '"'}});
    }
    ImportRun run(request, std::move(survey), office_);
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
