#pragma once

#include "core/problem.h"
#include "viewmodel/workspace.h"

#include <chrono>
#include <string>

namespace yardstick {

/// What becomes of follow-up answers that a customer gave and then walked away from. The tap itself is always kept.
enum class LeftAnswers { kept, dropped };

/// How one kiosk is set up. Kept in the workspace for each seat, like the choices of a desk.
struct KioskSettings {
    static constexpr std::chrono::seconds least_idle_time{15};
    static constexpr std::chrono::seconds longest_time{60 * 60}; ///< of idling, and between presses
    static constexpr std::size_t largest_logo = 1'000'000; ///< bytes

    std::string survey;     ///< id; one tap must complete it: see `check_kiosk_survey`
    std::string department; ///< id
    std::string site;       ///< id
    std::string language;   ///< the one that it returns to: "de"; empty: the survey's own
    std::string words;      ///< the department's own, on the first screen; may be empty
    std::string logo;       ///< a PNG, JPEG or SVG picture, whole, so that no file can go missing; may be empty
    std::chrono::seconds idle_time{30};
    std::chrono::seconds repeat_interval{5}; ///< a press that follows another one sooner is set aside; 0: none is
    LeftAnswers left_answers = LeftAnswers::kept;

    bool operator==(const KioskSettings&) const = default;
};

/// The name of a kiosk's setting: "kiosk.pin", or "kiosk.counter-2.pin" on the seat counter-2 of a shared workspace.
std::string kiosk_setting(const std::string& seat, const std::string& what);

/// The settings of the kiosk on `seat`. Survey, department and site are those of the desk there until others are set. Throws Error.
KioskSettings read_kiosk_settings(Workspace& workspace, const std::string& seat);

/// Keeps them. A Problem names the first that cannot be. Throws Error when the world fails.
Result<void> keep_kiosk_settings(Workspace& workspace, const std::string& seat, const KioskSettings& settings);

/// A Problem names the first of the settings that a kiosk cannot stand on.
Result<void> check_kiosk_settings(Workspace& workspace, const KioskSettings& settings);

/// A Problem unless `bytes` are a picture that a kiosk shows, or none.
Result<void> check_kiosk_logo(const std::string& bytes);

/// A Problem unless a live survey `id` is for customers, has a rating, and is complete with whatever choice of it alone: no question
/// that must be answered may come after the one tap.
Result<void> check_kiosk_survey(Workspace& workspace, const std::string& id);

} // namespace yardstick
