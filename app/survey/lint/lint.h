#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

struct Definition;
class LintReport;

/// One thing that makes answers worse, and how to look for it.
///
/// Sources: Dillman, Smyth & Christian, *Internet, Phone, Mail, and Mixed-Mode Surveys* (4th ed., 2014), chapters 4 to 6;
/// Krosnick & Presser, "Question and Questionnaire Design", *Handbook of Survey Research* (2nd ed., 2010); AAPOR, "Best
/// Practices for Survey Research", question wording; Tourangeau & Yan, "Sensitive Questions in Surveys", *Psychological
/// Bulletin* 133 (2007); for net promoter questions the scale that the metric is defined on.
struct LintRule {
    std::string_view id;     ///< "double_barrelled": what switches it off
    std::string_view reason; ///< one English sentence: why it matters
    std::string_view advice; ///< one English sentence: what to do instead
    void (*look)(LintReport& report);
};

/// One place where a rule found something.
struct LintFinding {
    const LintRule* rule; ///< never null; lives as long as the program
    std::string path;     ///< "pages[0].elements[2].title"; empty for the survey as a whole
    std::string question; ///< the name of the element, or empty
    std::string language; ///< of the text, "de"; empty where it is the default language or the rule looks at no words
    std::string found;    ///< what was found, in English with the survey's own words quoted
};

/// All rules, in the order in which findings of one place are told.
std::span<const LintRule> lint_rules();

/// The rule with this id; null when there is none.
const LintRule* find_lint_rule(std::string_view id);

/// What the rules find in `definition`, but for those whose ids are in `without`; in the order of the file. [any thread]
std::vector<LintFinding> lint(const Definition& definition, const std::set<std::string, std::less<>>& without = {});

/// One line: "pages[0].elements[2].title (de): double_barrelled, "speed und Güte". REASON ADVICE".
std::string finding_text(const LintFinding& finding);

} // namespace yardstick
