#include "viewmodel/response_list.h"

#include "core/error.h"
#include "report/figure_text.h"
#include "survey/expression/text.h"
#include "viewmodel/response_search.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t pages_kept = 16;
constexpr int rows_searched_at_once = 4000;

const char* const why_staff_is_withheld =
    "What staff answered is never listed one by one: it is shown as figures, and as comments once enough people have written some.";

} // namespace

ResponseList::ResponseList(Workspace& workspace, Background& background) : workspace_(workspace), background_(background) {}

ResponseList::~ResponseList()
{
    work_.reset();
}

void ResponseList::open(const std::string& survey)
{
    survey_ = survey;
    searched_.clear();
    marks_.reset();
    refresh();
}

void ResponseList::refresh()
{
    work_ = std::make_shared<int>(0);
    is_busy_ = false;
    failure_.clear();
    withheld_.clear();
    found_.clear();
    const auto survey = find_survey_in_any_state(workspace_.surveys(), survey_);
    if (survey && survey->audience() == Audience::staff) {
        withheld_ = why_staff_is_withheld;
        marks_.emplace();
        pages_.clear();
        return;
    }
    try {
        words_ = std::make_unique<ResponseWords>(workspace_, survey_);
        if (!searched_.empty()) {
            search_from(std::nullopt);
            return;
        }
        read_first_page();
        if (!marks_ || marks_->count >= page_rows)
            count();
    } catch (const Error& error) {
        failure_ = error.what();
    }
}

void ResponseList::read_first_page()
{
    pages_.clear();
    std::vector<Response> newest = workspace_.responses().list(survey_, std::nullopt, page_rows);
    Page first;
    for (const Response& response : newest)
        first.lines.push_back(words_->line(response));
    // A list that ends on its first page is counted by that.
    if (newest.size() < page_rows) {
        marks_ = ListMarks{static_cast<std::int64_t>(newest.size()), {}};
        if (!newest.empty())
            marks_->places.push_back({newest.front().occurred_at, newest.front().id});
    } else if (marks_ && marks_->count < page_rows) {
        marks_.reset();
    }
    pages_.push_back(std::move(first));
}

void ResponseList::count()
{
    run([this, survey = survey_](Workspace& workspace) -> Background::Finish {
        return [this, marks = workspace.responses().list_marks(survey, page_rows)] {
            is_busy_ = false;
            marks_ = marks;
            pages_.clear();
            changed();
        };
    });
}

void ResponseList::search(const std::string& text)
{
    searched_ = expression::trimmed(text);
    refresh();
}

void ResponseList::search_from(std::optional<ListPlace> from)
{
    run([this, survey = survey_, text = searched_, from](Workspace& workspace) -> Background::Finish {
        ResponseWords words(workspace, survey);
        ResponseSearch search(words, text);
        const std::vector<Response> rows = workspace.responses().list(survey, from, rows_searched_at_once);
        std::vector<ResponseLine> found;
        for (const Response& response : rows)
            // The row to begin from was the last one of the rows before.
            if ((!from || response.id != from->id) && search.holds(response))
                found.push_back(words.line(response));
        std::optional<ListPlace> next;
        if (rows.size() == rows_searched_at_once)
            next = ListPlace{rows.back().occurred_at, rows.back().id};
        return [this, found = std::move(found), next] {
            const std::size_t room = most_found - found_.size();
            found_.insert(found_.end(), found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(room, found.size())));
            is_busy_ = false;
            if (next && found_.size() < most_found)
                search_from(next);
            changed();
        };
    });
}

void ResponseList::run(Background::Work work)
{
    is_busy_ = true;
    const std::weak_ptr<int> own = work_;
    background_.run(
        [own, work = std::move(work)](Workspace& workspace) -> Background::Finish {
            if (own.expired())
                return {};
            return [own, finish = work(workspace)] {
                if (!own.expired())
                    finish();
            };
        },
        [this, own](const std::string& why) {
            if (own.expired())
                return;
            is_busy_ = false;
            failure_ = why;
            changed();
        });
}

void ResponseList::changed()
{
    if (on_change)
        on_change();
}

std::int64_t ResponseList::length() const
{
    if (!searched_.empty())
        return static_cast<std::int64_t>(found_.size());
    if (marks_)
        return marks_->count;
    return pages_.empty() ? 0 : static_cast<std::int64_t>(pages_.front().lines.size());
}

std::vector<ResponseLine> ResponseList::lines_from(const std::optional<ListPlace>& from)
{
    std::vector<ResponseLine> lines;
    for (const Response& response : workspace_.responses().list(survey_, from, page_rows))
        lines.push_back(words_->line(response));
    return lines;
}

const ResponseList::Page& ResponseList::page(std::int64_t number)
{
    const auto found = std::find_if(pages_.begin(), pages_.end(), [number](const Page& page) { return page.number == number; });
    if (found != pages_.end()) {
        pages_.splice(pages_.begin(), pages_, found);
        return pages_.front();
    }
    pages_.push_front({number, lines_from(marks_->places[static_cast<std::size_t>(number)])});
    if (pages_.size() > pages_kept)
        pages_.pop_back();
    return pages_.front();
}

const ResponseLine& ResponseList::line(std::int64_t row)
{
    static const ResponseLine gone;
    if (!searched_.empty())
        return found_[static_cast<std::size_t>(row)];
    try {
        const std::vector<ResponseLine>& lines = page(row / page_rows).lines;
        const auto on_page = static_cast<std::size_t>(row % page_rows);
        return on_page < lines.size() ? lines[on_page] : gone;
    } catch (const Error& error) {
        // A control asks while it draws, where nothing may be thrown.
        failure_ = error.what();
        return gone;
    }
}

std::string ResponseList::summary() const
{
    if (!withheld_.empty() || !failure_.empty())
        return withheld_.empty() ? failure_ : withheld_;
    if (searched_.empty())
        return !marks_ ? "Counting…" : marks_->count == 0 ? "No responses yet" : counted(marks_->count, "response", "responses");
    const std::string quoted = "“" + searched_ + "”";
    if (is_busy_)
        return "Searching for " + quoted + "… " + (found_.empty() ? "" : counted(length(), "found so far", "found so far"));
    if (found_.empty())
        return "No response holds " + quoted;
    if (found_.size() == most_found)
        return "The newest " + counted(length(), "response", "responses") + " that hold " + quoted + "; a longer text finds fewer";
    return counted(length(), "response holds ", "responses hold ") + quoted;
}

} // namespace yardstick
