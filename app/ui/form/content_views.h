#pragma once

#include "ui/form/question_view.h"
#include "ui/form/rich_text.h"

#include <wx/stattext.h>

#include <string>

// What a form shows and nobody answers.
namespace yardstick::ui {

/// html: a text with headings, lists, pictures and links.
class HtmlView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override { return false; }

private:
    RichText* text_ = nullptr;
};

/// image: a picture out of the definition. Its alternative text is what screen readers say.
class ImageView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override { return false; }

private:
    wxWindow* parent_ = nullptr;
    wxBoxSizer* place_ = nullptr;
    std::string shown_;
};

/// expression: what the survey works out by itself.
class ExpressionView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override { return false; }

private:
    wxStaticText* text_ = nullptr;
};

} // namespace yardstick::ui
