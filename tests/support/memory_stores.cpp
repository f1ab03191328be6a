#include "support/memory_stores.h"

#include "core/error.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace yardstick::test {

namespace {

void fail_if(const std::string& failure)
{
    if (!failure.empty())
        throw Error(failure);
}

auto key_of(const DatedTarget& target)
{
    return std::tie(target.metric, target.binding, target.department, target.from);
}

bool is_same_target(const DatedTarget& one, const DatedTarget& other)
{
    return key_of(one) == key_of(other);
}

} // namespace

std::vector<OfficeEntry> MemoryOfficeStore::entries(const std::string& kind, Day as_of) const
{
    std::map<std::string, OfficeEntry> newest;
    for (const OfficeEntry& entry : entries_)
        if (entry.kind == kind && entry.from <= as_of && (!newest.contains(entry.id) || newest[entry.id].from <= entry.from))
            newest[entry.id] = entry;
    std::vector<OfficeEntry> result;
    for (const auto& [id, entry] : newest)
        result.push_back(entry);
    return result;
}

std::vector<OfficeEntry> MemoryOfficeStore::history(const std::string& kind, const std::string& id) const
{
    std::vector<OfficeEntry> result;
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(result),
                 [&](const OfficeEntry& entry) { return entry.kind == kind && entry.id == id; });
    return result;
}

void MemoryOfficeStore::append(const OfficeEntry& entry)
{
    fail_if(failure);
    entries_.push_back(entry);
    entries_.back().revision = static_cast<int>(history(entry.kind, entry.id).size());
}

std::vector<DatedTarget> MemoryOfficeStore::targets() const
{
    std::vector<DatedTarget> newest = targets_;
    std::erase_if(newest, [&](const DatedTarget& target) {
        return target.is_removed || std::any_of(targets_.begin(), targets_.end(), [&](const DatedTarget& later) {
                   return is_same_target(later, target) && later.revision > target.revision;
               });
    });
    return newest;
}

void MemoryOfficeStore::set_target(const DatedTarget& target)
{
    fail_if(failure);
    const auto revisions = std::count_if(targets_.begin(), targets_.end(), [&](const DatedTarget& each) { return is_same_target(each, target); });
    targets_.push_back(target);
    targets_.back().revision = static_cast<int>(revisions) + 1;
    std::stable_sort(targets_.begin(), targets_.end(), [](const DatedTarget& one, const DatedTarget& other) { return key_of(one) < key_of(other); });
}

std::vector<Annotation> MemoryOfficeStore::annotations(Day from, Day to) const
{
    std::vector<Annotation> result;
    std::copy_if(annotations_.begin(), annotations_.end(), std::back_inserter(result),
                 [&](const Annotation& annotation) { return from <= annotation.at && annotation.at <= to; });
    return result;
}

void MemoryOfficeStore::set_setting(const std::string& name, const std::string& value)
{
    fail_if(failure);
    settings_[name] = value;
}

std::optional<std::string> MemoryOfficeStore::setting(const std::string& name) const
{
    const auto found = settings_.find(name);
    return found == settings_.end() ? std::nullopt : std::optional(found->second);
}

PublishedSurvey MemorySurveyStore::publish(const Survey& survey, SurveyState as)
{
    auto& versions = versions_[survey.id()];
    const VersionStep step = step_for_publishing(versions, survey, as);
    if (step.document == VersionStep::Document::added)
        versions.emplace_back();
    if (step.document != VersionStep::Document::kept)
        versions.back().survey = std::make_shared<Survey>(survey.published_as(survey.id(), step.version));
    return carry_out(step, versions);
}

PublishedSurvey MemorySurveyStore::move(const std::string& id, int version, SurveyState to)
{
    auto& versions = versions_.at(id);
    return carry_out(step_for_moving(versions, version, to), versions);
}

PublishedSurvey MemorySurveyStore::carry_out(const VersionStep& step, std::vector<SurveyVersion>& versions)
{
    const auto at = [&](int version) -> SurveyVersion& { return versions.at(static_cast<std::size_t>(version) - 1); };
    PublishedSurvey published{at(step.version).survey, step.state, 0};
    for (const int version : step.emptied)
        published.deleted_test_answers += std::exchange(at(version).test_answers, 0);
    for (const int version : step.retired)
        at(version).state = SurveyState::retired;
    at(step.version).state = step.state;
    return published;
}

std::vector<std::shared_ptr<const Survey>> MemorySurveyStore::surveys() const
{
    std::vector<std::shared_ptr<const Survey>> live;
    for (const SurveyVersion& version : versions())
        if (version.state == SurveyState::live)
            live.push_back(version.survey);
    return live;
}

std::shared_ptr<const Survey> MemorySurveyStore::find(const std::string& id, std::optional<int> version) const
{
    for (const SurveyVersion& each : versions(id))
        if (version ? each.survey->version() == *version : each.state == SurveyState::live)
            return each.survey;
    return nullptr;
}

std::vector<SurveyVersion> MemorySurveyStore::versions(const std::string& id) const
{
    std::vector<SurveyVersion> found;
    for (const auto& [survey, versions] : versions_)
        if (id.empty() || id == survey)
            found.insert(found.end(), versions.begin(), versions.end());
    return found;
}

void MemorySurveyStore::save_test_answer(const TestAnswer& answer)
{
    ++versions_.at(answer.survey).at(static_cast<std::size_t>(answer.version) - 1).test_answers;
}

namespace {

bool fits(const Response& response, const ResponseQuery& query)
{
    const auto is_open_or = [](const std::string& wanted, const std::string& found) { return wanted.empty() || wanted == found; };
    return is_open_or(query.source, response.source) && is_open_or(query.department, response.department) &&
           is_open_or(query.site, response.site) && is_open_or(query.person, response.person) &&
           (!query.period || query.period->contains(response.day)) && (query.voided == Voided::included || response.is_voided == (query.voided == Voided::alone));
}

} // namespace

void MemoryResponseStore::put(const Response& revision)
{
    auto& revisions = revisions_[revision.id];
    if (!revisions.empty())
        ++changes_[day_key(revisions.back())];
    revisions.push_back(revision);
    revisions.back().revision = static_cast<int>(revisions.size());
    ++changes_[day_key(revision)];
    if (!revision.external_id.empty())
        external_ids_[{revision.source, revision.external_id}] = revision.id;
}

void MemoryResponseStore::save(std::span<const Response> responses)
{
    fail_if(failure);
    for (const Response& response : responses)
        put(response);
}

Result<ImportCounts> MemoryResponseStore::import_batches(const ResponseBatches& next, OnSameId on_same_id,
                                                         std::span<const OfficeEntry> newcomers)
{
    ImportCounts counts;
    std::vector<Response> wanted; // put in at the end, so that a failure on the way leaves nothing
    for (auto batch = next(); !batch.empty(); batch = next()) {
        for (const Response& response : batch) {
            const auto found = external_ids_.find({response.source, response.external_id});
            if (response.external_id.empty() || found == external_ids_.end()) {
                wanted.push_back(response);
                ++counts.added;
                continue;
            }
            if (on_same_id == OnSameId::reject)
                return refuse("id " + response.external_id, "one that is new", "a response that has it already");
            const Response& there = revisions_[found->second].back();
            if (on_same_id == OnSameId::keep_first || there.answers == response.answers) {
                ++counts.kept;
                continue;
            }
            wanted.push_back(response);
            wanted.back().id = there.id;
            ++counts.revised;
        }
    }
    for (const OfficeEntry& entry : newcomers)
        office_.append(entry);
    save(wanted);
    return counts;
}

void MemoryResponseStore::revise(std::span<const Response> revisions)
{
    fail_if(failure);
    save(revisions);
}

std::optional<Response> MemoryResponseStore::find(const std::string& id) const
{
    const auto found = revisions_.find(id);
    return found == revisions_.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<Response> MemoryResponseStore::belonging_to(const std::string& id) const
{
    std::vector<Response> result;
    ResponseQuery everything;
    everything.voided = Voided::included;
    for_each(everything, [&](const Response& response) {
        if (response.belongs_to == id)
            result.push_back(response);
    });
    return result;
}

std::vector<Response> MemoryResponseStore::history(const std::string& id) const
{
    const auto found = revisions_.find(id);
    return found == revisions_.end() ? std::vector<Response>{} : found->second;
}

std::vector<Response> MemoryResponseStore::latest(const ResponseQuery& query, int limit) const
{
    std::vector<Response> result;
    for_each(query, [&result](const Response& response) { result.push_back(response); });
    std::stable_sort(result.begin(), result.end(),
                     [](const Response& a, const Response& b) { return a.entered_at > b.entered_at; });
    if (result.size() > static_cast<std::size_t>(limit))
        result.resize(static_cast<std::size_t>(limit));
    return result;
}

void MemoryResponseStore::for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const
{
    for (const auto& [id, revisions] : revisions_)
        if (fits(revisions.back(), query))
            visit(revisions.back());
}

ResponseStore::Counts MemoryResponseStore::count(const ResponseQuery& query) const
{
    Counts counts;
    ResponseQuery everything = query;
    everything.voided = Voided::included;
    for_each(everything, [&counts](const Response& response) { ++(response.is_voided ? counts.voided : counts.counted); });
    return counts;
}

std::vector<Response> MemoryResponseStore::list(const std::string& source, const std::optional<ListPlace>& from, int limit) const
{
    ResponseQuery query;
    query.source = source;
    query.voided = Voided::included;
    std::vector<Response> rows;
    for_each(query, [&](const Response& response) {
        const bool is_before = from && std::tie(response.occurred_at, response.id) > std::tie(from->occurred_at, from->id);
        if (response.round.empty() && !is_before)
            rows.push_back(response);
    });
    std::sort(rows.begin(), rows.end(),
              [](const Response& a, const Response& b) { return std::tie(a.occurred_at, a.id) > std::tie(b.occurred_at, b.id); });
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
    return rows;
}

ListMarks MemoryResponseStore::list_marks(const std::string& source, int stride) const
{
    const std::vector<Response> rows = list(source, std::nullopt, std::numeric_limits<int>::max());
    ListMarks marks{static_cast<std::int64_t>(rows.size()), {}};
    for (std::size_t row = 0; row < rows.size(); row += static_cast<std::size_t>(stride))
        marks.places.push_back({rows[row].occurred_at, rows[row].id});
    return marks;
}

std::vector<ChangedDay> MemoryResponseStore::days(const ResponseQuery& query) const
{
    std::set<DayKey> keys;
    for_each(query, [&keys](const Response& response) { keys.insert(day_key(response)); });
    std::vector<ChangedDay> result;
    for (const DayKey& key : keys)
        result.push_back({key, changes_.at(key)});
    if (const auto after = std::exchange(after_days, nullptr))
        after();
    return result;
}

ResponseStore::DayContent MemoryResponseStore::read_day(const DayKey& key) const
{
    DayContent content;
    const auto found = changes_.find(key);
    content.changes = found == changes_.end() ? 0 : found->second;
    for_each({}, [&](const Response& response) {
        if (day_key(response) == key)
            content.responses.push_back(response);
    });
    return content;
}

std::vector<Response> MemoryResponseStore::all() const
{
    std::vector<Response> result;
    for_each({}, [&result](const Response& response) { result.push_back(response); });
    return result;
}

} // namespace yardstick::test
