#include "viewmodel/office_editor.h"

#include "core/error.h"
#include "viewmodel/not_saved.h"

#include <algorithm>

namespace yardstick {

OfficeEditor::OfficeEditor(Workspace& workspace, const Desk& desk) : desk_(desk), tables_(office_tables(workspace))
{
}

void OfficeEditor::show(std::size_t table)
{
    shown_ = table;
    refresh();
    start_new();
}

void OfficeEditor::refresh()
{
    const std::string id = selected_ && *selected_ < rows_.size() ? rows_[*selected_].id : std::string();
    fields_ = table().fields();
    rows_ = table().rows();
    selected_.reset();
    for (std::size_t row = 0; row < rows_.size() && !id.empty(); ++row)
        if (rows_[row].id == id)
            selected_ = row;
    if (draft_.size() != fields_.size())
        start_new();
}

std::string OfficeEditor::cell(std::size_t row, std::size_t field) const
{
    const std::string& value = rows_[row].values[field];
    const auto& options = fields_[field].options;
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == value; });
    return found == options.end() ? value : found->name;
}

void OfficeEditor::select(std::size_t row)
{
    selected_ = row;
    draft_ = rows_[row].values;
    draft_from_ = to_text(desk_.today());
    problem_.clear();
    done_.clear();
}

void OfficeEditor::start_new()
{
    selected_.reset();
    draft_.clear();
    for (const OfficeField& field : fields_)
        draft_.push_back(field.initial);
    draft_from_ = to_text(desk_.today());
    problem_.clear();
    done_.clear();
}

void OfficeEditor::type(std::size_t field, std::string text)
{
    draft_[field] = std::move(text);
    done_.clear();
}

std::optional<Day> OfficeEditor::checked_from()
{
    const auto day = parse_day(draft_from_);
    if (!day)
        problem_ = Problem{{}, "day from which it holds", "a day like 2026-01-15", draft_from_.empty() ? "nothing" : '"' + draft_from_ + '"'}.text();
    return day;
}

void OfficeEditor::finish(const Result<void>& result, const char* done)
{
    if (!result) {
        problem_ = result.error().text();
        return;
    }
    refresh();
    start_new();
    done_ = done;
}

void OfficeEditor::save()
{
    done_.clear();
    const auto from = checked_from();
    if (!from || !can_save())
        return;
    try {
        finish(tables_[shown_]->save(selected_ ? rows_[*selected_].id : std::string(), draft_, *from), "Saved");
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
    }
}

void OfficeEditor::retire()
{
    done_.clear();
    const auto from = checked_from();
    if (!from || !can_retire())
        return;
    try {
        finish(tables_[shown_]->retire(rows_[*selected_].id, *from), "Retired");
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
    }
}

} // namespace yardstick
