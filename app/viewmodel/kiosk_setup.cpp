#include "viewmodel/kiosk_setup.h"

#include "core/error.h"
#include "core/language.h"
#include "core/whole_file.h"
#include "survey/definition/definition_languages.h"
#include "viewmodel/desk.h"
#include "viewmodel/kiosk_pin.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/offered_languages.h"
#include "viewmodel/repeat_filter.h"

#include <algorithm>
#include <charconv>

namespace yardstick {

namespace {

std::string text_of(std::chrono::seconds time)
{
    return std::to_string(time.count());
}

Result<std::chrono::seconds> seconds_of(const std::string& text, const char* what)
{
    std::int64_t count = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, count);
    if (failure != std::errc{} || stopped != end)
        return refuse(what, "a whole number of seconds", text.empty() ? "nothing" : '"' + text + '"');
    return std::chrono::seconds(count);
}

} // namespace

void KioskSetup::refresh()
{
    const Day today = std::chrono::floor<date::days>(workspace_.clock().now());
    departments_ = options_of(workspace_.office().departments(today));
    sites_ = options_of(workspace_.office().sites(today));
    surveys_.clear();
    for (const auto& survey : workspace_.surveys().surveys())
        if (fits_desk(*survey))
            surveys_.push_back({survey->id(), survey->title()});
    kept_ = read_kiosk_settings(workspace_, seat_);
    if (!is_changed_) {
        draft_ = kept_;
        idle_ = text_of(kept_.idle_time);
        repeat_ = text_of(kept_.repeat_interval);
    }
    offer_languages();
    has_pin_ = KioskPin(workspace_.office_store(), workspace_.clock(), seat_).is_set();
    ResponseQuery query;
    query.source = kept_.survey;
    query.department = kept_.department;
    query.site = kept_.site;
    repeat_presses_ = count_repeat_presses(workspace_.responses(), query);
}

void KioskSetup::offer_languages()
{
    languages_ = {{"", "The survey's own"}};
    if (const auto survey = workspace_.surveys().find(draft_.survey))
        for (const std::string& language : offered_languages(languages_of(*survey->definition())).offered)
            languages_.push_back({language, own_language_name(language)});
    // What is set is shown, also where the survey does not have it.
    const auto is_set = [this](const Option& language) { return language.id == draft_.language; };
    if (std::none_of(languages_.begin(), languages_.end(), is_set))
        languages_.push_back({draft_.language, own_language_name(draft_.language)});
}

void KioskSetup::begin()
{
    problem_.clear();
    done_.clear();
}

KioskSettings& KioskSetup::change()
{
    begin();
    is_changed_ = true;
    return draft_;
}

void KioskSetup::choose_survey(const std::string& id)
{
    change().survey = id;
    offer_languages();
}

void KioskSetup::take_logo(const std::filesystem::path& file)
{
    begin();
    try {
        std::string logo = read_whole_file(file);
        if (const auto checked = check_kiosk_logo(logo); !checked)
            problem_ = checked.error().text();
        else
            change().logo = std::move(logo);
    } catch (const Error& error) {
        problem_ = error.what();
    }
}

Result<void> KioskSetup::read_numbers()
{
    const auto idle = seconds_of(idle_, "idle time of the kiosk");
    if (!idle)
        return tl::unexpected(idle.error());
    const auto repeat = seconds_of(repeat_, "repeat interval of the kiosk");
    if (!repeat)
        return tl::unexpected(repeat.error());
    draft_.idle_time = *idle;
    draft_.repeat_interval = *repeat;
    return {};
}

template <class Write>
void KioskSetup::write(Write action, const char* done)
{
    begin();
    try {
        if (const Result<void> written = action(); !written) {
            problem_ = written.error().text();
            return;
        }
        refresh();
        done_ = done;
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
    }
}

void KioskSetup::save()
{
    const auto keep = [this] { return keep_kiosk_settings(workspace_, seat_, draft_).map([this] { is_changed_ = false; }); };
    write([&] { return read_numbers().and_then(keep); }, "Saved");
}

void KioskSetup::set_pin(const std::string& pin, const std::string& again)
{
    write([&]() -> Result<void> {
        if (pin != again)
            return refuse("PIN", "the same digits twice", "two that differ");
        return KioskPin(workspace_.office_store(), workspace_.clock(), seat_).set(pin);
    }, "The PIN is set");
}

} // namespace yardstick
