#include "ui/message_card.h"

#include "ui/reading_field.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int most_reasons_height = 110;

wxString lines_of(const Problems& problems)
{
    wxString lines;
    for (const Problem& problem : problems)
        lines += (lines.empty() ? "" : "\n") + text_from_utf8(problem.text());
    return lines;
}

} // namespace

MessageCard::MessageCard(wxWindow* parent)
    : Card(parent, _("What was done")), said_(new Paragraph(this, wxEmptyString)), reasons_(new ReadingField(this, _("Reasons"), most_reasons_height))
{
    content().Add(said_, wxSizerFlags().Expand());
    content().Add(reasons_, below(*this, spacing::small));
    Hide();
}

void MessageCard::show(const Message& message)
{
    set_tone(message.tone);
    said_->set_text(message.said);
    reasons_->set_text(lines_of(message.reasons));
    Show(!message.said.empty());
    GetParent()->Layout();
    renew_tab_order(*this);
}

wxString MessageCard::text() const
{
    if (!IsShown())
        return {};
    return said_->text() + (reasons_->IsShown() ? "\n" + reasons_->GetValue() : wxString());
}

} // namespace yardstick::ui
