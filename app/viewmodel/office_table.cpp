#include "viewmodel/office_table.h"

#include "core/end_of_time.h"
#include "viewmodel/targets.h"
#include "viewmodel/workspace.h"

#include <fmt/format.h>

#include <optional>

namespace yardstick {

namespace {

constexpr Day beginning_of_time{date::year{1900} / date::January / 1};

std::vector<Option> departments_of(Workspace& workspace, const char* none)
{
    std::vector<Option> options;
    if (none)
        options.push_back({"", none});
    for (const Department& department : workspace.office().departments(end_of_time))
        options.push_back({department.id, department.name});
    return options;
}

/// "plugin.metric", or "plugin.metric/binding" of a target for one binding.
std::string concerned_id(const std::string& metric, const std::string& binding)
{
    return binding.empty() ? metric : metric + '/' + binding;
}

/// What a target can be set for: every metric that is bound to something, by its title, and each of its bindings.
std::vector<Option> concerned_by_targets(Workspace& workspace)
{
    std::vector<Option> options;
    for (const Binding& binding : current_bindings(workspace.bindings())) {
        const std::string id = concerned_id(binding.metric_id(), binding.name);
        if (has_id(options, id))
            continue;
        const auto metric = workspace.metrics().find(binding.metric_id());
        const std::string title = metric ? (*metric)->card().title : binding.metric_id();
        if (!has_id(options, binding.metric_id()))
            options.push_back({binding.metric_id(), title});
        options.push_back({id, title + ", binding " + binding.name});
    }
    return options;
}

class TargetTable final : public OfficeTable {
public:
    explicit TargetTable(Workspace& workspace) : workspace_(workspace) {}

    std::string title() const override { return "Targets"; }
    std::string purpose() const override
    {
        return "A target is what a department wants a metric to reach, from a day on. Until that day the old one holds. "
               "It is taken back on the Metrics page.";
    }

    std::vector<OfficeField> fields() const override
    {
        return {choice_field("Metric", concerned_by_targets(workspace_)), choice_field("Department", departments_of(workspace_, nullptr)),
                text_field("Target", "a number, in the metric's own unit"),
                text_field("Bands", "where poor ends, where good begins: 60, 80; empty: the card's")};
    }

    std::vector<OfficeRow> rows() const override
    {
        std::vector<OfficeRow> rows;
        for (const DatedTarget& target : workspace_.office_store().targets()) {
            const std::string concerned = concerned_id(target.metric, target.binding);
            rows.push_back({concerned + "/" + target.department + "/" + to_text(target.from),
                            {concerned, target.department, fmt::format("{}", target.value), typed_bands(target)}, target.from});
        }
        return rows;
    }

    Result<void> save(const std::string&, const std::vector<std::string>& values, Day from) override
    {
        const std::size_t end = values[0].find('/');
        const std::string binding = end == std::string::npos ? "" : values[0].substr(end + 1);
        return set_target(workspace_, {values[0].substr(0, end), values[1], from, binding}, values[2], values[3]).map([](const auto&) {});
    }

    // A target of another day is another target: the series keeps both.
    bool can_retire() const override { return false; }
    Result<void> retire(const std::string&, Day) override { return refuse("target", "a new one from a later day", "a request to retire it"); }

private:
    Workspace& workspace_;
};

class AnnotationTable final : public OfficeTable {
public:
    explicit AnnotationTable(Workspace& workspace) : workspace_(workspace) {}

    std::string title() const override { return "Annotations"; }
    std::string purpose() const override
    {
        return "An annotation says what happened on a day, so that a reader of a chart knows: a new phone system, a holiday.";
    }

    std::vector<OfficeField> fields() const override
    {
        return {text_field("What happened"), choice_field("Department", departments_of(workspace_, "everybody"))};
    }

    std::vector<OfficeRow> rows() const override
    {
        std::vector<OfficeRow> rows;
        for (const Annotation& annotation : workspace_.office_store().annotations(beginning_of_time, end_of_time))
            rows.push_back({annotation.id, {annotation.text, annotation.department}, annotation.at});
        return rows;
    }

    Result<void> save(const std::string&, const std::vector<std::string>& values, Day from) override
    {
        if (values[0].empty())
            return refuse("what happened", "a text", "nothing");
        workspace_.office_store().annotate({workspace_.ids().next(), from, values[0], values[1]});
        return {};
    }

    bool can_change() const override { return false; }
    bool can_retire() const override { return false; }
    Result<void> retire(const std::string&, Day) override { return refuse("annotation", "to stay", "a request to retire it"); }

private:
    Workspace& workspace_;
};

} // namespace

std::vector<std::unique_ptr<OfficeTable>> office_tables(Workspace& workspace)
{
    auto tables = office_kind_tables(workspace);
    tables.push_back(std::make_unique<TargetTable>(workspace));
    tables.push_back(std::make_unique<AnnotationTable>(workspace));
    return tables;
}

} // namespace yardstick
