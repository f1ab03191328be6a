#pragma once

#include "core/instant.h"
#include "core/json.h"
#include "scoring/metric.h"
#include "survey/survey.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Ties a metric to its data, and is the only place that knows names of questions (DESIGN section 4).
///
/// (`name`, `source`) identifies it; `version` counts its changes. Of the versions, the newest whose `from` is not
/// later holds on a day; without `from` a version holds from the beginning.
struct Binding {
    std::string name;   ///< default: the metric's id
    std::string source; ///< survey id or record kind
    int version = 0;    ///< given by the store
    std::string plugin;
    std::string metric;
    std::map<std::string, std::string> fields;              ///< field ← question; those not named use defaults
    std::map<std::string, std::vector<double>> parameters;  ///< those not named use the card's defaults
    std::optional<Day> from;
    bool is_removed = false;

    std::string metric_id() const { return plugin + "." + metric; }
};

/// Keeps bindings. Port: implemented by `store`. Throws Error when the world fails.
class BindingStore {
public:
    virtual ~BindingStore() = default;
    /// All versions of all bindings, by source, name and version; removed ones included.
    virtual std::vector<Binding> binding_history() const = 0;
    /// Adds a version and returns it with its number.
    virtual Binding bind(const Binding& binding) = 0;
};

/// The newest version of each binding that is not removed.
std::vector<Binding> current_bindings(const BindingStore& store);

/// The question that feeds each field of `card`, in the card's order. `survey` is null for a record kind.
///
/// A field takes what the binding names; else the question whose `measure` it is; else the question, column or
/// response property (channel, site, occurred_at) of the same name. A Problem names a field that nothing feeds.
Result<std::vector<std::string>> fed_by(const Binding& binding, const MetricCard& card, const Survey* survey);

/// Checks a new binding against the card and the source: fields exist, questions exist and can give the type.
Result<void> check_binding(const Binding& binding, const MetricCard& card, const Survey* survey);

/// Checks what only the metric itself can: whether it takes the parameters of `binding`. It is asked to score no rows with them,
/// and a Problem gives its own reason.
Result<void> check_parameters(const Binding& binding, Metric& metric);

/// The parameter values of a binding in the card's order.
ParameterValues parameter_values(const Binding& binding, const MetricCard& card);

} // namespace yardstick
