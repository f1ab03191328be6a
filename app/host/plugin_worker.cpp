#include "host/plugin_worker.h"

#include "core/error.h"
#include "host/forbidden_call.h"
#include "host/library_image.h"
#include "host/library_offer.h"
#include "host/plugin_figure.h"
#include "host/plugin_text.h"
#include "host/slice_pieces.h"
#include "host/worker_call.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t largest_merge = std::size_t{200} << 20;

void add_parameters(MessageWriter& message, const ParameterValues& parameters)
{
    message.add(static_cast<std::uint64_t>(parameters.size()));
    for (const std::vector<double>& values : parameters)
        message.add_all(values.data(), values.size());
}

std::string taken_text(MessageReader& message)
{
    return plugin_text(message.take_text().substr(0, longest_text));
}

std::string forbidden(const Message& message)
{
    return "was stopped, since it tried to " + attempt_in_words(message.content);
}

} // namespace

PluginWorker::PluginWorker(WorkerSettings settings, Manifest manifest, std::string sha256, LibraryRunner::OnFailure on_failure)
    : settings_(std::move(settings)), manifest_(std::move(manifest)), sha256_(std::move(sha256)), on_failure_(std::move(on_failure))
{
}

Result<void> PluginWorker::open()
{
    const std::lock_guard lock(mutex_);
    return ensure_open();
}

Result<void> PluginWorker::ensure_open()
{
    if (process_)
        return {};
    const auto image = LibraryImage::read(manifest_.library, sha256_);
    if (!image)
        return tl::unexpected(image.error());
    if (!segment_)
        segment_ = std::make_unique<ColumnSegment>();
    free_places_.clear();
    taken_places_.clear();
    for (std::size_t place = 0; place < segment_places; ++place)
        free_places_.push_back(place);
    process_ = std::make_unique<WorkerProcess>(
        WorkerStart{settings_.program, manifest_.library, image->descriptor(), segment_->descriptor(), settings_.memory});
    auto offered = take_offer();
    if (!offered)
        process_.reset();
    return offered;
}

Result<void> PluginWorker::take_offer()
{
    renew_deadline();
    const auto message = process_->receive(deadline_);
    if (!message || message->header.kind == MessageKind::forbidden)
        return refuse("library: the plugin " + fail(message ? forbidden(*message) : ""));
    if (message->header.kind == MessageKind::refused) {
        MessageReader problem(message->content);
        const std::string what = taken_text(problem), expected = taken_text(problem), found = taken_text(problem);
        return refuse(what, expected, found);
    }
    if (message->header.kind != MessageKind::ready)
        return refuse("library", "a table of metrics", "another message");
    return check_offer(message->content, manifest_);
}

Problem PluginWorker::named(std::size_t metric, const Problem& problem) const
{
    return {{}, "metric " + card(metric).full_id() + ": " + problem.text(), {}, {}};
}

PluginWorker::CallPointer PluginWorker::begin(CallKind kind, std::size_t metric, std::size_t slices)
{
    auto call = std::make_shared<WorkerCall>(kind, ++last_call_, metric, slices);
    try {
        if (const auto opened = ensure_open(); !opened)
            call->end(opened.error().text());
    } catch (const Error& error) { // that it cannot be started again concerns this metric, not the query that it is part of
        call->end(error.what());
    }
    if (!call->is_over())
        under_way_.emplace(call->number(), call);
    return call;
}

PendingStates PluginWorker::begin_accumulate(std::size_t metric, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    const std::lock_guard lock(mutex_);
    const CallPointer call = begin(CallKind::add_rows, metric, slices.size());
    if (!call->is_over()) {
        send_rows(*call, batch, slices, parameters);
        call->all_is_sent();
        if (call->is_over())
            under_way_.erase(call->number());
    }
    return [self = shared_from_this(), call]() -> Result<std::vector<SavedState>> {
        const std::lock_guard waiting(self->mutex_);
        self->wait_for(*call);
        return call->states().map_error([&](const Problem& problem) { return self->named(call->metric(), problem); });
    };
}

/// Sends the rows in chunks until all are sent, or the call is given up.
void PluginWorker::send_rows(WorkerCall& call, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    for (SlicePieces pieces(slices); !pieces.is_done();) {
        if (free_places_.empty())
            renew_deadline();
        while (free_places_.empty() && !call.is_over())
            take_next();
        if (call.is_over() || call.has_problem())
            return;
        const std::size_t place = free_places_.front();
        Slice rows = pieces.next_rows();
        auto columns = segment_->copy(batch, rows, place);
        for (; !columns && rows.count > 8; columns = segment_->copy(batch, rows, place))
            rows.count = std::max<std::int64_t>(8, rows.count / 16 * 8);
        if (!columns)
            return call.give_up("rows " + std::to_string(rows.first + 1) + " to " + std::to_string(rows.first + rows.count) + " hold more than the " +
                                std::to_string(segment_place_size >> 20) + " MiB of text that go to a plugin at once");
        MessageWriter message;
        message.add(static_cast<std::uint64_t>(call.metric())).add(rows.count).add_all(columns->data(), columns->size());
        add_parameters(message, parameters);
        const std::vector<SlicePiece> cut = pieces.take(rows.count);
        message.add_all(cut.data(), cut.size());
        free_places_.pop_front();
        taken_places_.push_back(place);
        call.chunk_is_sent();
        if (!process_->send(MessageKind::rows, call.number(), message.bytes(), settings_.limit))
            fail();
    }
}

Result<Figure> PluginWorker::score(std::size_t metric, std::span<const std::string_view> states, const ParameterValues& parameters)
{
    const std::lock_guard lock(mutex_);
    std::size_t size = 0;
    for (const std::string_view state : states)
        size += state.size();
    if (size > largest_merge)
        return tl::unexpected(named(metric, {{}, "its states are of " + std::to_string(size >> 20) + " MiB together; at most " +
                                                     std::to_string(largest_merge >> 20) + " can be merged at once; score a shorter period", {}, {}}));
    const CallPointer call = begin(CallKind::score, metric, 0);
    if (!call->is_over()) {
        MessageWriter message;
        message.add(static_cast<std::uint64_t>(metric));
        add_parameters(message, parameters);
        message.add(static_cast<std::uint64_t>(states.size()));
        for (const std::string_view state : states)
            message.add_text(state);
        call->all_is_sent();
        if (!process_->send(MessageKind::score, call->number(), message.bytes(), settings_.limit))
            fail();
        wait_for(*call);
    }
    return call->score()
        .and_then(figure_of)
        .and_then([&](Figure figure) { return check_domain(std::move(figure), card(metric)); })
        .map_error([&](const Problem& problem) { return named(metric, problem); });
}

void PluginWorker::wait_for(const WorkerCall& call)
{
    renew_deadline();
    while (!call.is_over())
        take_next();
}

/// Takes the next answer in. When none comes, or what comes is none, the worker fails.
void PluginWorker::take_next()
{
    const auto message = process_->receive(deadline_);
    if (!message)
        fail();
    else if (message->header.kind == MessageKind::forbidden)
        fail(forbidden(*message));
    else if (const auto taken = take(*message); !taken)
        fail(taken.error().what);
}

Result<void> PluginWorker::take(const Message& message)
{
    const auto found = under_way_.find(message.header.call);
    if (found == under_way_.end())
        return refuse("sent what is no answer");
    if (const auto taken = found->second->take(message); !taken)
        return taken;
    // A worker has its time for each chunk, and not for each state in it.
    const bool is_chunk = message.header.kind == MessageKind::rows_done;
    if (is_chunk) {
        free_places_.push_back(taken_places_.front());
        taken_places_.pop_front();
    }
    if (is_chunk || found->second->is_over())
        renew_deadline();
    if (found->second->is_over())
        under_way_.erase(found);
    return {};
}

/// Ends a process that does not answer as it should, and every call under way with it. `how` is what it did, if that is known.
/// Returns what the plugin did, for "the plugin …".
std::string PluginWorker::fail(std::string how)
{
    const WorkerEnd end = process_->end(settings_.limit);
    std::string printed;
    if (how.empty()) {
        how = end.how;
        printed = end.printed;
        while (const auto said = process_->receive_if_there())
            if (said->header.kind == MessageKind::forbidden) { // its last word says more
                how = forbidden(*said);
                printed.clear();
                break;
            }
    }
    if (under_way_.empty()) {
        how += " while it was loaded";
    } else {
        const WorkerCall& oldest = *under_way_.begin()->second;
        how += " while " + card(oldest.metric()).id + ' ' + oldest.doing();
    }
    if (!printed.empty())
        how += "; it printed: " + printed;
    for (const auto& [number, call] : under_way_)
        call->end("its plugin " + how);
    under_way_.clear();
    process_.reset();
    on_failure_("the plugin " + how);
    return how;
}

} // namespace yardstick
