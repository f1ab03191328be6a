#include "survey/round_promise.h"

#include <fmt/format.h>

namespace yardstick {

bool asks_for_words(const Question& question)
{
    const bool is_plain_text = question.type == "text" && (question.input_type.empty() || question.input_type == "text");
    return question.type == "comment" || question.type == "multipletext" || is_plain_text;
}

std::string round_promise(const RoundFacts& facts)
{
    const Round& round = facts.round;
    const Thresholds& limits = round.thresholds;
    std::string text = fmt::format("\"{}\", team {}, open until {}: one answer per person.\n", facts.survey_title, facts.team_name, to_text(round.closes));
    text += "Your answer is stored under a random number, without your name, without a time and apart from the token, "
            "which says that it was used and not by whom.\n";
    text += fmt::format("Nobody sees anything of it before the round is closed; then {} see{} figures of at least {} people, "
                        "and no figure from which those of fewer people could be worked out.\n",
                        facts.is_shared ? "all who may open the office's workspace" : "whoever may open the workspace on this computer",
                        facts.is_shared ? "" : "s", limits.people);
    if (facts.team_size < limits.people)
        text += fmt::format("Your team has {} {}: no figure of it alone will be shown.\n", facts.team_size, facts.team_size == 1 ? "member" : "members");
    if (facts.asks_for_words)
        text += fmt::format("What you write in your own words is shown word for word when at least {} people have written something, in no "
                            "order that tells whose it is.\n", limits.comments);
    text += "These limits may be raised; for this round they are never lowered.";
    return text;
}

} // namespace yardstick
