#include "ui/form/dropdown_view.h"

#include "ui/form/form_words.h"
#include "ui/palette.h"

namespace yardstick::ui {

DropdownView::DropdownView(session::Question& question, FormContext& context)
    : QuestionView(question, context), other_(select(), context, [this](wxTextCtrl& field) {
          name_control(field, field.GetHint());
          row_->Add(&field, wxSizerFlags().CenterVertical().Border(wxLEFT, field.FromDIP(spacing::small)));
      })
{
}

wxString DropdownView::nothing_chosen() const
{
    return form_words(question().definition().as<SelectDetails>()->placeholder, FormWords::choose, context().language());
}

wxSizer* DropdownView::lay_out(wxWindow& parent)
{
    list_ = new wxChoice(&parent, wxID_ANY, wxDefaultPosition, parent.FromDIP(wxSize(280, context().is_kiosk() ? context().target_height() : -1)));
    name_control(*list_);
    list_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto& choices = select().visible_choices();
        const int line = event.GetSelection(); // 0 is no choice
        if (line > 0 && line <= static_cast<int>(choices.size()))
            select().choose(session::LiveChoice(choices[static_cast<std::size_t>(line) - 1]));
        else
            question().clear_value();
        context().answered(question());
    });
    row_ = new wxBoxSizer(wxHORIZONTAL);
    row_->Add(list_, wxSizerFlags().CenterVertical());
    return row_;
}

bool DropdownView::show()
{
    const auto& choices = select().visible_choices();
    wxArrayString lines;
    lines.Add(nothing_chosen());
    int chosen = 0;
    for (const session::LiveChoice& choice : choices) {
        lines.Add(choice_words(select(), choice));
        if (select().is_chosen(choice))
            chosen = static_cast<int>(lines.size()) - 1;
    }
    const bool is_other_list = lines != shown_;
    if (is_other_list) {
        list_->Set(lines);
        shown_ = lines;
    }
    if (list_->GetSelection() != chosen)
        list_->SetSelection(chosen);
    list_->Enable(!is_read_only());
    return other_.show(*list_->GetParent()) || is_other_list;
}

} // namespace yardstick::ui
