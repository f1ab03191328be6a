#include "survey/definition/property_table.h"

namespace yardstick {

namespace {

constexpr std::string_view presentation =
    "$schema acceptedCategories addRowButtonLocation addRowLocation allowAdaptiveActions allowCameraAccess allowClear "
    "allowCompleteSurveyAutomatic allowCustomChoices allowDragRange allowImagesPreview allowResize allowResizeComment "
    "allowRowReorder allowRowsDragAndDrop allowSwap alternateRows autoAdvanceAllowComplete autoAdvanceEnabled autoComplete "
    "autocomplete autoFocusFirstError autoFocusFirstQuestion autoGrow autoGrowComment backgroundColor backgroundImage "
    "backgroundImageAttachment backgroundImageFit backgroundOpacity cameraFacingMode cellComponent cellErrorLocation "
    "cellHint cells choicesLazyLoadPageSize closeOnSelect colCount cols colSpan columnColCount columnLayout columnMinWidth "
    "columnsLocation commentAreaRows completedBeforeHtml confirmDelete confirmDeleteText contentMode cookieName "
    "createCustomChoiceText customLabels dataList defaultDisplayValue descriptionLocation detailErrorLocation "
    "detailPanelShowOnAdding displayMode displayRateDescriptionsAsExtremeItems editText effectiveColSpan errorLocation "
    "fileOrPhotoPlaceholder filePlaceholder fitToContainer focusFirstQuestionAutomatic focusOnFirstError "
    "goNextPageAutomatic gridLayoutColumns gridLayoutEnabled headerView height hideColumnsIfEmpty hideNumber "
    "hideSelectedItems horizontalScroll iconName iconSize imageFit imageHeight imageWidth indent innerIndent "
    "inputFieldComponent inputSize inputTextAlignment isSinglePage itemComponent itemErrorLocation itemSize itemTitleWidth "
    "label labelCount labelFormat loadingHtml logo logoFit logoHeight logoPosition logoWidth longTap maskSettings maskType "
    "matrixDragHandleArea maxFiles maxImageHeight maxImageWidth maxRangeLength maxTimeToFinish maxTimeToFinishPage "
    "maxWidth minImageHeight minImageWidth minRangeLength minWidth navigationButtonsLocation navigationButtonsVisibility "
    "navigationDescription navigationTitle newPanelPosition nextPanelText page panelNextText panelPrevText "
    "panelRemoveButtonLocation panelsState partialSendEnabled penColor penMaxWidth penMinWidth photoPlaceholder "
    "placeholderReadOnly previewMode previewText prevPanelText progressBarInheritWidthFrom progressBarLocation "
    "progressBarNavigationTextLocation progressBarShowNavigationText progressBarShowPageNumbers progressBarShowPageTitles "
    "progressBarType questionDescriptionLocation questionErrorLocation questionOrder questionsOrder "
    "questionStartIndex questionTitleLocation questionTitlePattern questionTitleTemplate questionTitleWidth randomize "
    "randomizeCategory rateColorMode rateDescriptionLocation regionalFormat "
    "removePanelButtonLocation renderAs renderMode rowTitleWidth scaleColorMode searchEnabled searchMode "
    "selectToRankAreasLayout selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText selectToRankSwapAreas "
    "sendResultOnPageNext separateSpecialChoices showBrandInfo showCaption showClearButton showCompletedPage "
    "showCompletePage showHeader showInMultipleColumns showLabel showLabels showNavigationButtons showNumber "
    "showOptionsCaption showPageNumbers showPageTitles showPlaceholder showPrevButton showPreview "
    "showPreviewBeforeComplete showProgressBar showQuestionNumbers showRangeInProgress showTimer showTimerPanel "
    "showTimerPanelMode showTitle showTOC signatureAutoScaleEnabled signatureHeight signatureWidth "
    "singleInputTitleTemplate size sjsVersion sourceType startWithNewLine state surveyId surveyPostId surveyShowDataSaving "
    "swapOrder tabAlign tabTitlePlaceholder templateDescription templateErrorLocation templateQuestionTitleLocation "
    "templateQuestionTitleWidth templateTabTitle templateTitleLocation textUpdateMode textWrapEnabled timeLimit "
    "timeLimitPerPage timerInfoMode timerLocation titleLocation tocItemComponent tocLocation tooltipFormat "
    "tooltipVisibility totalAlignment transposeData useTitleAsLabel validateVisitedEmptyFields verticalAlign waitForUpload "
    "width widthMode";

} // namespace

bool is_presentation(std::string_view name)
{
    return is_one_of(name, presentation);
}

} // namespace yardstick
