#pragma once

#include "core/problem.h"
#include "survey/session/form_session.h"
#include "viewmodel/desk.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A round that is open for somebody's team.
struct WaitingRound {
    std::string id;
    std::string title; ///< of the survey
    std::string team;
    std::string until; ///< "2026-01-31"
};

/// The My work page: the rounds that are open for a person's team, and one answer in the making.
///
/// Whose token it is nobody knows: it comes from the lead's list, and only its hash is kept. So the page cannot tell whether
/// somebody has answered, and does not try. What is typed stays in memory until it is sent whole; a partial answer of staff is
/// never stored. Sentences are English. An Error of the store passes through but from send(). [the store's thread]
class MyWork {
public:
    /// `is_shared`: the workspace is on a server, where others open it, too.
    MyWork(Workspace& workspace, const Desk& desk, bool is_shared);

    /// Closes what is due and reads the open rounds again. The answer in the making stays.
    void refresh();

    /// Of the team of whoever is signed on.
    const std::vector<WaitingRound>& waiting() const { return waiting_; }
    /// What the list is, or why it is empty.
    const std::string& waiting_note() const { return waiting_note_; }

    const std::string& token() const { return token_; }
    void type_token(std::string text) { token_ = std::move(text); }
    /// Finds the token's round and begins the form. False, with a problem, when it is no token of an open round.
    bool begin();

    /// The form; null before begin() and after put_away().
    FormSession* session() { return session_.get(); }
    const std::string& title() const { return title_; }
    const std::string& promise() const { return promise_; } ///< a sentence a line; to be shown before the form

    /// Completes the form, if that was not done, and sends it; then it is to be put away. False when something is missing or wrong, which the form's questions have then, or
    /// with a problem when it could not be taken; the answers are all still there.
    bool send();
    /// Forgets the form, the answers and the token; what was said about sending stays.
    void put_away();
    /// True when something was answered that would be lost.
    bool has_answers() const;

    const std::string& problem() const { return problem_; } ///< a sentence; empty when nothing is wrong
    const std::string& sent() const { return sent_; }       ///< what happens next, after an answer was sent; else empty

private:
    std::string why_not_taken(const Problem& problem) const;

    Workspace& workspace_;
    const Desk& desk_;
    bool is_shared_;
    std::vector<WaitingRound> waiting_;
    std::string waiting_note_;
    std::string token_, title_, promise_, problem_, sent_;
    std::optional<Round> round_; ///< that the form is for
    std::unique_ptr<FormSession> session_;
};

} // namespace yardstick
