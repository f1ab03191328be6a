#include "ui/form/container_view.h"

#include "ui/form/panel_frame.h"
#include "ui/form/question_frame.h"
#include "ui/palette.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

bool is_wanted(session::Element& element, const FormContext& context)
{
    if (auto* container = dynamic_cast<session::Container*>(&element))
        return container->is_visible() && shows_any(*container, context);
    return context.shows(static_cast<session::Question&>(element));
}

} // namespace

bool shows_any(session::Container& container, const FormContext& context)
{
    const auto& elements = container.elements();
    return std::any_of(elements.begin(), elements.end(), [&](const auto& element) { return is_wanted(*element, context); });
}

std::vector<session::Question*> shown_questions(session::Container& container, const FormContext& context)
{
    std::vector<session::Question*> questions;
    for (session::Question* question : container.questions())
        if (question->is_visible_in_survey() && context.shows(*question))
            questions.push_back(question);
    return questions;
}

ContainerView::ContainerView(wxWindow& parent, session::Container& container, FormContext& context)
    : parent_(parent), context_(context), rows_(new wxBoxSizer(wxVERTICAL))
{
    for (const auto& element : container.elements())
        elements_.push_back({element.get()});
}

// Frames are made in any order, and stand in that of the survey, also for Tab.
ElementFrame* ContainerView::make_frame(session::Element& element, std::size_t place)
{
    ElementFrame* frame = nullptr;
    if (auto* container = dynamic_cast<session::Container*>(&element))
        frame = new PanelFrame(&parent_, *container, context_);
    else
        frame = new QuestionFrame(&parent_, static_cast<session::Question&>(element), context_);
    rows_->Insert(place, frame, wxSizerFlags().Expand().Border(wxBOTTOM, parent_.FromDIP(spacing::large)));
    if (place > 0)
        frame->MoveAfterInTabOrder(rows_->GetItem(place - 1)->GetWindow());
    else if (rows_->GetItemCount() > 1)
        frame->MoveBeforeInTabOrder(rows_->GetItem(std::size_t{1})->GetWindow());
    return frame;
}

bool ContainerView::show()
{
    bool is_other_size = false;
    std::size_t place = 0;
    for (Row& row : elements_) {
        const bool wanted = is_wanted(*row.element, context_);
        if (wanted && !row.frame) {
            row.frame = make_frame(*row.element, place);
            is_other_size = true;
        }
        if (!row.frame)
            continue;
        ++place;
        if (wanted)
            is_other_size |= row.frame->show();
        if (row.frame->IsShown() != wanted) {
            row.frame->Show(wanted);
            is_other_size = true;
        }
    }
    return is_other_size;
}

bool ContainerView::focus()
{
    return std::any_of(elements_.begin(), elements_.end(), [](Row& row) { return row.frame && row.frame->IsShown() && row.frame->focus(); });
}

QuestionFrame* ContainerView::first_wrong()
{
    for (Row& row : elements_)
        if (row.frame && row.frame->IsShown())
            if (QuestionFrame* wrong = row.frame->first_wrong())
                return wrong;
    return nullptr;
}

} // namespace yardstick::ui
