#include "ui/correction_head.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

wxString revision_words(const RevisionLine& line)
{
    wxString words = wxString::FromUTF8(line.when);
    for (const std::string& part : {line.who, line.what})
        if (!part.empty())
            words += wxString::FromUTF8(" · " + part);
    if (!line.why.empty())
        words += wxString::FromUTF8(" (" + line.why + ")");
    return words;
}

} // namespace

CorrectionHead::CorrectionHead(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("An entry that was saved"))
{
    SetBackgroundColour(palette().card);
    const int gap = FromDIP(spacing::small);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    title_ = add_text(this, wxEmptyString, TextStyle::heading);
    title_->SetForegroundColour(palette().concern);
    head->Add(title_, wxSizerFlags(1).CenterVertical());
    undo_ = new wxButton(this, wxID_ANY, _("Take it back   Ctrl+T"));
    set_spoken_name(*undo_, _("Take the entry back, Control T"));
    head->Add(undo_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    auto* leave = new wxButton(this, wxID_ANY, _("Leave   Esc"));
    set_spoken_name(*leave, _("Leave the entry as it was, Escape"));
    head->Add(leave, wxSizerFlags().CenterVertical());
    history_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    reason_label_ = add_text(this, _("Why it is changed"), TextStyle::quiet);
    reason_ = new wxTextCtrl(this, wxID_ANY);
    set_spoken_name(*reason_, _("Why it is changed"));
    problem_ = add_text(this, _("A reason is needed."));
    problem_->SetForegroundColour(palette().concern);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand());
    column->Add(history_, wxSizerFlags().Expand().Border(wxTOP, gap));
    column->Add(reason_label_, wxSizerFlags().Expand().Border(wxTOP, gap));
    column->Add(reason_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    SetSizer(column);
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_reason(reason_->GetValue().utf8_string()); });
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_undo(); });
    leave->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_leave(); });
}

void CorrectionHead::show(const DeskCorrection& correction, bool misses_reason)
{
    const bool can_change = correction.can_undo();
    title_->SetLabelText(wxString::Format(can_change ? _("Correct the entry of %s") : _("The entry of %s, which was undone"),
                                          wxString::FromUTF8(correction.when())));
    wxString history;
    for (const RevisionLine& line : correction.history())
        history += (history.empty() ? "" : "\n") + revision_words(line);
    history_->set_text(history);
    for (wxWindow* control : {static_cast<wxWindow*>(undo_), static_cast<wxWindow*>(reason_label_), static_cast<wxWindow*>(reason_)})
        control->Show(can_change);
    if (const wxString reason = wxString::FromUTF8(correction.reason()); reason_->GetValue() != reason)
        reason_->ChangeValue(reason);
    problem_->Show(misses_reason);
}

} // namespace yardstick::ui
