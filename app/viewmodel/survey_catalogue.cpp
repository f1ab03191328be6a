#include "viewmodel/survey_catalogue.h"

#include "core/error.h"
#include "core/whole_file.h"
#include "report/figure_text.h"
#include "scoring/series.h"
#include "survey/expression/text.h"
#include "survey/random_uuid.h"
#include "survey/survey_lifecycle.h"
#include "survey/survey_pictures.h"
#include "viewmodel/not_saved.h"

#include <algorithm>

namespace yardstick {

void SurveyCatalogue::refresh()
{
    read();
    count();
}

void SurveyCatalogue::read()
{
    surveys_ = survey_entries(workspace_.surveys().versions());
    if (!entry())
        chosen_ = surveys_.empty() ? "" : surveys_.front().id;
    versions_ = chosen_.empty() ? std::vector<SurveyVersion>{} : workspace_.surveys().versions(chosen_);
    std::reverse(versions_.begin(), versions_.end());
    if (!version() && !versions_.empty()) {
        const auto live = std::find_if(versions_.begin(), versions_.end(), [](const SurveyVersion& each) { return each.state == SurveyState::live; });
        version_ = (live == versions_.end() ? versions_.front() : *live).survey->version();
    }
}

void SurveyCatalogue::count()
{
    std::vector<std::string> ids;
    for (const SurveyEntry& survey : surveys_)
        ids.push_back(survey.id);
    const std::weak_ptr<int> alive = alive_;
    background_.run(
        [this, alive, ids](Workspace& workspace) -> Background::Finish {
            std::map<std::string, std::int64_t> counts;
            for (const std::string& id : ids) {
                ResponseQuery query;
                query.source = id;
                counts[id] = workspace.responses().count(query).counted;
            }
            return [this, alive, counts = std::move(counts)] {
                if (alive.expired())
                    return;
                counts_ = counts;
                if (on_change)
                    on_change();
            };
        },
        [](const std::string&) {}); // the list itself is there; where a count is wanted it stays open
}

std::optional<std::int64_t> SurveyCatalogue::responses(const std::string& survey) const
{
    const auto found = counts_.find(survey);
    return found == counts_.end() ? std::nullopt : std::optional(found->second);
}

const SurveyEntry* SurveyCatalogue::entry() const
{
    const auto found = std::find_if(surveys_.begin(), surveys_.end(), [this](const SurveyEntry& each) { return each.id == chosen_; });
    return found == surveys_.end() ? nullptr : &*found;
}

const SurveyVersion* SurveyCatalogue::version() const
{
    const auto found = std::find_if(versions_.begin(), versions_.end(), [this](const SurveyVersion& each) { return each.survey->version() == version_; });
    return found == versions_.end() ? nullptr : &*found;
}

void SurveyCatalogue::choose(const std::string& survey)
{
    begin();
    chosen_ = survey;
    versions_.clear();
    version_ = 0;
    read();
}

void SurveyCatalogue::choose_version(int version)
{
    begin();
    version_ = version;
}

void SurveyCatalogue::begin()
{
    question_.close();
    forget();
}

void SurveyCatalogue::forget()
{
    done_.clear();
    problems_.clear();
    warnings_.clear();
}

bool SurveyCatalogue::can_become(SurveyState to) const
{
    return version() && may_become(version()->state, to);
}

std::vector<std::string> SurveyCatalogue::consequences_of(SurveyState to) const
{
    std::vector<std::string> consequences;
    if (version()->test_answers > 0)
        consequences.push_back(counted(version()->test_answers, "test answer", "test answers") + " of it " + (version()->test_answers == 1 ? "is" : "are") + " deleted.");
    const auto live = workspace_.surveys().find(chosen_);
    if (to == SurveyState::retired && live && live->version() == version_)
        consequences.push_back("Nobody can answer this survey then, until a version of it is published.");
    if (to != SurveyState::live || !live)
        return consequences;
    for (const SplitSeries& split : series_split_by(*version()->survey, *live, workspace_.bindings(), workspace_.metrics()))
        consequences.push_back("It splits the series of " + split.binding + ": question " + split.change.question + " was " + split.change.before + " in " +
                               version_text(live->version()) + " and becomes " + split.change.after + ".");
    return consequences;
}

void SurveyCatalogue::become(SurveyState to)
{
    begin();
    if (!can_become(to))
        return;
    const std::vector<std::string> consequences = consequences_of(to);
    if (consequences.empty()) {
        move(chosen_, version_, to);
        return;
    }
    const std::string step = to == SurveyState::live ? "Publish" : to == SurveyState::testing ? "Test" : "Retire";
    question_.ask({step + " “" + version()->survey->title() + "” " + version_text(version_) + "?", consequences, {step + " it", "Cancel"}},
                  {[this, survey = chosen_, version = version_, to] { move(survey, version, to); }});
}

void SurveyCatalogue::answer(std::size_t answer)
{
    const OpenConfirmation::Act act = question_.act_of(answer);
    begin();
    if (act)
        act();
}

void SurveyCatalogue::move(const std::string& survey, int version, SurveyState to)
{
    try {
        const auto moved = move_survey(workspace_.surveys(), survey, version, to);
        if (!moved) {
            problems_.push_back(moved.error());
            return;
        }
        done_ = "“" + moved->survey->title() + "” " + version_text(version) + " is " + state_sentence(moved->state) + " now";
        refresh();
    } catch (const Error& error) {
        problems_.push_back({{}, "Not saved: " + why_not_saved(error.what()), {}, {}});
    }
}

void SurveyCatalogue::publish_as_draft(const Survey& survey, const char* what)
{
    const auto before = workspace_.surveys().versions(survey.id());
    const auto published = publish_survey(workspace_.surveys(), survey, SurveyState::draft);
    if (!published) {
        problems_.push_back(published.error());
        return;
    }
    chosen_ = published->survey->id();
    version_ = published->survey->version();
    versions_.clear();
    refresh();
    const std::string it = "“" + published->survey->title() + "” " + version_text(version_);
    const bool was_there = !before.empty() && before.back().survey->version() == version_ && before.back().survey->document() == survey.document();
    done_ = was_there ? it + " is the same; it is " + state_sentence(published->state) + ", and nothing was changed" : it + " was " + what + ", as a draft";
}

void SurveyCatalogue::import(const std::filesystem::path& file)
{
    begin();
    try {
        Problems warnings;
        const auto survey = read_survey_with_pictures(read_whole_file(file), file, &warnings);
        if (!survey) {
            problems_ = survey.error();
            return;
        }
        publish_as_draft(*survey, "imported");
        warnings_ = std::move(warnings);
    } catch (const Error& error) {
        problems_.push_back({{}, why_not_saved(error.what()), {}, {}});
    }
}

void SurveyCatalogue::export_to(const std::filesystem::path& file)
{
    begin();
    try {
        write_whole_file(file, version()->survey->document().dump(2) + '\n');
        done_ = "Written to " + file.string();
    } catch (const Error& error) {
        problems_.push_back({{}, error.what(), {}, {}});
    }
}

std::string SurveyCatalogue::title_for_copy() const
{
    return version() ? "Copy of " + version()->survey->title() : std::string();
}

void SurveyCatalogue::duplicate_as(const std::string& title)
{
    begin();
    const std::string name(expression::trimmed(title));
    const std::string id = identifier_from(name);
    const auto same = std::find_if(surveys_.begin(), surveys_.end(), [&](const SurveyEntry& each) { return each.id == id; });
    if (name.empty() || same != surveys_.end()) {
        problems_.push_back({{}, "title of the copy", "one that no survey has yet", name.empty() ? "nothing" : "“" + name + "”, whose id would be that of “" + same->title + "”: " + id});
        return;
    }
    Json document = version()->survey->document();
    document["id"] = id;
    document["title"] = name;
    const auto copy = Survey::read(document.dump(), id);
    if (!copy) {
        problems_ = copy.error();
        return;
    }
    try {
        publish_as_draft(*copy, "made");
    } catch (const Error& error) {
        problems_.push_back({{}, "Not saved: " + why_not_saved(error.what()), {}, {}});
    }
}

Result<void> SurveyCatalogue::may_be_tried() const
{
    if (version() && version()->state == SurveyState::testing)
        return {};
    return refuse("test answers to " + version_text(version_), "a version that is testing", version() ? "one that is " + state_sentence(version()->state) : "none");
}

Result<void> SurveyCatalogue::try_out(const Json& answers)
{
    if (const auto may = may_be_tried(); !may)
        return may;
    try {
        // The form has checked them: filled in a second time they might come out otherwise.
        workspace_.surveys().save_test_answer({random_uuid(), chosen_, version_, answers.dump()});
        read();
        return {};
    } catch (const Error& error) {
        return refuse("Not saved: " + why_not_saved(error.what()));
    }
}

} // namespace yardstick
