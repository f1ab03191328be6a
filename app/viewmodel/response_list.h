#pragma once

#include "viewmodel/background.h"
#include "viewmodel/response_line.h"

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// The responses of one survey in all its versions, newest first, or those of them that hold a text.
///
/// Opens as fast with a million rows as with a thousand: the first page is read at once, how many there are is found out in
/// the background, and any other page is read when a line of it is asked for. Rows that come meanwhile are seen after the
/// next refresh(). What staff answered is not listed; `withheld()` says why. [the store's thread]
class ResponseList {
public:
    static constexpr int page_rows = 200;
    static constexpr std::size_t most_found = 10'000; ///< a search stops there

    ResponseList(Workspace& workspace, Background& background);
    ~ResponseList();
    ResponseList(const ResponseList&) = delete;
    ResponseList& operator=(const ResponseList&) = delete;

    /// Opens the list of a survey at its newest response, and ends a search.
    void open(const std::string& survey);
    /// Reads again, and counts again.
    void refresh();
    /// Lists what holds `text`, without regard to case, as it is found; everything when there is nothing in `text`.
    void search(const std::string& text);

    const std::string& survey() const { return survey_; }
    const std::string& searched() const { return searched_; } ///< empty: nothing is looked for

    /// The rows that can be looked at now: grows while counting and while searching.
    std::int64_t length() const;
    /// Row `row`, from 0 to length() - 1. Empty where a response has gone since the list was counted, or cannot be read; then
    /// failure() says why.
    const ResponseLine& line(std::int64_t row);

    bool is_busy() const { return is_busy_; } ///< counting or searching
    /// What the list holds, in a sentence: "1 204 responses", "Counting…", "No responses yet", "3 responses hold “queue”".
    std::string summary() const;
    /// Why nothing is listed, else empty.
    const std::string& withheld() const { return withheld_; }
    /// What the world kept from being read, else empty.
    const std::string& failure() const { return failure_; }

    std::function<void()> on_change; ///< length() or summary() changed by work in the background

private:
    struct Page {
        std::int64_t number = 0;
        std::vector<ResponseLine> lines;
    };

    void read_first_page();
    void count();
    void search_from(std::optional<ListPlace> from);
    void run(Background::Work work);
    void changed();
    std::vector<ResponseLine> lines_from(const std::optional<ListPlace>& from);
    const Page& page(std::int64_t number); ///< throws Error

    Workspace& workspace_;
    Background& background_;
    std::string survey_, searched_, withheld_, failure_;
    std::unique_ptr<ResponseWords> words_;
    std::optional<ListMarks> marks_;      ///< absent until counted
    std::list<Page> pages_;               ///< those looked at last, the last one first
    std::vector<ResponseLine> found_;     ///< by the search
    bool is_busy_ = false;
    /// Results of work begun before the list was opened or searched anew are dropped: theirs is another one.
    std::shared_ptr<int> work_ = std::make_shared<int>(0);
};

} // namespace yardstick
