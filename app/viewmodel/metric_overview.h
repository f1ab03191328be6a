#pragma once

#include "viewmodel/background.h"
#include "viewmodel/metric_card_text.h"
#include "viewmodel/metric_list.h"
#include "viewmodel/confirmation.h"
#include "viewmodel/workspace.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One binding of the chosen metric, as a line.
struct BindingLine {
    std::string name, source, from, version;
};

/// What feeds one field in the chosen binding, or with which numbers it works, as a line.
struct FeedLine {
    std::string field, type, fed_by;
};

/// All metrics that were found, one of them chosen with its card, and its bindings: what the Metrics page shows and does.
///
/// Plugins are read in the background, since reading them the first time may take seconds. [the store's thread]
class MetricOverview {
public:
    MetricOverview(Workspace& workspace, Background& background) : workspace_(workspace), background_(background) {}

    void refresh(); ///< reads again; on_change tells when it is there
    std::function<void()> on_change;
    bool is_reading() const { return readings_ > 0; }

    const std::vector<MetricEntry>& metrics() const { return metrics_; } ///< by title
    void choose(std::size_t metric);
    void choose(const std::string& metric); ///< of several with one id the one that can be used
    const MetricEntry* chosen() const; ///< null where there are no metrics
    std::optional<MetricCardText> card() const;
    /// Where the chosen metric can be bound, or what no survey has and which come near, in a sentence; empty where something is bound to it.
    const std::string& where_it_fits() const { return where_; }
    std::string summary() const; ///< "12 metrics, 8 of them used, 1 waits for trust"

    const std::vector<BindingLine>& bindings() const { return lines_; } ///< of the chosen metric
    void choose_binding(std::size_t line);
    const Binding* binding() const; ///< the chosen one, or null
    std::vector<FeedLine> feeds() const; ///< of the chosen binding

    bool can_bind() const;   ///< the chosen metric can be used
    bool can_change() const { return can_bind() && binding(); }
    bool can_remove() const { return binding() != nullptr; }

    /// Asks first: question() says what becomes of its figures. What was asked about is removed, whatever is chosen by then; where that
    /// has changed meanwhile, problem() says so.
    void remove();
    const std::optional<Confirmation>& question() const { return question_.question(); }
    void answer(std::size_t answer);

    const std::string& done() const { return done_; } ///< what was done last, in a sentence
    const std::string& problem() const { return problem_; } ///< or why it was not
    void tell(std::string done);
    void forget(); ///< what was done and why it was not: something else goes on

private:
    void begin();
    void remove(const Binding& asked);
    std::string place_of(const Binding& binding) const;
    void show(std::vector<FoundPlugin> plugins);
    void list();
    void list_bindings();

    Workspace& workspace_;
    Background& background_;
    int readings_ = 0; ///< under way
    bool was_read_ = false;
    std::vector<FoundPlugin> plugins_;
    std::vector<MetricEntry> metrics_;
    std::vector<BindingLine> lines_;
    std::string chosen_, chosen_path_; ///< of the metric, and of its plugin
    std::string where_;
    std::size_t line_ = 0;
    OpenConfirmation question_;
    std::string done_, problem_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); ///< plugins that are read after this has gone are dropped
};

} // namespace yardstick
