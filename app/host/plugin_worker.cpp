#include "host/plugin_worker.h"

#include "core/error.h"
#include "core/sha256.h"
#include "core/whole_file.h"
#include "host/forbidden_call.h"
#include "host/plugin_figure.h"
#include "host/plugin_text.h"
#include "host/slice_pieces.h"

#include <yardstick/abi.h>

#include <algorithm>
#include <optional>

namespace yardstick {

/// A call from when it is begun until its last answer.
struct PluginWorker::Call {
    std::uint32_t number = 0;
    std::size_t metric = 0;
    const char* doing = "";           ///< for "while it …"
    std::size_t chunks_left = 0;      ///< sent and not done
    bool is_sent = false;             ///< nothing more of it will be sent
    bool is_over = false;
    std::vector<std::optional<SavedState>> states;
    std::optional<ys_score> score;
    std::optional<Problem> problem;
};

namespace {

constexpr std::size_t largest_states = std::size_t{200} << 20;

void add_parameters(MessageWriter& message, const ParameterValues& parameters)
{
    message.add(static_cast<std::uint64_t>(parameters.size()));
    for (const std::vector<double>& values : parameters)
        message.add_all(values.data(), values.size());
}

std::string text_of(std::string_view text)
{
    return plugin_text(text.data(), text.size());
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
    if (const auto checked = check_library(); !checked)
        return checked;
    if (!segment_)
        segment_ = std::make_unique<ColumnSegment>();
    free_places_.clear();
    taken_places_.clear();
    for (std::size_t place = 0; place < segment_places; ++place)
        free_places_.push_back(place);
    process_ = std::make_unique<WorkerProcess>(settings_.program, manifest_.library, segment_->descriptor(), settings_.memory);
    const auto message = process_->receive(settings_.limit);
    if (!message || message->header.kind == MessageKind::forbidden)
        return refuse("library: the plugin " + fail(message ? &*message : nullptr));
    if (message->header.kind == MessageKind::refused) {
        process_.reset();
        MessageReader problem(message->content);
        const std::string what = text_of(problem.take_text()), expected = text_of(problem.take_text()), found = text_of(problem.take_text());
        return refuse(what, expected, found);
    }
    auto checked = message->header.kind == MessageKind::ready ? check_offer(message->content) : refuse("library", "a table of metrics", "another message");
    if (!checked)
        process_.reset();
    return checked;
}

Result<void> PluginWorker::check_library() const
{
    try {
        if (sha256_of(read_whole_file(manifest_.library)) == sha256_)
            return {};
    } catch (const Error& error) {
        return refuse("library", "a file that can be read", error.what());
    }
    return refuse("library " + manifest_.library.string(), "the file that is trusted", "another one; look at it and trust it again");
}

Result<void> PluginWorker::check_offer(std::string_view content) const
{
    MessageReader offer(content);
    const std::string id = text_of(offer.take_text()), version = text_of(offer.take_text());
    if (id != manifest_.id)
        return refuse("id that the library gives", manifest_.id + " as in the manifest", id);
    if (version != manifest_.version)
        return refuse("version that the library gives", manifest_.version + " as in the manifest", version);
    const auto metrics = offer.take<std::uint64_t>();
    if (metrics != manifest_.metrics.size())
        return refuse("metrics of the library", std::to_string(manifest_.metrics.size()) + " as in the manifest", std::to_string(metrics));
    for (const ManifestMetric& announced : manifest_.metrics) {
        // Compared as values: the order of keys does not matter.
        const auto card = nlohmann::json::parse(offer.take_text(), nullptr, false);
        if (card.is_discarded() || card != nlohmann::json::parse(announced.json.dump()))
            return refuse("metric " + announced.card.id + ": card of the library", "the card in the manifest; build the plugin again to renew it", "another one");
    }
    return {};
}

Problem PluginWorker::named(std::size_t metric, std::string what) const
{
    return {{}, "metric " + card(metric).full_id() + ": " + std::move(what), {}, {}};
}

PluginWorker::CallPointer PluginWorker::begin(std::size_t metric, const char* doing)
{
    auto call = std::make_shared<Call>();
    call->number = ++last_call_;
    call->metric = metric;
    call->doing = doing;
    if (const auto opened = ensure_open(); opened) {
        under_way_.emplace(call->number, call);
    } else {
        call->problem = named(metric, opened.error().text());
        call->is_over = true;
    }
    return call;
}

PendingStates PluginWorker::begin_accumulate(std::size_t metric, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    const std::lock_guard lock(mutex_);
    const CallPointer call = begin(metric, "added rows");
    call->states.resize(slices.size());
    if (!call->is_over) {
        if (!send_rows(call, batch, slices, parameters))
            fail();
        call->is_sent = true;
        if (!call->is_over && call->chunks_left == 0)
            finish(call->number);
    }
    return [self = shared_from_this(), call]() -> Result<std::vector<SavedState>> {
        const std::lock_guard waiting(self->mutex_);
        self->wait_for(*call);
        if (call->problem)
            return tl::unexpected(*call->problem);
        std::vector<SavedState> states;
        for (std::optional<SavedState>& state : call->states)
            states.push_back(std::move(*state));
        return states;
    };
}

/// False when the worker is gone, or no longer takes or gives anything.
bool PluginWorker::send_rows(const CallPointer& call, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    for (SlicePieces pieces(slices); !pieces.is_done();) {
        while (free_places_.empty() && !call->is_over)
            if (!wait_for_message())
                return false;
        if (call->is_over || call->problem)
            return true;
        const std::size_t place = free_places_.front();
        Slice rows = pieces.next_rows();
        auto columns = segment_->copy(batch, rows, place);
        for (; !columns && rows.count > 8; columns = segment_->copy(batch, rows, place))
            rows.count = std::max<std::int64_t>(8, rows.count / 16 * 8);
        if (!columns) {
            call->problem = named(call->metric, "rows " + std::to_string(rows.first + 1) + " to " + std::to_string(rows.first + rows.count) +
                                                    " hold more than the " + std::to_string(segment_place_size >> 20) + " MiB of text that go to a plugin at once");
            return true;
        }
        MessageWriter message;
        message.add(static_cast<std::uint64_t>(call->metric)).add(rows.count).add_all(columns->data(), columns->size());
        add_parameters(message, parameters);
        const std::vector<SlicePiece> cut = pieces.take(rows.count);
        message.add_all(cut.data(), cut.size());
        free_places_.pop_front();
        taken_places_.push_back(place);
        ++call->chunks_left;
        if (!process_->send(MessageKind::rows, call->number, message.bytes(), settings_.limit))
            return false;
    }
    return true;
}

Result<Figure> PluginWorker::score(std::size_t metric, std::span<const std::string_view> states, const ParameterValues& parameters)
{
    const std::lock_guard lock(mutex_);
    std::size_t size = 0;
    for (const std::string_view state : states)
        size += state.size();
    if (size > largest_states)
        return tl::unexpected(named(metric, "its states are of " + std::to_string(size >> 20) + " MiB together; at most " +
                                                std::to_string(largest_states >> 20) + " can be merged at once; score a shorter period"));
    const CallPointer call = begin(metric, "scored");
    if (!call->is_over) {
        MessageWriter message;
        message.add(static_cast<std::uint64_t>(metric));
        add_parameters(message, parameters);
        message.add(static_cast<std::uint64_t>(states.size()));
        for (const std::string_view state : states)
            message.add_text(state);
        call->is_sent = true;
        if (!process_->send(MessageKind::score, call->number, message.bytes(), settings_.limit))
            fail();
        wait_for(*call);
    }
    if (call->problem)
        return tl::unexpected(*call->problem);
    return figure_of(*call->score).map_error([&](const Problem& problem) { return named(metric, problem.text()); });
}

void PluginWorker::wait_for(const Call& call)
{
    while (!call.is_over)
        if (!wait_for_message())
            fail();
}

bool PluginWorker::wait_for_message()
{
    const auto message = process_->receive(settings_.limit);
    return message && take(*message);
}

/// Takes an answer in. False when it is none that the worker of a sound plugin gives.
bool PluginWorker::take(const Message& message)
{
    if (message.header.kind == MessageKind::forbidden) {
        fail(&message);
        return true;
    }
    const auto found = under_way_.find(message.header.call);
    if (found == under_way_.end())
        return false;
    const CallPointer call = found->second;
    MessageReader content(message.content);
    switch (message.header.kind) {
    case MessageKind::rows_done:
        if (taken_places_.empty() || call->chunks_left == 0)
            return false;
        free_places_.push_back(taken_places_.front());
        taken_places_.pop_front();
        --call->chunks_left;
        if (call->chunks_left > 0 || !call->is_sent)
            return true;
        if (!call->problem && !std::all_of(call->states.begin(), call->states.end(), [](const auto& state) { return state.has_value(); }))
            return false;
        finish(call->number);
        return true;
    case MessageKind::state: {
        const auto number = content.take<std::uint32_t>();
        if (number >= call->states.size() || call->states[number])
            return false;
        call->states[number] = std::string(content.take_text());
        return content.is_whole();
    }
    case MessageKind::scored:
        call->score = content.take<ys_score>();
        finish(call->number);
        return content.is_whole();
    case MessageKind::failed:
        call->problem = named(call->metric, text_of(content.take_text()));
        if (call->chunks_left == 0)
            finish(call->number);
        return true;
    default:
        return false;
    }
}

void PluginWorker::finish(std::uint32_t number)
{
    const auto found = under_way_.find(number);
    found->second->is_over = true;
    under_way_.erase(found);
}

/// Ends a process that does not answer as it should, and every call under way with it. `last` is what it said last, if that is why.
/// Returns what the plugin did, for "the plugin …".
std::string PluginWorker::fail(const Message* last)
{
    std::optional<Message> said;
    while (!last && (said = process_->receive_if_there()))
        if (said->header.kind == MessageKind::forbidden)
            last = &*said;
    WorkerEnd end = process_->end(settings_.limit);
    std::string reason = last ? "was stopped, since it tried to " + attempt_in_words(last->content) : end.how;
    if (under_way_.empty()) {
        reason += " while it was loaded";
    } else {
        const Call& oldest = *under_way_.begin()->second;
        reason += " while " + card(oldest.metric).id + ' ' + oldest.doing;
    }
    if (!last && !end.printed.empty())
        reason += "; it printed: " + end.printed;
    for (const auto& [number, call] : under_way_) {
        if (!call->problem)
            call->problem = named(call->metric, "its plugin " + reason);
        call->is_over = true;
    }
    under_way_.clear();
    process_.reset();
    on_failure_("the plugin " + reason);
    return reason;
}

} // namespace yardstick
