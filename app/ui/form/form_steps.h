#pragma once

#include "survey/session/container.h"
#include "ui/form/form_context.h"

#include <set>
#include <vector>

namespace yardstick::ui {

/// The questions of a page asked one at a time. What is only to be read stands above the question that follows it.
///
/// Questions come and go with the answers; the step that is shown stays with its question.
class FormSteps {
public:
    using Questions = std::set<const session::Question*>;

    /// Begins at the first question of `page`, or at the last.
    enum class From { first, last };
    void begin(session::Container& page, FormContext& context, From from = From::first);
    /// Looks again at what is asked.
    void follow(session::Container& page, FormContext& context);

    bool is_first() const { return at_ == 0; }
    bool is_last() const { return at_ + 1 >= steps_.size(); }
    void go(int distance);
    const Questions& shown() const { return shown_; }
    const std::vector<session::Question*>& asked() const; ///< those of the step that is shown
    void go_to(const session::Question& question);

private:
    void find_steps(session::Container& page, FormContext& context);
    void show_step();

    std::vector<std::vector<session::Question*>> steps_;
    std::size_t at_ = 0;
    Questions shown_;
};

} // namespace yardstick::ui
