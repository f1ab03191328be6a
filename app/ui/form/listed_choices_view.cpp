#include "ui/form/listed_choices_view.h"

#include "ui/form/form_words.h"
#include "ui/palette.h"

namespace yardstick::ui {

namespace {

bool has_names(const session::LiveChoice& choice, const FormContext& context)
{
    const TextTemplate* text = choice.definition ? choice.definition->text.find(context.language()) : nullptr;
    return text && text->has_names();
}

} // namespace

ListedChoicesView::ListedChoicesView(session::Question& question, FormContext& context)
    : QuestionView(question, context), other_(select(), context, [this](wxTextCtrl& field) {
          name_control(field, field.GetHint());
          rows_->Add(&field, wxSizerFlags().Border(wxLEFT | wxBOTTOM, field.FromDIP(spacing::large)));
      })
{
}

wxSizer* ListedChoicesView::lay_out(wxWindow& parent)
{
    parent_ = &parent;
    rows_ = new wxBoxSizer(wxVERTICAL);
    make_choices();
    return rows_;
}

void ListedChoicesView::make_choices()
{
    rows_->Clear(true);
    shown_.clear();
    other_.forget();
    forget_controls();
    before_choices(*parent_);
    const auto& choices = select().visible_choices();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const wxString words = choice_words(select(), choices[i]);
        wxControl* control = make_choice(*parent_, words, i);
        name_control(*control, words);
        const int gap = parent_->FromDIP(context().is_kiosk() ? spacing::small : spacing::tight);
        rows_->Add(control, (context().is_kiosk() ? wxSizerFlags().Expand() : wxSizerFlags().Left()).Border(wxBOTTOM, gap));
        shown_.push_back({choices[i].value, words, has_names(choices[i], context()), control});
    }
}

bool ListedChoicesView::are_shown() const
{
    const auto& choices = select().visible_choices();
    if (choices.size() != shown_.size())
        return false;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (!choices[i].value.is_identical_to(shown_[i].value) || (shown_[i].has_names && choice_words(select(), choices[i]) != shown_[i].words))
            return false;
    return true;
}

bool ListedChoicesView::show()
{
    const bool is_other_size = !are_shown();
    if (is_other_size)
        make_choices();
    const auto& choices = select().visible_choices();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool is_enabled = !is_read_only() && select().is_choice_enabled(choices[i]);
        if (shown_[i].control->IsThisEnabled() != is_enabled)
            shown_[i].control->Enable(is_enabled);
        set_chosen(*shown_[i].control, is_chosen(choices[i]));
    }
    return other_.show(*parent_) || is_other_size;
}

void ListedChoicesView::choose(std::size_t index, bool is_chosen)
{
    const auto& choices = select().visible_choices();
    if (is_read_only() || index >= choices.size() || !select().is_choice_enabled(choices[index]))
        return;
    select().choose(session::LiveChoice(choices[index]), is_chosen);
    context().answered(question());
}

bool ListedChoicesView::take_key(const wxKeyEvent& event)
{
    if (event.HasModifiers() || other_.is(event.GetEventObject()))
        return false;
    if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK) {
        take_answer_away();
        return true;
    }
    const int digit = event.GetKeyCode() - '1';
    if (digit < 0 || digit > 8 || digit >= static_cast<int>(shown_.size()))
        return false;
    const auto index = static_cast<std::size_t>(digit);
    shown_[index].control->SetFocus();
    choose(index, chosen_by_key(select().visible_choices()[index]));
    return true;
}

} // namespace yardstick::ui
