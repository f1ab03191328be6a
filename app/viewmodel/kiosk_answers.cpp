// What customers answer at a kiosk, and how it is saved.
#include "viewmodel/kiosk.h"

#include "core/error.h"
#include "viewmodel/not_saved.h"

#include <utility>

namespace yardstick {

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

} // namespace yardstick
