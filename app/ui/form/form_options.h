#pragma once

#include <set>
#include <string>

namespace yardstick::ui {

/// How a form is shown. What is asked is the session's to say.
struct FormOptions {
    enum class Pace { pages, one_question };
    enum class Size {
        desktop,
        kiosk, ///< for fingers: larger text, and nothing to press is smaller than 64 DIP
    };

    Pace pace = Pace::pages; ///< a survey that asks for one question at a time gets it in any case
    Size size = Size::desktop;
    std::set<std::string> left_out; ///< names of questions that are shown elsewhere
    bool has_navigation = true;     ///< false: the owner has buttons of its own
    bool has_title = true;          ///< the survey's title and description stand above its first page
    bool has_languages = true;      ///< offers the survey's languages above the questions, where it has several
};

} // namespace yardstick::ui
