#include "ui/form/searchable_list.h"

#include "support/shared_data.h"
#include "ui/form/control_window.h"

#include <catch2/catch.hpp>

#include <wx/checklst.h>
#include <wx/listbox.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

using Chosen = ui::SearchableList::Chosen;

const std::vector<wxString> cities{"Aachen", "Bern", "Ghent", "Graz", "Lund", "Lyon", "Oslo", "Porto", "Riga", "Turku", "Vaasa", "York"};

} // namespace

TEST_CASE("typing leaves the choices that contain it, and Enter chooses the marked one", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    auto* list = new ui::SearchableList(window.panel(), "City", ui::SearchableList::Mode::single, "");
    list->offer(cities, {});
    Chosen chosen;
    list->on_change = [&](const Chosen& now) { chosen = now; };
    window.show(list);
    list->field().SetFocus();
    REQUIRE(wait_until([&] { return list->field().HasFocus(); }));

    type("G");
    REQUIRE(wait_until([&] { return list->list().GetCount() == 3; })); // Ghent, Graz, Riga
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return list->list().GetSelection() == 1; }));
    CHECK(chosen.empty()); // an arrow is no answer
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return chosen == Chosen{3}; }));
    CHECK(list->words() == "Chosen: Graz");
    press(WXK_ESCAPE);
    CHECK(wait_until([&] { return list->list().GetCount() == cities.size(); }));
    CHECK(chosen == Chosen{3});
    CHECK(nameless_controls(*list).empty());
}

TEST_CASE("where several may be chosen Enter adds and takes back", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    auto* list = new ui::SearchableList(window.panel(), "Cities", ui::SearchableList::Mode::multiple, "");
    list->offer(cities, {4});
    Chosen chosen;
    list->on_change = [&](const Chosen& now) { chosen = now; };
    window.show(list);
    list->field().SetFocus();
    REQUIRE(wait_until([&] { return list->field().HasFocus(); }));
    auto& checks = dynamic_cast<wxCheckListBox&>(list->list());
    CHECK(checks.IsChecked(4));

    type("oslo");
    REQUIRE(wait_until([&] { return checks.GetCount() == 1; }));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return chosen == Chosen{4, 6}; }));
    CHECK(checks.IsChecked(0));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return chosen == Chosen{4}; }));
    // In the list itself the space bar does it.
    press(WXK_TAB);
    REQUIRE(wait_until([&] { return checks.HasFocus(); }));
    press(' ');
    CHECK(wait_until([&] { return chosen == Chosen{4, 6}; }));
}

TEST_CASE("a list that nothing fits says so", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ControlWindow window;
    auto* list = new ui::SearchableList(window.panel(), "City", ui::SearchableList::Mode::single, "");
    list->offer(cities, {});
    window.show(list);
    list->field().SetValue("zz");
    CHECK(list->words() == "Nothing fits what was typed");
}
