#include "ui/round_answers_panel.h"

#include "report/figure_text.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int result_columns = 6;
constexpr int choice_columns = 3;

/// A number as people gave it: whole where it is.
wxString number_of(double value)
{
    return text_from_utf8(set_number(value));
}

} // namespace

RoundAnswersPanel::RoundAnswersPanel(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
{
    SetScrollRate(0, FromDIP(spacing::medium));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    set_spoken_name(*this, _("Answers"));
}

void RoundAnswersPanel::show(const std::vector<QuestionResult>& results, const std::vector<QuestionComments>& comments, int least_comments)
{
    GetSizer()->Clear(true);
    for (const QuestionResult& question : results)
        add_result(question);
    for (const QuestionComments& each : comments)
        add_comments(each, least_comments);
    FitInside();
    Scroll(0, 0);
}

void RoundAnswersPanel::add_result(const QuestionResult& question)
{
    wxSizer& sizer = *GetSizer();
    sizer.Add(new Paragraph(this, text_from_utf8(question.title), TextStyle::heading), wxSizerFlags().Expand());
    if (question.is_withheld) {
        sizer.Add(new Paragraph(this, wxString::Format(_("Not shown: %s."), text_from_utf8(question.reason)), TextStyle::quiet),
                  wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::tight)));
        return;
    }
    if (!question.choices.empty()) {
        add_choices(question);
        return;
    }
    auto* figures = new wxFlexGridSizer(result_columns, FromDIP(wxSize(spacing::large, spacing::tight)));
    const auto add = [&](const wxString& label, const wxString& figure) {
        auto* cell = new wxBoxSizer(wxVERTICAL);
        cell->Add(add_text(this, label, TextStyle::quiet));
        cell->Add(add_text(this, figure));
        figures->Add(cell);
    };
    add(_("Lowest"), number_of(question.lowest));
    add(_("Mean"), text_from_utf8(number_text(question.mean, 2)));
    add(_("Highest"), number_of(question.highest));
    add(_("Spread"), number_of(question.spread()));
    add(_("Answers"), text_from_utf8(std::to_string(question.n)));
    sizer.Add(figures, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    sizer.AddSpacer(FromDIP(spacing::small));
}

void RoundAnswersPanel::add_choices(const QuestionResult& question)
{
    wxSizer& sizer = *GetSizer();
    auto* lines = new wxFlexGridSizer(choice_columns, FromDIP(wxSize(spacing::large, spacing::tight)));
    lines->AddGrowableCol(0);
    for (const ChoiceCount& choice : question.choices) {
        lines->Add(new Paragraph(this, text_from_utf8(choice.text)), wxSizerFlags().Expand());
        if (choice.is_withheld) {
            lines->Add(add_text(this, _("Not shown"), TextStyle::quiet), wxSizerFlags().Right());
            lines->AddSpacer(0);
            continue;
        }
        lines->Add(add_text(this, text_from_utf8(std::to_string(choice.count))), wxSizerFlags().Right());
        lines->Add(add_text(this, text_from_utf8(number_text(100 * question.share(choice), 0)) + " %"), wxSizerFlags().Right());
    }
    lines->Add(add_text(this, _("Answers"), TextStyle::quiet));
    lines->Add(add_text(this, text_from_utf8(std::to_string(question.n)), TextStyle::quiet), wxSizerFlags().Right());
    sizer.Add(lines, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    if (std::any_of(question.choices.begin(), question.choices.end(), [](const ChoiceCount& choice) { return choice.is_withheld; }))
        sizer.Add(new Paragraph(this, _("Not shown: counts that would tell about few people."), TextStyle::quiet), below(*this, 0));
    sizer.AddSpacer(FromDIP(spacing::small));
}

void RoundAnswersPanel::add_comments(const QuestionComments& comments, int least)
{
    wxSizer& sizer = *GetSizer();
    sizer.Add(new Paragraph(this, text_from_utf8(comments.title), TextStyle::heading), below(*this, spacing::small));
    if (comments.is_withheld) {
        sizer.Add(new Paragraph(this, wxString::Format(_("Not shown: fewer than %d people wrote something."), least), TextStyle::quiet),
                  below(*this, spacing::tight));
        return;
    }
    for (const std::string& text : comments.texts)
        sizer.Add(new Paragraph(this, wxString::FromUTF8("– ") + text_from_utf8(text)), below(*this, spacing::tight));
}

} // namespace yardstick::ui
