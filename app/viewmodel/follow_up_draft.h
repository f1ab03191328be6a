#pragma once

#include "survey/response.h"
#include "viewmodel/workspace.h"

#include <string>

namespace yardstick {

/// What a customer has answered so far after the tap, written down while it is being answered, for a kiosk that keeps it.
///
/// It belongs to a response that is there already, and joins that one as a further revision: there is never a second. That
/// happens once, also when the power goes at any moment: a draft whose response has another revision than it had then has joined before, or
/// staff have corrected the response, and it is thrown away. Throws Error when the world fails. [the store's thread]
class FollowUpDraft {
public:
    FollowUpDraft(Workspace& workspace, std::string seat) : workspace_(workspace), seat_(std::move(seat)) {}

    /// Writes down the answers of the form, all of them, that follow `tapped`. Durable when it returns.
    void keep(const Response& tapped, const Json& answers);
    void forget();
    /// Lets what was written down join its response, and forgets it.
    void join();

private:
    Workspace& workspace_;
    std::string seat_;
};

} // namespace yardstick
