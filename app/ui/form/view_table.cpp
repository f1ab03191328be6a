#include "ui/form/view_table.h"

#include "ui/form/boolean_view.h"
#include "ui/form/checkbox_view.h"
#include "ui/form/comment_view.h"
#include "ui/form/content_views.h"
#include "ui/form/dropdown_view.h"
#include "ui/form/file_view.h"
#include "ui/form/matrix_view.h"
#include "ui/form/multiple_text_view.h"
#include "ui/form/panel_dynamic_view.h"
#include "ui/form/picked_text_view.h"
#include "ui/form/radiogroup_view.h"
#include "ui/form/ranking_view.h"
#include "ui/form/rating_view.h"
#include "ui/form/searched_choices_view.h"
#include "ui/form/signature_view.h"
#include "ui/form/slider_view.h"
#include "ui/form/table_view.h"
#include "ui/form/text_view.h"
#include "ui/form/toggled_choices_view.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace yardstick::ui {

namespace {

constexpr std::size_t longest_plain_list = 15;

using Make = std::unique_ptr<QuestionView> (*)(session::Question& question, FormContext& context);

template <class View>
std::unique_ptr<QuestionView> make(session::Question& question, FormContext& context)
{
    return std::make_unique<View>(question, context);
}

/// Texts are typed, save those that can be picked.
std::unique_ptr<QuestionView> make_text_view(session::Question& question, FormContext& context)
{
    const std::string& input_type = question.definition().as<TextDetails>()->input_type;
    if (input_type == "range")
        return make<SliderView>(question, context);
    for (const char* picked : {"date", "datetime-local", "datetime", "time", "month", "week", "color"})
        if (input_type == picked)
            return make<PickedTextView>(question, context);
    return make<TextView>(question, context);
}

/// A list that is too long to be taken in at a glance is searched, where the definition does not say what it wants.
std::unique_ptr<QuestionView> make_dropdown_view(session::Question& question, FormContext& context)
{
    const SelectDetails& details = *question.definition().as<SelectDetails>();
    const std::size_t choices = std::max(details.choices.size(), static_cast<session::SelectQuestion&>(question).visible_choices().size());
    // A list that stands open has no room in the cell of a matrix.
    const bool is_in_matrix = question.parent_question() && question.parent_question()->definition().as<TableDetails>();
    if (details.search_enabled.value_or(choices > longest_plain_list && !is_in_matrix))
        return make<SearchedChoicesView>(question, context);
    return make<DropdownView>(question, context);
}

// A new type joins here.
const std::map<ElementType, Make>& makers()
{
    static const std::map<ElementType, Make> table{
        {ElementType::text, make_text_view},
        {ElementType::comment, make<CommentView>},
        {ElementType::radiogroup, make<RadiogroupView>},
        {ElementType::checkbox, make<CheckboxView>},
        {ElementType::dropdown, make_dropdown_view},
        {ElementType::rating, make<RatingView>},
        {ElementType::boolean, make<BooleanView>},
        {ElementType::matrix, make<MatrixView>},
        {ElementType::matrixdropdown, make<TableView>},
        {ElementType::matrixdynamic, make<TableView>},
        {ElementType::multipletext, make<MultipleTextView>},
        {ElementType::paneldynamic, make<PanelDynamicView>},
        {ElementType::ranking, make<RankingView>},
        {ElementType::tagbox, make<SearchedChoicesView>},
        {ElementType::imagepicker, make<ToggledChoicesView>},
        {ElementType::buttongroup, make<ToggledChoicesView>},
        {ElementType::slider, make<SliderView>},
        {ElementType::file, make<FileView>},
        {ElementType::signaturepad, make<SignatureView>},
        {ElementType::html, make<HtmlView>},
        {ElementType::image, make<ImageView>},
        {ElementType::expression, make<ExpressionView>},
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
