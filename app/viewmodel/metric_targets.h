#pragma once

#include "scoring/card.h"
#include "viewmodel/option.h"
#include "viewmodel/workspace.h"

#include <string>
#include <vector>

namespace yardstick {

/// A target of a metric, as a line.
struct TargetLine {
    std::string department, of, from, value;
};

/// What departments want one metric to reach, from which days on, and a new target in the making. [the store's thread]
class MetricTargets {
public:
    explicit MetricTargets(Workspace& workspace) : workspace_(workspace) {}

    /// Shows those of `card` and of `bindings` of it; a target in the making stays when it is the same metric.
    void show(const MetricCard& card, const std::vector<Binding>& bindings, Day today);

    const std::vector<TargetLine>& lines() const { return lines_; } ///< by department, then newest first
    std::string own() const; ///< the card's own target and bands, and when they hold, in a sentence

    const std::vector<Option>& departments() const { return departments_; }
    const std::vector<Option>& concerned() const { return concerned_; } ///< the metric, and each of its bindings that has a name of its own
    const std::string& department() const { return department_; }
    const std::string& concerns() const { return concerns_; }
    const std::string& from() const { return from_; }
    const std::string& value() const { return value_; }
    void choose_department(const std::string& id) { department_ = id; }
    void choose_concerned(const std::string& id) { concerns_ = id; }
    void type_from(std::string from) { from_ = std::move(from); }
    void type_value(std::string value) { value_ = std::move(value); }

    bool save(); ///< false with problem() told, and nothing changed
    const std::string& problem() const { return problem_; }
    const std::string& done() const { return done_; }

private:
    void read();

    Workspace& workspace_;
    MetricCard card_;
    std::vector<TargetLine> lines_;
    std::vector<Option> departments_, concerned_;
    std::string department_, concerns_, from_, value_, problem_, done_;
};

} // namespace yardstick
