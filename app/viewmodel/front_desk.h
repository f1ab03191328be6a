#pragma once

#include "viewmodel/desk.h"
#include "viewmodel/desk_day.h"
#include "viewmodel/rating_keys.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// One choice of the rating, as the desk shows it.
struct RatingOption {
    Json value;
    std::string text;    ///< as the survey words it; at the ends of a scale of numbers with its words: "0 · Not at all"
    std::string words;   ///< those of an end alone: "Not at all"; empty elsewhere
    std::string key;     ///< what is typed for it: "4", "10"
    double place = 0.0;  ///< on its scale: 0 the lowest, 1 the highest
    bool is_bad = false; ///< calls for an answer while the customer is still there
};

/// What was saved last, as long as it can be taken back or answered.
struct SavedEntry {
    std::string id;
    Instant at;
    std::string time;    ///< on the site's clock: "10:41"
    std::string rating;  ///< empty when the customer declined
    std::string comment;
    bool is_declined = false;
};

/// How the last attempt to write went.
struct SaveStatus {
    enum class Kind { nothing_yet, saved, undone, noted, not_saved };
    Kind kind = Kind::nothing_yet;
    std::string why; ///< of not_saved: a sentence without its full stop
};

/// The Front desk: one entry in the making, what was just saved, and today beside it.
///
/// Everything is saved through the workspace's intake, durable when the call returns. When a save fails the entry
/// stays as it was typed, and `status` says why. [the store's thread]
class FrontDesk {
public:
    static constexpr std::chrono::seconds undo_time{60};

    FrontDesk(Workspace& workspace, Desk& desk) : workspace_(workspace), desk_(desk) {}

    /// Reads again what is asked and how today goes. Keeps the entry in the making unless another survey is asked.
    void refresh();

    const std::string& question() const { return question_; }             ///< empty without a survey
    const std::vector<RatingOption>& ratings() const { return ratings_; }
    bool takes_comment() const { return !comment_name_.empty(); }
    const std::string& comment_title() const { return comment_title_; }
    /// What is missing before anything can be entered, as a sentence; empty when nothing is.
    std::string obstacle() const;

    // The entry in the making.
    const std::optional<std::size_t>& chosen() const { return chosen_; }
    const std::string& comment() const { return comment_; }
    const std::string& channel() const { return channel_; }
    void type_digit(char digit);
    void choose(std::size_t rating);
    void type_comment(std::string text);
    void choose_channel(std::string channel);
    void clear();
    bool has_entry() const { return chosen_.has_value() || !comment_.empty(); }

    bool can_save() const { return chosen_.has_value(); }
    void save();
    bool can_log_declined() const { return obstacle().empty(); }
    void log_declined();

    // What was just saved.
    const std::optional<SavedEntry>& last_saved() const { return last_saved_; }
    bool can_undo() const; ///< for a minute
    void undo();

    /// Bad ratings of this session that nobody has noted an answer to, newest first.
    const std::deque<SavedEntry>& unanswered() const { return unanswered_; }
    /// Notes on the newest of them what was done; an empty note says that nothing could be done.
    void keep_recovery(const std::string& note);

    const SaveStatus& status() const { return status_; }
    const DeskDay& day() const { return day_; }
    const Desk& desk() const { return desk_; }

private:
    Entry entry() const;
    bool log(const Entry& entry, SavedEntry saved);
    bool write(const std::function<Result<void>()>& action, SaveStatus::Kind done);
    void read_survey();
    void read_day();

    Workspace& workspace_;
    Desk& desk_;
    std::shared_ptr<const Survey> survey_;
    std::string question_, rating_name_, comment_name_, comment_title_;
    std::vector<RatingOption> ratings_;
    RatingKeys keys_;

    std::optional<std::size_t> chosen_;
    std::string comment_;
    std::string channel_ = "desk";

    std::optional<SavedEntry> last_saved_;
    std::deque<SavedEntry> unanswered_;
    SaveStatus status_;
    DeskDay day_;
};

} // namespace yardstick
