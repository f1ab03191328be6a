#pragma once

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/scrolbar.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace yardstick::ui {

/// A list of any number of rows, of which only those in sight are there.
///
/// The platform's own list keeps something for every row, which takes a second for a million (measured on GTK 3), and a list
/// that is drawn is silent to a screen reader. So this is a native list of the rows that fit, beside a scroll bar over all
/// of them: keys and the wheel move what it shows.
class LongList : public wxPanel {
public:
    struct Column {
        wxString title;
        int width = 100;      ///< before FromDIP
        bool takes_rest = false; ///< of the width: one column does
    };

    /// `name` is for screen readers.
    LongList(wxWindow* parent, const wxString& name, std::vector<Column> columns);

    /// The texts of a row, one for each column. Asked for whenever a row comes into sight.
    std::function<std::vector<wxString>(std::int64_t row)> cells;
    std::function<void()> on_choose; ///< chosen() is another row

    /// There are so many rows now, and all may be others: what is in sight is asked for again.
    void show(std::int64_t length);
    void scroll_to(std::int64_t first);
    void choose(std::int64_t row); ///< and brings it into sight

    std::int64_t length() const { return length_; }
    std::int64_t first() const { return first_; }  ///< the first row in sight
    int rows_in_sight() const { return static_cast<int>(list_->GetItemCount()); }
    std::optional<std::int64_t> chosen() const { return chosen_; }
    wxDataViewListCtrl& list() { return *list_; }

private:
    void lay_out(const wxString& name);
    void bind_events();
    void fit();
    void fill();
    void show_chosen();
    int rows_that_fit() const;
    bool take_key(int key);

    std::vector<Column> columns_;
    wxDataViewListCtrl* list_ = nullptr;
    wxScrollBar* bar_ = nullptr;
    std::int64_t length_ = 0;
    std::int64_t first_ = 0;
    std::optional<std::int64_t> chosen_;
    wxSize fitted_;           ///< of the list, when its rows were fitted last
    bool is_filling_ = false; ///< selections that change meanwhile are its own doing
};

} // namespace yardstick::ui
