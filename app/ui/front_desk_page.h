#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/background.h"
#include "viewmodel/front_desk.h"

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <functional>
#include <memory>

namespace yardstick::ui {

class BackDatingRow;
class Card;
class ChoiceButton;
class CorrectionHead;
class EntryChooser;
class EntryList;
class MoreQuestions;
class Paragraph;
class RatingChoices;
class WaitingRow;

/// Where the workspace lies, for the words of the status bar.
enum class StorePlace { this_computer, server };

/// The Front desk: digits choose, Enter saves, D notes who declined, R answers a bad rating, Ctrl+Z takes back, L opens one of
/// the last entries.
class FrontDeskPage : public Page {
public:
    /// `model` as it was just read: it is not read again to be shown the first time.
    FrontDeskPage(wxWindow* parent, Shell& shell, Desk& desk, FrontDesk model, StorePlace place);

    ~FrontDeskPage() override;

    /// Looks now and then whether another program wrote to today's responses, and shows them then.
    void watch(Background& background, std::chrono::milliseconds every = std::chrono::seconds(5));

    /// Offers the kiosk by F11 and a button; `open` says what keeps it from being opened.
    void offer_kiosk(std::function<Result<void>()> open);

    void refresh() override;
    std::vector<Command> commands() override;
    bool take_character(char character) override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    const FrontDesk& model() const { return model_; }
    wxTextCtrl& comment() { return *comment_; }
    wxTextCtrl& recovery_note() { return *note_; }

private:
    // front_desk_layout.cpp
    void lay_out();
    wxSizer* heading();
    Card* entry_card();
    Card* saved_card();
    void make_messages();
    Card* failed_card();
    Card* recovery_card();
    wxSizer* side_column();

    // front_desk_commands.cpp
    void add_entry_commands(std::vector<Command>& commands);
    void add_survey_commands(std::vector<Command>& commands);

    // front_desk_page.cpp
    void bind_events();
    void look_for_changes();
    void look_once_drawn(wxPaintEvent& event);
    void take_enter(wxKeyEvent& event);
    bool saves_from(wxWindow* focused) const;
    void save();
    void undo();
    void log_declined();
    void keep_recovery();
    void open_kiosk();
    void back_date();
    void keep_for_later();
    void turn(void (MoreQuestions::*page)());
    void resume_waiting();
    void drop_waiting();
    void take_back();
    void leave_entry();
    void choose_last_entry();
    void close_chooser();
    void act(const std::function<void()>& action);
    void focus_problem();
    using Offered = const std::vector<Option>& (Desk::*)() const;
    using Choose = void (Desk::*)(const std::string&);
    void choose(Choose what, const std::string& id);

    // front_desk_show.cpp
    void show_choices();
    void show_choice(ChoiceButton*& choice, const wxString& name, std::size_t least, const std::string& chosen, Offered offered, Choose what);
    void show_entry();
    void show_error(wxStaticText*& text, wxSizer* place, const std::string& error);
    void show_more();
    void show_rows();
    void show_message();
    void show_saved_words();
    void show_recovery();
    void show_day();
    void tell_commands();
    void show_all();
    wxString status_words() const;

    Shell& shell_;
    Desk& desk_;
    StorePlace place_;
    FrontDesk model_;
    bool was_shown_ = false;
    std::function<Result<void>()> open_kiosk_; ///< empty where there is no kiosk to open
    std::string commands_of_; ///< the surveys that the menu was made for

    wxSizer* entry_column_ = nullptr;
    wxSizer* heading_ = nullptr;
    wxSizer* choices_ = nullptr; ///< holds these three; each is made when there is something to choose
    ChoiceButton* departments_ = nullptr;
    ChoiceButton* sites_ = nullptr;
    ChoiceButton* surveys_ = nullptr;
    Card* entry_ = nullptr;
    wxSizer* head_ = nullptr; ///< holds these two, made when needed
    WaitingRow* waiting_ = nullptr;
    CorrectionHead* correction_ = nullptr;
    Paragraph* question_ = nullptr;
    RatingChoices* ratings_ = nullptr;
    wxSizer* below_ratings_ = nullptr;
    wxStaticText* rating_error_ = nullptr; ///< made when there is one
    wxStaticText* comment_label_ = nullptr;
    wxTextCtrl* comment_ = nullptr;
    wxSizer* below_comment_ = nullptr;
    wxStaticText* comment_error_ = nullptr; ///< made when there is one
    MoreQuestions* more_ = nullptr;         ///< made when a survey asks more
    BackDatingRow* dating_ = nullptr;       ///< made when an entry is back-dated
    wxButton* save_ = nullptr;
    wxButton* declined_ = nullptr;
    wxStaticText* channel_label_ = nullptr;
    ChoiceButton* channel_ = nullptr;
    Card* saved_ = nullptr;
    wxStaticText* saved_title_ = nullptr;
    Paragraph* saved_text_ = nullptr;
    wxButton* undo_ = nullptr;
    Card* failed_ = nullptr;
    wxStaticText* failed_title_ = nullptr;
    Paragraph* failed_text_ = nullptr;
    Card* recovery_ = nullptr;
    wxStaticText* recovery_title_ = nullptr;
    wxTextCtrl* note_ = nullptr;
    wxButton* keep_ = nullptr;
    wxStaticText* figure_ = nullptr;
    wxStaticText* of_what_ = nullptr;
    Paragraph* explanation_ = nullptr;
    Card* last_ = nullptr;
    EntryList* entries_ = nullptr;
    EntryChooser* chooser_ = nullptr; ///< in its place while an entry is chosen; made when that is first done
    wxTimer minute_; ///< ends the offer to undo
    wxTimer look_;   ///< at what other programs wrote
    Background* background_ = nullptr; ///< where looking is done; null: nowhere
    bool is_looking_ = false;
    std::shared_ptr<FrontDeskPage*> self_; ///< empty once the page is gone; its target is for this thread alone
};

} // namespace yardstick::ui
