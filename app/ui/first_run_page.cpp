#include "ui/first_run_page.h"

#include "ui/card.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

constexpr int offer_width = 300;

wxButton* add_offer(Card& card, const wxString& label, const wxString& spoken)
{
    auto* button = new wxButton(&card, wxID_ANY, label);
    set_spoken_name(*button, spoken);
    card.content().AddStretchSpacer();
    card.content().Add(button, wxSizerFlags().Border(wxTOP, card.FromDIP(spacing::medium)));
    return button;
}

void add_words(Card& card, const wxString& heading, const wxString& words)
{
    card.content().Add(add_text(&card, heading, TextStyle::card_heading), wxSizerFlags().Expand());
    card.content().Add(new Paragraph(&card, words), wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(spacing::small)));
}

} // namespace

FirstRunPage::FirstRunPage(wxWindow* parent, Offers offers) : Page(parent, _("Welcome")), offers_(std::move(offers))
{
    lay_out();
    demo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_demo(); });
    begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
    connect_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { connect(); });
}

std::vector<Command> FirstRunPage::commands()
{
    const auto is_free = [this] { return !is_waiting_; };
    return {
        {"first_run.demo", _("Try it with demo data").utf8_string(), "Ctrl+D", is_free, [this] { try_demo(); }},
        {"first_run.begin", _("Start empty").utf8_string(), "Ctrl+Return", is_free, [this] { begin(); }},
        {"first_run.connect", _("Connect to a server").utf8_string(), "Ctrl+K", is_free, [this] { connect(); }},
    };
}

void FirstRunPage::focus_first()
{
    demo_->SetFocus();
}

void FirstRunPage::lay_out()
{
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(add_text(this, _("Welcome to Yardstick"), TextStyle::page_heading), wxSizerFlags().Expand());
    page->Add(new Paragraph(this, _("Yardstick measures how well work is going, in a way that the people who are measured can trust. "
                                    "How would you like to begin?")),
              wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(demo_card(), wxSizerFlags(1).Expand());
    columns->Add(empty_card(), wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(spacing::medium)));
    columns->Add(server_card(), wxSizerFlags(1).Expand());
    page->Add(columns, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::large)));
    message_ = new Paragraph(this, wxEmptyString);
    page->Add(message_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(margin);
}

Card* FirstRunPage::demo_card()
{
    auto* card = new Card(this, _("Try it with demo data"));
    card->SetMinSize(wxSize(FromDIP(offer_width), -1));
    add_words(*card, _("Try it with demo data"),
              _("A made-up city office: four departments, a year of answers, and a change for the better that you can find. "
                "Nothing in it is real, and it can be thrown away."));
    demo_ = add_offer(*card, _("Try it   Ctrl+D"), _("Try it with demo data, Control D"));
    return card;
}

Card* FirstRunPage::empty_card()
{
    auto* card = new Card(this, _("Start empty"));
    card->SetMinSize(wxSize(FromDIP(offer_width), -1));
    add_words(*card, _("Start empty"), _("Your own office, with the surveys that come with Yardstick. All of it can be changed later."));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::small, spacing::small)));
    grid->AddGrowableCol(1);
    const auto add_field = [&](wxTextCtrl*& field, const wxString& label, const wxString& hint) {
        grid->Add(add_text(card, label), wxSizerFlags().CenterVertical());
        field = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        field->SetHint(hint);
        set_spoken_name(*field, label);
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { begin(); });
        grid->Add(field, wxSizerFlags().Expand());
    };
    add_field(office_, _("Office"), _("City Library"));
    add_field(site_, _("Site"), _("Main building"));
    add_field(time_zone_, _("Time zone"), _("Europe/Berlin"));
    add_field(department_, _("Department"), _("Customer service"));
    add_field(person_, _("Your name"), wxEmptyString);
    time_zone_->ChangeValue(wxString::FromUTF8(suggested_beginning().time_zone));
    card->content().Add(grid, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    begin_ = add_offer(*card, wxString::FromUTF8("Start ⏎"), _("Start empty, Enter"));
    set_look(*begin_, Look::primary);
    return card;
}

Card* FirstRunPage::server_card()
{
    auto* card = new Card(this, _("Connect to a server"));
    card->SetMinSize(wxSize(FromDIP(offer_width), -1));
    add_words(*card, _("Connect to a server"), _("An office that shares one PostgreSQL database. Whoever looks after it knows the address."));
    server_ = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    server_->SetHint("postgresql://name@server/yardstick");
    set_spoken_name(*server_, _("Address of the server"));
    server_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { connect(); });
    card->content().Add(server_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    connect_ = add_offer(*card, _("Connect   Ctrl+K"), _("Connect to the server, Control K"));
    return card;
}

void FirstRunPage::wait_for(const wxString& what)
{
    is_waiting_ = true;
    for (wxButton* button : {demo_, begin_, connect_})
        button->Disable();
    message_->SetForegroundColour(palette().text);
    message_->set_text(what);
}

void FirstRunPage::show_problem(const wxString& why)
{
    is_waiting_ = false;
    for (wxButton* button : {demo_, begin_, connect_})
        button->Enable();
    message_->SetForegroundColour(palette().concern);
    message_->set_text(why);
}

void FirstRunPage::try_demo()
{
    wait_for(_("Making up a year of answers. This takes a few seconds."));
    offers_.demo();
}

void FirstRunPage::begin()
{
    const auto text = [](const wxTextCtrl* field) { return field->GetValue().Strip(wxString::both).utf8_string(); };
    if (const auto begun = offers_.begin({text(office_), text(site_), text(time_zone_), text(department_), text(person_)}); !begun)
        show_problem(wxString::FromUTF8(begun.error().text()));
}

void FirstRunPage::connect()
{
    const std::string location = server_->GetValue().Strip(wxString::both).utf8_string();
    if (location.empty()) {
        show_problem(_("Which server? Its address looks like postgresql://name@server/yardstick"));
        server_->SetFocus();
        return;
    }
    wait_for(_("Connecting."));
    offers_.connect(location);
}

} // namespace yardstick::ui
