#pragma once

#include "support/hand_set_clock.h"
#include "support/memory_stores.h"
#include "viewmodel/desk.h"
#include "viewmodel/workspace.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A workspace in memory with one library, two departments, two people, two surveys and one CSAT metric: enough office
/// to work at a desk, with a clock that tests turn by hand.
namespace yardstick::test {

/// CSAT on one to five with Wilson's interval, written here a second time and on its own.
class DeskMetrics final : public MetricCatalogue {
public:
    DeskMetrics();
    std::vector<std::shared_ptr<Metric>> metrics() const override { return {csat_}; }
    std::vector<FoundPlugin> plugins() const override { return {}; }

private:
    std::shared_ptr<Metric> csat_;
};

/// Surveys of the world, as definitions.
extern const char* const after_service_survey;  ///< "after_service": one to five with words, and a comment
extern const char* const recommendation_survey; ///< "recommendation": zero to ten, no comment

struct DeskWorld {
    enum class Filled { yes, no };

    /// At 10:00 UTC, 11:00 on the wall, of 15 January 2026.
    explicit DeskWorld(Filled filled = Filled::yes);

    HandSetClock clock{"2026-01-15T10:00:00Z"};
    MemoryOfficeStore office;
    MemorySurveyStore surveys;
    MemoryResponseStore responses{office};
    MemoryBindingStore bindings;
    MemoryStateStore states;
    MemoryVersionStore versions;
    MemoryRoundStore rounds{responses};
    MemoryPartialStore partials;
    DeskMetrics metrics;
    Workspace workspace{WorkspacePorts{office, surveys, responses, bindings, states, versions, rounds, partials, metrics, clock}};
    Desk desk{workspace};

    /// Every response of `source` that counts, oldest first.
    std::vector<Response> stored(const std::string& source) const;
    void bind_csat();
};

/// What `response` answers.
inline Json answers_of(const Response& response)
{
    return Json::parse(response.answers);
}

} // namespace yardstick::test
