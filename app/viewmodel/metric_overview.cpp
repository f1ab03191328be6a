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
    const auto first = [this](auto is_meant) { return std::find_if(metrics_.begin(), metrics_.end(), is_meant); };
    // A plugin that was installed anew may stand in another place.
    auto entry = chosen() ? metrics_.end() : first([this](const MetricEntry& each) { return each.id == chosen_; });
    if (!chosen() && entry == metrics_.end())
        entry = first([](const MetricEntry& each) { return each.use == MetricUse::used; });
    if (!chosen() && entry == metrics_.end())
        entry = metrics_.begin();
    if (entry != metrics_.end()) {
        chosen_ = entry->id;
        chosen_path_ = entry->path;
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

void MetricOverview::choose(std::size_t metric)
{
    begin();
    chosen_ = metrics_[metric].id;
    chosen_path_ = metrics_[metric].path;
    line_ = 0;
    list_bindings();
}

void MetricOverview::choose(const std::string& metric)
{
    const auto found = std::find_if(metrics_.begin(), metrics_.end(), [&](const MetricEntry& each) { return each.id == metric; });
    if (found != metrics_.end())
        choose(static_cast<std::size_t>(found - metrics_.begin()));
}

const MetricEntry* MetricOverview::chosen() const
{
    const auto found = std::find_if(metrics_.begin(), metrics_.end(), [this](const MetricEntry& each) { return each.id == chosen_ && each.path == chosen_path_; });
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
    if (line == line_)
        return;
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
    question_.close();
    forget();
}

void MetricOverview::forget()
{
    done_.clear();
    problem_.clear();
}

void MetricOverview::tell(std::string done)
{
    begin();
    done_ = std::move(done);
}

std::string MetricOverview::place_of(const Binding& binding) const
{
    return binding.name + " from " + source_title(binding.source, workspace_.surveys());
}

void MetricOverview::remove()
{
    begin();
    if (const Binding* asked = binding())
        question_.ask({"Remove " + place_of(*asked) + "?",
                       {"Its figures are shown no longer, also those of earlier days. The responses stay, and it can be bound again."},
                       {"Remove it", "Cancel"}},
                      {[this, asked = *asked] { remove(asked); }});
}

void MetricOverview::answer(std::size_t answer)
{
    const OpenConfirmation::Act act = question_.act_of(answer);
    begin();
    if (act)
        act();
}

void MetricOverview::remove(const Binding& asked)
{
    try {
        const auto now = current_bindings(workspace_.bindings());
        const auto found = std::find_if(now.begin(), now.end(), [&](const Binding& each) { return each.source == asked.source && each.name == asked.name; });
        if (found == now.end() || found->version != asked.version) {
            problem_ = "Not removed: " + asked.name + " on " + source_title(asked.source, workspace_.surveys()) +
                       (found == now.end() ? " is gone already." : " was changed meanwhile; version " + std::to_string(found->version) + " holds now. Look at it, and remove it then.");
            list();
            return;
        }
        Binding removed = asked;
        removed.is_removed = true;
        workspace_.bindings().bind(removed);
        list();
        done_ = "Removed " + place_of(removed);
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
    }
}

} // namespace yardstick
