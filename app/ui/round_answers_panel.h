#pragma once

#include "scoring/round_comments.h"
#include "scoring/round_result.h"

#include <wx/scrolwin.h>

#include <vector>

namespace yardstick::ui {

/// What came of a round, question by question: the numbers, and the words in no order.
class RoundAnswersPanel : public wxScrolledWindow {
public:
    explicit RoundAnswersPanel(wxWindow* parent);

    /// `least_comments`: how many people must have written something for it to be shown.
    void show(const std::vector<QuestionResult>& results, const std::vector<QuestionComments>& comments, int least_comments);

private:
    void add_result(const QuestionResult& question);
    void add_choices(const QuestionResult& question);
    void add_comments(const QuestionComments& comments, int least);
};

} // namespace yardstick::ui
