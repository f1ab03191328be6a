#pragma once

#include "host/arrow_batch.h"

#include <memory>
#include <vector>

namespace yardstick {

/// A batch as a plugin sees it, of which one kind of memory ends where a page begins that nobody may touch: whoever reads
/// past the end is ended at once.
class GuardedBatch {
public:
    enum class Guard {
        buffers, ///< the answers of each column
        columns  ///< the list of columns
    };

    GuardedBatch(const Batch& batch, Guard guard);

    const ArrowArray* array() const { return &root_; }

private:
    struct Unmap {
        std::size_t bytes;
        void operator()(void* memory) const;
    };
    /// The bytes again, right before a forbidden page.
    const void* guarded(const void* bytes, std::size_t count, std::size_t alignment);
    void guard_buffers(ArrowArray& array, const Column& column);

    ArrowBatch batch_;
    std::vector<std::unique_ptr<void, Unmap>> memory_;
    std::vector<std::unique_ptr<ArrowArray>> columns_;
    std::vector<std::vector<const void*>> buffers_;
    ArrowArray root_;
    std::vector<ArrowArray*> children_;
};

} // namespace yardstick
