#pragma once

#include "core/clock.h"
#include "core/office_store.h"
#include "scoring/binding.h"
#include "scoring/version_store.h"
#include "survey/partial_store.h"
#include "survey/response_store.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The ports of a workspace kept in memory: as small as tests of what uses them allow.
namespace yardstick::test {

class MemoryOfficeStore final : public OfficeStore {
public:
    std::vector<OfficeEntry> entries(const std::string& kind, Day as_of) const override;
    std::vector<OfficeEntry> history(const std::string& kind, const std::string& id) const override;
    void append(const OfficeEntry& entry) override;
    std::vector<DatedTarget> targets() const override;
    std::vector<DatedTarget> target_history() const override { return targets_; }
    void set_target(const DatedTarget& target) override;
    std::vector<Annotation> annotations(Day from, Day to) const override;
    void annotate(const Annotation& annotation) override { annotations_.push_back(annotation); }
    std::optional<std::string> setting(const std::string& name) const override;
    void set_setting(const std::string& name, const std::string& value) override;

    /// When not empty, a write throws an Error that says this.
    std::string failure;

private:
    std::vector<OfficeEntry> entries_;
    std::vector<DatedTarget> targets_; ///< every revision, in their order
    std::vector<Annotation> annotations_;
    std::map<std::string, std::string> settings_;
};

class MemorySurveyStore final : public SurveyStore {
public:
    PublishedSurvey publish(const Survey& survey, SurveyState as = SurveyState::live) override;
    PublishedSurvey move(const std::string& id, int version, SurveyState to) override;
    std::vector<std::shared_ptr<const Survey>> surveys() const override;
    std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version = std::nullopt) const override;
    std::vector<SurveyVersion> versions(const std::string& id = {}) const override;
    void save_test_answer(const TestAnswer& answer) override;

private:
    PublishedSurvey carry_out(const VersionStep& step, std::vector<SurveyVersion>& versions);

    std::map<std::string, std::vector<SurveyVersion>> versions_;
};

/// Newcomers of an import go to the office it is given.
class MemoryResponseStore final : public ResponseStore {
public:
    explicit MemoryResponseStore(OfficeStore& office) : office_(office) {}

    void save(std::span<const Response> responses) override;
    Result<ImportCounts> import_batches(const ResponseBatches& next, OnSameId on_same_id,
                                        std::span<const OfficeEntry> newcomers) override;
    void revise(std::span<const Response> revisions) override;
    std::optional<Response> find(const std::string& id) const override;
    std::vector<Response> belonging_to(const std::string& id) const override;
    std::vector<Response> history(const std::string& id) const override;
    std::vector<Response> latest(const ResponseQuery& query, int limit) const override;
    void for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const override;
    Counts count(const ResponseQuery& query) const override;
    std::vector<Response> list(const std::string& source, const std::optional<ListPlace>& from, int limit) const override;
    ListMarks list_marks(const std::string& source, int stride) const override;
    std::vector<ChangedDay> days(const ResponseQuery& query) const override;
    DayContent read_day(const DayKey& key) const override;

    /// The revisions that count, in the order of ids.
    std::vector<Response> all() const;

    /// When not empty, a write throws an Error that says this.
    std::string failure;
    /// Called once, when days() has been answered: somebody may save a response just then.
    mutable std::function<void()> after_days;

private:
    void put(const Response& revision);

    OfficeStore& office_;
    std::map<std::string, std::vector<Response>> revisions_;                  ///< by id, oldest first
    std::map<std::pair<std::string, std::string>, std::string> external_ids_; ///< (source, external id) → id
    std::map<DayKey, std::int64_t> changes_;
};

/// Closing hands the answers to the responses it is given.
class MemoryRoundStore final : public RoundStore {
public:
    explicit MemoryRoundStore(ResponseStore& responses) : responses_(responses) {}

    Round open(const Round& round) override;
    std::vector<Round> rounds() const override;
    std::optional<Round> find(const std::string& id) const override;
    bool issue_tokens(const std::string& round, const std::vector<std::string>& hashes) override;
    std::optional<std::string> round_of_token(const std::string& hash) const override;
    Outcome hold(const HeldAnswer& answer, const std::string& token_hash) override;
    void close(const std::string& id, Day day, Instant moment) override;
    std::vector<Release> released(const std::string&) const override { return {releases_.begin(), releases_.end()}; }
    void remember(const std::string&, const Release& release) override { releases_.insert(release); }
    Thresholds thresholds() const override { return thresholds_; }
    void set_thresholds(const Thresholds& thresholds) override;

    /// When not empty, holding an answer throws an Error that says this.
    std::string failure;

private:
    struct Token {
        std::string round;
        bool is_used = false;
    };
    ResponseStore& responses_;
    std::map<std::string, Round> rounds_;
    std::map<std::string, Token> tokens_;
    std::map<std::string, HeldAnswer> held_;
    std::set<Release> releases_; ///< of the only survey that tests release
    Thresholds thresholds_;
};

class MemoryPartialStore final : public PartialStore {
public:
    void keep(const PartialEntry& entry) override { entries_.insert_or_assign(entry.id, entry); }
    std::optional<PartialEntry> find(const std::string& id) const override;
    std::vector<PartialEntry> entries() const override;
    void forget(const std::string& id) override { entries_.erase(id); }

private:
    std::map<std::string, PartialEntry> entries_;
};

class MemoryBindingStore final : public BindingStore {
public:
    std::vector<Binding> binding_history() const override { return bindings_; }
    Binding bind(const Binding& binding) override;

private:
    std::vector<Binding> bindings_;
};

class MemoryStateStore final : public StateStore {
public:
    std::vector<DayState> states(const StateOwner& owner, const ResponseQuery& query) const override;
    void keep(const StateOwner& owner, const std::vector<DayState>& states) override;
    void drop_states() override { states_.clear(); }

private:
    std::map<StateOwner, std::map<DayKey, DayState>> states_;
};

class MemoryVersionStore final : public VersionStore {
public:
    std::vector<KnownLibrary> known_libraries(const std::string& metric, int version) const override;
    bool add_known_library(const std::string& metric, int version, const KnownLibrary& library, const std::string& first) override;
    std::vector<FigureOwner> owners_of_figures(const std::string& metric, int version) const override;
    std::vector<DayFigure> day_figures(const FigureOwner& owner) const override;
    std::vector<FigureMark> figure_marks(const FigureOwner& owner) const override;
    void keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures) override;

    /// When not empty, a write throws an Error that says this.
    std::string failure;
    /// Called once, when the next library is about to be added: another program may come first.
    std::function<void()> before_adding;

private:
    std::map<std::pair<std::string, int>, std::vector<KnownLibrary>> libraries_;
    std::map<FigureOwner, std::map<DayKey, DayFigure>> figures_;
};

} // namespace yardstick::test
