#include "survey/session/form_session.h"

#include <algorithm>

namespace yardstick {

FormSession::FormSession(std::shared_ptr<const session::FormPlan> plan, Instant now, TimeZone time_zone) : form_(std::move(plan), now, time_zone) {}

void FormSession::set(const std::string& value_name, const Json& answer)
{
    form_.set_answer(value_name, Value::from_json(answer));
}

void FormSession::set_comment(const std::string& value_name, const std::string& text)
{
    form_.set_comment(value_name, text);
}

Json FormSession::answers() const
{
    return form_.answers().to_json();
}

bool FormSession::previous()
{
    const auto pages = form_.visible_pages();
    const auto at = std::find(pages.begin(), pages.end(), form_.current_page());
    if (at == pages.begin() || at == pages.end())
        return false;
    form_.go_to(*(at - 1));
    return true;
}

bool FormSession::complete()
{
    if (!form_.validate(true))
        return false;
    form_.complete();
    return true;
}

PartialResponse FormSession::partial(int survey_version) const
{
    const auto& pages = form_.pages();
    const auto at = std::find_if(pages.begin(), pages.end(), [this](const auto& page) { return page.get() == form_.current_page(); });
    return {answers(), at == pages.end() ? 0 : static_cast<int>(at - pages.begin()), survey_version};
}

void FormSession::resume(const PartialResponse& partial)
{
    form_.replace_answers(Value::from_json(partial.answers));
    if (form_.state() == session::FormState::starting && partial.page > 0)
        form_.start();
    const auto& pages = form_.pages();
    if (partial.page >= 0 && partial.page < static_cast<int>(pages.size()))
        form_.go_to(pages[static_cast<std::size_t>(partial.page)].get());
}

} // namespace yardstick
