#include "report/line_labels.h"

#include <algorithm>
#include <numeric>

namespace yardstick {

std::vector<double> spread(const std::vector<double>& wishes, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) { return wishes[one] < wishes[other]; });

    // Labels that touch move as one block, whose place is the mean of what its members wish for.
    struct Block {
        double top;
        std::size_t first, count;
    };
    std::vector<Block> blocks;
    const auto wish_of = [&](std::size_t first, std::size_t count) {
        double sum = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            sum += wishes[order[first + i]] - static_cast<double>(i) * height;
        const double highest_allowed = bottom - static_cast<double>(count - 1) * height;
        return std::max(std::min(sum / static_cast<double>(count), highest_allowed), top);
    };
    for (std::size_t i = 0; i < order.size(); ++i) {
        blocks.push_back({wish_of(i, 1), i, 1});
        while (blocks.size() > 1) {
            Block& before = blocks[blocks.size() - 2];
            if (before.top + static_cast<double>(before.count) * height <= blocks.back().top)
                break;
            before.count += blocks.back().count;
            blocks.pop_back();
            blocks.back().top = wish_of(blocks.back().first, blocks.back().count);
        }
    }
    std::vector<double> tops(wishes.size());
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i)
            tops[order[block.first + i]] = block.top + static_cast<double>(i) * height;
    }
    return tops;
}

} // namespace yardstick
