#include "ui/form/comment_view.h"

#include "survey/expression/conversion.h"
#include "ui/form/shown_text.h"
#include "ui/native_look.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int line_height = 20;
constexpr int padding = 12;

} // namespace

wxSizer* CommentView::lay_out(wxWindow& parent)
{
    const auto& details = *question().definition().as<CommentDetails>();
    const int height = std::clamp(details.rows, 2, 12) * line_height + padding;
    field_ = new wxTextCtrl(&parent, wxID_ANY, wxEmptyString, wxDefaultPosition, parent.FromDIP(wxSize(60, height)), wxTE_MULTILINE);
    set_look(*field_, Look::field);
    field_->SetHint(text_from_utf8(details.placeholder.text(context().language())));
    name_control(*field_);
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { answer(field_->IsEmpty() ? Value() : Value(field_->GetValue().utf8_string())); });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        check();
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field_, wxSizerFlags(1));
    return row;
}

bool CommentView::show()
{
    field_->SetEditable(!is_read_only());
    show_text(*field_, question().is_empty() ? std::string() : text_from(question().value()));
    return false;
}

} // namespace yardstick::ui
