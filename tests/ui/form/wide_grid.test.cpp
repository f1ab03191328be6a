#include "ui/form/wide_grid.h"

#include "support/shared_data.h"
#include "ui/form/form_page.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::string numbered(const std::string& word, int count)
{
    std::string list;
    for (int i = 1; i <= count; ++i)
        list += (i > 1 ? ", \"" : "\"") + word + ' ' + std::to_string(i) + '"';
    return "[" + list + "]";
}

std::string matrix(int rows, int columns, const std::string& locale = "en")
{
    return R"({"locale": ")" + locale + R"(", "elements": [{"type": "matrix", "name": "m", "title": "M", "rows": )" + numbered("Row", rows) + R"(, "columns": )" +
           numbered("Column", columns) + "}]}";
}

template <class Window>
Window* first(wxWindow& parent)
{
    for (wxWindow* child : parent.GetChildren()) {
        if (auto* found = dynamic_cast<Window*>(child))
            return found;
        if (auto* found = first<Window>(*child))
            return found;
    }
    return nullptr;
}

wxWindow* labelled(wxWindow& parent, const wxString& label)
{
    for (wxWindow* child : parent.GetChildren()) {
        wxString words = child->GetLabel();
        words.Replace("\n", " ");
        if (words == label)
            return child;
        if (wxWindow* found = labelled(*child, label))
            return found;
    }
    return nullptr;
}

/// A form in a window of this size, and the grid in it.
struct OpenGrid {
    OpenGrid(const std::string& definition, const wxSize& size) : open(definition)
    {
        open.frame().SetSize(size);
        grid = first<ui::WideGrid>(open.panel());
        page = first<ui::FormPage>(open.panel());
        REQUIRE(grid);
        REQUIRE(wait_until([&] { return open.frame().GetSize() == size && grid->GetClientSize().x < size.x && grid->GetClientSize().x > 100; }));
    }
    /// Where a window is shown, from the edge that is read first.
    wxRect place(const wxWindow& window) const
    {
        wxPoint point;
        for (const wxWindow* each = &window; each != page; each = each->GetParent())
            point += each->GetPosition();
        return {point, window.GetSize()};
    }
    wxRect heads() const { return place(grid->column_heads()); }
    wxRect column(const wxString& text) const { return place(*labelled(grid->column_heads(), text)); }
    wxRect row(const wxString& text) const { return place(*labelled(grid->row_heads(), text)); }
    wxRect cell(const wxString& name) const { return place(*open.find(name)); }

    OpenForm open;
    ui::WideGrid* grid = nullptr;
    ui::FormPage* page = nullptr;
};

int middle(const wxRect& rect)
{
    return rect.x + rect.width / 2;
}

} // namespace

TEST_CASE("while the cells of a wide matrix scroll, the heads of rows stay and those of columns go along", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const bool is_right_to_left = GENERATE(false, true);
    OpenGrid form(matrix(2, 20, is_right_to_left ? "ar" : "en"), {560, 500});
    REQUIRE(form.open.has_keyboard("M: Row 1, Column 1"));
    const wxRect head = form.row("Row 1");
    const wxRect before = form.cell("M: Row 1, Column 9");
    press('9');
    REQUIRE(form.open.has_keyboard("M: Row 1, Column 9"));
    REQUIRE(wait_until([&] { return form.cell("M: Row 1, Column 9").x < before.x - 50; }));
    const wxRect cell = form.cell("M: Row 1, Column 9");
    CHECK(form.row("Row 1") == head);
    CHECK(head.GetRight() < cell.x);
    CHECK(std::abs(middle(form.column("Column 9")) - middle(cell)) <= 2);
    CHECK(std::abs(form.row("Row 2").y - form.cell("M: Row 2, Column 9").y) < 24);
}

TEST_CASE("while the page scrolls over a long matrix, the heads of its columns stay at the top and cover no cell in use", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenGrid form(matrix(60, 4), {700, 400});
    CHECK(form.heads().y > 0); // below the title
    for (const int row : {40, 39, 38, 30, 20, 50, 60}) {
        INFO("row " << row);
        const wxString name = wxString::Format("M: Row %d, Column 1", row);
        form.open.find(name)->SetFocus();
        REQUIRE(form.open.has_keyboard(name));
        CHECK(wait_until([&] { return form.cell(name).y >= form.heads().GetBottom() && form.cell(name).GetBottom() < form.page->GetClientSize().y; }));
        CHECK(form.heads().y == 0);
    }
    form.page->Scroll(0, 0);
    CHECK(wait_until([&] { return form.heads().y > 0; }));
}

TEST_CASE("in a narrow window the heads of rows leave room for the cells", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenGrid form(R"({"elements": [{"type": "matrixdropdown", "name": "m", "title": "M", "rows": ["a row that is called by a good many words, more than fit on one line"],
        "columns": [{"name": "first", "cellType": "text"}, {"name": "second", "cellType": "text"}]}]})",
                  {320, 400});
    const int width = form.grid->GetClientSize().x;
    CHECK(wait_until([&] { return form.grid->row_heads().GetSize().x <= width / 2; }));
    CHECK(form.grid->cells().GetSize().x >= width / 2);
    const wxWindow* head = form.grid->row_heads().GetChildren().front();
    CHECK(head->GetSize().y <= form.grid->row_heads().GetSize().y); // its lines are not cut
}

TEST_CASE("a page scrolls to what has the keyboard", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    std::string questions;
    for (int i = 0; i < 30; ++i)
        questions += std::string(i > 0 ? "," : "") + R"({"type": "text", "name": "q)" + std::to_string(i) + R"("})";
    OpenForm open(R"({"elements": [)" + questions + "]}");
    open.frame().SetSize(700, 400);
    auto* page = first<ui::FormPage>(open.panel());
    REQUIRE(wait_until([&] { return page->GetClientSize().y < 400; }));
    for (int i = 0; i < 20; ++i)
        press(WXK_TAB);
    REQUIRE(open.has_keyboard("q20"));
    CHECK(wait_until([&] { return page->GetViewStart().y > 0; }));
    for (int i = 0; i < 19; ++i)
        press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(open.has_keyboard("q1"));
    CHECK(wait_until([&] { return wxWindow::FindFocus()->GetScreenPosition().y >= page->GetScreenPosition().y; }));
}
