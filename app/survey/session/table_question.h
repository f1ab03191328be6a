#pragma once

#include "survey/session/list_item.h"

#include <map>

namespace yardstick::session {

class TableRow;
class TotalRow;

/// matrixdropdown and matrixdynamic: questions in rows and columns. Rows are made when something first looks at them.
class TableQuestion : public Question {
public:
    TableQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);
    ~TableQuestion() override;

    const TableDetails& details() const { return *definition_.as<TableDetails>(); }
    std::vector<TableRow*> visible_rows(); ///< makes them
    const std::vector<std::unique_ptr<TableRow>>& all_rows();
    bool has_rows() const { return has_rows_; }
    TotalRow* total_row();

    bool is_default_empty() const override { return Question::is_default_empty(); }
    void prepare_rows() override { make_rows_if_needed(); }
    void on_read_only_changed() override { make_rows_if_needed(); }
    void notice_change(const std::string& name, const std::string& question) override;
    void run_triggers(const std::string& name, const Value& value, const ChangedNames* changes) override;
    bool validate(ValidationPass& pass) override;
    std::vector<Question*> children() override;
    long long index_of(const ListItem& item) const override;
    std::string path_of(const TableRow& row) const; ///< ".row" or "[0]"

    /// What a row wrote into itself, taken over into the answer. `key` is "" when it is the whole row.
    void update_row(TableRow& row, const std::string& key, const Value& row_value, bool is_deleting);
    Value row_values(const TableRow& row) const;
    Value filtered_value(); ///< without hidden rows
    void on_total_changed();

protected:
    bool is_visible_core() override;
    void set_own_value(const Value& value) override;
    void run_own_conditions() override;
    void clear_hidden_value(HidingReason reason) override;

    virtual std::vector<std::unique_ptr<TableRow>> make_rows() = 0;
    virtual Value row_value_of(const TableRow& row, const Value& answer) const = 0;
    virtual Value with_row_value(const TableRow& row, const Value& answer, const Value& row_value) const = 0;
    virtual Value new_answer() const { return value().is_nothing() ? Value(Value::Object()) : value(); }
    virtual Value completed_answer(const Value& answer) const { return answer; }
    virtual void before_value_changes(const Value&) {}
    virtual std::vector<std::string> unique_columns() const;

    void make_rows_if_needed();
    void write_rows_back();
    Value with_cells(const TableRow& row, const Value& row_value, const Value& cells) const;
    void drop_rows();
    bool run_row_conditions();
    void clear_hidden_rows();
    void add_duplicate_errors(ValidationPass& pass, bool& is_valid);

    std::vector<std::unique_ptr<TableRow>> rows_;
    bool has_rows_ = false;
    bool is_making_rows_ = false;
    bool is_row_changing_ = false;
    bool has_changed_without_rows_ = false;
    bool is_noticing_ = false;
    std::unique_ptr<TotalRow> total_row_;
};

class MatrixDropdownQuestion final : public TableQuestion {
public:
    using TableQuestion::TableQuestion;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;

protected:
    bool accepts(const Value& value) const override { return value.is_object(); }
    std::vector<std::unique_ptr<TableRow>> make_rows() override;
    Value row_value_of(const TableRow& row, const Value& answer) const override;
    Value with_row_value(const TableRow& row, const Value& answer, const Value& row_value) const override;
};

class MatrixDynamicQuestion final : public TableQuestion {
public:
    MatrixDynamicQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);

    std::size_t row_count() const { return row_count_; }
    void set_row_count(double count);
    bool can_add_row() const;
    bool can_remove_row() const;
    bool add_row(); ///< as the button does
    bool remove_row(std::size_t index);

    bool is_default_empty() const override;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    void take_from_holder(Value value, bool clears = false) override;
    void attach() override;
    void set_bound_property(const std::string& property, const Value& value) override;

protected:
    bool accepts(const Value& value) const override { return value.is_list(); }
    Value from_holder(const Value& value) override;
    void set_default() override;
    void run_own_conditions() override;
    std::vector<std::unique_ptr<TableRow>> make_rows() override;
    Value row_value_of(const TableRow& row, const Value& answer) const override;
    Value with_row_value(const TableRow& row, const Value& answer, const Value& row_value) const override;
    Value new_answer() const override;
    Value completed_answer(const Value& answer) const override;
    void before_value_changes(const Value& value) override;
    std::vector<std::string> unique_columns() const override;

private:
    Value default_row(bool is_added) const;

    std::size_t row_count_ = 2;
    std::size_t first_row_count_ = 2; ///< as the definition says
    std::size_t rows_made_ = 0;
    bool is_count_from_value_ = false;
};

} // namespace yardstick::session
