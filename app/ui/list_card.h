#pragma once

#include "ui/card.h"
#include "ui/plain_list.h"

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// A list of which one row is chosen, and below it a quiet line about all of them.
/// There is always room for its first two columns; of the others those are shown that have some.
class ListCard : public Card {
public:
    /// `name` is the card's for screen readers, `list_name` the list's.
    ListCard(wxWindow* parent, const wxString& name, const wxString& list_name, const std::vector<ListColumn>& columns);

    void fill(const std::vector<std::vector<wxString>>& rows, std::optional<std::size_t> chosen);
    void say(const wxString& text);
    std::function<void(std::size_t row)> on_choose; ///< a person chose it; fill() never calls this

    wxDataViewListCtrl& list() { return *list_; }

private:
    wxDataViewListCtrl* list_;
    Paragraph* said_;
    bool is_filling_ = false;
};

} // namespace yardstick::ui
