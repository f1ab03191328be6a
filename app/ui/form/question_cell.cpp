#include "ui/form/question_cell.h"

#include "ui/form/view_table.h"
#include "ui/palette.h"

#include <wx/app.h>
#include <wx/tglbtn.h>

#include <algorithm>

namespace yardstick::ui {

QuestionCell::QuestionCell(wxWindow* parent, session::Question& question, FormContext& context, const wxString& name)
    : question_(question), definition_(&question.definition()), heading_(*this, TextStyle::text), view_(make_view(question, context))
{
    Create(parent);
    view_->set_title(name);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading_.sizer(), wxSizerFlags().Expand());
    column->Add(view_->lay_out(*this), wxSizerFlags().Expand());
    SetSizer(column);
}

bool QuestionCell::show()
{
    const bool is_wanted = question_.is_visible();
    bool is_other_size = is_wanted && view_->show();
    is_other_size |= is_wanted && heading_.show({}, {}, question_.errors());
    if (IsShown() != is_wanted) {
        Show(is_wanted);
        is_other_size = true;
    }
    if (is_other_size || !was_measured_)
        SetMinSize(least_size());
    was_measured_ = true;
    return is_other_size;
}

wxSize QuestionCell::least_size() const
{
    const wxSize needed = GetSizer()->GetMinSize();
    // Buttons that would stand in several rows elsewhere stand beside each other here: a cell that is too narrow would cut them.
    wxSize buttons(0, 0);
    for (const wxWindow* child : GetChildren())
        if (dynamic_cast<const wxToggleButton*>(child))
            buttons = wxSize(buttons.x + child->GetMinSize().x + FromDIP(spacing::small), std::max(buttons.y, child->GetMinSize().y));
    if (buttons.x == 0)
        return needed;
    return {std::max(needed.x, buttons.x), GetSizer()->GetItem(std::size_t{0})->GetMinSize().y + buttons.y + FromDIP(spacing::small)};
}

void silence(wxWindow& window)
{
    window.SetEvtHandlerEnabled(false);
    for (wxWindow* child : window.GetChildren())
        silence(*child);
}

void let_go(wxWindow& window)
{
    silence(window);
    window.Hide();
    wxTheApp->ScheduleForDestruction(&window);
}

} // namespace yardstick::ui
