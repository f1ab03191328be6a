#include "viewmodel/kiosk_pin.h"

#include "core/error.h"
#include "core/json.h"
#include "viewmodel/kiosk_settings.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

constexpr int most_doublings = 10; // 1024 s are more than the longest wait

std::chrono::milliseconds wait_after(int wrong)
{
    if (wrong <= 0)
        return std::chrono::seconds{0};
    return std::min(std::chrono::seconds{1 << std::min(wrong, most_doublings)}, KioskPin::longest_wait);
}

void prepare_sodium()
{
    if (sodium_init() < 0)
        throw Error("This computer gives no random numbers that can be trusted.");
}

} // namespace

bool KioskPin::is_set() const
{
    return !store_.setting(kiosk_setting(seat_, "pin")).value_or("").empty();
}

Result<void> KioskPin::set(const std::string& pin)
{
    const bool has_digits_alone = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!has_digits_alone || pin.size() < fewest_digits || pin.size() > most_digits)
        return refuse("PIN", "4 to 12 digits", has_digits_alone ? std::to_string(pin.size()) : "other characters");
    prepare_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw Error("There is not enough memory to keep a PIN safely; nothing was changed.");
    store_.set_setting(kiosk_setting(seat_, "pin"), hash.data());
    write({});
    return {};
}

KioskPin::Tries KioskPin::tries() const
{
    const Json kept = Json::parse(store_.setting(kiosk_setting(seat_, "tries")).value_or("{}"), nullptr, false);
    Tries tries;
    if (kept.is_object()) {
        tries.wrong = kept.value("wrong", 0);
        tries.not_before = Instant(std::chrono::milliseconds(kept.value("not_before", std::int64_t{0})));
    }
    return tries.wrong < unwritten_.wrong ? unwritten_ : tries;
}

void KioskPin::write(const Tries& tries)
{
    const Json kept{{"wrong", tries.wrong}, {"not_before", tries.not_before.time_since_epoch().count()}};
    store_.set_setting(kiosk_setting(seat_, "tries"), kept.dump());
    unwritten_ = {};
}

std::chrono::milliseconds KioskPin::wait() const
{
    const Tries now = tries();
    // A clock that was set back must not make it longer.
    return std::clamp(now.not_before - clock_.now(), std::chrono::milliseconds{0}, wait_after(now.wrong));
}

KioskPin::Outcome KioskPin::attempt(const std::string& pin)
{
    if (wait() > std::chrono::milliseconds{0})
        return Outcome::too_early;
    Tries next = tries();
    ++next.wrong;
    next.not_before = clock_.now() + wait_after(next.wrong);
    try {
        write(next);
    } catch (const Error&) {
        unwritten_ = next;
    }
    prepare_sodium();
    const std::string hash = store_.setting(kiosk_setting(seat_, "pin")).value_or("");
    if (crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) != 0)
        return Outcome::wrong;
    try {
        write({});
    } catch (const Error&) {
        unwritten_ = {}; // the right one lets out, also where nothing can be written
    }
    return Outcome::right;
}

} // namespace yardstick
