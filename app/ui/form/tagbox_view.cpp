#include "ui/form/tagbox_view.h"

#include "ui/form/form_words.h"
#include "ui/palette.h"

namespace yardstick::ui {

TagboxView::TagboxView(session::Question& question, FormContext& context)
    : QuestionView(question, context), other_(select(), context, [this](wxTextCtrl& field) {
          name_control(field, field.GetHint());
          rows_->Add(&field, wxSizerFlags().Border(wxTOP, field.FromDIP(spacing::tight)));
      })
{
}

wxSizer* TagboxView::lay_out(wxWindow& parent)
{
    list_ = new SearchableList(&parent, title(), SearchableList::Mode::multiple, context().language());
    list_->on_change = [this](const SearchableList::Chosen& chosen) { take(chosen); };
    rows_ = new wxBoxSizer(wxVERTICAL);
    rows_->Add(list_, wxSizerFlags().Expand());
    return rows_;
}

session::LiveChoices TagboxView::choices() const
{
    session::LiveChoices found;
    for (const session::LiveChoice& choice : select().visible_choices())
        if (select().is_choice_enabled(choice) || select().is_chosen(choice))
            found.push_back(choice);
    return found;
}

bool TagboxView::show()
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

bool TagboxView::focus()
{
    if (!list_->field().CanAcceptFocus())
        return false;
    list_->field().SetFocus();
    return true;
}

void TagboxView::take(const SearchableList::Chosen& chosen)
{
    const session::LiveChoices offered = choices();
    for (std::size_t i = 0; i < offered.size(); ++i)
        if (chosen.contains(i) != select().is_chosen(offered[i]))
            select().choose(offered[i], chosen.contains(i));
    context().answered(question());
}

} // namespace yardstick::ui
