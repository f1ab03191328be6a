#include "ui/form/form_page.h"

#include "survey/session/form_texts.h"
#include "ui/palette.h"

#include <utility>

namespace yardstick::ui {

FormPage::FormPage(wxWindow* parent, session::Container& page, FormContext& context)
    : TellingScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), page_(page), context_(context),
      survey_heading_(*this, TextStyle::page_heading, context.text_scale()), heading_(*this, TextStyle::card_heading, context.text_scale()), questions_(*this, page, context)
{
    SetScrollRate(0, FromDIP(spacing::medium));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(survey_heading_.sizer(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
    column->Add(heading_.sizer(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
    column->Add(questions_.sizer(), wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(spacing::medium)));
    SetSizer(column);
    // wxWidgets itself does not, where panels stand in panels.
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        CallAfter([this] {
            if (wxWindow* focused = FindFocus(); focused && IsDescendant(focused))
                show_child(*focused);
        });
    });
}

void FormPage::show()
{
    bool is_other_size = false;
    const Definition& definition = context_.form().definition();
    const bool is_first = &page_ == context_.form().pages().front().get();
    if (context_.options.has_title && is_first) {
        const std::string language = context_.language();
        is_other_size = survey_heading_.show(text_from_utf8(definition.title.text(language)), text_from_utf8(definition.description.text(language)), {});
    }
    is_other_size |= heading_.show(text_from_utf8(session::title_of(page_)), text_from_utf8(session::description_of(page_)), page_.errors());
    is_other_size |= questions_.show();
    if (is_other_size)
        Layout();
}

bool FormPage::Layout()
{
    // Another virtual size asks for a layout by itself.
    if (!std::exchange(is_fitting_, true)) {
        FitInside();
        is_fitting_ = false;
    }
    const bool is_laid_out = TellingScrolledWindow::Layout();
    tell();
    return is_laid_out;
}

} // namespace yardstick::ui
