#include "ui/figure_words.h"

#include "report/figure_text.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

wxString number(std::int64_t count)
{
    return wxString::FromUTF8(number_text(static_cast<double>(count), 0));
}

// In whole numbers: at the desk a tenth of a percent says nothing.
wxString rounded(double value)
{
    return wxString::FromUTF8(number_text(value, 0));
}

// Stands between parts of one line.
wxString dot()
{
    return wxString::FromUTF8(" · ");
}

wxString asked_words(const DeskDay& day)
{
    return wxString::Format(_("asked %s, answered %s"), number(day.asked), number(day.answered));
}

DayWords satisfaction_words(const DeskDay& day, const Figure& figure)
{
    DayWords words;
    words.figure = rounded(*figure.value) + " %";
    words.of_what = _("satisfied");
    if (figure.k)
        words.explanation = wxString::Format(
            wxPLURAL("%s of %s answer", "%s of %s answers", static_cast<unsigned>(figure.n)), number(*figure.k), number(figure.n));
    if (figure.low && figure.high)
        words.explanation += dot() + wxString::Format(_("95 %% interval %s to %s %%"), rounded(*figure.low), rounded(*figure.high));
    words.explanation += dot() + asked_words(day);
    return words;
}

} // namespace

DayWords words_for(const DeskDay& day)
{
    if (day.satisfaction && day.satisfaction->figure.value)
        return satisfaction_words(day, day.satisfaction->figure);
    DayWords words;
    words.figure = number(day.answers);
    words.of_what = wxPLURAL("answer", "answers", static_cast<unsigned>(day.answers));
    if (!day.has_metric)
        words.explanation = _("No satisfaction is worked out for this survey: no CSAT metric is bound to it.");
    else if (day.satisfaction && day.satisfaction->state == ScoreState::failed)
        words.explanation = wxString::Format(_("Satisfaction could not be worked out: %s"), wxString::FromUTF8(day.satisfaction->reason));
    else if (day.answers == 0)
        words.explanation = _("No answer yet today; satisfaction appears with the first one.");
    if (day.asked > 0)
        words.explanation += (words.explanation.empty() ? wxString() : dot()) + asked_words(day);
    return words;
}

} // namespace yardstick::ui
