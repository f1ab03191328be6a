#pragma once

#include "survey/expression/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What stands between the braces of {…}, split once: a path of keys and indices into the values of a survey.
class Name {
public:
    /// `text` is what stands between the braces, with the '#' of {#name} if there is one.
    explicit Name(std::string_view text);

    const std::string& text() const { return text_; } ///< without the '#', with the '$' of {$name} if there is one
    bool is_retyped() const { return is_retyped_; }   ///< false for {#name}: a numeric text stays a text

    // The path itself, for whoever walks it through something other than plain values (FormSession).
    std::size_t part_count() const { return parts_.size(); }
    /// Parts `first` to `last` joined, in lower case, without an index at the end; those before the last must have none.
    std::string_view key(std::size_t first, std::size_t last) const
    {
        return std::string_view(folded_).substr(parts_[first].begin, parts_[last].end - parts_[first].begin);
    }
    /// The same in the letters of the text.
    std::string_view written_key(std::size_t first, std::size_t last) const
    {
        return text_.size() == folded_.size() ? std::string_view(text_).substr(parts_[first].begin, parts_[last].end - parts_[first].begin) : key(first, last);
    }
    std::optional<long long> index(std::size_t part) const { return parts_[part].index; }

    /// True when the name begins with `key`, of any case, as a whole part of the path: "panel" in {panel.x} and {Panel[0]}.
    bool begins_with(std::string_view key) const;

    /// What stands for the name when nothing is found: 0 for a path that ends in ".length", the object for a name that is
    /// itself JSON with a key ({"m": 4} in braces), null otherwise. SURVEYJS.md section c, "Looking a name up" 3 and 6.
    const Value& when_not_found() const { return when_not_found_; }

private:
    friend Value look_up(const Value& root, const Name& name, std::size_t from);

    struct Part {
        std::size_t begin = 0;          ///< of the key in `folded_`
        std::size_t end = 0;            ///< of the key, without the index
        std::optional<long long> index; ///< [0], [-1]
    };
    class Search;

    std::string text_;
    std::string folded_; ///< in lower case, without the '$'
    std::vector<Part> parts_;
    bool is_retyped_ = true;
    bool asks_for_length_ = false;
    Value when_not_found_ = nullptr;
};

/// The value at the path `name` below `root`; missing when there is none. Follows SURVEYJS.md section c, "Looking a name up" 1 to
/// 3: the longest joined key first, keys of any case, indices from zero or negative from the end, `length` of lists and texts.
/// `when_not_found` and retyping are left to the evaluator.
/// `from` is the part to begin with, for a root that the parts before it have led to.
Value look_up(const Value& root, const Name& name, std::size_t from = 0);
Value look_up(const Value& root, std::string_view path);

} // namespace yardstick
