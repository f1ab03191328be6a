#pragma once

#include "viewmodel/follow_up_draft.h"
#include "viewmodel/kiosk_form.h"
#include "viewmodel/kiosk_pin.h"
#include "viewmodel/kiosk_settings.h"
#include "viewmodel/option.h"
#include "viewmodel/repeat_filter.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A kiosk on the counter: customers rate with one tap, say more if they like, and the next one finds it ready. No window here.
///
/// A tap is a whole response: it goes through the intake at once and is durable before anything is thanked for. What a customer adds after it is
/// one further revision of the same response, with the reason "follow-up"; so there are never two, and a power cut between costs at
/// most what was being typed. Answers that somebody gave and walked away from are kept or dropped as the settings say: those kept
/// lie in a FollowUpDraft, at most a second behind the customer, and join the response when the idle time is over or the program starts again.
///
/// Time passes in `tick`, which the window calls several times a second. [the store's thread]
class Kiosk {
public:
    /// What runs beside it. The session that Yardstick ships has nothing else; on a desktop full screen is all there is.
    enum class Surroundings { desktop, own_session };

    static constexpr std::chrono::seconds thanks_time{3};
    static constexpr std::chrono::seconds corner_time{3};     ///< how long the hidden corner is pressed
    static constexpr std::chrono::seconds look_again_time{30}; ///< between looks for a newer version of the survey
    static constexpr std::chrono::seconds draft_interval{1};
    static constexpr std::chrono::seconds notice_time{10};    ///< how long staff are told what full screen does not keep out

    enum class State {
        attractor, ///< the department's words and logo; left out where there are none
        asking,    ///< the rating
        follow_up, ///< the tap is saved; the survey asks more
        thanks,
        closed,    ///< the survey takes no answers any more
        pin,       ///< staff want to leave
        left,      ///< the PIN was right: the window goes
    };

    /// A Problem when there is no PIN to leave it by, or when it has nothing to ask. Throws Error when the world fails.
    static Result<std::unique_ptr<Kiosk>> open(Workspace& workspace, const std::string& seat, Surroundings surroundings = Surroundings::desktop);

    State state() const { return state_; }
    /// Another number whenever the window has other things to show: another state, customer or language.
    std::uint64_t scene() const { return scene_; }
    void tick();

    Surroundings surroundings() const { return surroundings_; }
    /// Whether staff, who opened it just now, are told that full screen is no lock: on a desktop, until somebody touches it.
    bool has_notice() const { return notice_since_.has_value(); }

    const KioskSettings& settings() const { return settings_; }
    const std::string& office_name() const { return office_name_; }
    const std::vector<Option>& languages() const { return languages_; } ///< under their own names
    const std::string& language() const { return form_->language(); }
    void choose_language(const std::string& language);
    /// Somebody is there: the idle time starts again.
    void touch();
    /// Goes from the department's words to the rating.
    void begin();

    // The rating
    std::string question() { return form_->question(); }
    std::vector<KioskChoice> choices() { return form_->choices(); }
    void choose(std::size_t choice);
    /// Why the last answer could not be saved, for staff; empty when it was. What the customer sees stays as it is.
    const std::string& failure() const { return failure_; }

    // The follow-up
    KioskForm& form() { return *form_; }
    void note_answer(); ///< something in the form was answered
    /// Completes the form and saves it. False when something in it is wrong, or when it could not be saved: see `failure`.
    bool finish_follow_up();
    void skip_follow_up();

    // Leaving
    void press_corner();
    void release_corner() { corner_since_.reset(); }
    void ask_pin();
    void type_digit(char digit);
    void erase_digit();
    std::size_t typed_digits() const { return typed_.size(); }
    void enter_pin();
    void cancel_pin();
    bool was_pin_wrong() const { return was_pin_wrong_; }
    std::chrono::seconds pin_wait() const; ///< rounded up; 0 when a PIN may be tried

private:
    Kiosk(Workspace& workspace, const std::string& seat, KioskSettings settings, Surroundings surroundings);

    Instant now() const { return workspace_.clock().now(); }
    void go(State state);
    void start();
    void thank();
    void ask(std::shared_ptr<const Survey> survey);
    bool look_again();
    void leave_follow_up();
    void write_draft();
    void tick_at_rest(Instant time);
    template <class Write>
    bool write(Write action);

    Workspace& workspace_;
    KioskSettings settings_;
    Surroundings surroundings_;
    TimeZone zone_;
    std::string office_name_;
    KioskPin pin_;
    FollowUpDraft draft_;
    RepeatFilter filter_;

    std::shared_ptr<const Survey> survey_;
    std::shared_ptr<const session::FormPlan> plan_;
    std::vector<Option> languages_;
    std::unique_ptr<KioskForm> form_;
    std::optional<Response> response_; ///< of the customer who stands there
    bool has_unwritten_answers_ = false;
    Instant draft_due_;
    bool is_closed_ = false;

    State state_ = State::asking;
    State before_pin_ = State::asking;
    std::uint64_t scene_ = 0;
    std::uint64_t scene_at_start_ = 0; ///< of the customer who stands there; any other says that the kiosk was used
    Instant since_;          ///< when somebody last did something, or the state began
    Instant looked_at_;      ///< when the survey was last looked for
    std::optional<Instant> corner_since_;
    std::optional<Instant> notice_since_;
    std::string failure_;
    std::string typed_;
    bool was_pin_wrong_ = false;
};

} // namespace yardstick
