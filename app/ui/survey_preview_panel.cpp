#include "ui/survey_preview_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

SurveyPreviewPanel::SurveyPreviewPanel(wxWindow* parent, SurveyCatalogue& catalogue, const Clock& clock)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Preview")), catalogue_(catalogue), clock_(clock)
{
    SetBackgroundColour(palette().card);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    promise_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    top->Add(promise_, wxSizerFlags(1).CenterVertical());
    again_ = new wxButton(this, wxID_ANY, _("Start again"));
    set_spoken_name(*again_, _("Start the preview again"));
    again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        start_again();
        focus_form();
    });
    top->Add(again_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(column);
}

SurveyPreviewPanel::~SurveyPreviewPanel()
{
    delete form_; // before its session
}

void SurveyPreviewPanel::show()
{
    const SurveyVersion* version = catalogue_.version();
    const bool is_shown = version && survey_ && survey_->id() == version->survey->id() && survey_->version() == version->survey->version()
        && survey_->document() == version->survey->document();
    if (!is_shown)
        start_again();
    else if (!form_->is_ended())
        show_promise();
}

void SurveyPreviewPanel::start_again()
{
    delete form_;
    form_ = nullptr;
    session_.reset();
    survey_ = catalogue_.version() ? catalogue_.version()->survey : nullptr;
    again_->Show(survey_ != nullptr);
    if (survey_) {
        session_ = std::make_unique<FormSession>(std::make_shared<const session::FormPlan>(survey_->definition()), clock_.now(), TimeZone::of_this_computer());
        form_ = new FormPanel(this, *session_);
        form_->on_submit = [this] { return submit(); };
        GetSizer()->Add(form_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(spacing::medium)));
    }
    show_promise();
    Layout();
}

void SurveyPreviewPanel::show_promise()
{
    if (!survey_)
        promise_->set_text(_("There is no survey yet."));
    else if (catalogue_.may_be_tried())
        promise_->set_text(_("What you answer here is kept as a test answer. Test answers never count."));
    else
        promise_->set_text(_("Nothing that you answer here is kept. To keep test answers, let a draft be tested (Ctrl+T)."));
}

bool SurveyPreviewPanel::submit()
{
    if (!catalogue_.may_be_tried()) {
        promise_->set_text(_("This is what people see at the end. Nothing was kept."));
        return true;
    }
    if (const auto kept = catalogue_.try_out(session_->answers()); !kept) {
        form_->show_message(wxString::FromUTF8(kept.error().text()));
        return false;
    }
    promise_->set_text(_("Kept as a test answer, which never counts."));
    on_kept();
    return true;
}

void SurveyPreviewPanel::focus_form()
{
    if (form_)
        form_->focus_first();
}

} // namespace yardstick::ui
