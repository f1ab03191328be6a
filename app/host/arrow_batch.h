#pragma once

#include "scoring/batch.h"

#include <yardstick/abi.h>

#include <array>
#include <cstdint>
#include <vector>

namespace yardstick {

/// Where the buffers of a Column are.
struct ColumnBuffers {
    FieldType type = FieldType::number;
    std::int64_t nulls = 0;
    std::int64_t items = 0;         ///< choices: texts in all lists together
    const void* validity = nullptr;
    const void* values = nullptr;   ///< number, date, boolean; the offsets of the lists of choices
    const void* offsets = nullptr;  ///< of texts
    const void* bytes = nullptr;
};

/// A Batch seen as an Arrow struct array: points into the batch's columns and copies no row.
///
/// Valid as long as the batch lives and is not changed. Made once, it feeds any number of `add` calls.
class ArrowBatch {
public:
    explicit ArrowBatch(const Batch& batch);
    ArrowBatch(std::int64_t rows, const std::vector<ColumnBuffers>& columns);
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

    static void point(Node& node, std::int64_t rows, const ColumnBuffers& column);

    std::vector<Node> nodes_;
    std::vector<ArrowArray*> children_;
    const void* root_validity_ = nullptr; ///< every row is there
    ArrowArray root_{};
};

} // namespace yardstick
