#include "check/guarded_batch.h"

#include "core/error.h"

#include <cstring>

#include <sys/mman.h>
#include <unistd.h>

namespace yardstick {

void GuardedBatch::Unmap::operator()(void* memory) const
{
    munmap(memory, bytes);
}

const void* GuardedBatch::guarded(const void* bytes, std::size_t count, std::size_t alignment)
{
    if (!bytes)
        return nullptr;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t used = (count + alignment - 1) / alignment * alignment; // what is aligned can end a little early
    const std::size_t before = (used + page - 1) / page * page;
    void* memory = mmap(nullptr, before + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw Error("There is not enough memory for the check.");
    memory_.emplace_back(memory, Unmap{before + page});
    mprotect(static_cast<char*>(memory) + before, page, PROT_NONE);
    char* start = static_cast<char*>(memory) + before - used;
    if (count > 0)
        std::memcpy(start, bytes, count);
    return start;
}

void GuardedBatch::guard_buffers(ArrowArray& array, const Column& column)
{
    const auto rows = static_cast<std::size_t>(column.rows);
    const auto bits = (rows + 7) / 8;
    std::vector<const void*>& buffers = buffers_.emplace_back(array.buffers, array.buffers + array.n_buffers);
    buffers[0] = guarded(buffers[0], bits, 1);
    switch (column.type) {
    case FieldType::number:
    case FieldType::date:
        buffers[1] = guarded(buffers[1], rows * 8, 8);
        break;
    case FieldType::boolean:
        buffers[1] = guarded(buffers[1], bits, 1);
        break;
    case FieldType::text:
        buffers[1] = guarded(buffers[1], (rows + 1) * 4, 4);
        buffers[2] = guarded(buffers[2], column.bytes.size(), 1);
        break;
    case FieldType::choices:
        buffers[1] = guarded(buffers[1], (rows + 1) * 4, 4);
        break;
    }
    array.buffers = buffers.data();
}

GuardedBatch::GuardedBatch(const Batch& batch, Guard guard) : batch_(batch), root_(*batch_.array())
{
    buffers_.reserve(batch.columns.size()); // arrays point into it
    for (std::size_t place = 0; place < batch.columns.size(); ++place) {
        columns_.push_back(std::make_unique<ArrowArray>(*root_.children[place]));
        if (guard == Guard::buffers)
            guard_buffers(*columns_.back(), *batch.columns[place]);
        children_.push_back(columns_.back().get());
    }
    root_.children = children_.data();
    if (guard == Guard::columns)
        root_.children = static_cast<ArrowArray**>(const_cast<void*>(guarded(children_.data(), children_.size() * sizeof(ArrowArray*), alignof(ArrowArray*))));
}

} // namespace yardstick
