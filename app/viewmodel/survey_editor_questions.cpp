// Adding and removing what a survey is made of.
#include "viewmodel/survey_editor.h"

#include "core/json_file.h"
#include "viewmodel/name_references.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string quoted(const std::string& title)
{
    return "“" + title + "”";
}

} // namespace

void SurveyEditor::add_question(const std::string& type)
{
    const std::string added = draft_.add_question(place().pointer, type);
    finish_edit();
    choose_at(added);
    done_ = "Added; answers will hold it as " + place().name + '.';
}

void SurveyEditor::remove()
{
    const std::string consequences = removal_question_.empty() ? consequences_of_removal() : "";
    if (!consequences.empty()) {
        removal_question_ = "Remove " + quoted(title_of(place())) + "? " + consequences;
        return;
    }
    const std::string title = title_of(place());
    draft_.remove(place().pointer);
    finish_edit();
    done_ = "Removed " + quoted(title) + ". It can be brought back with Undo.";
}

bool SurveyEditor::counts_answers_to(const Binding& binding, const std::vector<std::string>& names) const
{
    const auto metric = workspace_.metrics().find(binding.metric_id());
    if (!metric)
        return false;
    const auto questions = fed_by(binding, (*metric)->card(), preview_.get());
    return questions && std::find_first_of(questions->begin(), questions->end(), names.begin(), names.end()) != questions->end();
}

std::string SurveyEditor::consequences_of_removal() const
{
    const std::string& pointer = place().pointer;
    std::string text;
    const auto inside = std::count_if(places_.begin(), places_.end(), [&](const DraftPlace& each) { return each.pointer.starts_with(pointer + '/'); });
    if (inside > 0)
        text += inside == 1 ? "What is in it goes, too. " : "The " + std::to_string(inside) + " parts in it go, too. ";
    const std::vector<std::string> names = names_at(draft_.document(), pointer);
    for (const Binding& binding : current_bindings(workspace_.bindings()))
        if (binding.source == id() && counts_answers_to(binding, names))
            text += "The metric " + quoted(binding.name) + " counts its answers. ";
    for (const NameReference& reference : references_from_outside(draft_.document(), pointer, names)) {
        const DraftPlace* owner = &places_.front();
        for (const DraftPlace& each : places_)
            if (reference.pointer.starts_with(each.pointer + '/'))
                owner = &each;
        text += quoted(title_of(*owner)) + " speaks of it in " + readable_path(reference.pointer.substr(owner->pointer.size())) + ": " + reference.text + ". ";
    }
    return text.empty() ? text : text.substr(0, text.size() - 1);
}

} // namespace yardstick
