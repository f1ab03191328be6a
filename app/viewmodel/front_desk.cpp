#include "viewmodel/front_desk.h"

#include "core/error.h"
#include "viewmodel/not_saved.h"

#include <algorithm>
#include <cctype>

namespace yardstick {

namespace {

std::string trimmed(const std::string& text)
{
    const char* blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

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

void FrontDesk::refresh()
{
    desk_.refresh();
    read_survey();
    read_day();
}

void FrontDesk::read_survey()
{
    const auto& asked = desk_.survey();
    if (asked && survey_ && asked->id() == survey_->id() && asked->version() == survey_->version())
        return;
    survey_ = asked;
    question_.clear();
    ratings_.clear();
    comment_name_.clear();
    comment_title_.clear();
    keys_ = {};
    clear();
    if (!survey_)
        return;
    const Question& rating = *survey_->rating_question();
    question_ = rating.title;
    rating_name_ = rating.name;
    keys_ = RatingKeys(rating);
    const std::vector<Json> bad = bad_ratings(rating);
    for (std::size_t i = 0; i < rating.choices.size(); ++i) {
        const Choice& choice = rating.choices[i];
        const double place = rating.choices.size() > 1 ? static_cast<double>(i) / static_cast<double>(rating.choices.size() - 1) : 1.0;
        const bool is_bad = std::find(bad.begin(), bad.end(), choice.value) != bad.end();
        ratings_.push_back({choice.value, choice.text, {}, keys_.keys()[i], place, is_bad});
    }
    // Words at the ends of a scale of bare numbers belong to its first and last choice.
    const auto add_words = [](RatingOption& option, const std::string& words) {
        if (words.empty() || option.text != option.value.dump())
            return;
        option.text += " · " + words;
        option.words = words;
    };
    if (!ratings_.empty()) {
        add_words(ratings_.front(), rating.min_text);
        add_words(ratings_.back(), rating.max_text);
    }
    if (const Question* comment = comment_question(*survey_)) {
        comment_name_ = comment->name;
        comment_title_ = comment->title;
    }
}

void FrontDesk::read_day()
{
    day_ = read_desk_day(workspace_, desk_);
}

std::string FrontDesk::obstacle() const
{
    if (desk_.departments().empty())
        return "There is no department yet. Add one on the Office page.";
    if (desk_.sites().empty())
        return "There is no site yet. Add one on the Office page.";
    if (!survey_)
        return "There is no survey to ask yet. A survey with one rating question, published, appears here.";
    return {};
}

void FrontDesk::type_digit(char digit)
{
    if (const auto meant = keys_.type(digit))
        chosen_ = meant;
}

void FrontDesk::choose(std::size_t rating)
{
    keys_.end();
    if (rating < ratings_.size())
        chosen_ = rating;
}

void FrontDesk::type_comment(std::string text)
{
    keys_.end();
    comment_ = std::move(text);
}

void FrontDesk::choose_channel(std::string channel)
{
    keys_.end();
    channel_ = std::move(channel);
}

void FrontDesk::clear()
{
    keys_.end();
    chosen_.reset();
    comment_.clear();
}

Entry FrontDesk::entry() const
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
        const auto response = workspace_.intake().log(entry);
        if (!response)
            return tl::unexpected(response.error());
        saved.id = response->id;
        saved.at = response->entered_at;
        return {};
    };
    if (!write(log_entry, SaveStatus::Kind::saved))
        return false;
    const auto line = std::find_if(day_.last.begin(), day_.last.end(), [&](const DeskLine& each) { return each.id == saved.id; });
    if (line != day_.last.end())
        saved.time = line->time;
    last_saved_ = std::move(saved);
    return true;
}

void FrontDesk::save()
{
    if (!can_save())
        return;
    const RatingOption& rating = ratings_[*chosen_];
    Entry response = entry();
    response.source = survey_->id();
    response.answers[rating_name_] = rating.value;
    const std::string comment = trimmed(comment_);
    if (takes_comment() && !comment.empty())
        response.answers[comment_name_] = comment;
    const bool is_bad = rating.is_bad;
    if (!log(response, {{}, {}, {}, rating.text, comment, false}))
        return;
    if (is_bad)
        unanswered_.push_front(*last_saved_);
    clear();
}

void FrontDesk::log_declined()
{
    if (!can_log_declined())
        return;
    Entry ask = entry();
    ask.source = "ask";
    ask.answers["declined"] = true;
    log(ask, {{}, {}, {}, {}, {}, true});
}

bool FrontDesk::can_undo() const
{
    return last_saved_ && workspace_.clock().now() - last_saved_->at <= undo_time;
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
    const std::string text = trimmed(note);
    const auto keep = [&] {
        return workspace_.intake().note_recovery(unanswered_.front().id, !text.empty(), text, desk_.person());
    };
    if (write(keep, SaveStatus::Kind::noted))
        unanswered_.pop_front();
}

} // namespace yardstick
