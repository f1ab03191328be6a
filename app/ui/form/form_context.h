#pragma once

#include "survey/session/form_session.h"
#include "ui/form/form_options.h"
#include "ui/text_from_utf8.h"

#include <wx/gdicmn.h>

#include <functional>
#include <set>
#include <string>

namespace yardstick::ui {

/// What all views of one form share. It outlives them; refers to the session.
struct FormContext {
    FormSession& session;
    FormOptions options;
    /// To be called after every answer. What depends on it is shown soon after, never before the control that was used is done.
    std::function<void(session::Question& answered)> answered;
    std::function<void()> show_again; ///< to be called when something else is to be seen and nothing was answered
    /// The only questions on screen, while one is asked at a time; null: all of the page.
    const std::set<const session::Question*>* only = nullptr;

    session::FormModel& form() const { return session.form(); }
    std::string language() const { return session.form().locale(); } ///< "" for the survey's own
    bool is_kiosk() const { return options.size == FormOptions::Size::kiosk; }
    float text_scale() const { return is_kiosk() ? 1.4F : 1.0F; }
    int target_height() const { return is_kiosk() ? 64 : 32; } ///< of what can be pressed, before FromDIP

    bool shows(session::Question& question) const
    {
        return question.is_visible() && !options.left_out.contains(question.name()) && (!only || only->contains(&question));
    }
};

} // namespace yardstick::ui
