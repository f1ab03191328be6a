#include "survey/session/checkbox_question.h"
#include "survey/session/matrix_question.h"
#include "survey/session/multiple_text_question.h"
#include "survey/session/panel_dynamic_question.h"
#include "survey/session/plain_questions.h"
#include "survey/session/table_question.h"

namespace yardstick::session {

std::unique_ptr<Question> Question::make(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
{
    const auto made = [&]<class T>(std::type_identity<T>) -> std::unique_ptr<Question> {
        return std::make_unique<T>(form, holder, parent, parent_question, definition);
    };
    switch (definition.type) {
    case ElementType::text:
    case ElementType::comment: return made(std::type_identity<TextQuestion>());
    case ElementType::radiogroup:
    case ElementType::dropdown:
    case ElementType::buttongroup: return made(std::type_identity<SelectQuestion>());
    case ElementType::imagepicker:
        if (definition.as<SelectDetails>()->multi_select)
            return made(std::type_identity<CheckboxQuestion>());
        return made(std::type_identity<SelectQuestion>());
    case ElementType::checkbox:
    case ElementType::tagbox: return made(std::type_identity<CheckboxQuestion>());
    case ElementType::ranking: return made(std::type_identity<RankingQuestion>());
    case ElementType::rating: return made(std::type_identity<RatingQuestion>());
    case ElementType::boolean: return made(std::type_identity<BooleanQuestion>());
    case ElementType::matrix: return made(std::type_identity<MatrixQuestion>());
    case ElementType::multipletext: return made(std::type_identity<MultipleTextQuestion>());
    case ElementType::expression: return made(std::type_identity<ExpressionQuestion>());
    case ElementType::paneldynamic: return made(std::type_identity<PanelDynamicQuestion>());
    case ElementType::matrixdropdown: return made(std::type_identity<MatrixDropdownQuestion>());
    case ElementType::matrixdynamic: return made(std::type_identity<MatrixDynamicQuestion>());
    case ElementType::file:
    case ElementType::signaturepad: return made(std::type_identity<FileQuestion>());
    case ElementType::slider: return made(std::type_identity<SliderQuestion>());
    case ElementType::panel:
    case ElementType::html:
    case ElementType::image: break;
    }
    return made(std::type_identity<ContentElement>());
}

} // namespace yardstick::session
