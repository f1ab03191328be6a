#pragma once

#include "survey/session/checkbox_question.h"
#include "ui/form/other_field.h"
#include "ui/form/question_view.h"
#include "ui/form/searchable_list.h"

#include <vector>

namespace yardstick::ui {

/// tagbox: several of many choices, found by typing.
class TagboxView final : public QuestionView {
public:
    TagboxView(session::Question& question, FormContext& context);
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;

private:
    session::SelectQuestion& select() const { return static_cast<session::SelectQuestion&>(question()); }
    session::LiveChoices choices() const; ///< those that may be chosen now, or are
    void take(const SearchableList::Chosen& chosen);

    SearchableList* list_ = nullptr;
    wxBoxSizer* rows_ = nullptr;
    OtherField other_;
};

} // namespace yardstick::ui
