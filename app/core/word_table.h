#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// Files of words as JSON text ({"next": "Weiter", …}), by the language that they are named after: "de", "pt-br".
using WordFiles = std::map<std::string, const char*>;

/// The program's own words in many languages. [any thread]
class WordTable {
public:
    /// Both must outlive the table; every file has every key.
    WordTable(const WordFiles& files, std::span<const char* const> keys) : files_(files), keys_(keys) {}

    /// The words of the key at `index`, in the language of `tag`: in the tag's own file ("pt-br"), else in that of its language ("de" for
    /// "de-at"), else in English. Good as long as the table is.
    const std::string& words(std::size_t index, std::string_view tag) const;

private:
    const char* file_for(std::string_view tag) const;

    const WordFiles& files_;
    const std::span<const char* const> keys_;
    mutable std::mutex mutex_;
    mutable std::map<const char*, std::vector<std::string>> read_; ///< each file once, when it is first needed
};

} // namespace yardstick
