#pragma once

#include "survey/session/place.h"
#include "survey/session/question.h"

namespace yardstick::session {

/// Where the conditions of a choice, row or column stand: `{item}` is its value, everything else as its question sees it.
class ChoicePlace final : public Place {
public:
    ChoicePlace(const Value& value, Question& owner) : value_(value), owner_(owner) {}

    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override
    {
        if (path.size() == 1 && (path.first() == "item" || path.first() == "choice" || path.first() == "self"))
            return Found{value_};
        return owner_.find(path, index, is_first);
    }
    Place* around() override { return &owner_; }

private:
    const Value& value_;
    Question& owner_;
};

} // namespace yardstick::session
