#pragma once

#include "scoring/batch.h"

#include <yardstick/abi.h>

#include <array>
#include <memory>
#include <vector>

namespace yardstick {

/// A Batch seen as an Arrow struct array: points into the batch's columns and copies no row.
///
/// Valid as long as the batch lives and is not changed. Made once, it feeds any number of `add` calls.
class ArrowBatch {
public:
    explicit ArrowBatch(const Batch& batch);
    ArrowBatch(const ArrowBatch&) = delete;
    ArrowBatch& operator=(const ArrowBatch&) = delete;

    const ArrowArray* array() const { return &root_; }

private:
    struct Node {
        ArrowArray array{};
        std::array<const void*, 3> buffers{};
        ArrowArray items{}; ///< the texts inside a list
        std::array<const void*, 3> item_buffers{};
        ArrowArray* item_pointer = nullptr;
    };

    static void point(Node& node, const Column& column);

    std::vector<std::unique_ptr<Node>> nodes_;
    std::vector<ArrowArray*> children_;
    const void* root_validity_ = nullptr; ///< every row is there
    ArrowArray root_{};
};

} // namespace yardstick
