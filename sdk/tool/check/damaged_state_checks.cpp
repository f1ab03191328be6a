#include "check/check.h"
#include "check/trial.h"

#include <array>
#include <cstring>

namespace yardstick {

namespace {

SavedState sound_bytes(Trial& trial)
{
    return save(trial.state_of(trial.rows(60)));
}

/// Loads and, when that succeeds, goes on as the program would. True when the bytes were taken.
bool try_bytes(Trial& trial, std::string_view bytes)
{
    MetricState state = trial.start();
    if (!state.load(bytes))
        return false;
    MetricState total = trial.start();
    static_cast<void>(total.merge(state));
    static_cast<void>(total.score());
    static_cast<void>(total.save());
    return true;
}

Finding refuses_short(Trial& trial)
{
    const SavedState sound = sound_bytes(trial);
    if (sound.empty())
        return failed("its saved state has no bytes, so rows are lost");
    for (std::size_t length = 0; length < sound.size(); length += 1 + sound.size() / 64)
        if (try_bytes(trial, std::string_view(sound).substr(0, length)))
            return failed("expected " + std::to_string(sound.size()) + " bytes or a refusal, found that it takes the first " + std::to_string(length));
    return passed();
}

Finding refuses_long(Trial& trial)
{
    const SavedState sound = sound_bytes(trial);
    for (const std::size_t more : {1, 8, 64})
        if (try_bytes(trial, sound + std::string(more, '\0')))
            return failed("expected a refusal of " + std::to_string(more) + " bytes too many, found that it takes them");
    return passed();
}

Finding survives_damage(Trial& trial)
{
    const SavedState sound = sound_bytes(trial);
    if (sound.empty())
        return skipped("its saved state has no bytes");
    for (int round = 0; round < 500; ++round) {
        SavedState damaged = sound;
        for (std::size_t flips = 1 + trial.random_below(4); flips > 0; --flips) {
            char& byte = damaged[trial.random_below(damaged.size())];
            byte = static_cast<char>(byte ^ (1 << trial.random_below(8)));
        }
        try_bytes(trial, damaged);
    }
    return passed();
}

Finding survives_nonsense(Trial& trial)
{
    const std::size_t size = sound_bytes(trial).size();
    for (const int filling : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
        try_bytes(trial, std::string(size, static_cast<char>(filling)));
        try_bytes(trial, std::string(4096, static_cast<char>(filling)));
    }
    return passed();
}

Finding says_why(Trial& trial)
{
    const SavedState sound = sound_bytes(trial);
    MetricState state = trial.start();
    const auto loaded = state.load(std::string_view(sound).substr(0, sound.size() / 2));
    if (loaded)
        return skipped("it refuses nothing");
    const bool is_silent = loaded.error().what.ends_with("and no reason");
    return is_silent ? failed("a load was refused and nothing said why") : passed();
}

ys_status YS_CALL refuse_bytes(void*, const void*, std::size_t)
{
    return YS_FAILED;
}

Finding passes_refusal_on(Trial& trial)
{
    const MetricState state = trial.state_of(trial.rows(60));
    const ys_sink full_disk{nullptr, refuse_bytes};
    ys_problem problem{};
    // Straight at the border: MetricState has a sink of its own.
    const ys_status status = trial.table().save(state.bytes(), &full_disk, &problem);
    return status == YS_FAILED ? passed() : failed("expected the sink's status 2, found " + std::to_string(status));
}

} // namespace

std::span<const Check> damaged_state_checks()
{
    static const std::array list{
        Check{"damage.short", "A saved state that ends too early is refused.", "Compare the number of bytes before reading them.", refuses_short},
        Check{"damage.long", "A saved state that is too long is refused.", "Refuse what is left over after reading.", refuses_long},
        Check{"damage.flipped", "A saved state with flipped bits does no harm.", "Check each value that was read before it is used: counts, lengths, indexes.", survives_damage},
        Check{"damage.nonsense", "A saved state that is nonsense does no harm.", "Do not set memory aside for a length that the bytes cannot have.", survives_nonsense},
        Check{"damage.says_why", "A refusal says why.", "Fill ys_problem with a sentence before returning a status.", says_why},
        Check{"damage.sink", "When the host takes no more bytes, save says so.", "Return the status of write as it is.", passes_refusal_on},
    };
    return list;
}

} // namespace yardstick
