#pragma once

#include "survey/session/name_path.h"

namespace yardstick::session {

class Question;

/// What a name was found to stand for.
struct Found {
    enum class Wording {
        plain,       ///< a text shows the value as it is
        by_question, ///< as `question` words it: texts of choices …
        counted,     ///< a place that counts from 0, which texts count from 1
        by_column,   ///< the text of the column of a matrix
    };

    Value value;
    Wording wording = Wording::plain;
    Question* question = nullptr; ///< null where no question owns the value
};

/// Where an expression or a text stands: in the survey, a question, a panel of a dynamic panel, a row, beside a choice. It
/// knows some names itself, and what is around it the others.
///
/// Looking up may make the rows and panels that a name asks for, as survey-core makes them when they are first needed.
class Place {
public:
    virtual ~Place() = default;

    /// `is_first` when the name begins here, false when an earlier part of it led here; `index` is the one of that part.
    virtual std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) = 0;
    virtual Place* around() = 0; ///< null for the survey
};

/// Looks `name` up from `place` outwards.
std::optional<Found> find_from(Place& place, const Name& name);

} // namespace yardstick::session
