// The course of an entry at the Front desk: begun, dated, kept for later, taken up again, corrected. Saving it is in front_desk.cpp.
#include "viewmodel/front_desk.h"

#include "viewmodel/wall_clock.h"

#include <algorithm>
#include <utility>

namespace yardstick {

namespace {

bool is_same_version(const std::shared_ptr<const Survey>& a, const std::shared_ptr<const Survey>& b)
{
    return a && b ? a->id() == b->id() && a->version() == b->version() : a == b;
}

bool is_blank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

void FrontDesk::begin()
{
    asked_ = desk_.survey();
    entry_ = std::make_shared<DeskEntry>(asked_, workspace_.clock().now(), desk_.zone());
    resumed_.clear();
    back_dating_.reset();
}

// An entry in the making ends when another survey is asked; one of an older version goes on with that.
void FrontDesk::follow_choice()
{
    const auto& asked = desk_.survey();
    const bool is_same_survey = asked && asked_ && asked->id() == asked_->id();
    if (is_same_version(asked, asked_) || (is_same_survey && has_entry()))
        return;
    if (has_entry() && !keep_for_later())
        return;
    correction_.reset();
    begin();
}

void FrontDesk::clear()
{
    if (correction_) {
        correction_.reset();
        return;
    }
    const bool was_resumed = is_resumed();
    begin();
    if (was_resumed)
        read_day(); // it waits again
}

// Date

void FrontDesk::type_when(std::string when)
{
    if (!back_dating_)
        return;
    back_dating_->when = std::move(when);
    back_dating_->when_problem.clear();
}

void FrontDesk::type_reason(std::string reason)
{
    if (correction_)
        correction_->type_reason(std::move(reason));
    else if (back_dating_) {
        back_dating_->reason = std::move(reason);
        back_dating_->reason_problem.clear();
    }
}

// Dates `entry` as was typed. False, with the problems told beside it, when that cannot be.
bool FrontDesk::date(Entry& entry)
{
    if (!back_dating_)
        return true;
    const auto at = read_wall_clock(back_dating_->when, desk_.zone(), workspace_.clock().now());
    back_dating_->when_problem = at ? std::string() : at.error().text();
    back_dating_->reason_problem = is_blank(back_dating_->reason) ? "A reason is needed." : "";
    if (!at || !back_dating_->reason_problem.empty())
        return false;
    entry.at = *at;
    entry.reason = back_dating_->reason;
    return true;
}

// Keep for later

bool FrontDesk::keep_for_later()
{
    if (!has_entry())
        return false;
    const auto keep = [&]() -> Result<void> {
        Entry entry = new_entry();
        entry.source = entry_->survey()->id();
        entry.answers = entry_->answers();
        entry.answers_from = AnswersFrom::form;
        entry.id = resumed_;
        const int page = entry_->session().partial(entry_->survey()->version()).page;
        const auto kept = workspace_.partials().keep(entry, page);
        if (!kept)
            return tl::unexpected(kept.error());
        begin();
        return {};
    };
    return write(keep, SaveStatus::Kind::kept);
}

void FrontDesk::resume(const std::string& id)
{
    if (correction_ || (has_entry() && !keep_for_later()))
        return;
    const auto take_up = [&]() -> Result<void> {
        const auto partial = workspace_.partials().find(id);
        if (!partial)
            return tl::unexpected(partial.error());
        const auto survey = workspace_.surveys().find(partial->survey, partial->response.survey_version);
        if (!survey)
            return refuse("survey " + partial->survey, "version " + std::to_string(partial->response.survey_version) + ", which was begun", "none");
        begin();
        entry_ = std::make_shared<DeskEntry>(survey, partial->begun_at, desk_.zone());
        entry_->resume(partial->response);
        resumed_ = id;
        return {};
    };
    write(take_up, SaveStatus::Kind::nothing_yet);
}

void FrontDesk::drop(const std::string& id)
{
    write([&] { return workspace_.partials().drop(id); }, SaveStatus::Kind::dropped);
}

// Correct

bool FrontDesk::correct(const std::string& id)
{
    const auto open = [&]() -> Result<void> {
        auto correction = DeskCorrection::open(workspace_, desk_, id);
        if (!correction)
            return tl::unexpected(correction.error());
        correction_.emplace(std::move(*correction));
        return {};
    };
    return write(open, SaveStatus::Kind::nothing_yet);
}

void FrontDesk::save_correction()
{
    DeskEntry& entry = *correction_->entry();
    const std::string reason = correction_->given_reason();
    if (reason.empty() || !entry.complete()) {
        status_ = {SaveStatus::Kind::incomplete, {}};
        return;
    }
    const auto correct = [&] {
        return workspace_.intake().correct(correction_->response().id, correction_->changes(), reason, desk_.person()).map([](const Response&) {});
    };
    if (!write(correct, SaveStatus::Kind::corrected)) {
        entry.reopen();
        return;
    }
    const auto& chosen = entry.chosen();
    if (!chosen || !entry.ratings()[*chosen].is_bad)
        std::erase_if(unanswered_, [&](const SavedEntry& bad) { return bad.id == correction_->response().id; });
    correction_.reset();
}

bool FrontDesk::can_undo_corrected() const
{
    return correction_ && correction_->can_undo();
}

void FrontDesk::undo_corrected()
{
    if (!can_undo_corrected())
        return;
    const std::string id = correction_->response().id;
    const std::string reason = correction_->given_reason();
    if (reason.empty()) {
        status_ = {SaveStatus::Kind::incomplete, {}};
        return;
    }
    if (!write([&] { return workspace_.intake().void_response(id, reason, desk_.person()); }, SaveStatus::Kind::undone))
        return;
    std::erase_if(unanswered_, [&](const SavedEntry& bad) { return bad.id == id; });
    if (last_saved_ && last_saved_->id == id)
        last_saved_.reset();
    correction_.reset();
}

} // namespace yardstick
