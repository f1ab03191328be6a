#include "viewmodel/goal_rounds.h"

#include "core/error.h"
#include "core/whole_file.h"
#include "viewmodel/round_words.h"
#include "viewmodel/token_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

/// How long a round is open unless the lead says otherwise: everybody is at work within a week.
constexpr date::days usual_length{7};

} // namespace

GoalRounds::GoalRounds(Workspace& workspace, const Desk& desk, bool is_shared) : workspace_(workspace), desk_(desk), is_shared_(is_shared)
{
}

void GoalRounds::refresh()
{
    workspace_.rounds().close_due();
    read_teams();
    surveys_.clear();
    for (const SurveyVersion& version : workspace_.surveys().versions())
        if (version.state == SurveyState::live && version.survey->audience() == Audience::staff)
            surveys_.push_back({version.survey->id(), version.survey->title()});
    if (!has_id(surveys_, survey_))
        survey_ = surveys_.empty() ? "" : surveys_.front().id;
    if (last_day_.empty())
        last_day_ = to_text(desk_.today() + usual_length);
    read_rounds(chosen() ? chosen()->round.id : "");
}

void GoalRounds::read_teams()
{
    teams_.clear();
    for (const Team& team : workspace_.office().teams(desk_.today()))
        teams_.push_back({team.id, team.name});
    if (!has_id(teams_, team_))
        team_ = teams_.empty() ? "" : teams_.front().id;
}

void GoalRounds::read_rounds(const std::string& select_id)
{
    rounds_.clear();
    selected_.reset();
    for (Round& round : workspace_.round_store().rounds()) {
        if (round.team != team_)
            continue;
        RoundLine line;
        line.title = survey_title_of(workspace_, round);
        line.state = round.closed ? "closed on " + to_text(*round.closed) : "open until " + to_text(round.closes);
        line.took_part = round.invited == 0 ? "no tokens yet" : answered_text(round) + " of " + std::to_string(round.invited);
        line.round = std::move(round);
        rounds_.push_back(std::move(line));
    }
    std::stable_sort(rounds_.begin(), rounds_.end(), [](const RoundLine& a, const RoundLine& b) { return a.round.opened > b.round.opened; });
    for (std::size_t row = 0; row < rounds_.size(); ++row)
        if (rounds_[row].round.id == select_id)
            selected_ = row;
    if (!selected_ && !rounds_.empty())
        selected_ = 0;
    if (!chosen() || chosen()->round.id != select_id)
        put_tokens_away();
    read_result();
}

void GoalRounds::choose_team(const std::string& id)
{
    team_ = id;
    problem_.clear();
    done_.clear();
    read_rounds("");
}

void GoalRounds::select(std::size_t row)
{
    if (selected_ == row)
        return;
    selected_ = row;
    problem_.clear();
    done_.clear();
    put_tokens_away();
    read_result();
}

void GoalRounds::read_result()
{
    results_.clear();
    comments_.clear();
    summary_.clear();
    const RoundLine* line = chosen();
    if (!line)
        return;
    if (line->round.closed) {
        if (auto results = round_result(line->round, workspace_.surveys(), workspace_.responses(), workspace_.round_store()))
            results_ = std::move(*results);
        if (auto comments = round_comments(line->round, workspace_.surveys(), workspace_.responses()))
            comments_ = std::move(*comments);
    }
    summary_ = summary_of(*line);
}

std::string GoalRounds::summary_of(const RoundLine& line) const
{
    const Round& round = line.round;
    if (!round.closed && round.invited == 0)
        return "Nobody can answer yet: give out the tokens.";
    const std::string took_part = line.took_part + (round.invited == 1 ? " person took part." : " people took part.");
    if (!round.closed)
        return took_part + " What they answered is shown when the round is closed, and not before.";
    if (round.answered < round.thresholds.people)
        return fmt::format("{} Nothing of it is shown: this round promised figures of at least {} people, so that nobody can be picked out.", took_part,
                           round.thresholds.people);
    return took_part;
}

template <class T>
bool GoalRounds::finish(const Result<T>& result, std::string done)
{
    problem_ = result ? "" : result.error().text();
    done_ = result ? std::move(done) : "";
    return result.has_value();
}

bool GoalRounds::open_round()
{
    const auto closes = parse_day(last_day_);
    if (!closes)
        return finish(Result<void>(refuse("Last day", "a day such as 2026-01-31", '"' + last_day_ + '"')), "");
    const auto opened = workspace_.rounds().open(survey_, team_, desk_.site(), *closes);
    if (!finish(opened, "Opened. Now give out the tokens."))
        return false;
    read_rounds(opened->id);
    return true;
}

bool GoalRounds::can_give_out_tokens() const
{
    return chosen() && !chosen()->round.closed && chosen()->round.invited == 0;
}

bool GoalRounds::give_out_tokens()
{
    const std::string id = chosen()->round.id;
    auto issued = workspace_.rounds().issue_tokens(id);
    if (!finish(issued, "These tokens are shown once and kept nowhere. Hand each to its person alone."))
        return false;
    read_rounds(id);
    tokens_ = std::move(*issued);
    return true;
}

std::string GoalRounds::tokens_text() const
{
    if (!chosen() || tokens_.empty())
        return {};
    std::string text = promise_of(workspace_, chosen()->round, is_shared_) + "\n\n";
    for (const IssuedToken& each : tokens_)
        text += each.person.name + ": " + each.token + '\n';
    return text;
}

bool GoalRounds::save_slips(const std::filesystem::path& file)
{
    TokenSheet sheet{chosen()->title, chosen()->round.closes, promise_of(workspace_, chosen()->round, is_shared_), {}};
    for (const IssuedToken& each : tokens_)
        sheet.tokens.push_back(each.token);
    try {
        write_whole_file(file, html_of(sheet));
    } catch (const Error& error) {
        return finish(Result<void>(refuse(error.what())), "");
    }
    return finish(Result<void>(), "The slips are in " + file.string() + ". Open it to print them, and delete it then.");
}

void GoalRounds::put_tokens_away()
{
    if (!tokens_.empty())
        done_.clear(); // which spoke of them
    tokens_.clear();
}

bool GoalRounds::can_close() const
{
    return chosen() && !chosen()->round.closed;
}

bool GoalRounds::close_round()
{
    const std::string id = chosen()->round.id;
    const auto closed = workspace_.rounds().close(id);
    if (!finish(closed, "Closed. It takes no more answers."))
        return false;
    read_rounds(id);
    return true;
}

} // namespace yardstick
