#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "survey/partial_entry.h"
#include "survey/session/form_model.h"

#include <memory>
#include <string>

namespace yardstick {

/// One person filling in one survey. Plain C++: every renderer and `survey run` use it and nothing else.
///
/// What is asked, what is visible and what is wrong is for `form()` to tell: pages, panels and questions, which live as long
/// as the session. Every answer goes through here or through a question of it, and is followed up before the call returns.
/// For one thread; the plan may be shared.
class FormSession {
public:
    FormSession(std::shared_ptr<const session::FormPlan> plan, Instant now, TimeZone time_zone);

    session::FormModel& form() { return form_; }
    const session::FormModel& form() const { return form_; }

    /// Sets the answer of the questions that share `value_name`; null or an empty text takes it away.
    void set(const std::string& value_name, const Json& answer);
    void set_comment(const std::string& value_name, const std::string& text);
    Json answers() const;

    session::FormState state() const { return form_.state(); }
    void start() { form_.start(); }       ///< leaves the start page
    bool next() { return form_.next(); }  ///< false when the page holds errors, which its questions have then, or is the last
    bool previous();                      ///< false on the first page
    bool is_complete() { return form_.validate(false); } ///< nothing is missing or wrong
    /// Validates all pages and, when nothing is wrong, completes: from then on `answers()` is the response.
    bool complete();
    /// Takes the completing back, because what came of it could not be saved: the form goes on with the answers it has then.
    void reopen() { form_.reopen(); }

    PartialResponse partial(int survey_version) const;
    /// Takes up where a partial response was left: its answers instead of all present ones, its page if it is visible.
    void resume(const PartialResponse& partial);

private:
    session::FormModel form_;
};

} // namespace yardstick
