#pragma once

#include "survey/survey_store.h"
#include "viewmodel/background.h"
#include "viewmodel/confirmation.h"
#include "viewmodel/survey_entry.h"
#include "viewmodel/workspace.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// The surveys of the workspace, one of them chosen, and one of its versions: what the Surveys page shows and does.
///
/// Nothing is half-done: a definition with any problem changes nothing, and each of its problems is told. Methods that change
/// something say how it went by done() or problems(). [the store's thread]
class SurveyCatalogue {
public:
    SurveyCatalogue(Workspace& workspace, Background& background) : workspace_(workspace), background_(background) {}

    /// Reads again, and counts responses in the background.
    void refresh();
    std::function<void()> on_change; ///< responses were counted

    const std::vector<SurveyEntry>& surveys() const { return surveys_; } ///< by title
    /// The responses of a survey that count; nothing until they are counted.
    std::optional<std::int64_t> responses(const std::string& survey) const;

    void choose(const std::string& survey); ///< and its live version, else its newest
    const std::string& chosen() const { return chosen_; } ///< id, or empty where there are no surveys
    const SurveyEntry* entry() const;                      ///< of the chosen one, or null
    const std::vector<SurveyVersion>& versions() const { return versions_; } ///< of the chosen one, newest first
    void choose_version(int version);
    const SurveyVersion* version() const; ///< the chosen one, or null

    /// Whether the chosen version may become live, testing or retired.
    bool can_become(SurveyState to) const;
    /// Moves it there, or asks first where that loses or splits something: question() then says what.
    void become(SurveyState to);
    const std::optional<Confirmation>& question() const { return question_.question(); }
    void answer(std::size_t answer);

    /// Takes a definition from a file, with the pictures beside it, as a draft: a new survey, or the next version of one that is there.
    void import(const std::filesystem::path& file);
    /// Writes the chosen version's definition into a file.
    void export_to(const std::filesystem::path& file);
    /// Copies the chosen version to a draft of a new survey that is called `title`; its id is made from that.
    void duplicate_as(const std::string& title);
    std::string title_for_copy() const; ///< "Copy of …"

    /// Whether answers to the chosen version would be kept as test answers now, else why not.
    Result<void> may_be_tried() const;
    /// Keeps what a completed form of the chosen version holds as a test answer, which never counts. A Problem also when it
    /// could not be saved.
    Result<void> try_out(const Json& answers);

    const std::string& done() const { return done_; }          ///< what was done last, in a sentence; empty after a refusal
    const Problems& problems() const { return problems_; }     ///< why it was not done
    const Problems& warnings() const { return warnings_; }     ///< of the definition that was imported

    /// Says that something else was done, or went wrong, in the place where the page shows it.
    void tell(std::string done) { begin(); done_ = std::move(done); }
    void refuse_with(Problem problem) { begin(); problems_.push_back(std::move(problem)); }
    void forget(); ///< what was done and why it was not: something else goes on

private:
    void begin();
    void read();
    void count();
    std::vector<std::string> consequences_of(SurveyState to) const;
    void move(const std::string& survey, int version, SurveyState to);
    void publish_as_draft(const Survey& survey, const char* what);

    Workspace& workspace_;
    Background& background_;
    std::vector<SurveyEntry> surveys_;
    std::map<std::string, std::int64_t> counts_;
    std::string chosen_, done_;
    OpenConfirmation question_;
    std::vector<SurveyVersion> versions_;
    int version_ = 0;
    Problems problems_, warnings_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); ///< counts that arrive after this has gone are dropped
};

} // namespace yardstick
