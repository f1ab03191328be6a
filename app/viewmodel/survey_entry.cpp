#include "viewmodel/survey_entry.h"

#include "survey/expression/text.h"

#include <algorithm>
#include <span>

namespace yardstick {

std::string version_text(int version)
{
    return "version " + std::to_string(version);
}

std::string state_sentence(SurveyState state)
{
    return state == SurveyState::draft ? "a draft" : std::string(to_text(state));
}

namespace {

/// The versions of one survey, oldest first, as an entry of the list.
SurveyEntry entry_of(std::span<const SurveyVersion> versions)
{
    const SurveyVersion& newest = versions.back();
    const auto live = std::find_if(versions.begin(), versions.end(), [](const SurveyVersion& each) { return each.state == SurveyState::live; });
    const SurveyVersion& shown = live == versions.end() ? newest : *live;
    SurveyEntry entry{newest.survey->id(), shown.survey->title(), newest.survey->audience(), newest.survey->version(), std::string(to_text(shown.state)), 0};
    if (&shown != &newest)
        entry.state += ", " + version_text(newest.survey->version()) + " is " + state_sentence(newest.state);
    for (const SurveyVersion& version : versions)
        entry.test_answers += version.test_answers;
    return entry;
}

} // namespace

std::vector<SurveyEntry> survey_entries(const std::vector<SurveyVersion>& versions)
{
    std::vector<SurveyEntry> entries;
    for (auto first = versions.begin(); first != versions.end();) {
        const auto next = std::find_if(first, versions.end(), [&](const SurveyVersion& each) { return each.survey->id() != first->survey->id(); });
        entries.push_back(entry_of({first, next}));
        first = next;
    }
    std::stable_sort(entries.begin(), entries.end(), [](const SurveyEntry& a, const SurveyEntry& b) {
        return expression::lower_case(a.title) < expression::lower_case(b.title);
    });
    return entries;
}

} // namespace yardstick
