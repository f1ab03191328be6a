// The pages of the desktop program, each made when it is first gone to.
#include "desktop/desktop_app.h"

#include "core/error.h"
#include "demo/demo_year.h"
#include "desktop/workspace_location.h"
#include "ui/dashboard_page.h"
#include "ui/first_run_page.h"
#include "ui/front_desk_page.h"
#include "ui/goals_page.h"
#include "ui/kiosk_window.h"
#include "ui/metrics_page.h"
#include "ui/my_work_page.h"
#include "ui/office_page.h"
#include "ui/plugins_page.h"
#include "ui/surveys_page.h"
#include "viewmodel/first_run.h"

#include <wx/intl.h>

namespace yardstick {

std::vector<ui::PageEntry> DesktopApp::pages()
{
    return {
        {"front_desk", _("Front desk"), "page_front_desk", [this](wxWindow* parent, ui::Shell& shell) { return front_desk(parent, shell); }},
        {"surveys", _("Surveys"), "page_surveys", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::SurveysPage(parent, shell, session_->workspace(), *worker_);
         }},
        {"goals", _("Goals"), "page_goals", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::GoalsPage(parent, shell, session_->workspace(), *desk_, session_->is_shared());
         }},
        {"my_work", _("My work"), "page_my_work", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::MyWorkPage(parent, shell, session_->workspace(), *desk_, session_->is_shared());
         }},
        {"dashboard", _("Dashboard"), "page_dashboard", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::DashboardPage(parent, shell, session_->workspace(), *worker_);
         }},
        {"metrics", _("Metrics"), "page_metrics", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::MetricsPage(parent, shell, session_->workspace(), *worker_, *desk_);
         }},
        {"plugins", _("Plugins"), "page_plugins", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::PluginsPage(parent, shell, plugins_, *worker_);
         }},
        {"office", _("Office"), "page_office", [this](wxWindow* parent, ui::Shell& shell) {
             return new ui::OfficePage(parent, shell, session_->workspace(), *desk_);
         }},
    };
}

ui::Page* DesktopApp::front_desk(wxWindow* parent, ui::Shell& shell)
{
    const auto place = session_->is_shared() ? ui::StorePlace::server : ui::StorePlace::this_computer;
    auto* page = new ui::FrontDeskPage(parent, shell, *desk_, std::move(*front_desk_), place);
    page->watch(*worker_);
    page->offer_kiosk([this] { return open_kiosk(); });
    return page;
}

// The desk stands behind it until staff leave it by the PIN.
Result<void> DesktopApp::open_kiosk()
{
    const auto on_left = [this] {
        if (!window_)
            return;
        window_->Show();
        window_->refresh();
    };
    return ui::open_kiosk(session_->workspace(), session_->seat(), on_left).map([this](ui::KioskWindow* kiosk) {
        kiosk->Show();
        window_->Hide();
    });
}

ui::Page* DesktopApp::first_run(wxWindow* parent)
{
    const auto page = std::make_shared<ui::FirstRunPage*>(nullptr);
    const auto failed = [page](const std::string& why) { (*page)->show_problem(wxString::FromUTF8(why)); };
    ui::FirstRunPage::Offers offers;
    offers.demo = [this, failed] {
        worker_->run(
            [this, failed](Workspace& workspace) -> Background::Finish {
                const auto made = make_demo_year(workspace);
                if (!made)
                    return [failed, why = made.error().text()] { failed(why); };
                return [this] { open_later(location_); };
            },
            failed);
    };
    offers.begin = [this](const OfficeBeginning& beginning) {
        return begin_office(session_->workspace(), beginning).map([this] { open_later(location_); });
    };
    offers.connect = [this, failed](const std::string& location) {
        worker_->run(
            [this, location](Workspace&) -> Background::Finish {
                WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
                return [this, location] {
                    remember_server(location);
                    open_later(location);
                };
            },
            failed);
    };
    *page = new ui::FirstRunPage(parent, std::move(offers));
    return *page;
}

} // namespace yardstick
