#include "ui/form/panel_frame.h"

#include "survey/session/form_texts.h"
#include "ui/form/question_frame.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <algorithm>

namespace yardstick::ui {

PanelFrame::PanelFrame(wxWindow* parent, session::Container& container, FormContext& context)
    : container_(container), context_(context), heading_(*this, TextStyle::card_heading, context.text_scale()), questions_(*this, container, context)
{
    Create(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const ElementDefinition* panel = container.definition().panel;
    const std::string state = panel ? panel->as<PanelDetails>()->state : std::string();
    if (state == "collapsed" || state == "expanded") {
        fold_ = new wxToggleButton(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        set_look(*fold_, Look::tile);
        column->Add(fold_, wxSizerFlags().Left().Border(wxBOTTOM, FromDIP(spacing::small)));
        fold_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
            unfold(fold_->GetValue());
            context_.show_again();
        });
    }
    column->Add(heading_.sizer(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::tight)));
    body_ = new wxBoxSizer(wxVERTICAL);
    body_->Add(questions_.sizer(), wxSizerFlags().Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    column->Add(body_, wxSizerFlags().Expand());
    SetSizer(column);
    if (fold_)
        unfold(state == "expanded");
}

void PanelFrame::unfold(bool unfolds)
{
    fold_->SetValue(unfolds);
    GetSizer()->Show(body_, unfolds, true);
}

bool PanelFrame::show()
{
    const wxString title = text_from_utf8(session::title_of(container_));
    if (GetName() != title)
        SetName(title);
    if (fold_) {
        const wxString label = wxString::FromUTF8(fold_->GetValue() ? "▾  " : "▸  ") + (title.empty() ? text_from_utf8(container_.name()) : title);
        if (fold_->GetLabelText() != label)
            fold_->SetLabelText(label);
        set_spoken_name(*fold_, title);
    }
    bool is_other_size = heading_.show(fold_ ? wxString() : title, text_from_utf8(session::description_of(container_)), container_.errors());
    if (!fold_ || fold_->GetValue())
        is_other_size |= questions_.show();
    return is_other_size;
}

QuestionFrame* PanelFrame::first_wrong()
{
    if (fold_ && !fold_->GetValue()) {
        const auto questions = container_.questions();
        if (std::any_of(questions.begin(), questions.end(), [](session::Question* question) { return has_error_within(*question); })) {
            unfold(true);
            show();
        }
    }
    return questions_.first_wrong();
}

} // namespace yardstick::ui
