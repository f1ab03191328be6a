#pragma once

#include "survey/expression/name.h"

#include <optional>
#include <string_view>

namespace yardstick::session {

/// What is left of a name on its way into a form: the parts from `from` on. Refers to the Name.
class NamePath {
public:
    explicit NamePath(const Name& name, std::size_t from = 0) : name_(&name), from_(from) {}

    bool is_at_end() const { return from_ >= name_->part_count(); }
    std::size_t size() const { return is_at_end() ? 0 : name_->part_count() - from_; }
    /// The first part in lower case, without its index.
    std::string_view first() const { return name_->key(from_, from_); }
    /// The first `count` parts joined by dots.
    std::string_view joined(std::size_t count) const { return name_->key(from_, from_ + count - 1); }
    std::optional<long long> index(std::size_t part) const { return name_->index(from_ + part); }
    NamePath behind(std::size_t count) const { return NamePath(*name_, from_ + count); }

    /// How many parts may be joined to one key: an index ends a key.
    std::size_t longest_key() const
    {
        for (std::size_t count = 1; count < size(); ++count)
            if (index(count - 1))
                return count;
        return size();
    }

    /// The value that the path leads to within plain values; missing at the end of the path, too.
    Value within(const Value& root) const { return is_at_end() ? Value() : look_up(root, *name_, from_); }

private:
    const Name* name_;
    std::size_t from_;
};

} // namespace yardstick::session
