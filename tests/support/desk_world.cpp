#include "support/desk_world.h"

#include "core/error.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

namespace yardstick::test {

const char* const after_service_survey = R"({
  "id": "after_service", "title": "After-service rating",
  "elements": [
    {"type": "rating", "name": "satisfaction", "title": "How satisfied were you with our service today?", "isRequired": true,
     "measure": "rating",
     "rateValues": [{"value": 1, "text": "Very unhappy"}, {"value": 2, "text": "Unhappy"}, {"value": 3, "text": "Neutral"},
                    {"value": 4, "text": "Happy"}, {"value": 5, "text": "Very happy"}]},
    {"type": "comment", "name": "remark", "title": "Comment"}]
})";

const char* const recommendation_survey = R"({
  "id": "recommendation", "title": "Recommendation",
  "elements": [{"type": "rating", "name": "likely", "title": "How likely are you to recommend us?", "rateMin": 0, "rateMax": 10,
                "minRateDescription": "Not at all", "maxRateDescription": "Very likely"}]
})";

namespace {

bool fits(const Response& response, const ResponseQuery& query)
{
    return (query.source.empty() || response.source == query.source)
        && (query.department.empty() || response.department == query.department) && (query.site.empty() || response.site == query.site)
        && (query.person.empty() || response.person == query.person) && (!query.period || query.period->contains(response.day))
        && (query.voided == Voided::included || response.is_voided == (query.voided == Voided::alone));
}

void fail_if(const std::string& failure)
{
    if (!failure.empty())
        throw Error(failure);
}

class Csat final : public Metric {
public:
    Csat()
    {
        card_.plugin = "desk_world";
        card_.plugin_version = "1.0.0";
        card_.department = "Test desk";
        card_.id = "csat";
        card_.title = "Customer satisfaction";
        card_.unit = "percent";
        card_.fields = {{"rating", FieldType::number}};
    }

    const MetricCard& card() const override { return card_; }

    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues&) override
    {
        std::vector<SavedState> states;
        const Column& ratings = *batch.columns.at(0);
        for (const Slice& slice : slices) {
            int satisfied = 0;
            int answered = 0;
            for (std::int64_t row = slice.first; row < slice.first + slice.count; ++row) {
                if (!(ratings.validity[static_cast<std::size_t>(row / 8)] >> (row % 8) & 1))
                    continue;
                ++answered;
                satisfied += ratings.numbers[static_cast<std::size_t>(row)] >= 4.0;
            }
            states.push_back(std::to_string(satisfied) + " " + std::to_string(answered));
        }
        return states;
    }

    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues&) override
    {
        double k = 0;
        double n = 0;
        for (const std::string_view state : states) {
            std::istringstream text{std::string(state)};
            double satisfied = 0;
            double answered = 0;
            text >> satisfied >> answered;
            k += satisfied;
            n += answered;
        }
        Figure figure;
        figure.n = static_cast<std::int64_t>(n);
        figure.k = static_cast<std::int64_t>(k);
        if (n == 0)
            return figure;
        const double z = 1.959963984540054;
        const double p = k / n;
        const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        figure.value = 100 * p;
        figure.low = 100 * (centre - half);
        figure.high = 100 * (centre + half);
        figure.interval = "Wilson 95 %";
        return figure;
    }

private:
    MetricCard card_;
};

} // namespace

std::vector<OfficeEntry> DeskOfficeStore::entries(const std::string& kind, Day as_of) const
{
    std::map<std::string, OfficeEntry> newest;
    for (const OfficeEntry& entry : entries_)
        if (entry.kind == kind && entry.from <= as_of && (!newest.contains(entry.id) || newest[entry.id].from <= entry.from))
            newest[entry.id] = entry;
    std::vector<OfficeEntry> result;
    for (auto& [id, entry] : newest)
        result.push_back(std::move(entry));
    return result;
}

std::vector<OfficeEntry> DeskOfficeStore::history(const std::string& kind, const std::string& id) const
{
    std::vector<OfficeEntry> result;
    for (const OfficeEntry& entry : entries_)
        if (entry.kind == kind && entry.id == id)
            result.push_back(entry);
    return result;
}

void DeskOfficeStore::append(const OfficeEntry& entry)
{
    fail_if(failure);
    const int revisions = static_cast<int>(history(entry.kind, entry.id).size());
    entries_.push_back(entry);
    entries_.back().revision = revisions + 1;
}

std::vector<Annotation> DeskOfficeStore::annotations(Day from, Day to) const
{
    std::vector<Annotation> result;
    for (const Annotation& annotation : annotations_)
        if (from <= annotation.at && annotation.at <= to)
            result.push_back(annotation);
    return result;
}

std::optional<std::string> DeskOfficeStore::setting(const std::string& name) const
{
    const auto found = settings_.find(name);
    return found == settings_.end() ? std::nullopt : std::optional(found->second);
}

void DeskOfficeStore::set_setting(const std::string& name, const std::string& value)
{
    fail_if(failure);
    settings_[name] = value;
}

std::shared_ptr<const Survey> DeskSurveyStore::publish(const Survey& survey)
{
    auto& versions = surveys_[survey.id()];
    if (!versions.empty() && versions.back()->document() == survey.document())
        return versions.back();
    versions.push_back(std::make_shared<Survey>(survey.published_as(survey.id(), static_cast<int>(versions.size()) + 1)));
    return versions.back();
}

std::vector<std::shared_ptr<const Survey>> DeskSurveyStore::surveys() const
{
    std::vector<std::shared_ptr<const Survey>> result;
    for (const auto& [id, versions] : surveys_)
        result.push_back(versions.back());
    return result;
}

std::shared_ptr<const Survey> DeskSurveyStore::find(const std::string& id, std::optional<int> version) const
{
    const auto found = surveys_.find(id);
    if (found == surveys_.end())
        return nullptr;
    const auto index = static_cast<std::size_t>(version.value_or(static_cast<int>(found->second.size())));
    return index >= 1 && index <= found->second.size() ? found->second[index - 1] : nullptr;
}

void DeskResponseStore::save(std::span<const Response> responses)
{
    fail_if(failure);
    for (const Response& response : responses) {
        revisions_[response.id].push_back(response);
        ++changes_[day_key(response)];
    }
}

Result<ImportCounts> DeskResponseStore::import_batches(const ResponseBatches&, OnSameId, std::span<const OfficeEntry>)
{
    throw std::logic_error("nothing is imported at a desk");
}

void DeskResponseStore::revise(std::span<const Response> revisions)
{
    fail_if(failure);
    for (const Response& revision : revisions) {
        auto& all = revisions_.at(revision.id);
        ++changes_[day_key(all.back())];
        all.push_back(revision);
        all.back().revision = static_cast<int>(all.size());
        ++changes_[day_key(revision)];
    }
}

std::optional<Response> DeskResponseStore::find(const std::string& id) const
{
    const auto found = revisions_.find(id);
    return found == revisions_.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<Response> DeskResponseStore::belonging_to(const std::string& id) const
{
    std::vector<Response> result;
    for (const auto& [own_id, revisions] : revisions_)
        if (revisions.back().belongs_to == id)
            result.push_back(revisions.back());
    return result;
}

std::vector<Response> DeskResponseStore::history(const std::string& id) const
{
    return revisions_.at(id);
}

std::vector<Response> DeskResponseStore::latest(const ResponseQuery& query, int limit) const
{
    std::vector<Response> result;
    for (auto entry = revisions_.rbegin(); entry != revisions_.rend() && static_cast<int>(result.size()) < limit; ++entry)
        if (fits(entry->second.back(), query))
            result.push_back(entry->second.back());
    return result;
}

void DeskResponseStore::for_each(const ResponseQuery& query, const std::function<void(const Response&)>& visit) const
{
    for (const auto& [id, revisions] : revisions_)
        if (fits(revisions.back(), query))
            visit(revisions.back());
}

ResponseStore::Counts DeskResponseStore::count(const ResponseQuery& query) const
{
    Counts counts;
    ResponseQuery all = query;
    all.voided = Voided::included;
    for_each(all, [&](const Response& response) { ++(response.is_voided ? counts.voided : counts.counted); });
    return counts;
}

std::vector<ChangedDay> DeskResponseStore::days(const ResponseQuery& query) const
{
    std::vector<ChangedDay> result;
    for (const auto& [key, changes] : changes_) {
        Response of_day;
        of_day.source = key.source;
        of_day.department = key.department;
        of_day.site = key.site;
        of_day.day = key.day;
        if (fits(of_day, query))
            result.push_back({key, changes});
    }
    return result;
}

ResponseStore::DayContent DeskResponseStore::read_day(const DayKey& key) const
{
    DayContent content{changes_.at(key), {}};
    for (const auto& [id, revisions] : revisions_)
        if (!revisions.back().is_voided && day_key(revisions.back()) == key)
            content.responses.push_back(revisions.back());
    return content;
}

Binding DeskBindingStore::bind(const Binding& binding)
{
    const auto is_same = [&](const Binding& other) { return other.name == binding.name && other.source == binding.source; };
    const auto versions = std::count_if(bindings_.begin(), bindings_.end(), is_same);
    bindings_.push_back(binding);
    bindings_.back().version = static_cast<int>(versions) + 1;
    return bindings_.back();
}

std::vector<DayState> DeskStateStore::states(const StateOwner& owner, const ResponseQuery& query) const
{
    std::vector<DayState> result;
    const auto found = states_.find(owner);
    if (found == states_.end())
        return result;
    for (const auto& [key, state] : found->second)
        if ((query.source.empty() || key.source == query.source) && (!query.period || query.period->contains(key.day)))
            result.push_back(state);
    return result;
}

void DeskStateStore::keep(const StateOwner& owner, const std::vector<DayState>& states)
{
    for (const DayState& state : states)
        states_[owner].insert_or_assign(state.key, state);
}

DeskMetrics::DeskMetrics() : csat_(std::make_shared<Csat>())
{
}

DeskWorld::DeskWorld(Filled filled)
{
    if (filled == Filled::no)
        return;
    const Day from = parse_day("2025-01-01").value();
    const auto add = [&](const auto& entry) {
        if (const auto saved = workspace.office().save(entry, from); !saved)
            throw std::logic_error(saved.error().text());
    };
    add(Department{"counter", "Customer service"});
    add(Department{"archive", "Archive"});
    add(Site{"main", "City Library", "Europe/Berlin", ""});
    add(Person{"ada", "Ada Clerk", "counter", "", true});
    add(Person{"ben", "Ben Clerk", "counter", "", true});
    add(Person{"agent_7", "Agent 7", "", "", false});
    for (const char* definition : {after_service_survey, recommendation_survey})
        surveys.publish(Survey::read(definition, "survey.json").value());
    office.set_setting("office.name", "City Library");
    desk.refresh();
    desk.choose_department("counter");
    desk.choose_survey("after_service");
    desk.choose_person("ada");
}

std::vector<Response> DeskWorld::stored(const std::string& source) const
{
    std::vector<Response> result;
    ResponseQuery query;
    query.source = source;
    responses.for_each(query, [&](const Response& response) { result.push_back(response); });
    return result;
}

void DeskWorld::bind_csat()
{
    Binding binding;
    binding.name = "csat";
    binding.source = "after_service";
    binding.plugin = "desk_world";
    binding.metric = "csat";
    bindings.bind(binding);
}

} // namespace yardstick::test
