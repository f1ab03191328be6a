#pragma once

#include "support/hand_run_background.h"
#include "support/shared_data.h"
#include "ui/surveys_page.h"
#include "ui/ui_driver.h"

#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace yardstick::test {

/// The Surveys page of a desk's workspace; what it does in the background is done at once.
struct OpenSurveys {
    explicit OpenSurveys(DeskWorld& in) : world(in), background(in.workspace)
    {
        background.is_at_once = true;
        window.emplace(world, std::vector<ui::PageEntry>{{"surveys", "Surveys", "page_surveys", [this](wxWindow* parent, ui::Shell& shell) {
                                                              return new ui::SurveysPage(parent, shell, world.workspace, background);
                                                          }}});
    }

    ui::SurveysPage& page() { return dynamic_cast<ui::SurveysPage&>(*window->window().shown()); }
    /// A file of the folder, with this content.
    wxString file(const std::string& name, const std::string& content)
    {
        std::ofstream(folder.path() / name) << content;
        return wxString::FromUTF8((folder.path() / name).string());
    }

    DeskWorld& world;
    HandRunBackground background;
    TemporaryFolder folder;
    std::optional<OpenWindow> window;
};

} // namespace yardstick::test
