#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace yardstick {

/// What came of one check.
enum class Outcome { pass, warning, fail, crash, skip };

constexpr std::array<Outcome, 5> outcomes{Outcome::pass, Outcome::warning, Outcome::fail, Outcome::crash, Outcome::skip};

constexpr std::string_view to_text(Outcome outcome)
{
    constexpr std::string_view names[] = {"pass", "warning", "fail", "crash", "skip"};
    return names[static_cast<int>(outcome)];
}

/// How a check came to no end of its own.
enum class Crash { ended, late, threw };

struct Finding {
    Outcome outcome = Outcome::pass;
    std::string what; ///< what was expected and found; empty for a pass
    bool is_untried = false; ///< skipped since something is wrong that another check finds
    Crash crash = Crash::ended; ///< of a crash: its process ended, gave no answer in time, or an exception left the plugin
};

inline Finding passed()
{
    return {};
}
inline Finding failed(std::string what)
{
    return {Outcome::fail, std::move(what)};
}
inline Finding warned(std::string what)
{
    return {Outcome::warning, std::move(what)};
}
inline Finding skipped(std::string why)
{
    return {Outcome::skip, std::move(why)};
}

/// For what ought to be asked, and cannot be.
inline Finding untried(std::string why)
{
    return {Outcome::skip, std::move(why), true};
}

} // namespace yardstick
