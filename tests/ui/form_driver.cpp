#include "ui/form_driver.h"

#include "survey/survey.h"

#include <catch2/catch.hpp>

#include <wx/control.h>
#include <wx/evtloop.h>

namespace yardstick::test {

namespace {

std::shared_ptr<const session::FormPlan> plan_of(const std::string& definition)
{
    const auto survey = Survey::read(definition, "form.json");
    if (!survey)
        FAIL(survey.error().front().text());
    return std::make_shared<session::FormPlan>(survey->definition());
}

bool shows_below(const wxWindow& window, const wxString& text)
{
    for (const wxWindow* child : window.GetChildren()) {
        wxString label = wxControl::GetLabelText(child->GetLabel());
        label.Replace("\n", " ");
        if (child->IsShown() && (label.Contains(text) || shows_below(*child, text)))
            return true;
    }
    return false;
}

wxWindow* find_below(wxWindow& window, const wxString& spoken_name)
{
    for (wxWindow* child : window.GetChildren()) {
        if (!child->IsShown())
            continue;
        if (ui::spoken_name(*child) == spoken_name)
            return child;
        if (wxWindow* found = find_below(*child, spoken_name))
            return found;
    }
    return nullptr;
}

} // namespace

OpenForm::OpenForm(const std::string& definition, ui::FormOptions options)
    : session_(plan_of(definition), Instant{}, TimeZone::utc()), frame_(new wxFrame(nullptr, wxID_ANY, "Form", wxDefaultPosition, wxSize(900, 700))),
      panel_(new ui::FormPanel(frame_, session_, std::move(options)))
{
    frame_->Show();
    frame_->Raise();
    wait_until([this] { return frame_->IsActive(); });
    panel_->focus_first();
    wait_until([this] { return wxWindow::FindFocus() != nullptr; });
}

OpenForm::~OpenForm()
{
    delete frame_;
    wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
}

bool OpenForm::answers_become(const Json& answers)
{
    if (wait_until([&] { return session_.answers() == answers; }))
        return true;
    UNSCOPED_INFO("the answers are " << session_.answers().dump());
    return false;
}

bool OpenForm::shows(const wxString& text) const
{
    return shows_below(*frame_, text);
}

wxWindow* OpenForm::find(const wxString& spoken_name) const
{
    return find_below(*frame_, spoken_name);
}

bool OpenForm::has_keyboard(const wxString& spoken_name) const
{
    return wait_until([&] {
        const wxWindow* focused = wxWindow::FindFocus();
        return focused && ui::spoken_name(*focused) == spoken_name;
    });
}

} // namespace yardstick::test
