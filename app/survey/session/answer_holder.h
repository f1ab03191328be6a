#pragma once

#include "survey/session/changed_names.h"
#include "survey/session/place.h"

#include <string>
#include <vector>

namespace yardstick::session {

/// Where the answer of a question is kept: the data of the survey, an entry of a dynamic panel, a row of a matrix, a
/// multipletext.
class AnswerHolder : public Place {
public:
    virtual Value answer(const std::string& key) = 0;
    /// Sets an answer and does all that follows from it. `question` gave it; its name may differ from the key.
    virtual void set_answer(const std::string& key, const Value& value, const std::string& question) = 0;
    virtual Value comment(const std::string& key) = 0; ///< an empty text when there is none
    virtual void set_comment(const std::string& key, const Value& comment) = 0;
    virtual Question* find_question(const std::string& name) = 0;
    /// What besides `changes` has to count as changed here: {panel.x} when its dynamic panel did.
    virtual ChangedNames seen_from_here(const ChangedNames& changes) { return changes; }
    virtual bool adds_to_changes() const { return false; }
};

} // namespace yardstick::session
