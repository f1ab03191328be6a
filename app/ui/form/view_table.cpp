#include "ui/form/view_table.h"

#include "ui/form/boolean_view.h"
#include "ui/form/checkbox_view.h"
#include "ui/form/comment_view.h"
#include "ui/form/dropdown_view.h"
#include "ui/form/radiogroup_view.h"
#include "ui/form/rating_view.h"
#include "ui/form/text_view.h"

#include <cassert>
#include <map>

namespace yardstick::ui {

namespace {

using Make = std::unique_ptr<QuestionView> (*)(session::Question& question, FormContext& context);

template <class View>
std::unique_ptr<QuestionView> make(session::Question& question, FormContext& context)
{
    return std::make_unique<View>(question, context);
}

// A new type joins here.
const std::map<ElementType, Make>& makers()
{
    static const std::map<ElementType, Make> table{
        {ElementType::text, make<TextView>},
        {ElementType::comment, make<CommentView>},
        {ElementType::radiogroup, make<RadiogroupView>},
        {ElementType::checkbox, make<CheckboxView>},
        {ElementType::dropdown, make<DropdownView>},
        {ElementType::rating, make<RatingView>},
        {ElementType::boolean, make<BooleanView>},
    };
    return table;
}

} // namespace

std::unique_ptr<QuestionView> make_view(session::Question& question, FormContext& context)
{
    const auto found = makers().find(question.type());
    assert(found != makers().end() && "every type of question has a view");
    return found->second(question, context);
}

} // namespace yardstick::ui
