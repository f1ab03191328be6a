#pragma once

#include "scoring/card.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace yardstick {

/// What the program and the worker of a plugin say to each other, over one socket. Both are of the same build and machine, so
/// numbers travel as they lie in memory. The worker's side must not be believed: its plugin may have written over anything.
enum class MessageKind : std::uint32_t {
    rows,      ///< to the worker: add rows of one chunk to states; the last of a call's chunks ends it
    score,     ///< to the worker: merge saved states and score them
    ready,     ///< from it: what the library offers, once
    rows_done, ///< from it: the chunk is read, its place in the segment is free again
    state,     ///< from it: a saved state of a call
    scored,    ///< from it: a ys_score
    failed,    ///< from it: the plugin refused, and why; the call is over
    refused,   ///< from it: the library cannot be used, and why; it ends then
    forbidden  ///< from it: the number of the system call that the plugin tried; it ends then
};

struct MessageHeader {
    MessageKind kind = MessageKind::ready;
    std::uint32_t call = 0; ///< numbers of calls rise by one
    std::uint64_t size = 0; ///< bytes that follow
};

/// The descriptors that a worker inherits. Its plugin can close none below `first_own_descriptor`.
constexpr int worker_socket = 3;
constexpr int worker_segment = 4;
constexpr int worker_library = 5;  ///< the library, as it was hashed
constexpr int worker_lifeline = 6; ///< a pipe that ends when the program does, however that ends
constexpr int first_own_descriptor = 8;

/// What of a worker's answers this program keeps at most: beyond that a metric is no aggregate, and a year of it no use.
constexpr std::size_t largest_state = std::size_t{8} << 20;
constexpr std::size_t largest_states = std::size_t{64} << 20; ///< of one call
constexpr std::size_t longest_text = 4096;

/// Rows travel in a shared segment of `segment_places` places of this size.
constexpr std::size_t segment_place_size = std::size_t{4} << 20;
constexpr std::size_t segment_places = 4;

/// Rows in one chunk at most.
constexpr std::int64_t rows_per_chunk = 8192;

/// Where the buffers of a column (see Column) begin, in bytes from the start of the segment.
struct ColumnPlace {
    FieldType type = FieldType::number;
    std::int64_t nulls = 0;
    std::int64_t items = 0;       ///< choices: texts in all lists together
    std::uint64_t validity = 0;   ///< set even when there are no nulls
    std::uint64_t values = 0;     ///< number, date, boolean; the offsets of the lists of choices
    std::uint64_t offsets = 0;    ///< of texts
    std::uint64_t bytes = 0;
};

/// The rows of a slice that lie in one chunk. Its state is started by the first such piece and saved after the last.
struct SlicePiece {
    std::uint32_t state = 0;      ///< number of the slice in its call
    std::uint32_t is_last = 0;
    std::int64_t first = 0;       ///< row of the chunk
    std::int64_t count = 0;
};

/// Puts a message together.
class MessageWriter {
public:
    template <class Value>
    MessageWriter& add(const Value& value)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }
    template <class Value>
    MessageWriter& add_all(const Value* values, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        add(static_cast<std::uint64_t>(count));
        bytes_.append(reinterpret_cast<const char*>(values), count * sizeof(Value));
        return *this;
    }
    MessageWriter& add_text(std::string_view text) { return add_all(text.data(), text.size()); }

    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Takes a message apart. What is not there reads as nothing, and `is_whole` is false from then on.
class MessageReader {
public:
    explicit MessageReader(std::string_view bytes) : rest_(bytes) {}

    template <class Value>
    Value take()
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        Value value{};
        const std::string_view bytes = take_bytes(sizeof value);
        if (!bytes.empty())
            std::memcpy(static_cast<void*>(&value), bytes.data(), sizeof value);
        return value;
    }
    std::string_view take_text() { return take_bytes(take<std::uint64_t>()); }
    template <class Values>
    Values take_all()
    {
        using Item = typename Values::value_type;
        const auto count = take<std::uint64_t>();
        if (count > rest_.size() / sizeof(Item)) {
            is_cut_ = true;
            return {};
        }
        const std::string_view bytes = take_bytes(count * sizeof(Item));
        Values values(count);
        if (count > 0)
            std::memcpy(static_cast<void*>(values.data()), bytes.data(), bytes.size());
        return values;
    }

    /// True when everything was there and nothing is left.
    bool is_whole() const { return !is_cut_ && rest_.empty(); }

private:
    std::string_view take_bytes(std::uint64_t count)
    {
        if (count > rest_.size()) {
            is_cut_ = true;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

    std::string_view rest_;
    bool is_cut_ = false;
};

} // namespace yardstick
