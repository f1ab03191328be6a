#include "viewmodel/front_desk.h"

#include "core/error.h"
#include "survey/expression/text.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/wall_clock.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace yardstick {

namespace {

// A sentence made to stand behind "Not saved: ".
std::string as_clause(const std::string& text)
{
    std::string sentence = why_not_saved(text);
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' '))
        sentence.pop_back();
    // Only a capital that begins an ordinary word: "SQLite" and "I" keep theirs.
    if (sentence.size() > 1 && std::isupper(static_cast<unsigned char>(sentence[0])) && std::islower(static_cast<unsigned char>(sentence[1])))
        sentence[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(sentence[0])));
    return sentence;
}

} // namespace

FrontDesk::FrontDesk(Workspace& workspace, Desk& desk)
    : workspace_(workspace), desk_(desk), entry_(std::make_shared<DeskEntry>(nullptr, workspace.clock().now(), desk.zone()))
{
}

void FrontDesk::refresh()
{
    desk_.refresh();
    follow_choice();
    read_day();
}

void FrontDesk::refresh_without_satisfaction()
{
    desk_.refresh();
    follow_choice();
    read_day_without_satisfaction();
    changes_seen_ = -1; // no count of changes is the same
}

void FrontDesk::read_day()
{
    read_day_without_satisfaction();
    day_.satisfaction = read_satisfaction(workspace_, desk_, day_);
}

void FrontDesk::read_day_without_satisfaction()
{
    // First of all: what is written from now on is another change.
    changes_seen_ = changes_of(workspace_.responses(), todays_responses(desk_));
    day_ = read_desk_day(workspace_, desk_);
    waiting_.clear();
    for (const PartialEntry& partial : workspace_.partials().entries())
        if (partial.id != resumed_ && partial.department == desk_.department() && partial.site == desk_.site())
            waiting_.push_back({partial.id, wall_clock_words(partial.begun_at, desk_.zone(), desk_.today())});
}

bool FrontDesk::follow(std::int64_t changes)
{
    if (changes == changes_seen_)
        return false;
    read_day();
    return true;
}

std::string FrontDesk::obstacle() const
{
    if (desk_.departments().empty())
        return "There is no department yet. Add one on the Office page.";
    if (desk_.sites().empty())
        return "There is no site yet. Add one on the Office page.";
    if (!desk_.survey())
        return "There is no survey to ask yet. A customers' survey, published, appears here.";
    return {};
}

void FrontDesk::choose_channel(std::string channel)
{
    entry().end_number();
    channel_ = std::move(channel);
}

bool FrontDesk::can_save() const
{
    if (!obstacle().empty() && !correction_)
        return false;
    return entry().is_changed() || (!correction_ && !resumed_.empty());
}

Entry FrontDesk::new_entry() const
{
    Entry entry;
    entry.department = desk_.department();
    entry.site = desk_.site();
    entry.person = desk_.person();
    entry.entered_by = desk_.person();
    entry.channel = channel_;
    return entry;
}

bool FrontDesk::write(const std::function<Result<void>()>& action, SaveStatus::Kind done)
{
    try {
        if (const auto written = action(); !written) {
            status_ = {SaveStatus::Kind::not_saved, as_clause(written.error().text())};
            return false;
        }
        status_ = {done, {}};
    } catch (const Error& error) {
        status_ = {SaveStatus::Kind::not_saved, as_clause(error.what())};
        return false;
    }
    // The entry is durable by now: figures that cannot be read are no reason to say otherwise.
    try {
        read_day();
    } catch (const Error&) {
        day_.satisfaction.reset();
    }
    return true;
}

bool FrontDesk::log(const Entry& entry, SavedEntry saved)
{
    const auto log_entry = [&]() -> Result<void> {
        const auto response = entry.id.empty() ? workspace_.intake().log(entry) : workspace_.partials().complete(entry);
        if (!response)
            return tl::unexpected(response.error());
        saved.id = response->id;
        saved.at = response->entered_at;
        saved.time = wall_clock_words(response->occurred_at, desk_.zone(), desk_.today());
        return {};
    };
    if (!write(log_entry, SaveStatus::Kind::saved))
        return false;
    last_saved_ = std::move(saved);
    return true;
}

void FrontDesk::save()
{
    if (!can_save())
        return;
    if (correction_) {
        save_correction();
        return;
    }
    Entry response = new_entry();
    if (!date(response) || !entry_->complete()) {
        status_ = {SaveStatus::Kind::incomplete, {}};
        return;
    }
    response.source = entry_->survey()->id();
    response.version = entry_->survey()->version();
    response.answers = entry_->answers();
    response.answers_from = AnswersFrom::form;
    response.id = resumed_;
    const auto& chosen = entry_->chosen();
    const bool is_bad = chosen && entry_->ratings()[*chosen].is_bad;
    if (!log(response, {{}, {}, {}, chosen ? entry_->ratings()[*chosen].text : std::string(), std::string(expression::trimmed(entry_->comment())), false})) {
        entry_->reopen();
        return;
    }
    if (is_bad)
        unanswered_.push_front(*last_saved_);
    begin();
}

void FrontDesk::log_declined()
{
    if (!can_log_declined())
        return;
    Entry ask = new_entry();
    if (!date(ask)) {
        status_ = {SaveStatus::Kind::incomplete, {}};
        return;
    }
    ask.source = "ask";
    ask.answers["declined"] = true;
    if (log(ask, {{}, {}, {}, {}, {}, true}))
        back_dating_.reset();
}

bool FrontDesk::can_undo() const
{
    return last_saved_ && !correction_ && workspace_.clock().now() - last_saved_->at <= undo_time;
}

void FrontDesk::undo()
{
    if (!can_undo())
        return;
    const std::string id = last_saved_->id;
    const auto take_back = [&] { return workspace_.intake().void_response(id, "undone at the desk", desk_.person()); };
    if (!write(take_back, SaveStatus::Kind::undone))
        return;
    std::erase_if(unanswered_, [&](const SavedEntry& bad) { return bad.id == id; });
    last_saved_.reset();
}

void FrontDesk::keep_recovery(const std::string& note)
{
    if (unanswered_.empty())
        return;
    const std::string text(expression::trimmed(note));
    const auto keep = [&] {
        return workspace_.intake().note_recovery(unanswered_.front().id, !text.empty(), text, desk_.person());
    };
    if (write(keep, SaveStatus::Kind::noted))
        unanswered_.pop_front();
}

} // namespace yardstick
