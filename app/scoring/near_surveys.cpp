#include "scoring/near_surveys.h"

#include "survey/record_kind.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yardstick {

namespace {

constexpr std::size_t most_named = 3;

std::string field_text(const Field& field)
{
    return field.name + " (" + std::string(to_text(field.type)) + ")";
}

std::string joined(const std::vector<std::string>& parts, const char* last)
{
    std::string text;
    for (std::size_t k = 0; k < parts.size(); ++k)
        text += (k == 0 ? "" : k + 1 == parts.size() ? last : ", ") + parts[k];
    return text;
}

/// "a or b", and of many "a, b, c and 4 more".
std::string first_of(const std::vector<std::string>& names)
{
    if (names.size() <= most_named + 1)
        return joined(names, " or ");
    std::vector<std::string> named(names.begin(), names.begin() + most_named);
    named.push_back(std::to_string(names.size() - most_named) + " more");
    return joined(named, " and ");
}

std::string offer_text(const std::vector<std::string>& questions)
{
    return questions.empty() ? "" : ", which " + first_of(questions) + " could feed";
}

SourceFit fit_of(const MetricCard& card, const std::string& source, std::shared_ptr<const Survey> survey)
{
    SourceFit fit{source, std::move(survey), {}};
    for (const Field& field : card.fields)
        fit.feeds.push_back(feed_of(field, "", source, fit.survey.get()));
    return fit;
}

/// Fields that a choice of question would feed.
std::size_t feedable(const SourceFit& fit, const MetricCard& card)
{
    std::size_t count = 0;
    for (std::size_t k = 0; k < card.fields.size(); ++k)
        count += !fit.feeds[k].is_fed() && !questions_that_give(card.fields[k].type, fit.source, fit.survey.get()).empty();
    return count;
}

/// The fields that no source feeds by itself.
std::vector<std::string> fields_that_none_has(const MetricCard& card, const std::vector<SourceFit>& fits)
{
    std::vector<std::string> fields;
    for (std::size_t k = 0; k < card.fields.size(); ++k)
        if (std::none_of(fits.begin(), fits.end(), [&](const SourceFit& fit) { return fit.feeds[k].is_fed(); }))
            fields.push_back(field_text(card.fields[k]));
    return fields;
}

std::string needs_text(const MetricCard& card, const std::vector<SourceFit>& fits)
{
    std::vector<std::string> missing = fields_that_none_has(card, fits);
    if (!missing.empty())
        return std::string("needs the field") + (missing.size() == 1 ? " " : "s ") + joined(missing, " and ") + ", which no survey has";
    for (const Field& field : card.fields)
        missing.push_back(field_text(field));
    return "needs " + joined(missing, " and ") + ", which no survey has together";
}

} // namespace

std::size_t SourceFit::fed() const
{
    return static_cast<std::size_t>(std::count_if(feeds.begin(), feeds.end(), [](const FieldFeed& feed) { return feed.is_fed(); }));
}

std::vector<SourceFit> source_fits(const MetricCard& card, const SurveyStore& surveys)
{
    std::map<std::string, SurveyVersion> current; // the live version, else the newest
    for (const SurveyVersion& version : surveys.versions()) {
        const auto [known, is_new] = current.try_emplace(version.survey->id(), version);
        if (!is_new && known->second.state != SurveyState::live)
            known->second = version;
    }
    std::vector<std::pair<SourceFit, std::size_t>> ranked;
    const auto add = [&](SourceFit fit) {
        const std::size_t offers = feedable(fit, card);
        ranked.emplace_back(std::move(fit), offers);
    };
    for (const auto& [id, version] : current)
        if (version.state != SurveyState::retired)
            add(fit_of(card, id, version.survey));
    for (const RecordKind& kind : record_kinds())
        add(fit_of(card, kind.id, nullptr));
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        const std::size_t fed_a = a.first.fed();
        const std::size_t fed_b = b.first.fed();
        return std::tie(fed_b, b.second, a.first.source) < std::tie(fed_a, a.second, b.first.source);
    });
    std::vector<SourceFit> fits;
    for (auto& [fit, offers] : ranked)
        fits.push_back(std::move(fit));
    return fits;
}

std::string lacking(const SourceFit& fit, const MetricCard& card)
{
    std::string text;
    for (std::size_t k = 0; k < card.fields.size(); ++k) {
        const FieldFeed& feed = fit.feeds[k];
        if (feed.is_fed())
            continue;
        text += text.empty() ? "lacks " : "; ";
        text += field_text(card.fields[k]);
        if (feed.expected.empty())
            text += offer_text(questions_that_give(card.fields[k].type, fit.source, fit.survey.get()));
        else
            text += ": expected " + feed.expected + ", found " + feed.found;
    }
    return text;
}

std::string where_it_fits(const MetricCard& card, const std::vector<SourceFit>& fits)
{
    return "metric " + card.full_id() + ' ' + fit_words(card, fits);
}

std::string fit_words(const MetricCard& card, const std::vector<SourceFit>& fits)
{
    std::vector<std::string> fitting;
    for (const SourceFit& fit : fits)
        if (fit.fits())
            fitting.push_back(fit.source);
    if (!fitting.empty())
        return "can be bound to " + first_of(fitting);
    std::string text = needs_text(card, fits);
    std::size_t named = 0;
    for (const SourceFit& fit : fits) {
        if (named == most_named || (fit.fed() == 0 && feedable(fit, card) == 0))
            break;
        text += (named++ == 0 ? "; nearest: " : ", ") + fit.source + " has " + std::to_string(fit.fed()) + " of " + std::to_string(fit.feeds.size()) +
                " (" + lacking(fit, card) + ")";
    }
    return named == 0 ? text + ", and none comes near" : text;
}

} // namespace yardstick
