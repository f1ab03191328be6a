// The course of a kiosk: from one customer to the next. What they answer is in kiosk_answers.cpp, how staff leave it in kiosk_leaving.cpp.
#include "viewmodel/kiosk.h"

#include "core/error.h"
#include "core/language.h"
#include "core/site_time_zone.h"
#include "survey/definition/definition_languages.h"
#include "viewmodel/offered_languages.h"

#include <algorithm>
#include <utility>

namespace yardstick {

Result<std::unique_ptr<Kiosk>> Kiosk::open(Workspace& workspace, const std::string& seat, Surroundings surroundings)
{
    if (!KioskPin(workspace.office_store(), workspace.clock(), seat).is_set())
        return refuse("kiosk", "a PIN to leave it by (Office page, or yardstickctl kiosk pin" + (seat.empty() ? std::string() : " --seat " + seat) + ')', "none");
    KioskSettings settings = read_kiosk_settings(workspace, seat);
    if (const auto checked = check_kiosk_settings(workspace, settings); !checked)
        return tl::unexpected(checked.error());
    const auto survey = workspace.surveys().find(settings.survey);
    std::unique_ptr<Kiosk> kiosk(new Kiosk(workspace, seat, std::move(settings), surroundings));
    if (kiosk->settings_.left_answers == LeftAnswers::kept)
        kiosk->draft_.join();
    else
        kiosk->draft_.forget();
    kiosk->ask(survey);
    kiosk->start();
    if (surroundings == Surroundings::desktop)
        kiosk->notice_since_ = kiosk->now();
    return kiosk;
}

Kiosk::Kiosk(Workspace& workspace, const std::string& seat, KioskSettings settings, Surroundings surroundings)
    : workspace_(workspace), settings_(std::move(settings)), surroundings_(surroundings), zone_(site_time_zone(workspace.office(), settings_.site)),
      office_name_(workspace.office_store().setting("office.name").value_or("")), pin_(workspace.office_store(), workspace.clock(), seat), draft_(workspace, seat),
      filter_(settings_.repeat_interval)
{
}

void Kiosk::ask(std::shared_ptr<const Survey> survey)
{
    survey_ = std::move(survey);
    plan_ = std::make_shared<const session::FormPlan>(survey_->definition());
    languages_.clear();
    for (const std::string& language : offered_languages(languages_of(*survey_->definition())).offered)
        languages_.push_back({language, own_language_name(language)});
    looked_at_ = now();
}

// Another version may have gone live while the kiosk stood there. True when the window has other things to show now.
bool Kiosk::look_again()
{
    looked_at_ = now();
    try {
        const auto live = workspace_.surveys().find(settings_.survey);
        const bool was_closed = std::exchange(is_closed_, !live || !check_kiosk_survey(workspace_, settings_.survey));
        const bool is_other = !is_closed_ && live->version() != survey_->version();
        if (is_other)
            ask(live);
        return is_other || was_closed != is_closed_;
    } catch (const Error&) {
        return false; // the server is out of reach: what is known is asked on
    }
}

void Kiosk::go(State state)
{
    state_ = state;
    since_ = now();
    ++scene_;
}

void Kiosk::start()
{
    form_ = std::make_unique<KioskForm>(survey_, plan_, now(), zone_);
    const auto is_default = [&](const Option& language) { return language.id == settings_.language; };
    if (std::any_of(languages_.begin(), languages_.end(), is_default))
        form_->set_language(settings_.language);
    response_.reset();
    has_unwritten_answers_ = false;
    failure_.clear();
    const bool has_attractor = !settings_.words.empty() || !settings_.logo.empty();
    go(is_closed_ ? State::closed : has_attractor ? State::attractor : State::asking);
    scene_at_start_ = scene_;
}

void Kiosk::touch()
{
    notice_since_.reset();
    // Not even impatience makes the next customer wait longer for the thank-you to go.
    if (state_ != State::thanks)
        since_ = now();
}

void Kiosk::begin()
{
    if (state_ == State::attractor)
        go(State::asking);
}

void Kiosk::choose_language(const std::string& language)
{
    if (state_ != State::attractor && state_ != State::asking && state_ != State::follow_up)
        return;
    form_->set_language(language);
    go(state_ == State::attractor ? State::asking : state_);
}

void Kiosk::tick()
{
    const Instant time = now();
    if (time < since_)
        since_ = time; // the clock was set back: no wait becomes longer by that
    if (corner_since_ && time - *corner_since_ >= corner_time)
        ask_pin();
    if (notice_since_ && (time < *notice_since_ || time - *notice_since_ >= notice_time))
        notice_since_.reset();
    switch (state_) {
    case State::attractor:
    case State::asking:
    case State::closed:
        tick_at_rest(time);
        break;
    case State::follow_up:
        if (time - since_ >= settings_.idle_time) {
            leave_follow_up();
            start();
        } else if (time >= draft_due_) {
            draft_due_ = time + draft_interval;
            try {
                write_draft();
            } catch (const Error&) { // the customer, who is typing, learns it at the end
            }
        }
        break;
    case State::thanks:
        if (time - since_ >= thanks_time)
            start();
        break;
    case State::pin:
        if (time - since_ >= settings_.idle_time) {
            if (before_pin_ == State::follow_up)
                leave_follow_up();
            start();
        }
        break;
    case State::left:
        break;
    }
}

void Kiosk::tick_at_rest(Instant time)
{
    const bool is_idle = time - since_ >= settings_.idle_time;
    const bool was_used = state_ == State::asking && (scene_at_start_ != scene_ || !failure_.empty());
    if (is_idle && was_used)
        start();
    if (time < looked_at_)
        looked_at_ = time;
    if ((is_idle || state_ != State::asking) && time - looked_at_ >= look_again_time && look_again())
        start();
}

} // namespace yardstick
