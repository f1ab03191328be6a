#include "viewmodel/desk_correction.h"

#include "survey/record_kind.h"
#include "viewmodel/wall_clock.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::string_view comment_suffix = "-Comment";

std::string answer_in_words(const Question* question, const Json& answer)
{
    if (answer.is_null())
        return "–";
    if (answer.is_array()) {
        std::string words;
        for (const Json& each : answer)
            words += (words.empty() ? "" : ", ") + answer_in_words(question, each);
        return words;
    }
    if (question)
        for (const Choice& choice : question->choices)
            if (choice.value == answer)
                return choice.text;
    if (answer.is_boolean())
        return answer.get<bool>() ? "yes" : "no";
    return answer.is_string() ? "“" + answer.get<std::string>() + "”" : answer.dump();
}

const Question* question_of(const Survey* survey, const std::string& name)
{
    return survey ? survey->find_question(name) : nullptr;
}

Json member(const Json& object, const std::string& name)
{
    const auto found = object.find(name);
    return found == object.end() ? Json() : *found;
}

/// Each answer of which `visit` is told: its name, the old one and the new one; null stands for none.
template <class Visit>
void for_each_change(const Json& before, const Json& after, Visit visit)
{
    for (const auto& [name, answer] : before.items())
        if (member(after, name) != answer)
            visit(name, answer, member(after, name));
    for (const auto& [name, answer] : after.items())
        if (!before.contains(name))
            visit(name, Json(), answer);
}

std::string changes_in_words(const Survey* survey, const Json& before, const Json& after)
{
    std::string words;
    for_each_change(before, after, [&](const std::string& name, const Json& old_answer, const Json& new_answer) {
        const Question* question = question_of(survey, name);
        words += (words.empty() ? "" : "; ") + (question ? question->title : name) + ": " + answer_in_words(question, old_answer) + " → "
            + answer_in_words(question, new_answer);
    });
    return words.empty() ? "nothing changed" : words;
}

std::string person_name(const Office& office, const std::string& id)
{
    const auto person = id.empty() ? std::nullopt : office.person(id);
    return person ? person->name : id;
}

} // namespace

std::vector<RevisionLine> history_of(Workspace& workspace, const Desk& desk, const std::string& id)
{
    std::vector<RevisionLine> lines;
    Json before;
    bool was_voided = false;
    for (const Response& revision : workspace.responses().history(id)) {
        const auto in_words = [&](Instant at) { return wall_clock_words(at, desk.zone(), desk.today()); };
        const Json answers = Json::parse(revision.answers);
        RevisionLine line{in_words(revision.entered_at), person_name(workspace.office(), revision.entered_by), {}, revision.reason};
        if (lines.empty())
            line.what = revision.occurred_at == revision.entered_at ? "entered" : "entered for " + in_words(revision.occurred_at);
        else if (revision.is_voided && !was_voided)
            line.what = "undone";
        else
            line.what = changes_in_words(workspace.surveys().find(revision.source, revision.source_version).get(), before, answers);
        lines.push_back(std::move(line));
        before = answers;
        was_voided = revision.is_voided;
    }
    return lines;
}

Result<DeskCorrection> DeskCorrection::open(Workspace& workspace, const Desk& desk, const std::string& id)
{
    auto found = workspace.responses().find(id);
    if (!found)
        return refuse("entry", "one that exists", '"' + id + '"');
    const bool is_record = find_record_kind(found->source) != nullptr;
    auto survey = is_record || found->is_voided ? nullptr : workspace.surveys().find(found->source, found->source_version);
    if (!survey && !is_record && !found->is_voided)
        return refuse("survey " + found->source, "version " + std::to_string(found->source_version) + ", which was answered", "none");
    auto entry = std::make_shared<DeskEntry>(survey, found->occurred_at, desk.zone());
    if (survey)
        entry->resume({Json::parse(found->answers), 0, found->source_version});
    DeskCorrection correction(std::move(*found), std::move(entry));
    correction.when_ = wall_clock_words(correction.response_.occurred_at, desk.zone(), desk.today());
    correction.history_ = history_of(workspace, desk, id);
    return correction;
}

std::string DeskCorrection::given_reason() const
{
    const std::size_t first = reason_.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : reason_.substr(first, reason_.find_last_not_of(' ') - first + 1);
}

Json DeskCorrection::changes() const
{
    const Survey* survey = entry_->survey().get();
    Json changed = Json::object();
    for_each_change(Json::parse(response_.answers), entry_->answers(), [&](const std::string& name, const Json&, const Json& answer) {
        // What the survey calculates follows by itself from what was answered.
        const bool is_comment = name.ends_with(comment_suffix) && question_of(survey, name.substr(0, name.size() - comment_suffix.size()));
        if (question_of(survey, name) || is_comment)
            changed[name] = answer;
    });
    return changed;
}

} // namespace yardstick
