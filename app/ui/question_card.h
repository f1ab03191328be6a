#pragma once

#include "ui/card.h"
#include "viewmodel/confirmation.h"

#include <functional>
#include <optional>
#include <vector>

class wxButton;

namespace yardstick::ui {

class Paragraph;
class ReadingField;

/// What has to be asked before it is done, with what is known about it, and a button for each answer: those stay in sight however much
/// is known. Hidden while nothing is asked. The keyboard goes to the answer that leaves all as it is, and Escape gives it.
class QuestionCard : public Card {
public:
    explicit QuestionCard(wxWindow* parent);

    /// Shows it and takes the keyboard; of a question that it shows already nothing changes.
    void show(const std::optional<Confirmation>& question);
    std::function<void(std::size_t answer)> on_answer;

    wxString text() const; ///< what is asked, and what is known; empty while nothing is asked

private:
    Paragraph* said_ = nullptr;
    ReadingField* details_ = nullptr;
    wxBoxSizer* answers_ = nullptr; ///< owned by the card
    std::vector<wxButton*> buttons_;
    std::optional<Confirmation> shown_;
};

} // namespace yardstick::ui
