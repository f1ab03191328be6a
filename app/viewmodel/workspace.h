#pragma once

#include "core/clock.h"
#include "core/identifier.h"
#include "core/office.h"
#include "scoring/scorer.h"
#include "scoring/versioned_catalogue.h"
#include "survey/partial_responses.h"
#include "survey/response_intake.h"
#include "survey/rounds.h"

namespace yardstick {

/// The places where a workspace keeps things, and the metrics that can be used on it. Nothing is owned.
struct WorkspacePorts {
    OfficeStore& office;
    SurveyStore& surveys;
    ResponseStore& responses;
    BindingStore& bindings;
    StateStore& states;
    VersionStore& versions;
    RoundStore& rounds;
    PartialStore& partials;
    const MetricCatalogue& metrics;
    const Clock& clock;
};

/// What every page and every command works with: the ports, and the use cases built on them. [one thread]
class Workspace {
public:
    explicit Workspace(const WorkspacePorts& ports)
        : ports_(ports), office_(ports.office), ids_(ports.clock),
          intake_(ports.clock, ids_, office_, ports.surveys, ports.responses),
          partials_(ports.clock, ids_, ports.surveys, ports.responses, intake_, ports.partials),
          rounds_(ports.clock, office_, ports.surveys, ports.rounds),
          version_check_(ports.versions, ports.bindings, ports.responses, ports.surveys, ports.clock), metrics_(ports.metrics, version_check_),
          scorer_(metrics_, ports.bindings, ports.states, ports.responses, ports.surveys, ports.rounds, office_, &version_check_)
    {
    }
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    Office& office() { return office_; }
    OfficeStore& office_store() { return ports_.office; }
    SurveyStore& surveys() { return ports_.surveys; }
    ResponseStore& responses() { return ports_.responses; }
    BindingStore& bindings() { return ports_.bindings; }
    StateStore& states() { return ports_.states; }
    const MetricCatalogue& metrics() const { return metrics_; }
    const Clock& clock() const { return ports_.clock; }
    UuidGenerator& ids() { return ids_; }
    ResponseIntake& intake() { return intake_; }
    Rounds& rounds() { return rounds_; }
    RoundStore& round_store() { return ports_.rounds; }
    PartialResponses& partials() { return partials_; }
    Scorer& scorer() { return scorer_; }

private:
    WorkspacePorts ports_;
    Office office_;
    UuidGenerator ids_;
    ResponseIntake intake_;
    PartialResponses partials_;
    Rounds rounds_;
    VersionCheck version_check_;
    VersionedCatalogue metrics_;
    Scorer scorer_;
};

} // namespace yardstick
