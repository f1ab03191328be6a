#pragma once

#include "survey/definition/definition.h"

#include <memory>

namespace yardstick::session {

/// What all forms of one definition share, worked out once. [any thread]
class FormPlan {
public:
    explicit FormPlan(std::shared_ptr<const Definition> definition);

    const Definition& definition() const { return *definition_; }
    const std::shared_ptr<const Definition>& shared_definition() const { return definition_; }
    /// The calculated values that the one at `index` reads.
    const std::vector<std::size_t>& calculated_values_read_by(std::size_t index) const { return reads_[index]; }
    /// True when a trigger wants a valid answer before it acts.
    bool has_careful_trigger() const { return has_careful_trigger_; }

private:
    std::shared_ptr<const Definition> definition_;
    std::vector<std::vector<std::size_t>> reads_;
    bool has_careful_trigger_ = false;
};

} // namespace yardstick::session
