#pragma once

#include "survey/session/list_item.h"
#include "survey/session/table_question.h"

namespace yardstick::session {

/// One row of a matrixdropdown or matrixdynamic and its cells, a question for every column.
class TableRow : public ListItem {
public:
    /// `item` is the row as the definition writes it; null in a matrixdynamic, where `number` counts rows ever made.
    TableRow(TableQuestion& owner, const ChoiceDefinition* item, std::size_t number, const Value& value);

    const ChoiceDefinition* item() const { return item_; }
    std::string name() const; ///< the row's value as a text; "srow_1" for rows that are added
    const std::vector<std::unique_ptr<Question>>& cells() const { return cells_; }
    bool is_visible() const { return is_visible_; }
    bool is_enabled() const { return is_enabled_; }
    Value value() const; ///< of its cells
    void take(const Value& value);
    void run_conditions();
    void notice_change(const std::string& name, const std::string& question);
    bool validate(ValidationPass& pass);

    std::vector<Question*> questions() const override;
    Value all_values() override;
    Value answer(const std::string& key) override { return all_values().member(key); }
    void set_answer(const std::string& key, const Value& value, const std::string& question) override;
    Value comment(const std::string& key) override;
    void set_comment(const std::string& key, const Value& comment) override;
    const char* word() const override { return "row"; }

protected:
    std::optional<Found> find_place(std::string_view name) override;
    ListItem* neighbour(int distance) override;
    std::optional<Found> find_specially(const NamePath& path) override;
    std::vector<std::string> place_names() const override { return {"rowIndex", "visibleRowIndex", "item", "rowName", "rowValue", "rowTitle"}; }
    std::vector<std::string> own_names() const override { return {"row", "matrix", "prevRow", "nextRow", "totalRow"}; }

private:
    TableQuestion& table() const { return static_cast<TableQuestion&>(owner_); }
    void change(const std::string& key, const Value& value, bool is_comment);

    const ChoiceDefinition* item_;
    std::size_t number_;
    std::vector<std::unique_ptr<Question>> cells_;
    bool is_visible_ = true;
    bool is_enabled_ = true;
    bool is_taking_ = false;
};

/// The totals below a matrix: sum, count … of a column, or an expression.
class TotalRow final : public ListItem {
public:
    explicit TotalRow(TableQuestion& owner);

    void compute(); ///< again until it stays as it is, three times at most
    Value value() const;

    std::vector<Question*> questions() const override { return {}; }
    Value all_values() override { return value(); }
    Value answer(const std::string& key) override { return value().member(key); }
    void set_answer(const std::string&, const Value&, const std::string&) override {}
    void set_comment(const std::string&, const Value&) override {}
    const char* word() const override { return "row"; }

protected:
    std::optional<Found> find_place(std::string_view name) override;
    ListItem* neighbour(int) override { return nullptr; }
    std::vector<std::string> place_names() const override { return {}; }
    std::vector<std::string> own_names() const override { return {}; }

private:
    struct Cell {
        std::string name;
        std::optional<Expression> expression;
        Value value;
    };
    std::vector<Cell> cells_;
};

} // namespace yardstick::session
