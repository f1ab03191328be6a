#include "ui/survey_advice_card.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int findings_height = 84;

} // namespace

SurveyAdviceCard::SurveyAdviceCard(wxWindow* parent, SurveyEditor& model) : Card(parent, _("Advice")), model_(model)
{
    said_ = new Paragraph(this, wxEmptyString);
    content().Add(said_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
    note_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    content().Add(note_, wxSizerFlags().Expand());
    findings_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, findings_height)));
    set_spoken_name(*findings_, _("Advice"));
    content().Add(findings_, below(*this, spacing::tight));
    auto* rules = new wxBoxSizer(wxHORIZONTAL);
    rule_off_ = add_button(this, *rules, _("Never tell me this again"), _("Switch off the rule of the chosen advice"));
    rules_on_ = add_button(this, *rules, _("Tell me everything again"), _("Switch all rules on"));
    content().Add(rules, below(*this, spacing::small));
    bind_events();
}

void SurveyAdviceCard::bind_events()
{
    findings_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen >= model_.findings().size())
            return;
        model_.choose(model_.findings()[chosen]);
        on_choose();
        findings_->SetSelection(static_cast<int>(chosen));
        rule_off_->Enable();
    });
    rule_off_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { switch_rule_off(); });
    rules_on_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        model_.switch_all_rules_on();
        show();
    });
}

void SurveyAdviceCard::show()
{
    show_said();
    show_findings();
    GetParent()->Layout();
}

void SurveyAdviceCard::show_said()
{
    wxString said = text_from_utf8(model_.refusal());
    for (const std::string& problem : model_.problems())
        said += (said.empty() ? "" : "\n") + text_from_utf8(problem);
    said_->SetForegroundColour(said.empty() ? palette().improvement : palette().concern);
    said_->set_text(said.empty() ? text_from_utf8(model_.done()) : said);
    said_->Show(!said_->text().empty());
}

void SurveyAdviceCard::show_findings()
{
    wxArrayString lines;
    for (const LintFinding& finding : model_.findings()) {
        const std::string place = finding.question.empty() ? "" : finding.question + (finding.language.empty() ? "" : " (" + finding.language + ')') + ": ";
        lines.push_back(text_from_utf8(place + finding.found + ". " + std::string(finding.rule->reason) + ' ' + std::string(finding.rule->advice)));
    }
    if (lines != findings_->GetStrings())
        findings_->Set(lines);
    findings_->Show(!lines.empty());
    rule_off_->Show(!lines.empty());
    rule_off_->Enable(findings_->GetSelection() != wxNOT_FOUND);
    rules_on_->Show(model_.has_rules_off());
    note_->set_text(lines.empty() ? _("No advice: it asks one thing at a time, on scales that say what they mean.")
                                  : wxString::Format(wxPLURAL("%zu piece of advice. It is yours to take.", "%zu pieces of advice. They are yours to take.", lines.size()), lines.size()));
}

void SurveyAdviceCard::switch_rule_off()
{
    const int chosen = findings_->GetSelection();
    if (chosen == wxNOT_FOUND)
        return;
    model_.switch_rule_off(model_.findings().at(static_cast<std::size_t>(chosen)));
    show();
    findings_->SetFocus();
}

} // namespace yardstick::ui
