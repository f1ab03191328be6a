#pragma once

#include "viewmodel/desk.h"
#include "viewmodel/desk_entry.h"

#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// One revision of a response, in words.
struct RevisionLine {
    std::string when; ///< it was written down, on the site's clock
    std::string who;  ///< wrote it; empty when nobody was signed on
    std::string what; ///< "entered", "entered for yesterday 16:20", "Comment: “slow” → –", "undone"
    std::string why;  ///< the reason given; may be empty

    bool operator==(const RevisionLine&) const = default;
};

/// All revisions of response `id`, oldest first. [the store's thread]
std::vector<RevisionLine> history_of(Workspace& workspace, const Desk& desk, const std::string& id);

/// A response that was saved, opened at the desk again: to be corrected in the form that it was given in, to be undone, or to
/// see what became of it. [the store's thread]
class DeskCorrection {
public:
    /// A Problem when there is no such response, or its survey is gone.
    static Result<DeskCorrection> open(Workspace& workspace, const Desk& desk, const std::string& id);

    const Response& response() const { return response_; }
    const std::string& when() const { return when_; } ///< it happened, on the site's clock
    /// The answers as they are, to be changed. Asks nothing where there is nothing to be corrected: for a customer who
    /// declined, and for what was undone.
    const std::shared_ptr<DeskEntry>& entry() const { return entry_; }
    const std::vector<RevisionLine>& history() const { return history_; }

    const std::string& reason() const { return reason_; }
    void type_reason(std::string reason) { reason_ = std::move(reason); }
    /// The reason without blanks around it.
    std::string given_reason() const;

    bool can_undo() const { return !response_.is_voided; }
    /// What was changed, for ResponseIntake::correct; an answer that was taken away is null.
    Json changes() const;

private:
    DeskCorrection(Response response, std::shared_ptr<DeskEntry> entry) : response_(std::move(response)), entry_(std::move(entry)) {}

    Response response_;
    std::shared_ptr<DeskEntry> entry_;
    std::string when_;
    std::vector<RevisionLine> history_;
    std::string reason_;
};

} // namespace yardstick
