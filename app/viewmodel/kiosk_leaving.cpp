// How staff leave a kiosk: by the hidden corner or the keys, and the PIN.
#include "viewmodel/kiosk.h"

#include <utility>

namespace yardstick {

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
    if (state_ == State::pin && typed_.size() < KioskPin::most_digits)
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
