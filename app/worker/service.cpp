#include "worker/service.h"

#include "host/arrow_batch.h"
#include "host/metric_state.h"

#include <algorithm>
#include <map>

namespace yardstick {

namespace {

/// Has all lines of a buffer brought at once. The program's processor wrote them: one after the other, each would be waited for. What
/// is longer than bits of a chunk, the processor sees coming by itself.
void fetch_bits(const std::byte* buffer, std::int64_t rows)
{
    constexpr std::int64_t line = 64;
    for (std::int64_t at = 0; at < rows / 8; at += line)
        __builtin_prefetch(buffer + at);
}

class Service {
public:
    Service(Connection& connection, const ys_plugin& plugin, const std::byte* segment) : connection_(connection), plugin_(plugin), segment_(segment) {}

    void add_rows(std::uint32_t call, std::string_view content)
    {
        if (call != call_) { // a new call: nothing of the last one is needed any more
            call_ = call;
            states_.clear();
            has_failed_ = false;
        }
        if (!has_failed_)
            if (const auto added = add_chunk(call, content); !added)
                fail(call, added.error());
        connection_.put(MessageKind::rows_done, call, {});
    }

    void score(std::uint32_t call, std::string_view content)
    {
        MessageReader message(content);
        const ys_metric& metric = *plugin_.metrics[message.take<std::uint64_t>()];
        const ParameterValues parameters = take_parameters(message);
        const auto scored = merged_score(metric, parameters, message);
        if (!scored)
            return fail(call, scored.error());
        connection_.put(MessageKind::scored, call, MessageWriter().add(*scored).bytes());
    }

private:
    static ParameterValues take_parameters(MessageReader& message)
    {
        ParameterValues parameters(message.take<std::uint64_t>());
        for (std::vector<double>& values : parameters)
            values = message.take_all<std::vector<double>>();
        return parameters;
    }

    void fail(std::uint32_t call, const Problem& problem)
    {
        has_failed_ = true;
        states_.clear();
        connection_.put(MessageKind::failed, call, MessageWriter().add_text(problem.text().substr(0, longest_text)).bytes());
    }

    Result<void> add_chunk(std::uint32_t call, std::string_view content)
    {
        MessageReader message(content);
        const ys_metric& metric = *plugin_.metrics[message.take<std::uint64_t>()];
        const auto rows = message.take<std::int64_t>();
        const auto places = message.take_all<std::vector<ColumnPlace>>();
        const ParameterValues parameters = take_parameters(message);
        const auto pieces = message.take_all<std::vector<SlicePiece>>();

        std::vector<ColumnBuffers> columns;
        for (const ColumnPlace& place : places) {
            fetch_bits(segment_ + place.validity, rows);
            fetch_bits(segment_ + place.values, rows);
            columns.push_back({place.type, place.nulls, place.items, segment_ + place.validity, segment_ + place.values, segment_ + place.offsets,
                               segment_ + place.bytes});
        }
        const ArrowBatch batch(rows, columns);
        for (const SlicePiece& piece : pieces)
            if (const auto added = add_piece(call, metric, parameters, batch, piece); !added)
                return added;
        return {};
    }

    Result<void> add_piece(std::uint32_t call, const ys_metric& metric, const ParameterValues& parameters, const ArrowBatch& batch, const SlicePiece& piece)
    {
        auto state = states_.find(piece.state);
        if (state == states_.end()) {
            auto started = MetricState::start(metric, parameters);
            if (!started)
                return tl::unexpected(started.error());
            state = states_.emplace(piece.state, std::move(*started)).first;
        }
        if (const auto added = state->second.add(*batch.array(), {piece.first, piece.count}); !added)
            return added;
        if (!piece.is_last)
            return {};
        const auto saved = state->second.save();
        if (!saved)
            return tl::unexpected(saved.error());
        states_.erase(state);
        if (saved->size() > largest_state)
            return refuse("a state of " + std::to_string(saved->size() >> 20) + " MiB is too large: at most " + std::to_string(largest_state >> 20) + " are kept");
        connection_.put(MessageKind::state, call, MessageWriter().add(piece.state).add_text(*saved).bytes());
        if (constexpr std::size_t large = std::size_t{256} << 10; saved->size() > large)
            connection_.flush(); // a copy of every large state of a call is more than the limit of memory may leave
        return {};
    }

    static Result<ys_score> merged_score(const ys_metric& metric, const ParameterValues& parameters, MessageReader& message)
    {
        auto total = MetricState::start(metric, parameters);
        auto part = MetricState::start(metric, parameters);
        if (!total || !part)
            return tl::unexpected(total ? part.error() : total.error());
        for (auto left = message.take<std::uint64_t>(); left > 0; --left) {
            const std::string_view saved = message.take_text();
            if (saved.empty())
                continue;
            if (const auto merged = part->load(saved).and_then([&] { return total->merge(*part); }); !merged)
                return tl::unexpected(merged.error());
        }
        return total->raw_score();
    }

    Connection& connection_;
    const ys_plugin& plugin_;
    const std::byte* segment_;
    std::uint32_t call_ = 0;
    std::map<std::uint32_t, MetricState> states_; ///< of the call, by the number of the slice
    bool has_failed_ = false;                     ///< the rest of the call's rows are passed over
};

} // namespace

void serve(Connection& connection, const ys_plugin& plugin, const std::byte* segment)
{
    Service service(connection, plugin, segment);
    // The program goes on filling chunks while there are some to work through: it need not be woken for each.
    constexpr int answers_at_once = segment_places / 2;
    int answers = 0;
    MessageHeader header;
    for (std::string_view content; connection.receive(header, content);) {
        if (header.kind == MessageKind::rows)
            service.add_rows(header.call, content);
        else
            service.score(header.call, content);
        if (++answers < answers_at_once && connection.has_next())
            continue;
        connection.flush();
        answers = 0;
    }
}

} // namespace yardstick
