#include "viewmodel/metric_overview.h"

#include "core/error.h"
#include "report/figure_text.h"
#include "scoring/near_surveys.h"
#include "viewmodel/feed_words.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/typed_numbers.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string source_title(const std::string& source, SurveyStore& surveys)
{
    return source_words(source, find_survey_in_any_state(surveys, source).get());
}

} // namespace

void MetricOverview::refresh()
{
    if (was_read_)
        list(); // bindings may be others, whatever the plugins are
    ++readings_;
    const std::weak_ptr<int> alive = alive_;
    background_.run(
        [this, alive](Workspace& workspace) -> Background::Finish {
            return [this, alive, plugins = workspace.metrics().plugins()]() mutable {
                if (!alive.expired())
                    show(std::move(plugins));
            };
        },
        [this, alive](const std::string& why) {
            if (alive.expired())
                return;
            problem_ = "The plugins could not be read: " + why;
            show(plugins_);
        });
}

void MetricOverview::show(std::vector<FoundPlugin> plugins)
{
    --readings_;
    was_read_ = true;
    plugins_ = std::move(plugins);
    list();
    if (on_change)
        on_change();
}

void MetricOverview::list()
{
    metrics_ = metric_entries(plugins_, current_bindings(workspace_.bindings()));
    if (!chosen()) {
        const auto used = std::find_if(metrics_.begin(), metrics_.end(), [](const MetricEntry& each) { return each.use == MetricUse::used; });
        chosen_ = metrics_.empty() ? "" : used == metrics_.end() ? metrics_.front().id : used->id;
    }
    list_bindings();
}

void MetricOverview::list_bindings()
{
    lines_.clear();
    for (const Binding& each : chosen() ? chosen()->bindings : std::vector<Binding>{})
        lines_.push_back({each.name, source_title(each.source, workspace_.surveys()), each.from ? to_text(*each.from) : "the beginning", std::to_string(each.version)});
    where_.clear();
    if (can_bind() && lines_.empty())
        where_ = "It " + fit_words(*chosen()->card, source_fits(*chosen()->card, workspace_.surveys())) + '.';
    line_ = std::min(line_, lines_.empty() ? 0 : lines_.size() - 1);
}

void MetricOverview::choose(const std::string& metric)
{
    begin();
    chosen_ = metric;
    line_ = 0;
    list_bindings();
}

const MetricEntry* MetricOverview::chosen() const
{
    const auto found = std::find_if(metrics_.begin(), metrics_.end(), [this](const MetricEntry& each) { return each.id == chosen_; });
    return found == metrics_.end() ? nullptr : &*found;
}

std::optional<MetricCardText> MetricOverview::card() const
{
    const MetricEntry* entry = chosen();
    if (!entry || !entry->card)
        return std::nullopt;
    const std::string pair = entry->card->plugin + "." + entry->card->paired_with;
    const auto paired = std::find_if(metrics_.begin(), metrics_.end(), [&](const MetricEntry& each) { return each.id == pair; });
    return card_text(*entry->card, paired == metrics_.end() ? entry->card->paired_with : paired->title);
}

std::string MetricOverview::summary() const
{
    const auto count = [this](MetricUse use) {
        return static_cast<std::size_t>(std::count_if(metrics_.begin(), metrics_.end(), [use](const MetricEntry& each) { return each.use == use; }));
    };
    std::string text = counted(metrics_.size(), "metric", "metrics") + ", " + std::to_string(count(MetricUse::used)) + " used";
    if (const auto waiting = count(MetricUse::waiting); waiting > 0)
        text += ", " + counted(waiting, "waits for trust", "wait for trust");
    if (const auto refused = count(MetricUse::refused); refused > 0)
        text += ", " + std::to_string(refused) + " cannot be used";
    return text;
}

void MetricOverview::choose_binding(std::size_t line)
{
    begin();
    line_ = line;
}

const Binding* MetricOverview::binding() const
{
    return chosen() && line_ < chosen()->bindings.size() ? &chosen()->bindings[line_] : nullptr;
}

std::vector<FeedLine> MetricOverview::feeds() const
{
    std::vector<FeedLine> feeds;
    if (!binding() || !chosen()->card)
        return feeds;
    const auto survey = find_survey_in_any_state(workspace_.surveys(), binding()->source);
    for (const Field& field : chosen()->card->fields) {
        const auto named = binding()->fields.find(field.name);
        const FieldFeed feed = feed_of(field, named == binding()->fields.end() ? "" : named->second, binding()->source, survey.get());
        feeds.push_back({field.name, std::string(to_text(field.type)), feed_words(feed)});
    }
    for (const Parameter& parameter : chosen()->card->parameters) {
        const auto set = binding()->parameters.find(parameter.name);
        const bool is_set = set != binding()->parameters.end();
        feeds.push_back({parameter.name, "parameter", typed_numbers(is_set ? set->second : parameter.values) + (is_set ? ", set here" : ", the card's own")});
    }
    return feeds;
}

bool MetricOverview::can_bind() const
{
    return chosen() && chosen()->card && (chosen()->use == MetricUse::used || chosen()->use == MetricUse::unbound);
}

void MetricOverview::begin()
{
    question_.clear();
    done_.clear();
    problem_.clear();
}

void MetricOverview::tell(std::string done)
{
    begin();
    done_ = std::move(done);
}

void MetricOverview::remove()
{
    begin();
    if (const Binding* removed = binding())
        question_ = "Remove " + removed->name + " from " + source_title(removed->source, workspace_.surveys()) +
                    "? Its figures are shown no longer, also those of earlier days. The responses stay, and it can be bound again.";
}

void MetricOverview::confirm()
{
    const bool is_meant = !question_.empty() && binding();
    begin();
    if (!is_meant)
        return;
    try {
        Binding removed = *binding();
        removed.is_removed = true;
        workspace_.bindings().bind(removed);
        list();
        done_ = "Removed " + removed.name + " from " + source_title(removed.source, workspace_.surveys());
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
    }
}

} // namespace yardstick
