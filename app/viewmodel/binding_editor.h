#pragma once

#include "scoring/binding_versions.h"
#include "scoring/near_surveys.h"
#include "viewmodel/option.h"
#include "viewmodel/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One field of the metric in a BindingEditor, and what feeds it.
struct FieldChoice {
    Field field;
    std::vector<Option> questions; ///< that can feed it; the first, without an id, is what does by itself
    std::string chosen;            ///< id of one of them; empty: by itself
    std::string problem;           ///< why it cannot be saved so, in a sentence
};

/// One parameter of the metric in a BindingEditor.
struct ParameterEntry {
    std::string name;
    std::string initial; ///< the card's own numbers, as they are typed
    std::string typed;   ///< empty: the card's own
    std::string problem;
};

/// A binding in the making: a new one, or the next version of one that is there. Nothing of it holds before save().
///
/// What is wrong is told where it stands: at a field, a parameter, the name, the day. [the store's thread]
class BindingEditor {
public:
    /// A new binding, on the survey that feeds the metric best, from the beginning.
    BindingEditor(Workspace& workspace, MetricCard card);
    /// The next version of `binding`, from `today` on.
    BindingEditor(Workspace& workspace, MetricCard card, const Binding& binding, Day today);

    const MetricCard& card() const { return card_; }
    bool is_new() const { return is_new_; }
    bool is_changed() const { return inputs() != first_inputs_; } ///< something would be lost without save()
    std::string heading() const;

    const std::vector<Option>& sources() const { return sources_; } ///< those that feed most fields first; only the one where it is not new
    const std::string& source() const { return source_; }
    void choose_source(const std::string& id);
    std::string lacks() const; ///< what the chosen source does not feed by itself, in a sentence; empty when it feeds all

    const std::string& name() const { return name_; }
    void type_name(std::string name);
    const std::string& from() const { return from_; } ///< "2026-12-01", or empty: from the beginning
    void type_from(std::string from);

    const std::vector<FieldChoice>& fields() const { return fields_; }
    void choose_question(std::size_t field, const std::string& question);
    const std::vector<ParameterEntry>& parameters() const { return parameters_; }
    void type_parameter(std::size_t parameter, std::string numbers);

    const std::string& name_problem() const { return name_problem_; }
    const std::string& from_problem() const { return from_problem_; }
    const std::string& problem() const { return problem_; } ///< that stands nowhere else

    /// What it changes for figures, in a sentence; empty where the day is none.
    std::string consequence() const;

    /// Keeps it. False, with the problems told, when it cannot be kept; then nothing has changed.
    bool save();
    const std::string& saved() const { return saved_; } ///< what save() did, in a sentence

private:
    std::vector<std::string> inputs() const;
    void offer_questions();
    void clear_problems();
    bool has_problem() const;
    std::optional<Day> day() const;
    Binding begun() const;
    Binding made();
    const SourceFit* fit() const;
    const Survey* survey() const { return fit() ? fit()->survey.get() : nullptr; }
    void check(const Binding& binding);

    Workspace& workspace_;
    MetricCard card_;
    bool is_new_ = true;
    std::vector<SourceFit> fits_;
    std::vector<Binding> history_;
    std::vector<Option> sources_;
    std::string source_, name_, from_;
    std::vector<FieldChoice> fields_;
    std::vector<ParameterEntry> parameters_;
    std::vector<std::string> first_inputs_;
    std::string name_problem_, from_problem_, problem_, saved_;
};

} // namespace yardstick
