#pragma once

#include "scoring/binding.h"
#include "survey/lint/lint.h"
#include "survey/survey.h"
#include "viewmodel/lint_settings.h"
#include "viewmodel/survey_draft.h"
#include "viewmodel/workspace.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// The survey editor: a copy of a survey, the place of it that is being edited, what is wrong with it and what could be better.
///
/// A live version never changes: what is edited here is published as a draft, under its own id as the version that would come
/// next, or under another as a survey of its own. Sentences are English. An Error of the store passes through. [the store's thread]
class SurveyEditor {
public:
    SurveyEditor(Workspace& workspace, const Survey& survey);

    const std::vector<DraftPlace>& places() const { return places_; }
    /// What a list shows of a place: its title in the default language, else its name.
    std::string title_of(const DraftPlace& place) const;
    const DraftPlace& place() const { return places_[chosen_]; }
    std::size_t chosen() const { return chosen_; }
    void choose(std::size_t place);
    /// Chooses what a finding is about.
    void choose(const LintFinding& finding);

    /// The languages that can be edited: "" for the default one, then the others.
    const std::vector<std::string>& languages() const { return languages_; }
    const std::string& language() const { return language_; }
    void choose_language(const std::string& language);
    /// Adds one, "de" or "pt-br", and chooses it. False, with a problem, when it is no language's code.
    bool add_language(const std::string& language);

    /// The texts of the chosen place; a text in another language stands beside the default one.
    struct Field {
        std::string property;     ///< "title"
        std::string label;        ///< "Title"
        std::string text;         ///< in the chosen language
        std::string default_text; ///< what it translates; empty while the default language is edited
        std::string problem;      ///< what is wrong with it; empty when nothing is
    };
    std::vector<Field> fields() const;
    void type(const std::string& property, const std::string& text);

    std::string id() const; ///< of the survey
    void type_id(const std::string& id);

    bool can_be_required() const;
    bool is_required() const { return draft_.is_required(place().pointer); }
    void require(bool is_required);

    bool can_move(int by) const { return draft_.can_move(place().pointer, by); }
    void move(int by);

    /// Adds a question of one of kinds_of_question() after the chosen place, or in it where others stand in it, and chooses it.
    void add_question(const std::string& type);

    bool can_remove() const { return draft_.can_remove(place().pointer); }
    /// Takes the chosen place away with all that is in it; undo() brings it back. Where something else speaks of it, a metric counts
    /// it or other questions go with it, that is asked first: removal_question() says what, and a second call removes it. Any other edit or
    /// choice takes the question back.
    void remove();
    const std::string& removal_question() const { return removal_question_; }
    void keep_it() { removal_question_.clear(); }

    /// The choice lists of the chosen place: "choices", or "rows" and "columns", or the "items" of several short answers. A rating whose points are counted and not written
    /// one by one has none.
    std::vector<std::string_view> lists() const;
    struct ChoiceLine {
        std::string value;
        std::string text;
        std::string default_text;
    };
    std::vector<ChoiceLine> choices(std::string_view list) const;
    void type_choice(std::string_view list, std::size_t index, const std::string& text);
    void add_choice(std::string_view list);
    void remove_choice(std::string_view list, std::size_t index);
    bool can_move_choice(std::string_view list, std::size_t index, int by) const { return draft_.can_move_choice(place().pointer, list, index, by); }
    void move_choice(std::string_view list, std::size_t index, int by);

    bool can_undo() const { return draft_.can_undo(); }
    void undo();

    /// The survey as it would be now; the last one that could be read, while it cannot. Never null.
    const std::shared_ptr<const Survey>& preview() const { return preview_; }
    /// Why it cannot be read, a sentence each; empty when it can.
    const std::vector<std::string>& problems() const { return problems_; }
    const std::vector<LintFinding>& findings() const { return findings_; }
    /// Rules are switched off for the workspace, until they are all switched on again.
    void switch_rule_off(const LintFinding& finding);
    void switch_all_rules_on();
    bool has_rules_off() const { return !rules_switched_off(workspace_.office_store()).empty(); }

    bool is_changed() const { return draft_.can_undo() && !is_published_; }
    bool can_publish() const { return problems_.empty(); }
    /// Publishes it as a draft. False, with a refusal, when it cannot be.
    bool publish_draft();
    const std::string& refusal() const { return refusal_; }
    const std::string& done() const { return done_; } ///< what was done last; empty after anything else

private:
    void advise();
    void finish_edit();
    void choose_at(const std::string& pointer);
    bool counts_answers_to(const Binding& binding, const std::vector<std::string>& names) const;
    std::string consequences_of_removal() const;
    void read_again();

    Workspace& workspace_;
    SurveyDraft draft_;
    std::vector<DraftPlace> places_;
    std::size_t chosen_ = 0;
    std::vector<std::string> languages_;
    std::vector<std::string> added_languages_; ///< that have no text yet
    std::string language_;
    std::shared_ptr<const Survey> preview_;
    Problems read_problems_;
    std::vector<std::string> problems_;
    std::vector<LintFinding> findings_;
    bool is_published_ = false;
    std::string refusal_, done_, removal_question_;
};

} // namespace yardstick
