#pragma once

#include "viewmodel/workspace.h"

#include <chrono>
#include <optional>
#include <string>

namespace yardstick {

/// The reason that responses carry which the filter has set aside.
inline constexpr const char* repeat_press = "repeat press";

/// Tells presses that follow the one before too soon: somebody plays with the kiosk, or means the next customer to go unheard.
///
/// Such a press is no loss: it is saved as a response that is voided from the start, with `repeat_press` as its reason. Scores leave it out and
/// count it as voided; `ResponseIntake::restore` lets it count. Each press, counted or not, starts the interval again, so that
/// steady hammering counts once. A restart of the program forgets the press before it.
class RepeatFilter {
public:
    explicit RepeatFilter(std::chrono::seconds interval) : interval_(interval) {}

    /// Whether a press at `now` would follow another one too soon. A clock that was set back makes none.
    bool is_repeat(Instant now) const { return last_ && now >= *last_ && now - *last_ < interval_; }
    /// A press was saved.
    void note(Instant now) { last_ = now; }

private:
    std::chrono::seconds interval_;
    std::optional<Instant> last_;
};

/// How many presses the filter has set aside, of all that `query` covers and that nobody has restored. `query.voided` is not looked at.
/// Throws Error when the world fails.
std::int64_t count_repeat_presses(const ResponseStore& responses, ResponseQuery query);

} // namespace yardstick
