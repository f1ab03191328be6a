#include "ui/survey_drop_target.h"

#include "ui/open_surveys.h"

#include <catch2/catch.hpp>

#include <wx/dnd.h>
#include <wx/frame.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <optional>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// A window that files are dragged out of, as from a file manager: press on it, and it drags them to `target` and lets go.
class FileSource final : public wxFrame {
public:
    FileSource(const wxArrayString& files, wxPoint target) : wxFrame(nullptr, wxID_ANY, "Files", wxPoint(1190, 20), wxSize(80, 60), wxBORDER_NONE), target_(target)
    {
        for (const wxString& file : files)
            files_.AddFile(file);
        Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { drag(); });
        steps_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { step(); });
        Show();
    }

    std::optional<wxDragResult> result; ///< what became of the drag

private:
    void drag()
    {
        constexpr int step_ms = 30;
        steps_.Start(step_ms);
        wxDropSource source(files_, this);
        result = source.DoDragDrop(wxDrag_CopyOnly);
        steps_.Stop();
    }

    /// One of the moves of a hand: towards the target, over it, and there the button is let go.
    void step()
    {
        constexpr int moves = 12;
        constexpr int settled = 20; // by then the target has said that it takes them
        wxUIActionSimulator hand;
        ++step_;
        const wxPoint from = GetScreenPosition() + wxPoint(20, 20);
        const int done = std::min(step_, moves);
        if (step_ < settled)
            hand.MouseMove(from + (target_ - from) * done / moves + wxPoint(step_ % 2, 0));
        if (step_ == settled)
            hand.MouseUp();
    }

    wxFileDataObject files_;
    wxPoint target_;
    wxTimer steps_;
    int step_ = 0;
};

const char* const poll_of_id = R"({"id": "%s", "title": "Poll", "elements": [{"type": "text", "name": "a"}]})";

} // namespace

TEST_CASE("files that are dragged onto the page and let go there are imported, and every reason stands beside", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenSurveys place(world);
    wxArrayString files;
    files.push_back(place.file("the clerk's poll.json", wxString::Format(poll_of_id, "clerks_poll").utf8_string()));
    files.push_back(place.file("no survey 100%.json", R"({"elements": [{"type": "text"}, {"type": "hologram", "name": "b"}]})"));
    files.push_back(place.file("torn \xC3\xA4.json", "{"));
    const wxPoint middle = place.page().GetScreenPosition() + place.page().GetSize() / 2;
    auto* source = new FileSource(files, middle);
    REQUIRE(wait_until([&] { return source->IsShownOnScreen(); }));
    wxUIActionSimulator hand;
    hand.MouseMove(source->GetScreenPosition() + wxPoint(20, 20));
    hand.MouseDown();
    REQUIRE(wait_until([&] { return source->result.has_value(); }));
    CHECK(*source->result == wxDragCopy);
    source->Destroy();
    REQUIRE(wait_until([&] { return !world.surveys.versions("clerks_poll").empty(); }));
    const wxString said = place.page().message();
    INFO(said.utf8_string());
    CHECK(said.Contains("was imported, as a draft"));
    CHECK(said.Contains("Not imported, for"));
    CHECK(said.Contains("no survey 100%.json:1"));
    CHECK(said.Contains("hologram"));
    CHECK(said.Contains(wxString::FromUTF8("torn \xC3\xA4.json")));
}

TEST_CASE("the page's drop target takes a list of files as file managers send it", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenSurveys place(world);
    const wxString good = place.file("our desk's poll.json", wxString::Format(poll_of_id, "our_poll").utf8_string());
    auto* target = dynamic_cast<ui::SurveyDropTarget*>(place.page().GetDropTarget());
    REQUIRE(target);
    CHECK(target->OnEnter(10, 10, wxDragCopy) == wxDragCopy);
    // RFC 2483: addresses of files, with blanks and apostrophes escaped, on lines that end with CR LF.
    wxString address = good;
    address.Replace(" ", "%20");
    address.Replace("'", "%27");
    const std::string list = "file://" + address.utf8_string() + "\r\nfile:///nowhere/at%20all.json\r\n";
    auto* files = dynamic_cast<wxFileDataObject*>(target->GetDataObject());
    REQUIRE(files);
    REQUIRE(files->SetData(list.size(), list.data()));
    REQUIRE(files->GetFilenames().size() == 2);
    CHECK(target->OnDropFiles(10, 10, files->GetFilenames()));
    CHECK(world.surveys.versions("our_poll").size() == 1);
    const wxString said = place.page().message();
    INFO(said.utf8_string());
    CHECK(said.Contains("was imported, as a draft"));
    CHECK(said.Contains("/nowhere/at all.json cannot be read: No such file"));
}
