#pragma once

#include "survey/definition/definition.h"
#include "survey/lint/lint.h"
#include "survey/lint/lint_words.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A text of a definition in one of its languages, with the words that the rules know in it.
struct LintText {
    std::string language; ///< as the file writes it, "" for the default
    const std::string& text;
    const LintWords* words; ///< null for a language without a list
};

/// A text of a definition in all its languages, and where it stands.
struct PlacedText {
    std::string path;
    const ElementDefinition* element; ///< null for texts of the survey and its pages
    const LocalText* text;
};

/// What rules look through, and where they note what they find. Lives for one rule.
class LintReport {
public:
    LintReport(const Definition& definition, const LintRule& rule, std::vector<LintFinding>& findings)
        : definition_(definition), rule_(rule), findings_(findings)
    {
    }

    const Definition& definition() const { return definition_; }

    /// The element's text in every language it has, or nothing where it has none.
    std::vector<LintText> in_all_languages(const LocalText& text) const;
    /// The language that texts without one are in: what the survey says, else English.
    std::string own_language() const { return definition_.locale.empty() ? "en" : definition_.locale; }
    /// Every text that a person reads, in the order of the file.
    std::vector<PlacedText> texts() const;

    void find(const ElementDefinition& element, std::string found) { note(element.path, element.name, {}, std::move(found)); }
    void find(const ElementDefinition& element, const std::string& property, const LintText& text, std::string found)
    {
        note(element.path + '.' + property, element.name, text.language, std::move(found));
    }
    void find(const PlacedText& place, std::string language, std::string found)
    {
        note(place.path, place.element ? place.element->name : "", std::move(language), std::move(found));
    }
    void find(std::string found) { note({}, {}, {}, std::move(found)); }

private:
    void note(std::string path, std::string question, std::string language, std::string found)
    {
        findings_.push_back({&rule_, std::move(path), std::move(question), std::move(language), std::move(found)});
    }

    const Definition& definition_;
    const LintRule& rule_;
    std::vector<LintFinding>& findings_;
};

/// True where the answer is one value of few: a rating, yes or no, one choice of a list that is all in sight.
bool is_closed(const ElementDefinition& element);

// The rules; lint.cpp says what each is for.
void find_double_barrelled(LintReport& report);
void find_leading(LintReport& report);
void find_double_negative(LintReport& report);
void find_long_question(LintReport& report);
void find_missing_midpoint(LintReport& report);
void find_unbalanced_scale(LintReport& report);
void find_unlabelled_ends(LintReport& report);
void find_nps_not_0_to_10(LintReport& report);
void find_scale_mismatch(LintReport& report);
void find_overlapping_choices(LintReport& report);
void find_no_other(LintReport& report);
void find_too_many_choices(LintReport& report);
void find_wide_matrix(LintReport& report);
void find_required_open_text(LintReport& report);
void find_required_sensitive(LintReport& report);
void find_long_survey(LintReport& report);
void find_missing_translation(LintReport& report);

} // namespace yardstick
