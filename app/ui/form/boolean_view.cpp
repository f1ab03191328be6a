#include "ui/form/boolean_view.h"

#include "survey/answer/standard_words.h"
#include "survey/session/sameness.h"

namespace yardstick::ui {

namespace {

constexpr std::size_t yes = 0;
constexpr std::size_t no = 1;

wxString label_of(const LocalText& own, StandardWords standard, const std::string& language)
{
    const std::string& text = own.text(language);
    return text_from_utf8(text.empty() ? std::string(standard_words(standard, language)) : text);
}

} // namespace

wxSizer* BooleanView::lay_out(wxWindow& parent)
{
    const std::string language = context().language();
    row_.emplace(parent, wxSize(96, std::max(context().target_height(), 36)));
    row_->on_press = [this](std::size_t button, bool is_pressed) { choose(button, is_pressed); };
    const wxString labels[] = {label_of(details().label_true, StandardWords::yes, language), label_of(details().label_false, StandardWords::no, language)};
    wxSizer* row = row_->make({{labels[yes], {}}, {labels[no], {}}});
    for (const std::size_t button : {yes, no})
        name_control(*row_->buttons()[button], labels[button]);
    return row;
}

Value BooleanView::value_of(std::size_t button) const
{
    return Value::from_json(button == yes ? details().value_true : details().value_false);
}

bool BooleanView::show()
{
    std::optional<std::size_t> chosen;
    for (const std::size_t button : {yes, no}) {
        if (session::are_same(question().value(), value_of(button)))
            chosen = button;
        row_->buttons()[button]->Enable(!is_read_only());
    }
    row_->press(chosen);
    return false;
}

void BooleanView::choose(std::size_t button, bool is_chosen)
{
    if (is_chosen)
        answer(value_of(button));
    else
        take_answer_away();
}

bool BooleanView::take_key(const wxKeyEvent& event)
{
    if (event.HasModifiers() || is_read_only())
        return false;
    if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK) {
        take_answer_away();
        return true;
    }
    if (event.GetKeyCode() != '1' && event.GetKeyCode() != '2')
        return false;
    const std::size_t button = event.GetKeyCode() == '1' ? yes : no;
    row_->buttons()[button]->SetFocus();
    choose(button, true);
    return true;
}

} // namespace yardstick::ui
