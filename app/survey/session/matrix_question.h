#pragma once

#include "survey/session/question.h"

namespace yardstick::session {

/// matrix: one choice of the columns in every row.
class MatrixQuestion final : public Question {
public:
    MatrixQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition);

    std::vector<const ChoiceDefinition*> visible_rows(); ///< makes them
    std::vector<const ChoiceDefinition*> visible_columns() const;
    std::optional<Found> find(const NamePath& path, std::optional<long long> index, bool is_first) override;
    void clear_incorrect_values() override;
    Value column_in_words(const Value& column);

protected:
    bool is_visible_core() override;
    bool accepts(const Value& value) const override { return value.is_object() || value.is_list(); }
    Value corrected(const Value& value) override;
    void run_own_conditions() override;
    void clear_hidden_value(HidingReason reason) override;
    std::optional<std::vector<std::string>> shown_rows() override;

private:
    const MatrixDetails& details() const { return *definition_.as<MatrixDetails>(); }
    bool run_conditions_of(const ChoiceDefinitions& items, const ExpressionPtr& common, std::vector<bool>& is_visible);
    bool is_visible_column(const Value& value) const;
    /// Without what rows and columns that are hidden hold; `keeps_rows` those that the definition does not know.
    void clear_hidden_parts(bool in_rows, bool in_columns, bool keeps_rows);

    void make_rows();

    std::vector<bool> is_row_visible_, is_column_visible_;
    bool has_rows_ = false;
};

} // namespace yardstick::session
