#pragma once

#include "scoring/card.h"
#include "viewmodel/option.h"
#include "viewmodel/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A target of a metric, as a line.
struct TargetLine {
    std::string department, of, from, value;
    std::string bands; ///< "60, 80": where poor ends and where good begins; "the card's" where it has none of its own
};

/// What departments want one metric to reach, from which days on, and a new target in the making. [the store's thread]
class MetricTargets {
public:
    explicit MetricTargets(Workspace& workspace) : workspace_(workspace) {}

    /// Shows those of `card` and of `bindings` of it; a target in the making stays when it is the same metric.
    void show(const MetricCard& card, const std::vector<Binding>& bindings, Day today);

    const std::vector<TargetLine>& lines() const { return lines_; } ///< by department, then newest first
    std::string own() const;  ///< the card's own target and bands, and when they hold, in a sentence
    std::string rule() const; ///< which one holds of several, or that there is none, in a sentence; empty while there is but one kind

    /// The line that can be taken back; none until one is chosen.
    const std::optional<std::size_t>& chosen() const { return chosen_; }
    void choose(std::optional<std::size_t> line) { chosen_ = line; }
    bool can_remove() const { return chosen_ && *chosen_ < targets_.size(); }
    /// Takes the chosen one back, and puts it into the target in the making where it can be set again.
    bool remove(); ///< false with problem() told, and nothing changed

    const std::vector<Option>& departments() const { return departments_; }
    const std::vector<Option>& concerned() const { return concerned_; } ///< all bindings of the metric (its id is empty), and each by its name
    const std::string& department() const { return department_; }
    const std::string& concerns() const { return concerns_; }
    const std::string& from() const { return from_; }
    const std::string& value() const { return value_; }
    const std::string& bands() const { return bands_; }
    void choose_department(const std::string& id) { department_ = id; }
    void choose_concerned(const std::string& id) { concerns_ = id; }
    void type_from(std::string from) { from_ = std::move(from); }
    void type_value(std::string value) { value_ = std::move(value); }
    void type_bands(std::string bands) { bands_ = std::move(bands); } ///< "60, 80", or empty: the card's hold

    bool save(); ///< false with problem() told, and nothing changed
    const std::string& problem() const { return problem_; }
    const std::string& done() const { return done_; }

private:
    void read();
    bool keep(const Result<DatedTarget>& result);
    std::string name_of_department(const std::string& id) const;
    std::string name_of_concerned(const std::string& binding) const;

    Workspace& workspace_;
    MetricCard card_;
    std::vector<DatedTarget> targets_; ///< behind the lines
    std::vector<TargetLine> lines_;
    std::optional<std::size_t> chosen_;
    std::vector<Option> departments_, concerned_;
    std::string department_, concerns_, from_, value_, bands_, problem_, done_;
};

} // namespace yardstick
