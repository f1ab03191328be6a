#pragma once

#include "store/table.h"
#include "survey/response.h"

#include <array>

namespace yardstick::store {

/// A response as the cells of table `response`. Texts stay in the response, which must outlive this.
class ResponseCells {
public:
    ResponseCells(const Response& response, int revision, bool is_current);
    ResponseCells(const ResponseCells&) = delete;
    ResponseCells& operator=(const ResponseCells&) = delete;

    /// For an import's revision, whose id is that of the response it revises.
    void set_id(std::string_view id) { cells_[0] = id; }

    std::span<const Cell> cells() const { return cells_; }

private:
    std::string day_;
    std::array<Cell, 19> cells_;
};

/// The response in a row of table `response`.
Response response_in(const RowBuffer& row);

} // namespace yardstick::store
