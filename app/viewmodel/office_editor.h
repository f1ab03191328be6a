#pragma once

#include "viewmodel/desk.h"
#include "viewmodel/office_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// The Office page: its tables, and the one entry that is being edited. [the store's thread]
class OfficeEditor {
public:
    OfficeEditor(Workspace& workspace, const Desk& desk);

    const std::vector<std::unique_ptr<OfficeTable>>& tables() const { return tables_; }
    const OfficeTable& table() const { return *tables_[shown_]; }
    std::size_t shown() const { return shown_; }
    void show(std::size_t table); ///< and begins a new entry there

    /// Reads the shown table again.
    void refresh();
    const std::vector<OfficeField>& fields() const { return fields_; }
    const std::vector<OfficeRow>& rows() const { return rows_; }
    /// What the table shows in a row's column: an option's name rather than its id.
    std::string cell(std::size_t row, std::size_t field) const;

    /// The row that is being changed; nothing while a new entry is made.
    const std::optional<std::size_t>& selected() const { return selected_; }
    void select(std::size_t row);
    void start_new();

    const std::vector<std::string>& draft() const { return draft_; }
    const std::string& draft_from() const { return draft_from_; } ///< "2026-01-15"
    void type(std::size_t field, std::string text);
    void type_from(std::string text) { draft_from_ = std::move(text); }

    bool can_save() const { return !selected_ || table().can_change(); }
    void save();
    bool can_retire() const { return selected_ && table().can_retire(); }
    void retire();

    /// What is wrong with the draft, as one line; empty when nothing is.
    const std::string& problem() const { return problem_; }
    /// What was done last: "Saved", "Retired"; empty after anything else.
    const std::string& done() const { return done_; }

private:
    std::optional<Day> checked_from();
    void finish(const Result<void>& result, const char* done);

    const Desk& desk_;
    std::vector<std::unique_ptr<OfficeTable>> tables_;
    std::size_t shown_ = 0;
    std::vector<OfficeField> fields_;
    std::vector<OfficeRow> rows_;
    std::optional<std::size_t> selected_;
    std::vector<std::string> draft_;
    std::string draft_from_, problem_, done_;
};

} // namespace yardstick
