#pragma once

#include "import/csv_reader.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace yardstick {

/// Ids that stand in several rows of one file.
struct RepeatCounts {
    std::int64_t identical_ids = 0; ///< all of their rows are equal, cell by cell
    std::int64_t differing_ids = 0;
    std::int64_t rows = 0; ///< behind the first of their id
};

/// Remembers the ids of a file's rows: 100 bytes or so for each.
class Repeats {
public:
    /// Where the first row of an id was met, or null when `row` is the first.
    struct Seen {
        std::int64_t line = 0;
        std::int64_t staged = 0; ///< the number of its row in the staging file, or of the one that took its place
        std::uint64_t content = 0;
        bool is_repeated = false;
        bool is_differing = false;
    };
    Seen* find(const std::string& id);
    /// Counts `row` as another one of `seen`.
    void repeat(Seen& seen, const CsvRow& row);
    void add(const std::string& id, const CsvRow& row, std::int64_t staged);

    /// That the staged row `number` gave way to a later one of its id.
    void supersede(std::int64_t number);
    bool is_superseded(std::int64_t number) const;
    std::int64_t superseded() const { return superseded_count_; } ///< how many did

    RepeatCounts counts() const;

private:
    std::unordered_map<std::string, Seen> seen_;
    std::vector<bool> superseded_;
    std::int64_t superseded_count_ = 0;
    std::int64_t rows_ = 0;
};

} // namespace yardstick
