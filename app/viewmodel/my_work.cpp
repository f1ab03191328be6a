#include "viewmodel/my_work.h"

#include "core/error.h"
#include "core/site_time_zone.h"
#include "survey/round_token.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/round_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

constexpr const char* still_here = " Your answers are still here; nothing was sent.";

} // namespace

MyWork::MyWork(Workspace& workspace, const Desk& desk, bool is_shared) : workspace_(workspace), desk_(desk), is_shared_(is_shared)
{
}

void MyWork::refresh()
{
    workspace_.rounds().close_due();
    waiting_.clear();
    if (desk_.person().empty()) {
        waiting_note_ = "Sign on to see which rounds are open for your team, or type the token that you were given.";
        return;
    }
    const auto people = workspace_.office().people(desk_.today());
    const auto person = std::find_if(people.begin(), people.end(), [&](const Person& each) { return each.id == desk_.person(); });
    const std::string team = person == people.end() ? "" : person->team;
    for (const Round& round : workspace_.round_store().rounds())
        if (!team.empty() && round.team == team && !round.closed)
            waiting_.push_back({round.id, survey_title_of(workspace_, round), team_name_of(workspace_, round), to_text(round.closes)});
    if (team.empty())
        waiting_note_ = desk_.person_name() + " is in no team, so no round is open here. A token works all the same.";
    else
        waiting_note_ = waiting_.empty() ? "No round is open for your team."
                                         : "Open for your team. Who has answered is not kept, so a round stays here until it is closed.";
}

bool MyWork::begin()
{
    sent_.clear();
    problem_.clear();
    const auto id = workspace_.round_store().round_of_token(round_token_hash(token_));
    const auto known = id ? workspace_.round_store().find(*id) : std::nullopt;
    if (!known) {
        problem_ = "This is no token of a round. Look at it again: five groups of four, as on the list that you were given.";
        return false;
    }
    const auto round = workspace_.rounds().find_by_token(known->survey, token_);
    if (!round) {
        problem_ = known->closed ? "The round of this token was closed on " + to_text(*known->closed) + '.'
                                 : "The last day of this token's round was " + to_text(known->closes) + '.';
        return false;
    }
    const auto survey = workspace_.surveys().find(round->survey, round->survey_version);
    if (!survey) {
        problem_ = "The survey of this round is not in the workspace any more.";
        return false;
    }
    round_ = *round;
    title_ = survey->title();
    promise_ = promise_of(workspace_, *round, is_shared_);
    session_ = std::make_unique<FormSession>(std::make_shared<const session::FormPlan>(survey->definition()), workspace_.clock().now(),
                                             site_time_zone(workspace_.office(), round->site));
    return true;
}

bool MyWork::send()
{
    problem_.clear();
    if (session_->state() != session::FormState::completed && !session_->complete())
        return false;
    if (session_->answers().empty()) {
        problem_ = "Answer at least one question first: the token can be used once.";
        session_->reopen();
        return false;
    }
    try {
        const auto taken = workspace_.rounds().answer(round_->survey, token_, session_->answers(), AnswersFrom::form);
        if (!taken)
            problem_ = why_not_taken(taken.error());
    } catch (const Error& error) {
        problem_ = "Not sent: " + why_not_saved(error.what()) + still_here;
    }
    if (!problem_.empty()) {
        session_->reopen();
        return false;
    }
    sent_ = fmt::format("Sent. It lies under a random number, without your name and without a time. The round is open until {}; "
                        "nothing of it is shown before it is closed, and then only what at least {} people say together.",
                        to_text(round_->closes), round_->thresholds.people);
    return true;
}

std::string MyWork::why_not_taken(const Problem& problem) const
{
    const auto now = workspace_.rounds().find(round_->id);
    if (now && now->closed)
        return "The round was closed on " + to_text(*now->closed) + ", while you were answering." + still_here;
    if (!workspace_.rounds().find_by_token(round_->survey, token_))
        return "The last day of the round, " + to_text(round_->closes) + ", is over." + still_here;
    if (problem.what == "token")
        return std::string("This token was used before: everybody answers once.") + still_here;
    return "Not sent: " + problem.text() + '.' + still_here;
}

void MyWork::put_away()
{
    problem_.clear();
    session_.reset();
    round_.reset();
    token_.clear();
    title_.clear();
    promise_.clear();
}

bool MyWork::has_answers() const
{
    return session_ && sent_.empty() && !session_->answers().empty();
}

} // namespace yardstick
