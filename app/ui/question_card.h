#pragma once

#include "ui/card.h"
#include "viewmodel/plugin_list.h"

#include <functional>
#include <optional>
#include <vector>

class wxButton;

namespace yardstick::ui {

class Paragraph;

/// What has to be asked before it is done, with what is known about it, and a button for each answer. Hidden while nothing is asked.
/// The keyboard goes to the answer that leaves all as it is, and Escape gives it.
class QuestionCard : public Card {
public:
    explicit QuestionCard(wxWindow* parent);

    void show(const std::optional<PluginQuestion>& question);
    std::function<void(std::size_t answer)> on_answer;

private:
    Paragraph* said_ = nullptr;
    Paragraph* details_ = nullptr;
    wxBoxSizer* answers_ = nullptr; ///< owned by the card
    std::vector<wxButton*> buttons_;
};

} // namespace yardstick::ui
