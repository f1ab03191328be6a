#include "viewmodel/rating_keys.h"

#include <algorithm>

namespace yardstick {

namespace {

bool is_typeable(const Choice& choice)
{
    return choice.value.is_number_integer() && choice.value.get<std::int64_t>() >= 0 && choice.value.get<std::int64_t>() <= 99;
}

} // namespace

RatingKeys::RatingKeys(const Question& rating)
{
    const bool by_value = std::all_of(rating.choices.begin(), rating.choices.end(), is_typeable);
    for (const Choice& choice : rating.choices)
        keys_.push_back(by_value ? choice.value.dump() : std::to_string(keys_.size() + 1));
}

std::optional<std::size_t> RatingKeys::find(const std::string& key) const
{
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found == keys_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - keys_.begin());
}

std::optional<std::size_t> RatingKeys::type(char digit)
{
    typed_ += digit;
    if (const auto longer = find(typed_))
        return longer;
    typed_ = digit;
    const auto chosen = find(typed_);
    // A key may begin with a digit that is none itself; a scale from 10 to 20 is typed that way.
    const bool begins_one = std::any_of(keys_.begin(), keys_.end(), [&](const std::string& key) { return key.starts_with(typed_); });
    if (!chosen && !begins_one)
        typed_.clear();
    return chosen;
}

} // namespace yardstick
