#pragma once

#include "core/json.h"
#include "survey/survey.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// How far a version of a survey has come. At most one version of a survey is live.
enum class SurveyState {
    draft,   ///< may still be replaced; takes no answers
    testing, ///< takes test answers, which never count
    live,    ///< takes real answers; its definition never changes again
    retired, ///< takes none any more; what was answered goes on counting
};

std::string_view to_text(SurveyState state);
std::optional<SurveyState> parse_survey_state(std::string_view text);

/// One version of a survey, with its state.
struct SurveyVersion {
    std::shared_ptr<const Survey> survey;
    SurveyState state = SurveyState::draft;
    std::int64_t test_answers = 0; ///< kept for it; none but while it is testing
};

/// An answer that somebody gave to try a survey out. Kept apart from responses, so that nothing can count it.
struct TestAnswer {
    std::string id; ///< UUIDv4
    std::string survey;
    int version = 0;
    std::string answers; ///< SurveyJS data object, JSON text
};

/// What publishing a definition, or moving a version on, comes to. A store carries it out as one transaction.
struct VersionStep {
    enum class Document {
        kept,     ///< the version is there with this definition
        added,    ///< it is a new version
        replaced, ///< it was a draft, and takes this definition
    };
    int version = 0;
    SurveyState state = SurveyState::draft; ///< that the version has afterwards
    Document document = Document::kept;
    std::vector<int> retired;  ///< versions that make room for it
    std::vector<int> emptied;  ///< versions that leave testing: their test answers are deleted
};

/// True when a version in state `from` may become `to`: draft, testing, live, retired in this order, steps left out at
/// will, and a retired one live again.
bool may_become(SurveyState from, SurveyState to);

/// What publishing `survey` as `as` comes to; `versions` are those of its id, oldest first. The definition that the newest
/// version has gives that version, moved on where `as` lies ahead; a draft that is the newest takes the new definition.
VersionStep step_for_publishing(const std::vector<SurveyVersion>& versions, const Survey& survey, SurveyState as);

/// What moving `version` to `to` comes to. It must be one of `versions`, and one that may become `to`.
VersionStep step_for_moving(const std::vector<SurveyVersion>& versions, int version, SurveyState to);

} // namespace yardstick
