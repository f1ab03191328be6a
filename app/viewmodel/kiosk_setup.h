#pragma once

#include "viewmodel/kiosk_settings.h"
#include "viewmodel/option.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// How the kiosk of one seat is set up, while it is being changed: what the Office page shows and does.
///
/// It refuses what `keep_kiosk_settings` refuses, so nothing is kept that the command line would not keep. A kiosk that is open
/// takes up what was changed when it is opened next. [the store's thread]
class KioskSetup {
public:
    explicit KioskSetup(Workspace& workspace, std::string seat = {}) : workspace_(workspace), seat_(std::move(seat)) {}

    /// Reads again what is kept, offered and counted; what is being changed stays. Throws Error when the world fails.
    void refresh();

    const std::string& seat() const { return seat_; } ///< empty where there is one kiosk alone
    const std::vector<Option>& surveys() const { return surveys_; } ///< live ones that customers answer
    const std::vector<Option>& departments() const { return departments_; }
    const std::vector<Option>& sites() const { return sites_; }
    const std::vector<Option>& languages() const { return languages_; } ///< of the chosen survey; the first, "", is the survey's own

    const KioskSettings& draft() const { return draft_; }
    const std::string& idle_seconds() const { return idle_; } ///< as typed: "30"
    const std::string& repeat_seconds() const { return repeat_; }
    bool is_changed() const { return is_changed_; }

    void choose_survey(const std::string& id);
    void choose_department(const std::string& id) { change().department = id; }
    void choose_site(const std::string& id) { change().site = id; }
    void choose_language(const std::string& language) { change().language = language; }
    void type_words(const std::string& words) { change().words = words; }
    void type_idle_seconds(const std::string& text) { change(); idle_ = text; }
    void type_repeat_seconds(const std::string& text) { change(); repeat_ = text; }
    void choose_left_answers(LeftAnswers left) { change().left_answers = left; }
    void take_logo(const std::filesystem::path& file);
    void remove_logo() { change().logo.clear(); }
    void save();

    bool has_pin() const { return has_pin_; }
    /// Sets the PIN when both are the same. It is neither kept here nor named in what `problem` says.
    void set_pin(const std::string& pin, const std::string& again);

    /// How many presses the repeat filter has set aside, of those to what is kept.
    std::int64_t repeat_presses() const { return repeat_presses_; }

    /// What is wrong with what was typed, or why it was not saved; empty when nothing is.
    const std::string& problem() const { return problem_; }
    const std::string& done() const { return done_; } ///< what was done last; empty after anything else

private:
    void begin();
    KioskSettings& change();
    Result<void> read_numbers();
    void offer_languages();
    template <class Write>
    void write(Write action, const char* done);

    Workspace& workspace_;
    std::string seat_;
    std::vector<Option> surveys_, departments_, sites_, languages_;
    KioskSettings kept_, draft_;
    bool is_changed_ = false;
    std::string idle_, repeat_;
    bool has_pin_ = false;
    std::int64_t repeat_presses_ = 0;
    std::string problem_, done_;
};

} // namespace yardstick
