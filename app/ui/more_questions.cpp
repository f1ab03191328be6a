#include "ui/more_questions.h"

#include "ui/form/form_panel.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/checkbox.h>
#include <wx/intl.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <utility>

namespace yardstick::ui {

namespace {

constexpr int least_form_height = 128;

} // namespace

MoreQuestions::MoreQuestions(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("More questions"))
{
    SetBackgroundColour(palette().card);
    auto* way = new wxBoxSizer(wxHORIZONTAL);
    page_ = add_text(this, wxEmptyString, TextStyle::quiet);
    way->Add(page_, wxSizerFlags(1).CenterVertical());
    previous_ = new wxButton(this, wxID_ANY, _("Back   Ctrl+PgUp"));
    set_spoken_name(*previous_, _("Previous page, Control Page up"));
    way->Add(previous_, wxSizerFlags().Border(wxRIGHT, FromDIP(spacing::small)));
    next_ = new wxButton(this, wxID_ANY, _("Next   Ctrl+PgDn"));
    set_spoken_name(*next_, _("Next page, Control Page down"));
    way->Add(next_, wxSizerFlags());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(way, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    SetSizer(column);
    previous_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { previous(); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { next(); });
}

MoreQuestions::~MoreQuestions()
{
    delete form_; // before the entry that it shows
}

void MoreQuestions::show(const std::shared_ptr<DeskEntry>& entry)
{
    if (entry != entry_) {
        give_up_form();
        entry_ = entry;
    }
    if (!form_ && entry_->asks_more())
        make_form();
    else if (form_ && !is_form_current_)
        form_->show_answers();
    if (form_)
        form_->Show(entry_->asks_more());
    show_way();
    Layout();
}

void MoreQuestions::make_form()
{
    FormOptions options;
    options.left_out = entry_->shown_apart();
    options.has_navigation = false;
    options.has_title = false;
    options.has_languages = false;
    form_ = new FormPanel(this, entry_->session(), std::move(options));
    form_->SetBackgroundColour(palette().card);
    form_->SetMinSize(FromDIP(wxSize(-1, least_form_height)));
    form_->on_change = [this] {
        entry_->notice_change();
        is_form_current_ = true;
        on_change();
        is_form_current_ = false;
    };
    form_->on_submit = [this] { return on_complete(); };
    GetSizer()->Insert(0, form_, wxSizerFlags(1).Expand());
}

void MoreQuestions::give_up_form()
{
    if (!form_)
        return;
    form_->Hide();
    GetSizer()->Detach(form_);
    // What runs just now may be an event of it.
    CallAfter([form = std::exchange(form_, nullptr), shown = entry_] { form->Destroy(); });
}

void MoreQuestions::show_way()
{
    const bool has_way = can_go_on() || can_go_back();
    page_->SetLabelText(entry_->pages() > 1 ? wxString::Format(_("Page %d of %d"), entry_->page(), entry_->pages()) : wxString());
    previous_->Show(has_way);
    previous_->Enable(can_go_back());
    next_->Show(has_way);
    next_->Enable(can_go_on());
}

bool MoreQuestions::has_focus() const
{
    return form_ && form_->IsShown() && form_->IsDescendant(wxWindow::FindFocus());
}

bool MoreQuestions::leaves_enter() const
{
    if (!has_focus())
        return false;
    wxWindow* focused = wxWindow::FindFocus();
    if (const auto* text = dynamic_cast<wxTextCtrl*>(focused))
        return !text->IsMultiLine();
    return dynamic_cast<wxToggleButton*>(focused) || dynamic_cast<wxRadioButton*>(focused) || dynamic_cast<wxCheckBox*>(focused);
}

void MoreQuestions::focus_first()
{
    if (form_ && form_->IsShown())
        form_->focus_first();
    else if (next_->IsShown())
        next_->SetFocus();
}

void MoreQuestions::focus_wrong()
{
    if (form_ && form_->IsShown())
        form_->tell_wrong();
}

bool MoreQuestions::can_go_on() const
{
    if (!entry_)
        return false;
    return form_ ? !form_->is_last_page() : entry_->page() < entry_->pages();
}

bool MoreQuestions::can_go_back() const
{
    return entry_ && entry_->page() > 1;
}

void MoreQuestions::next()
{
    if (!can_go_on())
        return;
    if (form_)
        form_->next();
    else
        entry_->next();
    entry_->notice_change();
    on_change();
}

void MoreQuestions::previous()
{
    if (!can_go_back())
        return;
    if (form_)
        form_->previous();
    else
        entry_->previous();
    entry_->notice_change();
    on_change();
}

} // namespace yardstick::ui
