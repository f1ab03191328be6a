#include "host/worker_call.h"

#include "host/plugin_text.h"

#include <algorithm>
#include <cassert>

namespace yardstick {

namespace {

tl::unexpected<Problem> no_answer()
{
    return refuse("sent what is no answer");
}

std::string in_mebibytes(std::size_t size)
{
    return std::to_string((size + (std::size_t{1} << 20) - 1) >> 20) + " MiB";
}

} // namespace

void WorkerCall::all_is_sent()
{
    is_sent_ = true;
    is_over_ = is_over_ || (kind_ == CallKind::add_rows && chunks_left_ == 0);
}

Result<void> WorkerCall::take(const Message& message)
{
    const bool adds_rows = kind_ == CallKind::add_rows;
    switch (message.header.kind) {
    case MessageKind::rows_done:
        return adds_rows ? take_rows_done(message) : no_answer();
    case MessageKind::state:
        return adds_rows ? take_state(message) : no_answer();
    case MessageKind::scored:
        return adds_rows ? no_answer() : take_score(message);
    case MessageKind::failed:
        return take_failure(message);
    default:
        return no_answer();
    }
}

Result<void> WorkerCall::take_rows_done(const Message& message)
{
    if (chunks_left_ == 0 || !message.content.empty())
        return no_answer();
    --chunks_left_;
    if (chunks_left_ > 0 || !is_sent_)
        return {};
    if (!problem_ && !std::all_of(states_.begin(), states_.end(), [](const auto& state) { return state.has_value(); }))
        return no_answer();
    is_over_ = true;
    return {};
}

Result<void> WorkerCall::take_state(const Message& message)
{
    MessageReader content(message.content);
    const auto number = content.take<std::uint32_t>();
    const std::string_view state = content.take_text();
    if (!content.is_whole() || chunks_left_ == 0 || has_failed_ || number >= states_.size() || states_[number])
        return no_answer();
    size_ += state.size();
    if (state.size() > largest_state)
        return refuse("sent a state of " + in_mebibytes(state.size()) + "; at most " + in_mebibytes(largest_state) + " are kept");
    if (size_ > largest_states)
        return refuse("sent states of more than " + in_mebibytes(largest_states) + " at once");
    states_[number] = std::string(state);
    return {};
}

Result<void> WorkerCall::take_score(const Message& message)
{
    MessageReader content(message.content);
    const auto score = content.take<ys_score>();
    if (!content.is_whole() || !is_sent_)
        return no_answer();
    score_ = score;
    is_over_ = true;
    return {};
}

Result<void> WorkerCall::take_failure(const Message& message)
{
    MessageReader content(message.content);
    const std::string_view why = content.take_text();
    const bool is_under_way = kind_ == CallKind::add_rows ? chunks_left_ > 0 : is_sent_;
    if (!content.is_whole() || !is_under_way || has_failed_)
        return no_answer();
    has_failed_ = true;
    give_up(plugin_text(why.substr(0, longest_text)));
    is_over_ = kind_ == CallKind::score; // of rows, what was sent is still answered
    return {};
}

void WorkerCall::end(std::string reason)
{
    give_up(std::move(reason));
    is_over_ = true;
}

void WorkerCall::give_up(std::string reason)
{
    if (!problem_)
        problem_ = std::move(reason);
}

Result<std::vector<SavedState>> WorkerCall::states()
{
    assert(is_over_ && "states are asked for once they are there");
    if (problem_)
        return refuse(*problem_);
    std::vector<SavedState> states;
    for (std::optional<SavedState>& state : states_) {
        if (!state)
            return no_answer();
        states.push_back(std::move(*state));
    }
    return states;
}

Result<ys_score> WorkerCall::score() const
{
    assert(is_over_ && "a score is asked for once it is there");
    if (problem_)
        return refuse(*problem_);
    if (!score_)
        return no_answer();
    return *score_;
}

} // namespace yardstick
