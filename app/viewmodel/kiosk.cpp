#include "viewmodel/kiosk.h"

#include "core/error.h"
#include "core/language.h"
#include "core/site_time_zone.h"
#include "survey/definition/definition_languages.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/offered_languages.h"

#include <algorithm>
#include <utility>

namespace yardstick {

namespace {

constexpr std::size_t most_digits = 12;

} // namespace

Result<std::unique_ptr<Kiosk>> Kiosk::open(Workspace& workspace, const std::string& seat, Surroundings surroundings)
{
    if (!KioskPin(workspace.office_store(), workspace.clock(), seat).is_set())
        return refuse("kiosk", "a PIN to leave it by; set one with: yardstickctl kiosk pin" + (seat.empty() ? std::string() : " --seat " + seat), "none");
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

template <class Write>
bool Kiosk::write(Write action)
{
    failure_.clear();
    try {
        if (const Result<void> written = action(); !written)
            failure_ = written.error().text();
    } catch (const Error& error) {
        failure_ = why_not_saved(error.what());
    }
    return failure_.empty();
}

void Kiosk::choose(std::size_t index)
{
    const auto offered = choices();
    if (state_ != State::asking || index >= offered.size())
        return;
    since_ = now();
    const bool is_repeat = filter_.is_repeat(now());
    Entry entry;
    entry.source = survey_->id();
    entry.version = survey_->version(); // the one that the customer reads
    entry.department = settings_.department;
    entry.site = settings_.site;
    entry.channel = "kiosk";
    entry.answers[form_->rating_key()] = offered[index].value;
    if (is_repeat)
        entry.set_aside = repeat_press;
    const bool is_saved = write([&] { return workspace_.intake().log(entry).map([&](Response saved) { response_ = std::move(saved); }); });
    if (!is_saved)
        return;
    filter_.note(now());
    form_->choose(offered[index]);
    // Who plays with the faces is not asked for more.
    go(!is_repeat && form_->asks_more() ? State::follow_up : State::thanks);
}

void Kiosk::note_answer()
{
    since_ = now();
    has_unwritten_answers_ = true;
}

bool Kiosk::finish_follow_up()
{
    since_ = now();
    FormSession& session = form_->session();
    if (state_ != State::follow_up || (session.state() != session::FormState::completed && !session.complete()))
        return false;
    const Json answers = session.answers();
    const bool is_saved = write([&]() -> Result<void> {
        if (answers == Json::parse(response_->answers))
            return {};
        return workspace_.intake().correct(response_->id, answers, "follow-up", {}, AnswersFrom::form).map([](const Response&) {});
    });
    if (!is_saved) {
        session.reopen();
        return false;
    }
    // What was written down on the way is older now; should it stay, its revision tells so at the next start.
    try {
        draft_.forget();
    } catch (const Error&) {
    }
    go(State::thanks);
    return true;
}

void Kiosk::skip_follow_up()
{
    if (state_ != State::follow_up)
        return;
    leave_follow_up();
    go(State::thanks);
}

// Nobody is told when this fails: the one who answered has gone, and the tap is safe. What was written down joins at the next start.
void Kiosk::leave_follow_up()
{
    try {
        write_draft();
        if (settings_.left_answers == LeftAnswers::kept)
            draft_.join();
    } catch (const Error&) {
    }
}

void Kiosk::write_draft()
{
    if (!has_unwritten_answers_ || settings_.left_answers == LeftAnswers::dropped)
        return;
    draft_.keep(*response_, form_->session().answers());
    has_unwritten_answers_ = false;
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

void Kiosk::press_corner()
{
    corner_since_ = now();
}

void Kiosk::ask_pin()
{
    corner_since_.reset();
    if (state_ == State::pin || state_ == State::left)
        return;
    before_pin_ = state_;
    typed_.clear();
    was_pin_wrong_ = false;
    go(State::pin);
}

void Kiosk::type_digit(char digit)
{
    since_ = now();
    if (state_ == State::pin && typed_.size() < most_digits)
        typed_ += digit;
}

void Kiosk::erase_digit()
{
    since_ = now();
    if (!typed_.empty())
        typed_.pop_back();
}

void Kiosk::enter_pin()
{
    since_ = now();
    if (state_ != State::pin || typed_.empty() || pin_wait() > std::chrono::seconds{0})
        return;
    const auto outcome = pin_.attempt(std::exchange(typed_, {}));
    was_pin_wrong_ = outcome != KioskPin::Outcome::right;
    if (was_pin_wrong_)
        return;
    if (before_pin_ == State::follow_up)
        leave_follow_up();
    go(State::left);
}

void Kiosk::cancel_pin()
{
    if (state_ != State::pin)
        return;
    typed_.clear();
    if (before_pin_ == State::thanks)
        start();
    else
        go(before_pin_);
}

std::chrono::seconds Kiosk::pin_wait() const
{
    return std::chrono::ceil<std::chrono::seconds>(pin_.wait());
}

} // namespace yardstick
