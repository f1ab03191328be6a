#pragma once

#include "core/clock.h"
#include "core/office_store.h"
#include "core/problem.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace yardstick {

/// The PIN that a kiosk is left by. Only its hash is kept (Argon2id, libsodium's crypto_pwhash_str).
///
/// After each wrong try the next must wait: 2 s, 4 s, 8 s … up to 15 minutes. Try and wait are written down before the try is judged,
/// so that neither a power cut nor a restart shortens anything. Where they cannot be written because a disk is full, the
/// wait still holds until the program ends: staff must be able to get at such a computer. Throws Error when the hash cannot be read. [the store's thread]
class KioskPin {
public:
    static constexpr std::size_t fewest_digits = 4;
    static constexpr std::size_t most_digits = 12;
    static constexpr std::chrono::seconds longest_wait{15 * 60};

    KioskPin(OfficeStore& store, const Clock& clock, std::string seat) : store_(store), clock_(clock), seat_(std::move(seat)) {}

    bool is_set() const;
    /// A Problem unless it is 4 to 12 digits.
    Result<void> set(const std::string& pin);

    enum class Outcome { right, wrong, too_early };
    /// Tries `pin`. What is tried too early is not looked at and does not count.
    Outcome attempt(const std::string& pin);
    /// How long the next try has to wait; 0 when it need not.
    std::chrono::milliseconds wait() const;

private:
    struct Tries {
        int wrong = 0;
        Instant not_before;
    };
    Tries tries() const;
    void write(const Tries& tries);

    OfficeStore& store_;
    const Clock& clock_;
    std::string seat_;
    Tries unwritten_; ///< what the disk had no room for
};

} // namespace yardstick
