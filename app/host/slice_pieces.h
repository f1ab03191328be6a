#pragma once

#include "host/worker_message.h"
#include "scoring/batch.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yardstick {

/// Cuts slices of a batch into chunks of neighbouring rows, from the first row that a slice needs to the last.
///
/// Rows between that no slice needs are left out where they fill whole chunks. A slice without rows gets one empty piece.
class SlicePieces {
public:
    explicit SlicePieces(std::span<const Slice> slices);

    /// True when every slice is cut to its end.
    bool is_done() const { return is_done_; }

    /// The rows of the next chunk, at most `rows_per_chunk`; begins at a multiple of 8.
    Slice next_rows() const;
    /// What of the slices lies in the first `count` rows of the next chunk (a multiple of 8, or all of it); goes on to the chunk after.
    std::vector<SlicePiece> take(std::int64_t count);

private:
    void go_on_from(std::int64_t row);

    std::span<const Slice> slices_;
    std::int64_t row_ = 0; ///< where the next chunk begins
    bool is_done_ = false;
    bool is_begun_ = false;
};

} // namespace yardstick
