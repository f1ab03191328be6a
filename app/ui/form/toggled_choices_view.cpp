#include "ui/form/toggled_choices_view.h"

#include "ui/form/form_words.h"
#include "ui/form/picture_file.h"
#include "ui/palette.h"

namespace yardstick::ui {

namespace {

const wxSize largest_choice_picture{160, 120};

} // namespace

ToggledChoicesView::ToggledChoicesView(session::Question& question, FormContext& context)
    : QuestionView(question, context), other_(select(), context, [this](wxTextCtrl& field) {
          name_control(field, field.GetHint());
          rows_->Add(&field, wxSizerFlags().Border(wxTOP, field.FromDIP(spacing::tight)));
      })
{
}

bool ToggledChoicesView::is_multiple() const
{
    return question().definition().as<SelectDetails>()->is_multiple(question().type());
}

wxSizer* ToggledChoicesView::lay_out(wxWindow& parent)
{
    parent_ = &parent;
    rows_ = new wxBoxSizer(wxVERTICAL);
    return rows_;
}

std::vector<ToggleRow::Item> ToggledChoicesView::items()
{
    std::vector<ToggleRow::Item> items;
    for (const session::LiveChoice& choice : select().visible_choices()) {
        ToggleRow::Item item{choice_words(select(), choice), {}};
        const std::string address = choice.definition ? choice.definition->image_link.text(context().language()) : std::string();
        if (const auto picture = address.empty() ? std::nullopt : read_picture(address, {}, largest_choice_picture, *parent_))
            item.picture = wxBitmapBundle(*picture);
        items.push_back(std::move(item));
    }
    return items;
}

void ToggledChoicesView::make_buttons()
{
    rows_->Clear(true);
    forget_controls();
    other_.forget();
    const int height = std::max(context().target_height(), 40);
    row_.emplace(*parent_, wxSize(height * 2, height));
    row_->on_press = [this](std::size_t index, bool is_pressed) { choose(index, is_pressed); };
    rows_->Add(row_->make(items()), wxSizerFlags().Expand());
    for (std::size_t i = 0; i < row_->buttons().size(); ++i)
        name_control(*row_->buttons()[i], shown_[i]);
}

bool ToggledChoicesView::show()
{
    std::vector<wxString> words;
    const auto choices = select().visible_choices();
    for (const session::LiveChoice& choice : choices)
        words.push_back(choice_words(select(), choice));
    const bool is_other_size = !row_ || words != shown_;
    shown_ = std::move(words);
    if (is_other_size)
        make_buttons();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        wxToggleButton& button = *row_->buttons()[i];
        if (button.GetValue() != select().is_chosen(choices[i]))
            button.SetValue(select().is_chosen(choices[i]));
        const bool is_enabled = !is_read_only() && select().is_choice_enabled(choices[i]);
        if (button.IsThisEnabled() != is_enabled)
            button.Enable(is_enabled);
    }
    return other_.show(*parent_) || is_other_size;
}

void ToggledChoicesView::choose(std::size_t index, bool is_chosen)
{
    const auto& choices = select().visible_choices();
    if (is_read_only() || index >= choices.size() || !select().is_choice_enabled(choices[index]))
        return;
    if (!is_chosen && !is_multiple())
        return take_answer_away();
    select().choose(session::LiveChoice(choices[index]), is_chosen);
    context().answered(question());
}

bool ToggledChoicesView::take_key(const wxKeyEvent& event)
{
    if (event.HasModifiers() || is_read_only() || other_.is(event.GetEventObject()))
        return false;
    if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK) {
        take_answer_away();
        return true;
    }
    const int digit = event.GetKeyCode() - '1';
    if (digit < 0 || digit > 8 || digit >= static_cast<int>(row_->buttons().size()))
        return false;
    const auto index = static_cast<std::size_t>(digit);
    row_->buttons()[index]->SetFocus();
    choose(index, !is_multiple() || !select().is_chosen(select().visible_choices()[index]));
    return true;
}

} // namespace yardstick::ui
