#include "viewmodel/desk_day.h"

#include "viewmodel/desk_entry.h"
#include "viewmodel/wall_clock.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace yardstick {

namespace {

constexpr int lines_shown = 10;

// Of the records beside the answers only the declined ones are shown; the others belong to an answer and are passed over.
constexpr int asks_read = 4 * lines_shown;

bool is_true(const Json& answers, const char* name)
{
    const auto found = answers.find(name);
    return found != answers.end() && found->is_boolean() && found->get<bool>();
}

DeskLine line_of(const Response& response, const Desk& desk, const ResponseStore& responses)
{
    DeskLine line;
    line.id = response.id;
    line.entered_at = response.entered_at;
    line.time = wall_clock_words(response.occurred_at, desk.zone(), desk.today());
    line.channel = response.channel;
    // A correction was entered later than what it corrects.
    const Instant entered = response.revision == 1 ? response.entered_at : responses.history(response.id).front().entered_at;
    if (entered != response.occurred_at)
        line.entered = wall_clock_words(entered, desk.zone(), desk.today());
    line.is_corrected = response.revision > 1 && !response.is_voided;
    line.is_voided = response.is_voided;
    return line;
}

bool has_note(const ResponseStore& responses, const std::string& id)
{
    const std::vector<Response> records = responses.belonging_to(id);
    return std::any_of(records.begin(), records.end(), [](const Response& record) {
        return record.source == "ask" && Json::parse(record.answers).contains("note");
    });
}

DeskLine answered_line(const Response& response, const Desk& desk, const ResponseStore& responses)
{
    DeskLine line = line_of(response, desk, responses);
    const Json answers = Json::parse(response.answers);
    const Question* rating = desk.survey()->rating_question();
    if (const auto value = rating ? answers.find(rating->name) : answers.end(); value != answers.end()) {
        line.rating = value->is_string() ? value->get<std::string>() : value->dump();
        for (const RatingOption& option : rating_options(*rating)) {
            if (option.value != *value)
                continue;
            line.rating = option.text;
            line.key = option.key;
            line.place = option.place;
            line.has_recovery_note = option.is_bad && has_note(responses, response.id);
        }
    }
    if (const Question* comment = comment_question(*desk.survey()))
        if (const auto text = answers.find(comment->name); text != answers.end() && text->is_string())
            line.comment = text->get<std::string>();
    return line;
}

std::vector<DeskLine> last_lines(const ResponseStore& responses, const Desk& desk)
{
    ResponseQuery query;
    query.department = desk.department();
    query.site = desk.site();
    query.voided = Voided::included;
    query.source = desk.survey()->id();
    std::vector<DeskLine> lines;
    for (const Response& response : responses.latest(query, lines_shown))
        lines.push_back(answered_line(response, desk, responses));
    query.source = "ask";
    for (const Response& ask : responses.latest(query, asks_read)) {
        if (!ask.belongs_to.empty() || !is_true(Json::parse(ask.answers), "declined"))
            continue;
        lines.push_back(line_of(ask, desk, responses));
        lines.back().is_declined = true;
    }
    // Ids are UUIDv7, so they order what was entered within one millisecond.
    std::sort(lines.begin(), lines.end(),
              [](const DeskLine& a, const DeskLine& b) { return std::tie(a.entered_at, a.id) > std::tie(b.entered_at, b.id); });
    if (lines.size() > lines_shown)
        lines.resize(lines_shown);
    return lines;
}

} // namespace

std::string satisfaction_binding(const BindingStore& store, const std::string& survey)
{
    std::string found;
    for (const Binding& binding : current_bindings(store))
        if (binding.source == survey && binding.metric == "csat" && (found.empty() || binding.name == "csat"))
            found = binding.name;
    return found;
}

ResponseQuery todays_responses(const Desk& desk)
{
    ResponseQuery query;
    query.department = desk.department();
    query.site = desk.site();
    query.period = Period{desk.today(), desk.today()};
    return query;
}

std::int64_t changes_of(const ResponseStore& responses, const ResponseQuery& query)
{
    const std::vector<ChangedDay> days = responses.days(query);
    return std::accumulate(days.begin(), days.end(), std::int64_t{0}, [](std::int64_t sum, const ChangedDay& day) { return sum + day.changes; });
}

DeskDay read_desk_day(Workspace& workspace, const Desk& desk)
{
    DeskDay day;
    if (!desk.survey() || desk.department().empty())
        return day;
    ResponseQuery query = todays_responses(desk);
    query.source = desk.survey()->id();
    day.answers = workspace.responses().count(query).counted;
    query.source = "ask";
    workspace.responses().for_each(query, [&day](const Response& ask) {
        ++day.asked;
        if (!is_true(Json::parse(ask.answers), "declined"))
            ++day.answered;
    });
    day.has_metric = !satisfaction_binding(workspace.bindings(), desk.survey()->id()).empty();
    day.last = last_lines(workspace.responses(), desk);
    return day;
}

std::optional<Score> read_satisfaction(Workspace& workspace, const Desk& desk, const DeskDay& day)
{
    if (!day.has_metric || day.answers == 0)
        return std::nullopt;
    ScoreQuery query;
    query.source = desk.survey()->id();
    query.metric = satisfaction_binding(workspace.bindings(), query.source);
    query.department = desk.department();
    query.site = desk.site();
    query.period = Period{desk.today(), desk.today()};
    const auto scores = workspace.scorer().scores(query);
    if (!scores || scores->empty())
        return std::nullopt;
    return scores->front();
}

} // namespace yardstick
