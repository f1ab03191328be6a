#include "ui/form/picked_text_view.h"

#include "survey/answer/standard_words.h"
#include "survey/expression/conversion.h"
#include "ui/form/form_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/calctrl.h>
#include <wx/colordlg.h>
#include <wx/popupwin.h>

#include <fmt/format.h>

#include <array>
#include <regex>

namespace yardstick::ui {

namespace {

struct Form {
    const char* input_type;
    const char* hint;
    int width;
};

constexpr std::array<Form, 7> forms{{{"date", "2026-12-31", 140},
                                     {"datetime-local", "2026-12-31 23:59", 190},
                                     {"datetime", "2026-12-31 23:59", 190},
                                     {"time", "23:59", 100},
                                     {"month", "2026-12", 120},
                                     {"week", "2026-W52", 120},
                                     {"color", "#1c7293", 120}}};

const Form& form_of(const std::string& input_type)
{
    for (const Form& form : forms)
        if (input_type == form.input_type)
            return form;
    return forms.front();
}

bool is_day(int year, int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= wxDateTime::GetNumberOfDays(static_cast<wxDateTime::Month>(month - 1), year);
}

} // namespace

std::string typed_moment(const std::string& input_type, const std::string& text)
{
    static const std::regex date(R"(\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s*)"), moment(R"(\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})[T ]+(\d{1,2}):(\d{2})\s*)"),
        time(R"(\s*(\d{1,2}):(\d{2})\s*)"), month(R"(\s*(\d{4})[-./](\d{1,2})\s*)"), week(R"(\s*(\d{4})-?[Ww](\d{1,2})\s*)"),
        colour(R"(\s*(#[0-9a-fA-F]{6})\s*)");
    std::smatch found;
    const auto number = [&](std::size_t part) { return std::stoi(found[part].str()); };
    const auto is_time = [&](std::size_t part) { return number(part) < 24 && number(part + 1) < 60; };
    if (input_type == "date" && std::regex_match(text, found, date) && is_day(number(1), number(2), number(3)))
        return fmt::format("{:04}-{:02}-{:02}", number(1), number(2), number(3));
    if (input_type.starts_with("datetime") && std::regex_match(text, found, moment) && is_day(number(1), number(2), number(3)) && is_time(4))
        return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", number(1), number(2), number(3), number(4), number(5));
    if (input_type == "time" && std::regex_match(text, found, time) && is_time(1))
        return fmt::format("{:02}:{:02}", number(1), number(2));
    if (input_type == "month" && std::regex_match(text, found, month) && is_day(number(1), number(2), 1))
        return fmt::format("{:04}-{:02}", number(1), number(2));
    if (input_type == "week" && std::regex_match(text, found, week) && number(2) >= 1 && number(2) <= 53)
        return fmt::format("{:04}-W{:02}", number(1), number(2));
    if (input_type == "color" && std::regex_match(text, found, colour))
        return found[1].str();
    return {};
}

bool PickedTextView::is_date() const
{
    return details().input_type == "date";
}

wxSizer* PickedTextView::lay_out(wxWindow& parent)
{
    const Form& form = form_of(details().input_type);
    field_ = new wxTextCtrl(&parent, wxID_ANY, wxEmptyString, wxDefaultPosition,
                            parent.FromDIP(wxSize(form.width, context().is_kiosk() ? context().target_height() : -1)), wxTE_PROCESS_ENTER);
    field_->SetHint(form.hint);
    name_control(*field_);
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { take_text(); });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        tell_wrong();
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field_, wxSizerFlags().CenterVertical());
    const bool is_colour = details().input_type == "color";
    if (is_date() || is_colour) {
        pick_ = new wxButton(&parent, wxID_ANY, is_colour ? wxString::FromUTF8("…") : form_words(FormWords::calendar, context().language()), wxDefaultPosition,
                             wxDefaultSize, is_colour ? wxBU_EXACTFIT : 0);
        name_control(*pick_, is_colour ? wxString::FromUTF8("…") : form_words(FormWords::calendar, context().language()));
        pick_->Bind(wxEVT_BUTTON, [this, is_colour](wxCommandEvent&) { is_colour ? pick_colour() : pick_date(); });
        row->Add(pick_, wxSizerFlags().CenterVertical().Border(wxLEFT, parent.FromDIP(spacing::tight)));
    }
    return row;
}

void PickedTextView::take_text()
{
    const std::string moment = typed_moment(details().input_type, field_->GetValue().utf8_string());
    if (!moment.empty())
        answer(moment);
    else if (!question().is_empty())
        take_answer_away();
}

void PickedTextView::tell_wrong()
{
    if (question().is_empty() && !field_->GetValue().Trim().empty()) {
        session::ValidationPass pass;
        question().validate(pass);
        question().add_error({"custom", std::string(standard_words(StandardWords::bad_answer, context().language())), NotificationType::error});
        context().show_again();
    }
    check();
}

void PickedTextView::set(const wxString& text)
{
    field_->ChangeValue(text);
    take_text();
}

void PickedTextView::pick_date()
{
    wxDateTime day;
    if (!day.ParseISODate(field_->GetValue()))
        day = wxDateTime::Today();
    auto* popup = new wxPopupTransientWindow(pick_, wxBORDER_SIMPLE);
    auto* calendar = new wxCalendarCtrl(popup, wxID_ANY, day, wxDefaultPosition, wxDefaultSize, wxCAL_MONDAY_FIRST | wxCAL_SHOW_HOLIDAYS);
    set_spoken_name(*calendar, title());
    const auto take = [this, popup](wxCalendarEvent& event) {
        set(event.GetDate().FormatISODate());
        popup->Dismiss();
        popup->CallAfter([popup] { popup->Destroy(); });
        field_->SetFocus();
    };
    calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, take);
    calendar->Bind(wxEVT_CALENDAR_SEL_CHANGED, [this](wxCalendarEvent& event) { set(event.GetDate().FormatISODate()); });
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(calendar);
    popup->SetSizerAndFit(place);
    popup->Position(pick_->ClientToScreen(wxPoint(0, 0)), wxSize(0, pick_->GetSize().y));
    popup->Popup(calendar);
}

void PickedTextView::pick_colour()
{
    wxColourData data;
    data.SetColour(wxColour(field_->GetValue()));
    wxColourDialog dialog(pick_, &data);
    if (dialog.ShowModal() == wxID_OK)
        set(dialog.GetColourData().GetColour().GetAsString(wxC2S_HTML_SYNTAX).Lower());
}

bool PickedTextView::show()
{
    field_->SetEditable(!is_read_only());
    if (pick_)
        pick_->Enable(!is_read_only());
    const std::string now = question().is_empty() ? std::string() : text_from(question().value());
    const std::string typed = typed_moment(details().input_type, field_->GetValue().utf8_string());
    // While something is being typed that is no answer yet, or another way to write it, it stays.
    if (typed != now && !(now.empty() && field_->HasFocus()))
        field_->ChangeValue(text_from_utf8(now));
    return false;
}

bool PickedTextView::take_key(const wxKeyEvent& event)
{
    // The arrows go from day to day.
    const int step = event.GetKeyCode() == WXK_UP ? 1 : event.GetKeyCode() == WXK_DOWN ? -1 : 0;
    if (!is_date() || step == 0 || event.HasAnyModifiers() || is_read_only() || event.GetEventObject() != field_)
        return false;
    wxDateTime day;
    if (!day.ParseISODate(field_->GetValue()))
        day = wxDateTime(wxLongLong(context().form().now().time_since_epoch().count()));
    else
        day += wxDateSpan::Days(step);
    set(day.FormatISODate());
    field_->SetInsertionPointEnd();
    return true;
}

} // namespace yardstick::ui
