#include "ui/form/multiple_text_view.h"

#include "survey/session/form_texts.h"
#include "ui/palette.h"

namespace yardstick::ui {

namespace {

constexpr int widest_words = 240;

wxString words_of(session::Question& item)
{
    return text_from_utf8(session::title_of(item)) + (item.is_required() ? " *" : "");
}

} // namespace

wxSizer* MultipleTextView::lay_out(wxWindow& parent)
{
    auto* lines = new wxFlexGridSizer(2, parent.FromDIP(wxSize(spacing::medium, spacing::small)));
    lines->AddGrowableCol(1);
    for (session::Question* item : question().children()) {
        auto* words = add_text(&parent, words_of(*item));
        words->Wrap(parent.FromDIP(widest_words));
        auto* cell = new QuestionCell(&parent, *item, context(), title() + ": " + text_from_utf8(session::title_of(*item)));
        lines->Add(words, wxSizerFlags().CenterVertical());
        lines->Add(cell, wxSizerFlags().Expand());
        items_.push_back({item, words, cell});
    }
    return lines;
}

bool MultipleTextView::show()
{
    bool is_other_size = false;
    for (Item& item : items_) {
        if (const wxString words = words_of(*item.question); item.words->GetLabelText() != words) {
            item.words->SetLabelText(words);
            item.cell->set_name(title() + ": " + text_from_utf8(session::title_of(*item.question)));
            is_other_size = true;
        }
        is_other_size |= item.cell->show();
    }
    return is_other_size;
}

bool MultipleTextView::focus()
{
    // What is wrong comes first.
    for (const bool wants_wrong : {true, false})
        for (Item& item : items_)
            if ((!wants_wrong || item.cell->is_wrong()) && item.cell->focus())
                return true;
    return false;
}

} // namespace yardstick::ui
