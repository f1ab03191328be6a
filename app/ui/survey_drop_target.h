#pragma once

#include "ui/surveys_page.h"

#include <wx/dnd.h>

namespace yardstick::ui {

/// Takes the files that are dropped on the Surveys page. The page owns it.
class SurveyDropTarget final : public wxFileDropTarget {
public:
    explicit SurveyDropTarget(SurveysPage& page) : page_(page) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        page_.import(files);
        return true;
    }

private:
    SurveysPage& page_;
};

} // namespace yardstick::ui
