#pragma once

#include "survey/survey.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Makes digits, as they are typed, into the choice of a rating.
///
/// A choice has the key of its own number where all of them are whole numbers from 0 to 99, else its place, from 1 on.
/// A digit that continues the one typed right before it into a key of the scale does so: 1, then 0 is 10 on a scale
/// that goes there, however long the pause was, so that nobody has to be quick. Any other act ends the number.
class RatingKeys {
public:
    RatingKeys() = default;
    explicit RatingKeys(const Question& rating);

    /// What is typed for each choice, in the order of the choices.
    const std::vector<std::string>& keys() const { return keys_; }

    /// The choice that is meant after this digit. Nothing for a digit that the scale has no use for.
    std::optional<std::size_t> type(char digit);

    /// Ends the number: the next digit begins another one.
    void end() { typed_.clear(); }

private:
    std::optional<std::size_t> find(const std::string& key) const;

    std::vector<std::string> keys_;
    std::string typed_;
};

} // namespace yardstick
