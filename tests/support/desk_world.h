#pragma once

#include "support/hand_set_clock.h"
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

class DeskOfficeStore final : public OfficeStore {
public:
    std::vector<OfficeEntry> entries(const std::string& kind, Day as_of) const override;
    std::vector<OfficeEntry> history(const std::string& kind, const std::string& id) const override;
    void append(const OfficeEntry& entry) override;
    std::vector<DatedTarget> targets() const override { return targets_; }
    void set_target(const DatedTarget& target) override { targets_.push_back(target); }
    std::vector<Annotation> annotations(Day from, Day to) const override;
    void annotate(const Annotation& annotation) override { annotations_.push_back(annotation); }
    std::optional<std::string> setting(const std::string& name) const override;
    void set_setting(const std::string& name, const std::string& value) override;

    /// When not empty, every write throws an Error that says this.
    std::string failure;

private:
    std::vector<OfficeEntry> entries_;
    std::vector<DatedTarget> targets_;
    std::vector<Annotation> annotations_;
    std::map<std::string, std::string> settings_;
};

class DeskSurveyStore final : public SurveyStore {
public:
    std::shared_ptr<const Survey> publish(const Survey& survey) override;
    std::vector<std::shared_ptr<const Survey>> surveys() const override;
    std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version) const override;

private:
    std::map<std::string, std::vector<std::shared_ptr<const Survey>>> surveys_;
};

class DeskResponseStore final : public ResponseStore {
public:
    void save(std::span<const Response> responses) override;
    Result<ImportCounts> import_batches(const ResponseBatches& next, OnSameId on_same_id, std::span<const OfficeEntry> newcomers) override;
    void revise(std::span<const Response> revisions) override;
    std::optional<Response> find(const std::string& id) const override;
    std::vector<Response> belonging_to(const std::string& id) const override;
    std::vector<Response> history(const std::string& id) const override;
    std::vector<Response> latest(const ResponseQuery& query, int limit) const override;
    void for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const override;
    Counts count(const ResponseQuery& query) const override;
    std::vector<ChangedDay> days(const ResponseQuery& query) const override;
    DayContent read_day(const DayKey& key) const override;

    /// When not empty, every write throws an Error that says this.
    std::string failure;

private:
    std::map<std::string, std::vector<Response>> revisions_; ///< by id, oldest first
    std::map<DayKey, std::int64_t> changes_;
};

class DeskBindingStore final : public BindingStore {
public:
    std::vector<Binding> binding_history() const override { return bindings_; }
    Binding bind(const Binding& binding) override;

private:
    std::vector<Binding> bindings_;
};

class DeskStateStore final : public StateStore {
public:
    std::vector<DayState> states(const StateOwner& owner, const ResponseQuery& query) const override;
    void keep(const StateOwner& owner, const std::vector<DayState>& states) override;
    void drop_states() override { states_.clear(); }

private:
    std::map<StateOwner, std::map<DayKey, DayState>> states_;
};

/// CSAT on one to five with Wilson's interval, written here a second time and on its own.
class DeskMetrics final : public MetricCatalogue {
public:
    DeskMetrics();
    std::vector<std::shared_ptr<Metric>> metrics() const override { return {csat_}; }
    std::vector<LoadedPlugin> loaded() const override { return {}; }
    std::vector<RefusedPlugin> refused() const override { return {}; }

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
    DeskOfficeStore office;
    DeskSurveyStore surveys;
    DeskResponseStore responses;
    DeskBindingStore bindings;
    DeskStateStore states;
    DeskMetrics metrics;
    Workspace workspace{WorkspacePorts{office, surveys, responses, bindings, states, metrics, clock}};
    Desk desk{workspace};

    /// Every response of `source` that counts, oldest first.
    std::vector<Response> stored(const std::string& source) const;
    void bind_csat();
};

} // namespace yardstick::test
