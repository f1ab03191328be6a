#pragma once

#include "survey/session/select_question.h"
#include "ui/form/other_field.h"
#include "ui/form/question_view.h"
#include "ui/form/searchable_list.h"

#include <vector>

namespace yardstick::ui {

/// tagbox, and a dropdown with a long list: choices found by typing.
class SearchedChoicesView final : public QuestionView {
public:
    SearchedChoicesView(session::Question& question, FormContext& context);
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;
    void set_title(const wxString& title) override;

private:
    session::SelectQuestion& select() const { return static_cast<session::SelectQuestion&>(question()); }
    bool takes_several() const { return question().type() == ElementType::tagbox; }
    session::LiveChoices choices() const; ///< those that may be chosen now, or are
    void take(const SearchableList::Chosen& chosen);

    SearchableList* list_ = nullptr;
    wxBoxSizer* rows_ = nullptr;
    OtherField other_;
};

} // namespace yardstick::ui
