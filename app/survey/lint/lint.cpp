#include "survey/lint/lint.h"

#include "survey/lint/lint_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace yardstick {

namespace {

constexpr std::array rules{
    LintRule{"double_barrelled", "One answer to two questions cannot be read.", "Ask them one by one.", find_double_barrelled},
    LintRule{"leading", "Words that suggest an answer get that answer.", "Ask without praise or an appeal to agree.", find_leading},
    LintRule{"double_negative", "People who say no to a negative mean different things.", "Say it without the negative.", find_double_negative},
    LintRule{"long_question", "Long questions are read in part.", "Ask in 25 words or fewer; background belongs in the description.", find_long_question},
    LintRule{"nps_not_0_to_10", "A net promoter score is defined on 0 to 10 alone.", "Let the scale run from 0 to 10.", find_nps_not_0_to_10},
    LintRule{"missing_midpoint", "Without a middle, those who stand there are pushed to a side.", "Offer an odd number of points.", find_missing_midpoint},
    LintRule{"unbalanced_scale", "More answers on one side draw answers to it.", "Offer as many answers against as for.", find_unbalanced_scale},
    LintRule{"unlabelled_ends", "Each person gives numbers without words a meaning of their own.", "Put words to both ends.", find_unlabelled_ends},
    LintRule{"scale_mismatch", "Scales that change within a survey are misread.", "Use one direction and one length for the same words.", find_scale_mismatch},
    LintRule{"overlapping_choices", "Who fits two answers gives either.", "Let each range begin after the one before ends.", find_overlapping_choices},
    LintRule{"no_other", "Whom no answer fits gives a wrong one, or leaves.", "Offer \"Other\" or \"None\", or do not require an answer.", find_no_other},
    LintRule{"too_many_choices", "From a long list people take what stands first.", "Shorten it, or use a list that can be searched (dropdown, tagbox).", find_too_many_choices},
    LintRule{"wide_matrix", "A wide table makes people tick down a column.", "Ask at most 7 columns and 10 rows, or single questions.", find_wide_matrix},
    LintRule{"required_open_text", "Who must write writes anything, or leaves.", "Let people leave it empty.", find_required_open_text},
    LintRule{"required_sensitive", "Who must tell what is private leaves, or does not tell the truth.", "Let people leave it empty, or offer \"I'd rather not say\".", find_required_sensitive},
    LintRule{"long_survey", "The longer a survey, the fewer finish it, and the less thought an answer gets.", "Ask what you will act on, and no more.", find_long_survey},
    LintRule{"missing_translation", "A page in two languages is read by nobody.", "Translate this text too.", find_missing_translation},
};

/// The place of each element in the file, by its name.
std::map<std::string, int, std::less<>> order_of(const Definition& definition)
{
    std::map<std::string, int, std::less<>> order;
    for (const ElementDefinition* element : definition.elements)
        order.emplace(element->name, element->index);
    return order;
}

} // namespace

std::span<const LintRule> lint_rules()
{
    return rules;
}

const LintRule* find_lint_rule(std::string_view id)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const LintRule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::vector<LintFinding> lint(const Definition& definition, const std::set<std::string, std::less<>>& without)
{
    std::vector<LintFinding> findings;
    for (const LintRule& rule : rules) {
        if (without.contains(rule.id))
            continue;
        LintReport report(definition, rule, findings);
        rule.look(report);
    }
    // What concerns the survey as a whole has no question, and comes first.
    const auto order = order_of(definition);
    const auto place = [&](const LintFinding& finding) {
        const auto found = order.find(finding.question);
        return finding.question.empty() || found == order.end() ? -1 : found->second;
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const LintFinding& a, const LintFinding& b) { return place(a) < place(b); });
    return findings;
}

std::string finding_text(const LintFinding& finding)
{
    const std::string place = finding.path.empty() ? "survey" : finding.path;
    const std::string language = finding.language.empty() ? "" : " (" + finding.language + ')';
    return fmt::format("{}{}: {}, {}. {} {}", place, language, finding.rule->id, finding.found, finding.rule->reason, finding.rule->advice);
}

} // namespace yardstick
