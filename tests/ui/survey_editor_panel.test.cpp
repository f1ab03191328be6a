#include "ui/ui_driver.h"

#include "support/shared_data.h"
#include "ui/form/form_panel.h"
#include "ui/page.h"
#include "ui/survey_editor_panel.h"

#include <catch2/catch.hpp>

#include <wx/choice.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const char* const edited_poll = R"({"id": "poll", "title": "Poll", "elements": [
    {"type": "comment", "name": "why", "title": {"default": "Why?", "de": "Warum?"}, "isRequired": true},
    {"type": "radiogroup", "name": "colour", "title": "Which?", "choices": ["Red", "Green"]}]})";

/// The editor alone in a window.
class EditorPage : public ui::Page {
public:
    EditorPage(wxWindow* parent, Workspace& workspace) : ui::Page(parent, "Editor")
    {
        editor = new ui::SurveyEditorPanel(this, workspace, Survey::read(edited_poll, "poll.json").value());
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(editor, wxSizerFlags(1).Expand());
        SetSizer(sizer);
    }
    void refresh() override {}
    std::vector<Command> commands() override { return editor->commands(); }
    void focus_first() override { editor->focus_first(); }

    ui::SurveyEditorPanel* editor;
};

struct OpenEditor {
    DeskWorld world;
    OpenWindow open{world, {{"editor", "Editor", "page_office", [this](wxWindow* parent, ui::Shell&) { return new EditorPage(parent, world.workspace); }}}};

    ui::SurveyEditorPanel& editor() { return *dynamic_cast<EditorPage&>(*open.window().shown()).editor; }
    wxTextCtrl& field(const char* name) { return dynamic_cast<wxTextCtrl&>(*open.find(name)); }

    void choose(int place)
    {
        editor().places().SetFocus();
        for (int k = 0; k < place; ++k)
            press(WXK_DOWN);
        REQUIRE(wait_until([&] { return editor().model().chosen() == static_cast<std::size_t>(place); }));
    }
};

} // namespace

TEST_CASE("what is typed into a field shows in the preview, and is undone as one", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    ui::SurveyEditorPanel& editor = opened.editor();
    CHECK(opened.open.shows("Why?", editor.preview()));
    CHECK(nameless_controls(opened.open.window()) == "");
    opened.choose(1);
    opened.field("Title").SetFocus();
    opened.field("Title").SelectAll();
    type("Tell us");
    REQUIRE(wait_until([&] { return editor.preview() && opened.open.shows("Tell us", editor.preview()); }));
    CHECK(editor.places().GetString(1).Contains("Tell us"));
    CHECK(focused_name() == "Title"); // the preview takes no keys away
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return editor.preview() && opened.open.shows("Why?", editor.preview()); }));
    CHECK_FALSE(editor.model().can_undo());
}

TEST_CASE("choices are added and removed beside the preview", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    opened.choose(2);
    auto* add = opened.open.find("Choices: Add one");
    REQUIRE(add);
    add->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return opened.open.find("Text of choice3") != nullptr; }));
    opened.field("Text of choice3").SetFocus();
    opened.field("Text of choice3").SelectAll();
    type("Blue");
    REQUIRE(wait_until([&] { return opened.editor().preview() && opened.open.shows("Blue", opened.editor().preview()); }));
    auto* remove = opened.open.find("Remove Red");
    REQUIRE(remove);
    remove->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return opened.open.find("Text of Red") == nullptr; }));
    CHECK(opened.editor().model().choices("choices").size() == 2);
}

TEST_CASE("advice leads to its place, and a rule is switched off where it is told", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    ui::SurveyEditorPanel& editor = opened.editor();
    REQUIRE(editor.findings().GetCount() >= 1);
    editor.findings().SetFocus();
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return editor.findings().GetSelection() != wxNOT_FOUND; }));
    REQUIRE(wait_until([&] { return editor.model().chosen() == 1; }));
    const auto before = editor.model().findings().size();
    auto* off = opened.open.find("Switch off the rule of the chosen advice");
    REQUIRE(off);
    off->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return editor.model().findings().size() < before; }));
    CHECK(editor.model().has_rules_off());
}

TEST_CASE("an edited survey is kept as a draft, and closing forgets nothing unasked", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    bool is_closed = false;
    opened.editor().on_close = [&] { is_closed = true; };
    opened.field("Title").SetFocus();
    opened.field("Title").SelectAll();
    type("Other");
    press('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return opened.open.shows("Close and forget the edits"); }));
    CHECK_FALSE(is_closed);
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return opened.open.shows("Kept as draft, version 1 of poll."); }));
    CHECK(opened.world.surveys.versions("poll").at(0).state == SurveyState::draft);
    press('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return is_closed; }));
}

TEST_CASE("what cannot be read is told, and cannot be kept", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    auto& id = opened.field("Identifier: another one makes it another survey");
    id.SetFocus();
    id.SelectAll();
    type("Not an id");
    REQUIRE(wait_until([&] { return opened.open.shows("survey id, expected lower-case letters"); }));
    CHECK_FALSE(opened.open.find("Keep as draft, Control S")->IsEnabled());
}

TEST_CASE("a question is added, named and removed by keyboard alone, and comes back", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    ui::SurveyEditorPanel& editor = opened.editor();
    opened.choose(1);
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return editor.model().places().size() == 4; }));
    REQUIRE(has_keyboard("Title"));
    type("How many");
    REQUIRE(wait_until([&] { return editor.preview() && opened.open.shows("How many", editor.preview()); }));
    CHECK(editor.places().GetString(2).Contains("How many"));
    CHECK(nameless_controls(opened.open.window()) == "");
    press('R', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return editor.model().places().size() == 3; }));
    REQUIRE(wait_until([&] { return wxWindow::FindFocus() == &editor.places(); }));
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return editor.model().places().size() == 4; }));
    CHECK(editor.model().title_of(editor.model().place()) == "How many");
}

TEST_CASE("a table is added, and its columns and rows are edited beside the preview", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    auto* kinds = dynamic_cast<wxChoice*>(opened.open.find("Kind of question to add"));
    REQUIRE(kinds);
    kinds->SetFocus();
    kinds->SetStringSelection("Table");
    auto* add = opened.open.find("Add the question, Control N");
    REQUIRE(add);
    add->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return opened.open.find("Columns: Add one") != nullptr; }));
    opened.open.find("Columns: Add one")->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return opened.open.find("Text of column3") != nullptr; }));
    opened.field("Text of column3").SetFocus();
    opened.field("Text of column3").SelectAll();
    type("Hours");
    REQUIRE(wait_until([&] { return opened.editor().preview() && opened.open.shows("Hours", opened.editor().preview()); }));
    opened.open.find("Remove row1")->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return opened.open.find("Text of row1") == nullptr; }));
    CHECK(opened.editor().model().can_publish());
}

TEST_CASE("removing what others speak of says so first", "[ui][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenEditor opened;
    ui::SurveyEditorPanel& editor = opened.editor();
    opened.choose(1);
    editor.model().choose(2);
    editor.model().type("title", "Which, after {why}?");
    editor.model().choose(1);
    press('R', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return opened.open.shows("speaks of it in title: Which, after {why}?"); }));
    CHECK(editor.model().places().size() == 3);
    REQUIRE(has_keyboard("Remove it all the same"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return editor.model().places().size() == 2; }));
    CHECK_FALSE(opened.open.shows("speaks of it"));
}
