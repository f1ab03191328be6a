#include "ui/form/ranking_view.h"

#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"
#include "ui/form/form_words.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int ranking_width = 280;
constexpr int most_lines = 10;

int height_of(std::size_t lines, const wxWindow& window)
{
    return (window.GetCharHeight() + window.FromDIP(8)) * std::clamp(static_cast<int>(lines), 2, most_lines) + window.FromDIP(8);
}

} // namespace

wxSizer* RankingView::lay_out(wxWindow& parent)
{
    const std::string language = context().language();
    const auto words = [&](FormWords each) { return form_words(each, language); };
    const std::size_t count = ranking().visible_choices().size();
    const wxSize size(parent.FromDIP(ranking_width), height_of(count, parent));
    auto* buttons = new wxBoxSizer(wxVERTICAL);
    const auto add_button = [&](FormWords text, auto press) {
        auto* button = new wxButton(&parent, wxID_ANY, words(text), wxDefaultPosition, parent.FromDIP(wxSize(-1, context().is_kiosk() ? context().target_height() : -1)));
        button->Bind(wxEVT_BUTTON, [press](wxCommandEvent&) { press(); });
        buttons->Add(button, wxSizerFlags().Expand().Border(wxBOTTOM, parent.FromDIP(spacing::tight)));
        return button;
    };
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (selects()) {
        rest_ = new wxListBox(&parent, wxID_ANY, wxDefaultPosition, size);
        rest_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { rank(); });
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(add_text(&parent, words(FormWords::not_ranked), TextStyle::quiet));
        column->Add(rest_);
        row->Add(column, wxSizerFlags().Border(wxRIGHT, parent.FromDIP(spacing::medium)));
    }
    list_ = new wxListBox(&parent, wxID_ANY, wxDefaultPosition, size);
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (selects())
        column->Add(add_text(&parent, words(FormWords::ranked), TextStyle::quiet));
    column->Add(list_);
    row->Add(column, wxSizerFlags().Border(wxRIGHT, parent.FromDIP(spacing::small)));
    if (!selects()) // Enter arrives as this, too
        list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) {
            if (question().is_empty())
                keep_order();
        });
    if (rest_)
        name_control(*rest_, words(FormWords::not_ranked));
    name_control(*list_, selects() ? words(FormWords::ranked) : wxString());
    if (selects())
        name_control(*add_button(FormWords::rank, [this] { rank(); }), words(FormWords::rank));
    up_ = add_button(FormWords::move_up, [this] { move(-1); });
    down_ = add_button(FormWords::move_down, [this] { move(1); });
    name_control(*up_, words(FormWords::move_up));
    name_control(*down_, words(FormWords::move_down));
    if (selects()) {
        name_control(*add_button(FormWords::remove, [this] { take_out(); }), words(FormWords::remove));
    } else {
        keep_ = add_button(FormWords::keep_order, [this] { keep_order(); });
        name_control(*keep_, words(FormWords::keep_order));
    }
    row->Add(buttons, wxSizerFlags().Border(wxTOP, selects() ? parent.GetCharHeight() : 0));
    return row;
}

Value::List RankingView::ranked()
{
    Value::List order = session::items_of(question().value());
    if (!order.empty() || selects())
        return order;
    for (const session::LiveChoice& choice : ranking().visible_choices())
        order.push_back(choice.value);
    return order;
}

Value::List RankingView::not_ranked()
{
    const Value::List order = ranked();
    Value::List rest;
    for (const session::LiveChoice& choice : ranking().visible_choices())
        if (!session::holds(order, choice.value) && ranking().is_choice_enabled(choice))
            rest.push_back(choice.value);
    return rest;
}

wxString RankingView::words_of(const Value& value)
{
    for (const session::LiveChoice& choice : ranking().visible_choices())
        if (session::are_same(choice.value, value, session::Sameness::choice))
            return choice_words(ranking(), choice);
    return {};
}

bool RankingView::fill(wxListBox& list, const Value::List& choices, bool has_numbers)
{
    wxArrayString lines;
    for (const Value& choice : choices)
        lines.push_back((has_numbers ? wxString::Format("%zu. ", lines.size() + 1) : wxString()) + words_of(choice));
    if (lines == list.GetStrings())
        return false;
    const int marked = list.GetSelection();
    list.Set(lines);
    if (!lines.empty())
        list.SetSelection(std::clamp(marked, 0, static_cast<int>(lines.size()) - 1));
    return true;
}

bool RankingView::show()
{
    const bool is_answered = !question().is_empty();
    fill(*list_, ranked(), is_answered || selects());
    if (rest_)
        fill(*rest_, not_ranked(), false);
    for (wxWindow* window : std::initializer_list<wxWindow*>{list_, up_, down_, rest_})
        if (window)
            window->Enable(!is_read_only());
    if (keep_)
        keep_->Enable(!is_read_only() && !is_answered);
    return false;
}

void RankingView::move(int step)
{
    Value::List order = ranked();
    const int from = list_->GetSelection();
    const int to = from + step;
    if (is_read_only() || from < 0 || to < 0 || to >= static_cast<int>(order.size()))
        return;
    std::swap(order[static_cast<std::size_t>(from)], order[static_cast<std::size_t>(to)]);
    answer(order);
    follow(to);
}

void RankingView::keep_order()
{
    list_->SetFocus(); // the button is off from now on
    answer(ranked());
    follow(list_->GetSelection());
}

void RankingView::rank()
{
    const Value::List rest = not_ranked();
    const int marked = rest_->GetSelection();
    if (is_read_only() || marked < 0 || marked >= static_cast<int>(rest.size()))
        return;
    Value::List order = ranked();
    order.push_back(rest[static_cast<std::size_t>(marked)]);
    answer(order);
    follow(static_cast<int>(order.size()) - 1);
}

void RankingView::take_out()
{
    Value::List order = ranked();
    const int marked = list_->GetSelection();
    if (is_read_only() || marked < 0 || marked >= static_cast<int>(order.size()))
        return;
    order.erase(order.begin() + marked);
    if (order.empty())
        take_answer_away();
    else
        answer(order);
    follow(marked);
}

void RankingView::follow(int marked)
{
    show();
    if (marked >= 0 && marked < static_cast<int>(list_->GetCount()))
        list_->SetSelection(marked);
}

bool RankingView::take_key(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool is_on_list = event.GetEventObject() == list_;
    if (is_on_list && event.GetModifiers() == wxMOD_ALT && (key == WXK_UP || key == WXK_DOWN)) {
        move(key == WXK_UP ? -1 : 1);
        return true;
    }
    if (event.HasAnyModifiers())
        return false;
    if (event.GetEventObject() == rest_ && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_SPACE)) {
        rank();
        return true;
    }
    if (is_on_list && !selects() && question().is_empty() && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_SPACE)) {
        keep_order();
        return true;
    }
    if (!is_on_list || key != WXK_DELETE)
        return false;
    if (selects())
        take_out();
    else
        take_answer_away();
    return true;
}

} // namespace yardstick::ui
