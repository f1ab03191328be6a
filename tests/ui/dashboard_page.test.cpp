#include "ui/dashboard_page.h"

#include "support/at_once.h"
#include "support/shared_data.h"
#include "ui/chart_panel.h"
#include "ui/dashboard_page_tile.h"
#include "ui/metric_card_panel.h"
#include "ui/picture_view.h"
#include "ui/ui_driver.h"

#include <catch2/catch.hpp>

#include <wx/statusbr.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

// A year at the counter: seventy or so of a hundred are happy, from July on eighty.
struct DashboardWorld : DeskWorld {
    DashboardWorld()
    {
        bind_csat();
        Binding other = bindings.binding_history().front();
        other.name = "csat_again";
        bindings.bind(other);
        for (int month = 0; month < 12; ++month)
            answer(date::year{2025} / 1 + date::months{month}, month < 6 ? 70 + month % 2 : 80 + month % 2);
        office.annotate({"a", date::year{2025} / 7 / 1, "new phone system", "counter"});
    }

    void answer(Month month, int good)
    {
        std::vector<Response> given;
        for (int i = 0; i < 100; ++i) {
            Response response;
            response.id = workspace.ids().next();
            response.source = "after_service";
            response.department = "counter";
            response.site = "main";
            response.day = Day{month / 15};
            response.occurred_at = response.entered_at = response.day + std::chrono::hours(12);
            response.answers = i < good ? R"({"satisfaction":5})" : R"({"satisfaction":1})";
            given.push_back(response);
        }
        responses.save(given);
    }
};

// The main window with the Dashboard alone, as the program shows it, at Customer service.
class OpenDashboard {
public:
    explicit OpenDashboard(DeskWorld& world) : background(world.workspace)
    {
        std::vector<ui::PageEntry> pages;
        pages.push_back({"dashboard", "Dashboard", "page_dashboard", [&](wxWindow* parent, ui::Shell& shell) {
                             page_ = new ui::DashboardPage(parent, shell, world.workspace, background);
                             page_->model().choose_department("counter");
                             return page_;
                         }});
        window_ = new ui::MainWindow(world.desk, std::move(pages));
        window_->go_to("dashboard");
        window_->Show();
        window_->Raise();
        wait_until([this] { return window_->IsActive() && wxWindow::FindFocus() != nullptr; });
    }
    ~OpenDashboard()
    {
        delete window_;
        wait_until([] { return true; });
    }

    ui::DashboardPage& page() { return *page_; }
    ui::MainWindow& window() { return *window_; }

    AtOnce background;

private:
    ui::MainWindow* window_ = nullptr;
    ui::DashboardPage* page_ = nullptr;
};

} // namespace

TEST_CASE("the dashboard shows a tile for every binding and the chart of the chosen one", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    REQUIRE(open.page().tiles().size() == 2);
    const wxString spoken = ui::spoken_name(open.page().tiles()[0]->button());
    CHECK(spoken.StartsWith(wxString::FromUTF8("Customer satisfaction: 81.0\u00A0%, 72.2 to 87.5")));
    CHECK(open.page().tiles()[0]->button().GetValue());
    CHECK_FALSE(open.page().tiles()[1]->button().GetValue());
    CHECK(open.page().chart().IsShown());
    CHECK_FALSE(open.page().card().IsShown());
    CHECK(open.page().hint().empty());
    CHECK(nameless_controls(open.page()) == wxString());
}

TEST_CASE("arrow keys choose a tile and its chart follows", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    REQUIRE(wait_until([&] { return open.page().tiles()[0]->button().HasFocus(); }));
    press(WXK_RIGHT);
    REQUIRE(wait_until([&] { return open.page().model().chosen() == 1; }));
    CHECK(open.page().tiles()[1]->button().HasFocus());
    CHECK(open.page().tiles()[1]->button().GetValue());
    CHECK(open.page().chart().GetName().StartsWith("Customer satisfaction (csat_again) by month"));
    press(WXK_LEFT);
    REQUIRE(wait_until([&] { return open.page().model().chosen() == 0; }));
}

TEST_CASE("department and period are chosen from the keyboard", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    press('E', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().periods().HasFocus(); }));
    press(WXK_UP);
    REQUIRE(wait_until([&] { return open.page().model().period() == DashboardPeriod::six_months; }));
    CHECK(open.page().model().tiles()[0].sparkline.size() == 6);

    press('D', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().departments().HasFocus(); }));
    press(WXK_UP); // Archive stands before Customer service
    REQUIRE(wait_until([&] { return open.page().model().department() == "archive"; }));
    CHECK(open.page().tiles().empty());
    CHECK(open.page().hint() == "No responses for Archive yet. The first one logged at the front desk shows here.");
    CHECK_FALSE(open.page().chart().IsShown());
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return open.page().tiles().size() == 2; }));
    CHECK(open.page().chart().IsShown());
}

TEST_CASE("the metric's card and the table are one key away", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().card().IsShown(); }));
    CHECK(open.page().card().title() == "Customer satisfaction");
    press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return !open.page().card().IsShown(); }));

    CHECK(open.page().chart().picture().IsShown());
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().chart().table().IsShown(); }));
    CHECK_FALSE(open.page().chart().picture().IsShown());
    const wxDataViewListCtrl& table = open.page().chart().table();
    REQUIRE(table.GetItemCount() == 12);
    CHECK(table.GetTextValue(11, 0) == "December 2025");
    CHECK(table.GetTextValue(11, 1) == wxString::FromUTF8("81.0\u00A0%"));
    CHECK(table.GetTextValue(6, 7) == "new phone system (1 July 2025)");
}

TEST_CASE("a usual range is started and taken back with one key", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    CHECK(open.page().model().chart()->ranges.size() == 1);
    press('U', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().model().chart()->ranges.size() == 2; }));
    CHECK(ui::spoken_name(open.page().tiles()[0]->button()).Contains("six months in a higher range"));
    press('U', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().model().chart()->ranges.size() == 1; }));
}

TEST_CASE("figures that cannot be read leave what was shown and say why", "[ui][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DashboardWorld world;
    OpenDashboard open(world);
    open.background.failure = "the server cannot be reached";
    open.page().refresh();
    CHECK(open.window().GetStatusBar()->GetStatusText() == "The figures could not be read: the server cannot be reached");
    CHECK(open.page().tiles().size() == 2);
    open.background.failure.clear();
    world.answer(date::year{2025} / 12, 100);
    open.page().refresh();
    CHECK(open.page().model().tiles()[0].value == "90.5");
}
