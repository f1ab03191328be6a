#include "host/slice_pieces.h"

#include <algorithm>
#include <limits>

namespace yardstick {

SlicePieces::SlicePieces(std::span<const Slice> slices) : slices_(slices)
{
    go_on_from(0);
    is_done_ = slices_.empty();
}

Slice SlicePieces::next_rows() const
{
    std::int64_t end = row_;
    for (const Slice& slice : slices_)
        end = std::max(end, slice.first + slice.count);
    return {row_, std::min(rows_per_chunk, end - row_)};
}

std::vector<SlicePiece> SlicePieces::take(std::int64_t count)
{
    const std::int64_t end = row_ + count;
    std::vector<SlicePiece> pieces;
    for (std::size_t number = 0; number < slices_.size(); ++number) {
        const Slice& slice = slices_[number];
        const std::int64_t slice_end = slice.first + slice.count;
        SlicePiece piece;
        piece.state = static_cast<std::uint32_t>(number);
        if (slice.count == 0) {
            if (is_begun_)
                continue;
            piece.is_last = 1;
        } else {
            const std::int64_t from = std::max(slice.first, row_), to = std::min(slice_end, end);
            if (from >= to)
                continue;
            piece.is_last = to == slice_end;
            piece.first = from - row_;
            piece.count = to - from;
        }
        pieces.push_back(piece);
    }
    is_begun_ = true;
    go_on_from(end);
    return pieces;
}

void SlicePieces::go_on_from(std::int64_t row)
{
    std::int64_t next = std::numeric_limits<std::int64_t>::max();
    for (const Slice& slice : slices_)
        if (slice.first + slice.count > row)
            next = std::min(next, std::max(row, slice.first));
    is_done_ = next == std::numeric_limits<std::int64_t>::max();
    if (!is_done_)
        row_ = next / 8 * 8;
}

} // namespace yardstick
