#pragma once

#include "host/worker_message.h"
#include "scoring/batch.h"

#include <optional>
#include <vector>

namespace yardstick {

/// Memory that this program writes columns to and a worker reads them from: a sealed memory file that the worker can map for
/// reading only. Throws Error when the system gives no memory.
class ColumnSegment {
public:
    ColumnSegment();
    ~ColumnSegment();
    ColumnSegment(const ColumnSegment&) = delete;
    ColumnSegment& operator=(const ColumnSegment&) = delete;

    int descriptor() const { return descriptor_; }

    /// Copies rows `rows.first` (a multiple of 8, since bits are not shifted) and following of `batch` to `place`.
    /// Nothing when they are too many for a place.
    std::optional<std::vector<ColumnPlace>> copy(const Batch& batch, Slice rows, std::size_t place);

private:
    int descriptor_ = -1;
    std::byte* memory_ = nullptr;
};

} // namespace yardstick
