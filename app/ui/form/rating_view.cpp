#include "ui/form/rating_view.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "ui/icons.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

const wxString full_star = wxString::FromUTF8("★");
const wxString empty_star = wxString::FromUTF8("☆");
constexpr int longest_row = 480;

} // namespace

wxString RatingView::words_of(const Value& value) const
{
    for (const ChoiceDefinition& each : details().values)
        if (Value::from_json(each.value).is_identical_to(value))
            return text_from_utf8(session::text_of(context().form(), each));
    return text_from_utf8(text_from(value));
}

std::vector<ToggleRow::Item> RatingView::items() const
{
    const Value::List values = rating().visible_values();
    const bool has_faces = details().rate_type == RateType::smileys && values.size() <= most_faces;
    std::vector<ToggleRow::Item> items;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double place = values.size() > 1 ? static_cast<double>(i) / static_cast<double>(values.size() - 1) : 1.0;
        const wxString words = words_of(values[i]);
        if (has_faces)
            items.push_back({words, face(place, context().is_kiosk() ? 96 : 40)});
        else
            items.push_back({details().rate_type == RateType::stars ? empty_star : words, {}});
    }
    return items;
}

wxSizer* RatingView::lay_out(wxWindow& parent)
{
    parent_ = &parent;
    rows_ = new wxBoxSizer(wxVERTICAL);
    make_buttons();
    return rows_;
}

void RatingView::make_buttons()
{
    rows_->Clear(true);
    forget_controls();
    shown_ = rating().visible_values();
    const int height = context().target_height();
    row_.emplace(*parent_, wxSize(std::max(height, 40), std::max(height, 40)));
    row_->on_press = [this](std::size_t index, bool is_pressed) { choose(index, is_pressed); };
    rows_->Add(row_->make(items()), wxSizerFlags().Expand());
    for (std::size_t i = 0; i < shown_.size(); ++i)
        name_control(*row_->buttons()[i], words_of(shown_[i]));
    const std::string language = context().language();
    const wxString low = text_from_utf8(details().min_description.text(language)), high = text_from_utf8(details().max_description.text(language));
    if (low.empty() && high.empty())
        return;
    // What the ends mean stands below them, as far as they are apart; a scale too long for one row ends earlier.
    auto* ends = new wxBoxSizer(wxHORIZONTAL);
    ends->Add(add_text(parent_, low, TextStyle::quiet));
    ends->AddSpacer(parent_->FromDIP(spacing::medium));
    ends->AddStretchSpacer();
    ends->Add(add_text(parent_, high, TextStyle::quiet));
    int width = 0;
    for (const wxToggleButton* button : row_->buttons())
        width += button->GetMinSize().x + parent_->FromDIP(spacing::tight);
    ends->SetMinSize(std::min(width - parent_->FromDIP(spacing::tight), parent_->FromDIP(longest_row)), -1);
    rows_->Add(ends, wxSizerFlags().Left());
}

std::optional<std::size_t> RatingView::chosen() const
{
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Value& value) { return session::are_same(value, question().value()); });
    if (question().is_empty() || found == shown_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - shown_.begin());
}

bool RatingView::show()
{
    const bool is_other_scale = !session::are_same(Value(rating().visible_values()), Value(shown_));
    if (is_other_scale)
        make_buttons();
    const std::optional<std::size_t> now = chosen();
    row_->press(now);
    for (std::size_t i = 0; i < row_->buttons().size(); ++i) {
        wxToggleButton& button = *row_->buttons()[i];
        if (button.IsThisEnabled() == is_read_only())
            button.Enable(!is_read_only());
        if (details().rate_type == RateType::stars) {
            const wxString& star = now && i <= *now ? full_star : empty_star;
            if (button.GetLabel() != star)
                button.SetLabel(star);
        }
    }
    return is_other_scale;
}

void RatingView::choose(std::size_t index, bool is_chosen)
{
    if (is_read_only() || index >= shown_.size())
        return;
    if (is_chosen)
        answer(shown_[index]);
    else
        take_answer_away();
}

bool RatingView::take_key(const wxKeyEvent& event)
{
    if (event.HasModifiers() || is_read_only())
        return false;
    if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK) {
        take_answer_away();
        return true;
    }
    // The key of a value is the digit that it is; a scale of words counts from 1.
    const wxString digit = wxString(wxUniChar(event.GetKeyCode()));
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const wxString key = shown_[i].is_number() ? text_from_utf8(text_from(shown_[i])) : wxString::Format("%zu", i + 1);
        if (key != digit)
            continue;
        row_->buttons()[i]->SetFocus();
        choose(i, true);
        return true;
    }
    return false;
}

} // namespace yardstick::ui
