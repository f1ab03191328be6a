#pragma once

#include "scoring/field_feed.h"
#include "survey/survey_store.h"

#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// How far a survey, in its live version or else its newest, or a record kind feeds a metric by itself.
struct SourceFit {
    std::string source;                   ///< id of the survey or record kind
    std::shared_ptr<const Survey> survey; ///< null for a record kind
    std::vector<FieldFeed> feeds;         ///< one for each field of the card, in its order

    std::size_t fed() const;
    bool fits() const { return fed() == feeds.size(); }
};

/// Every record kind and every survey that is not retired: those first that feed most fields; among them those in which a
/// choice of questions would feed most of the others; then by id.
std::vector<SourceFit> source_fits(const MetricCard& card, const SurveyStore& surveys);

/// What a source lacks: "lacks first_reply_minutes (number), which waited could feed". Empty when it fits.
std::string lacking(const SourceFit& fit, const MetricCard& card);

/// Where a metric can be bound, as the end of a sentence about it: "can be bound to csat", "needs the field …".
std::string fit_words(const MetricCard& card, const std::vector<SourceFit>& fits);

/// The same as a sentence: "metric helpdesk.csat can be bound to csat", or "metric helpdesk.first_response needs
/// the field first_reply_minutes (number), which no survey has; nearest: csat has 2 of 3 (lacks …)".
std::string where_it_fits(const MetricCard& card, const std::vector<SourceFit>& fits);

} // namespace yardstick
