#pragma once

#include "survey/session/answer_holder.h"
#include "survey/session/question.h"

namespace yardstick::session {

/// An entry of a dynamic panel or a row of a matrix: it holds the answers of its own questions, which are one part of its
/// owner's answer, and names them to their expressions: {panel.x}, {row.x}, {prevRow.x} …
class ListItem : public AnswerHolder {
public:
    explicit ListItem(Question& owner) : owner_(owner) {}

    Question& owner() const { return owner_; }
    virtual std::vector<Question*> questions() const = 0;
    virtual Value all_values() = 0; ///< what it holds, also under keys that no question has
    virtual bool has_changed_with(const ChangedNames& changes) const;

    Value comment(const std::string& key) override;
    Question* find_question(const std::string& name) override;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    Place* around() override { return &owner_; }
    ChangedNames seen_from_here(const ChangedNames& changes) override;
    bool adds_to_changes() const override { return true; }
    void run_triggers(const std::string& name, const Value& value, const ChangedNames* changes);
    /// For an item made after its answer: what setValueExpression and its kin make of that answer.
    void run_triggers_for(const Value& values);
    std::optional<Found> find_inside(NamePath path, bool is_first);
    virtual const char* word() const = 0; ///< "panel" or "row"

protected:
    virtual std::optional<Found> find_place(std::string_view name) = 0; ///< {panelIndex}, {rowName} …
    virtual ListItem* neighbour(int distance) = 0;                      ///< among the visible ones
    virtual std::optional<Found> find_specially(const NamePath&) { return std::nullopt; }
    virtual std::vector<std::string> place_names() const = 0;
    virtual std::vector<std::string> own_names() const = 0; ///< what changes when the owner's answer does
    void follow_own_change(std::string name, Value value);

    Question& owner_;
};

} // namespace yardstick::session
