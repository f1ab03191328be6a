#include "host/column_segment.h"

#include "core/error.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef F_SEAL_FUTURE_WRITE // newer than the C library's own header
#define F_SEAL_FUTURE_WRITE 0x0010
#endif

namespace yardstick {

namespace {

constexpr std::size_t segment_size = segment_places * segment_place_size;

/// Copies buffers one after the other, each where Arrow recommends a buffer to begin.
class PlaceWriter {
public:
    PlaceWriter(std::byte* memory, std::size_t place) : memory_(memory), next_(place * segment_place_size), end_(next_ + segment_place_size) {}

    /// A buffer of `size` bytes, to be filled; null when there is no room left. `at` is where it begins.
    std::byte* reserve(std::size_t size, std::uint64_t& at)
    {
        constexpr std::size_t alignment = 64;
        const std::size_t begin = (next_ + alignment - 1) / alignment * alignment;
        if (begin > end_ || size > end_ - begin)
            return nullptr;
        at = begin;
        next_ = begin + size;
        return memory_ + begin;
    }

    bool copy(const void* from, std::size_t size, std::uint64_t& at)
    {
        std::byte* to = reserve(size, at);
        if (to && size > 0)
            std::memcpy(to, from, size);
        return to != nullptr;
    }

    /// Offsets into what begins with the first of them.
    bool copy_offsets(const std::int32_t* from, std::int64_t count, std::uint64_t& at)
    {
        std::byte* to = reserve(static_cast<std::size_t>(count) * sizeof(std::int32_t), at);
        if (!to)
            return false;
        auto* offsets = reinterpret_cast<std::int32_t*>(to);
        for (std::int64_t k = 0; k < count; ++k)
            offsets[k] = from[k] - from[0];
        return true;
    }

private:
    std::byte* memory_;
    std::size_t next_, end_;
};

std::size_t bytes_of_bits(std::int64_t count)
{
    return static_cast<std::size_t>((count + 7) / 8);
}

std::int64_t nulls_in(const Column& column, Slice rows)
{
    if (column.nulls == 0)
        return 0;
    // By the word: not every processor that this is built for counts bits itself, and then it is a function's work.
    std::int64_t valid = 0;
    const std::uint8_t* bits = column.validity.data() + rows.first / 8;
    for (std::int64_t left = rows.count; left > 0; left -= 64, bits += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bits, bytes_of_bits(std::min<std::int64_t>(left, 64)));
        if (left < 64)
            word &= (std::uint64_t{1} << left) - 1;
        valid += std::popcount(word);
    }
    return rows.count - valid;
}

bool copy_texts(PlaceWriter& writer, const Column& column, std::int64_t first, std::int64_t count, ColumnPlace& place)
{
    const std::int32_t* offsets = column.offsets.data() + first;
    const auto size = static_cast<std::size_t>(offsets[count] - offsets[0]);
    return writer.copy_offsets(offsets, count + 1, place.offsets) && writer.copy(column.bytes.data() + offsets[0], size, place.bytes);
}

bool copy_column(PlaceWriter& writer, const Column& column, Slice rows, ColumnPlace& place)
{
    const auto first = static_cast<std::size_t>(rows.first);
    const auto count = static_cast<std::size_t>(rows.count);
    place.type = column.type;
    place.nulls = nulls_in(column, rows);
    if (!writer.copy(column.validity.data() + first / 8, bytes_of_bits(rows.count), place.validity))
        return false;
    switch (column.type) {
    case FieldType::number:
        return writer.copy(column.numbers.data() + first, count * sizeof(double), place.values);
    case FieldType::date:
        return writer.copy(column.integers.data() + first, count * sizeof(std::int64_t), place.values);
    case FieldType::boolean:
        return writer.copy(column.bits.data() + first / 8, bytes_of_bits(rows.count), place.values);
    case FieldType::text:
        return copy_texts(writer, column, rows.first, rows.count, place);
    case FieldType::choices: {
        const std::int32_t* lists = column.list_offsets.data() + first;
        place.items = lists[count] - lists[0];
        return writer.copy_offsets(lists, rows.count + 1, place.values) && copy_texts(writer, column, lists[0], place.items, place);
    }
    }
    return false;
}

} // namespace

ColumnSegment::ColumnSegment()
{
    const auto fail = [this](const char* doing) {
        const std::string why = std::strerror(errno);
        if (descriptor_ >= 0)
            close(descriptor_);
        throw Error(std::string("Memory for the rows of a plugin: ") + doing + ": " + why + '.');
    };
    descriptor_ = memfd_create("yardstick-rows", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor_ < 0 || ftruncate(descriptor_, static_cast<off_t>(segment_size)) != 0)
        fail("cannot be had");
    void* memory = mmap(nullptr, segment_size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor_, 0);
    if (memory == MAP_FAILED)
        fail("cannot be mapped");
    // From here on nobody else can map it for writing, and it keeps its size.
    if (fcntl(descriptor_, F_ADD_SEALS, F_SEAL_FUTURE_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
        munmap(memory, segment_size);
        fail("cannot be sealed");
    }
    memory_ = static_cast<std::byte*>(memory);
}

ColumnSegment::~ColumnSegment()
{
    munmap(memory_, segment_size);
    close(descriptor_);
}

std::optional<std::vector<ColumnPlace>> ColumnSegment::copy(const Batch& batch, Slice rows, std::size_t place)
{
    assert(rows.first % 8 == 0 && "bits are copied by the byte");
    PlaceWriter writer(memory_, place);
    std::vector<ColumnPlace> places;
    places.reserve(batch.columns.size());
    for (const std::shared_ptr<const Column>& column : batch.columns)
        if (!copy_column(writer, *column, rows, places.emplace_back()))
            return std::nullopt;
    return places;
}

} // namespace yardstick
