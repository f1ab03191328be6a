#include "ui/survey_draft_preview.h"

#include "ui/form/form_panel.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/wupdlock.h>

namespace yardstick::ui {

namespace {

constexpr int delay_ms = 250;

/// The page of the form that a place of the definition stands on.
std::optional<std::size_t> page_of(const std::string& pointer)
{
    constexpr std::string_view pages = "/pages/";
    if (!pointer.starts_with(pages))
        return std::nullopt;
    return std::stoul(pointer.substr(pages.size()));
}

} // namespace

SurveyDraftPreview::SurveyDraftPreview(wxWindow* parent, SurveyEditor& model, const Clock& clock) : Card(parent, _("Preview")), model_(model), clock_(clock)
{
    content().Add(add_text(this, _("Preview: answers here are kept nowhere"), TextStyle::quiet), wxSizerFlags().Expand());
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show(); });
}

SurveyDraftPreview::~SurveyDraftPreview()
{
    delete form_; // before its session
}

void SurveyDraftPreview::show_later()
{
    timer_.StartOnce(delay_ms);
}

void SurveyDraftPreview::show()
{
    const wxWindowUpdateLocker quiet(this);
    if (shown_ != model_.preview()) {
        shown_ = model_.preview();
        if (form_)
            form_->Destroy();
        session_ = std::make_unique<FormSession>(std::make_shared<const session::FormPlan>(shown_->definition()), clock_.now(), TimeZone::utc());
        form_ = nullptr;
    }
    session_->form().set_locale(model_.language());
    go_to_place();
    if (form_) {
        form_->refresh();
    } else {
        form_ = new FormPanel(this, *session_);
        content().Add(form_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::small)));
    }
    Layout();
}

void SurveyDraftPreview::go_to_place()
{
    const auto page = page_of(model_.place().pointer);
    if (!page)
        return;
    if (session_->state() == session::FormState::starting && *page > 0)
        session_->start();
    const auto& pages = session_->form().pages();
    if (session_->state() == session::FormState::running && *page < pages.size() && pages[*page]->is_visible())
        session_->form().go_to(pages[*page].get());
}

} // namespace yardstick::ui
