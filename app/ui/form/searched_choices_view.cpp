#include "ui/form/searched_choices_view.h"

#include "ui/form/form_words.h"
#include "ui/palette.h"

namespace yardstick::ui {

SearchedChoicesView::SearchedChoicesView(session::Question& question, FormContext& context)
    : QuestionView(question, context), other_(select(), context, [this](wxTextCtrl& field) {
          name_control(field, field.GetHint());
          rows_->Add(&field, wxSizerFlags().Border(wxTOP, field.FromDIP(spacing::tight)));
      })
{
}

wxSizer* SearchedChoicesView::lay_out(wxWindow& parent)
{
    list_ = new SearchableList(&parent, title(), takes_several() ? SearchableList::Mode::multiple : SearchableList::Mode::single, context().language());
    list_->on_change = [this](const SearchableList::Chosen& chosen) { take(chosen); };
    rows_ = new wxBoxSizer(wxVERTICAL);
    rows_->Add(list_, wxSizerFlags().Expand());
    return rows_;
}

session::LiveChoices SearchedChoicesView::choices() const
{
    session::LiveChoices found;
    for (const session::LiveChoice& choice : select().visible_choices())
        if (select().is_choice_enabled(choice) || select().is_chosen(choice))
            found.push_back(choice);
    return found;
}

bool SearchedChoicesView::show()
{
    std::vector<wxString> words;
    SearchableList::Chosen chosen;
    for (const session::LiveChoice& choice : choices()) {
        if (select().is_chosen(choice))
            chosen.insert(words.size());
        words.push_back(choice_words(select(), choice));
    }
    list_->offer(words, chosen);
    list_->Enable(!is_read_only());
    return other_.show(*list_->GetParent());
}

bool SearchedChoicesView::focus()
{
    if (!list_->field().CanAcceptFocus())
        return false;
    list_->field().SetFocus();
    return true;
}

void SearchedChoicesView::set_title(const wxString& title)
{
    QuestionView::set_title(title);
    if (list_)
        list_->set_spoken_names(title);
}

void SearchedChoicesView::take(const SearchableList::Chosen& chosen)
{
    const session::LiveChoices offered = choices();
    if (!takes_several() && chosen.empty())
        question().clear_value();
    for (std::size_t i = 0; i < offered.size(); ++i)
        if ((takes_several() || chosen.contains(i)) && chosen.contains(i) != select().is_chosen(offered[i]))
            select().choose(offered[i], chosen.contains(i));
    context().answered(question());
}

} // namespace yardstick::ui
