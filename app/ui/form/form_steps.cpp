#include "ui/form/form_steps.h"

#include "ui/form/container_view.h"

#include <algorithm>
#include <utility>

namespace yardstick::ui {

void FormSteps::find_steps(session::Container& page, FormContext& context)
{
    const Questions* shown = std::exchange(context.only, nullptr);
    steps_.clear();
    std::vector<session::Question*> step;
    for (session::Question* question : shown_questions(page, context)) {
        step.push_back(question);
        if (question->has_input())
            steps_.push_back(std::exchange(step, {}));
    }
    if (!step.empty() && steps_.empty())
        steps_.emplace_back();
    if (!step.empty())
        steps_.back().insert(steps_.back().end(), step.begin(), step.end());
    context.only = shown;
}

void FormSteps::begin(session::Container& page, FormContext& context, From from)
{
    find_steps(page, context);
    at_ = from == From::last && !steps_.empty() ? steps_.size() - 1 : 0;
    show_step();
}

void FormSteps::follow(session::Container& page, FormContext& context)
{
    const std::vector<session::Question*> before = asked();
    find_steps(page, context);
    const auto holds_any = [&](const std::vector<session::Question*>& step) {
        return std::any_of(step.begin(), step.end(), [&](const session::Question* each) { return std::find(before.begin(), before.end(), each) != before.end(); });
    };
    const auto same = std::find_if(steps_.begin(), steps_.end(), holds_any);
    at_ = same != steps_.end() ? static_cast<std::size_t>(same - steps_.begin()) : std::min(at_, steps_.empty() ? 0 : steps_.size() - 1);
    show_step();
}

void FormSteps::go(int distance)
{
    at_ = static_cast<std::size_t>(static_cast<int>(at_) + distance);
    show_step();
}

void FormSteps::go_to(const session::Question& question)
{
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (std::find(steps_[i].begin(), steps_[i].end(), &question) != steps_[i].end())
            at_ = i;
    show_step();
}

const std::vector<session::Question*>& FormSteps::asked() const
{
    static const std::vector<session::Question*> none;
    return at_ < steps_.size() ? steps_[at_] : none;
}

void FormSteps::show_step()
{
    shown_ = Questions(asked().begin(), asked().end());
}

} // namespace yardstick::ui
