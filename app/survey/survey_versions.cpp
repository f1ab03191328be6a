#include "survey/survey_versions.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 4> state_names{"draft", "testing", "live", "retired"};

/// Fills in what `step` means for the versions that it does not name itself.
VersionStep with_consequences(const std::vector<SurveyVersion>& versions, VersionStep step)
{
    for (const SurveyVersion& each : versions) {
        const int version = each.survey->version();
        const bool is_itself = version == step.version;
        // A draft that is older than what goes live was overtaken; a newer one is somebody's work in progress.
        const bool makes_room = !is_itself && step.state == SurveyState::live && each.state != SurveyState::retired
            && (each.state == SurveyState::live || version < step.version);
        if (makes_room)
            step.retired.push_back(version);
        if (each.state == SurveyState::testing && (makes_room || (is_itself && step.state != SurveyState::testing)))
            step.emptied.push_back(version);
    }
    return step;
}

} // namespace

std::string_view to_text(SurveyState state)
{
    return state_names[static_cast<std::size_t>(state)];
}

std::optional<SurveyState> parse_survey_state(std::string_view text)
{
    const auto found = std::find(state_names.begin(), state_names.end(), text);
    if (found == state_names.end())
        return std::nullopt;
    return static_cast<SurveyState>(found - state_names.begin());
}

bool may_become(SurveyState from, SurveyState to)
{
    return from < to || (from == SurveyState::retired && to == SurveyState::live);
}

VersionStep step_for_publishing(const std::vector<SurveyVersion>& versions, const Survey& survey, SurveyState as)
{
    VersionStep step;
    step.state = as;
    if (versions.empty() || (versions.back().survey->document() != survey.document() && versions.back().state != SurveyState::draft)) {
        step.version = versions.empty() ? 1 : versions.back().survey->version() + 1;
        step.document = VersionStep::Document::added;
        return with_consequences(versions, std::move(step));
    }
    const SurveyVersion& newest = versions.back();
    step.version = newest.survey->version();
    if (newest.survey->document() != survey.document())
        step.document = VersionStep::Document::replaced;
    if (newest.state != as && !may_become(newest.state, as))
        step.state = newest.state;
    return with_consequences(versions, std::move(step));
}

VersionStep step_for_moving(const std::vector<SurveyVersion>& versions, int version, SurveyState to)
{
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const SurveyVersion& each) { return each.survey->version() == version; });
    assert(found != versions.end() && may_become(found->state, to) && "a version that may make this step");
    VersionStep step;
    step.version = found->survey->version();
    step.state = to;
    return with_consequences(versions, std::move(step));
}

} // namespace yardstick
