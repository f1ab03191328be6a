#pragma once

#include "scoring/round_comments.h"
#include "scoring/round_result.h"
#include "viewmodel/desk.h"
#include "viewmodel/option.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A round of a team, as the Goals page lists it.
struct RoundLine {
    Round round;
    std::string title;     ///< of the survey
    std::string state;     ///< "open until 2026-01-31", "closed on 2026-01-31"
    std::string took_part; ///< "7 of 9", "< 5 of 9"; "no tokens yet"
};

/// The Goals page, as a team lead uses it: the rounds in which a team was asked, the one that is opened next, its tokens, and
/// what came of those that are closed.
///
/// Which figures are shown is for scoring's release rules to decide, as for the command line; nothing of a round that is
/// open is shown but how many took part. Sentences are English. An Error of the store passes through. [the store's thread]
class GoalRounds {
public:
    /// `is_shared`: the workspace is on a server, where others open it, too.
    GoalRounds(Workspace& workspace, const Desk& desk, bool is_shared);

    /// Closes what is due and reads everything again; the chosen team and round stay where they still exist.
    void refresh();

    const std::vector<Option>& teams() const { return teams_; }
    const std::string& team() const { return team_; }
    void choose_team(const std::string& id);

    const std::vector<RoundLine>& rounds() const { return rounds_; } ///< the newest first
    const std::optional<std::size_t>& selected() const { return selected_; }
    void select(std::size_t row);
    const RoundLine* chosen() const { return selected_ ? &rounds_[*selected_] : nullptr; }

    /// The round that is opened next.
    const std::vector<Option>& surveys() const { return surveys_; } ///< live ones that staff answer
    const std::string& survey() const { return survey_; }
    const std::string& last_day() const { return last_day_; } ///< "2026-01-31"
    void choose_survey(const std::string& id) { survey_ = id; }
    void type_last_day(std::string text) { last_day_ = std::move(text); }
    bool can_open() const { return !team_.empty() && !survey_.empty(); }
    /// Opens it and chooses it. False, with a problem, when it cannot be.
    bool open_round();

    /// Tokens are given out once. They are here until they are put away or another round or team is chosen, and nowhere else.
    bool can_give_out_tokens() const;
    bool give_out_tokens();
    const std::vector<IssuedToken>& tokens() const { return tokens_; }
    /// What is copied or printed: the promise, and a line for each person.
    std::string tokens_text() const;
    /// Writes slips to print into an HTML file, one for each token, which say nothing of whose it is (token_sheet.h). False, with
    /// a problem, when the file cannot be written.
    bool save_slips(const std::filesystem::path& file);
    void put_tokens_away();

    bool can_close() const;
    bool close_round();

    /// What the chosen round says in a sentence or two: how many took part, and where nothing is shown, why.
    const std::string& summary() const { return summary_; }
    /// The numbers of the chosen round, and the words; empty while it is open.
    const std::vector<QuestionResult>& results() const { return results_; }
    const std::vector<QuestionComments>& comments() const { return comments_; }

    const std::string& problem() const { return problem_; } ///< one line; empty when nothing is wrong
    const std::string& done() const { return done_; }       ///< what was done last; empty after anything else

private:
    void read_teams();
    void read_rounds(const std::string& select_id);
    void read_result();
    std::string summary_of(const RoundLine& line) const;
    template <class T>
    bool finish(const Result<T>& result, std::string done);

    Workspace& workspace_;
    const Desk& desk_;
    bool is_shared_;
    std::vector<Option> teams_, surveys_;
    std::string team_, survey_, last_day_;
    std::vector<RoundLine> rounds_;
    std::optional<std::size_t> selected_;
    std::vector<IssuedToken> tokens_;
    std::string summary_, problem_, done_;
    std::vector<QuestionResult> results_;
    std::vector<QuestionComments> comments_;
};

} // namespace yardstick
