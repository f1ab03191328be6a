#include "ui/form/slider_view.h"

#include "survey/expression/conversion.h"
#include "survey/session/value_edits.h"
#include "ui/form/form_words.h"

#include <algorithm>
#include <cmath>

namespace yardstick::ui {

namespace {

double number_or(const Json& json, double otherwise)
{
    const double number = json.is_null() ? otherwise : number_from(Value::from_json(json));
    return std::isfinite(number) ? number : otherwise;
}

} // namespace

bool SliderView::is_range() const
{
    const auto* slider = question().definition().as<SliderDetails>();
    return slider && slider->is_range;
}

SliderLine::Range SliderView::range() const
{
    if (const auto* slider = question().definition().as<SliderDetails>())
        return {slider->min, slider->max, slider->step};
    const auto& text = *question().definition().as<TextDetails>();
    return {number_or(text.min, 0), number_or(text.max, 100), text.step.value_or(1)};
}

wxSizer* SliderView::lay_out(wxWindow& parent)
{
    auto* rows = new wxBoxSizer(wxVERTICAL);
    for (std::size_t i = 0; i < (is_range() ? 2u : 1u); ++i) {
        auto line = std::make_unique<SliderLine>(parent, range(), context().target_height());
        line->on_move = [this, i] { take(i); };
        const FormWords end = i == 0 ? FormWords::lowest : FormWords::highest;
        name_control(line->slider(), is_range() ? form_words(end, context().language()) : wxString());
        rows->Add(line->sizer());
        lines_.push_back(std::move(line));
    }
    return rows;
}

bool SliderView::show()
{
    const Value value = question().value();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double number = question().is_empty() ? std::nan("") : number_from(is_range() ? session::item_at(value, i) : value);
        lines_[i]->show(std::isfinite(number) ? std::optional(number) : std::nullopt, form_words(FormWords::not_set, context().language()));
        lines_[i]->slider().Enable(!is_read_only());
    }
    return false;
}

void SliderView::take(std::size_t moved)
{
    if (is_read_only())
        return;
    if (!is_range())
        return answer(lines_.front()->value());
    double low = lines_[0]->value(), high = lines_[1]->value();
    // An end that was never moved stands at the far end of the line; one that was pushes the other along.
    if (question().is_empty() && moved == 0)
        high = range().high;
    if (low > high)
        (moved == 0 ? high : low) = moved == 0 ? low : high;
    answer(Value::List{low, high});
}

bool SliderView::take_key(const wxKeyEvent& event)
{
    if (event.HasAnyModifiers() || is_read_only())
        return false;
    const int key = event.GetKeyCode();
    if (key == WXK_DELETE || key == WXK_BACK) {
        take_answer_away();
        return true;
    }
    if (!question().is_empty() || (key != WXK_RETURN && key != WXK_NUMPAD_ENTER && key != WXK_SPACE))
        return false;
    take(0);
    return true;
}

} // namespace yardstick::ui
