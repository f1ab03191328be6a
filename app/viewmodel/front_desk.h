#pragma once

#include "viewmodel/desk.h"
#include "viewmodel/desk_correction.h"
#include "viewmodel/desk_day.h"
#include "viewmodel/desk_entry.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What was saved last, as long as it can be taken back or answered.
struct SavedEntry {
    std::string id;
    Instant at;          ///< when it was saved
    std::string time;    ///< when it happened, on the site's clock: "10:41"
    std::string rating;  ///< empty when the customer declined, and for a survey without one
    std::string comment;
    bool is_declined = false;
};

/// How the last attempt to write went.
struct SaveStatus {
    enum class Kind {
        nothing_yet,
        saved,
        corrected,
        undone,
        noted,
        kept,       ///< for later
        dropped,    ///< what was kept for later
        incomplete, ///< nothing was written yet: something is missing or wrong in the entry, and told beside it
        not_saved,
    };
    Kind kind = Kind::nothing_yet;
    std::string why; ///< of not_saved: a sentence without its full stop
};

/// When an entry happened that is not of now, as somebody types it.
struct BackDating {
    std::string when;
    std::string reason;
    // What is wrong with each, once it was looked at; empty when nothing is.
    std::string when_problem;
    std::string reason_problem;
};

/// An entry that was begun and is kept for later.
struct WaitingEntry {
    std::string id;
    std::string begun; ///< on the site's clock: "10:41"
};

/// The Front desk: one entry in the making, what was just saved, and today beside it.
///
/// Everything is saved through the workspace's intake, durable when the call returns. When a save fails the entry
/// stays as it was typed, and `status` says why. [the store's thread]
class FrontDesk {
public:
    static constexpr std::chrono::seconds undo_time{60};

    FrontDesk(Workspace& workspace, Desk& desk);

    /// Reads again what is asked and how today goes. Keeps the entry in the making; when another survey is asked now, for later.
    void refresh();
    /// The same but for today's satisfaction, for which a plugin may have to be started: the next follow() reads that.
    void refresh_without_satisfaction();

    /// What is missing before anything can be entered, as a sentence; empty when nothing is.
    std::string obstacle() const;

    /// The entry in the making, or the one that is corrected. Another object when another one is begun.
    DeskEntry& entry() { return *shown_entry(); }
    const DeskEntry& entry() const { return *shown_entry(); }
    const std::shared_ptr<DeskEntry>& shown_entry() const { return correction_ ? correction_->entry() : entry_; }
    const std::string& channel() const { return channel_; }
    void choose_channel(std::string channel);
    bool has_entry() const { return entry_->is_changed(); } ///< in the making
    bool is_resumed() const { return !resumed_.empty(); }   ///< the entry waited; cleared it waits again, as it was kept
    /// Begins anew, or leaves a correction.
    void clear();

    bool can_save() const;
    void save();
    bool can_log_declined() const { return !correction_ && obstacle().empty(); }
    void log_declined();

    // An entry that happened earlier.
    const std::optional<BackDating>& back_dating() const { return back_dating_; }
    bool can_back_date() const { return !correction_ && resumed_.empty() && obstacle().empty(); }
    void back_date() { back_dating_.emplace(); }
    void date_now() { back_dating_.reset(); }
    void type_when(std::string when);
    void type_reason(std::string reason); ///< of the back-dating, or of the correction

    // One of the last entries, opened again.
    const std::optional<DeskCorrection>& correction() const { return correction_; }
    bool correct(const std::string& id); ///< false: status says why it cannot be opened
    bool can_undo_corrected() const;
    void undo_corrected(); ///< takes the opened one back, with the reason given

    // Entries that are kept for later, the one kept last first.
    bool can_keep() const { return has_entry() && !correction_ && obstacle().empty(); }
    bool keep_for_later();
    const std::vector<WaitingEntry>& waiting() const { return waiting_; }
    void resume(const std::string& id);
    void drop(const std::string& id);

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
    /// Reads today again when its responses were written to `changes` times by now: by this desk or by another program.
    /// Returns whether it did. A day that could not be read is tried again the next time.
    bool follow(std::int64_t changes);
    const Desk& desk() const { return desk_; }

private:
    Entry new_entry() const;
    bool date(Entry& entry);
    bool log(const Entry& entry, SavedEntry saved);
    bool write(const std::function<Result<void>()>& action, SaveStatus::Kind done);
    void save_correction();
    void begin();
    void follow_choice();
    void read_day();
    void read_day_without_satisfaction();

    Workspace& workspace_;
    Desk& desk_;
    std::shared_ptr<const Survey> asked_; ///< what the desk had chosen when the entry was begun
    std::shared_ptr<DeskEntry> entry_;    ///< never null
    std::string resumed_;                 ///< id of the entry kept for later that it goes on with; or empty
    std::string channel_ = "desk";
    std::optional<BackDating> back_dating_;
    std::optional<DeskCorrection> correction_;
    std::vector<WaitingEntry> waiting_;

    std::optional<SavedEntry> last_saved_;
    std::deque<SavedEntry> unanswered_;
    SaveStatus status_;
    DeskDay day_;
    std::int64_t changes_seen_ = 0; ///< when `day_` was read
};

} // namespace yardstick
