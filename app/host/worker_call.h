#pragma once

#include "host/worker_process.h"
#include "scoring/metric.h"

#include <yardstick/abi.h>

#include <optional>
#include <vector>

namespace yardstick {

enum class CallKind { add_rows, score };

/// A call to a worker from when it is begun until its last answer.
///
/// Every answer is looked at before it is believed: a plugin can write what it likes to its worker's socket.
class WorkerCall {
public:
    /// `metric` is the place of the metric in its plugin; one state is expected for each of `slices`.
    WorkerCall(CallKind kind, std::uint32_t number, std::size_t metric, std::size_t slices) : kind_(kind), number_(number), metric_(metric), states_(slices) {}

    std::uint32_t number() const { return number_; }
    std::size_t metric() const { return metric_; }
    /// For "while it …".
    const char* doing() const { return kind_ == CallKind::add_rows ? "added rows" : "scored"; }

    void chunk_is_sent() { ++chunks_left_; }
    /// Nothing more of it will be sent.
    void all_is_sent();

    /// Takes an answer in. A Problem says what the worker did, for "the plugin …", if it is none that a sound one gives.
    Result<void> take(const Message& message);
    /// Ends it without an answer. The first reason stays.
    void end(std::string reason);
    /// The same, but what was sent of it is still answered.
    void give_up(std::string reason);

    bool is_over() const { return is_over_; }
    bool has_problem() const { return problem_.has_value(); }

    /// What it was for, once; only when it is over. A Problem does not name the metric.
    Result<std::vector<SavedState>> states();
    Result<ys_score> score() const;

private:
    Result<void> take_rows_done(const Message& message);
    Result<void> take_state(const Message& message);
    Result<void> take_score(const Message& message);
    Result<void> take_failure(const Message& message);

    CallKind kind_;
    std::uint32_t number_;
    std::size_t metric_;
    std::size_t chunks_left_ = 0; ///< sent and not done
    bool is_sent_ = false;
    bool has_failed_ = false; ///< the worker said so
    bool is_over_ = false;
    std::size_t size_ = 0; ///< bytes of the states so far
    std::vector<std::optional<SavedState>> states_;
    std::optional<ys_score> score_;
    std::optional<std::string> problem_;
};

} // namespace yardstick
