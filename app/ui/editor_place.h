#pragma once

#include "ui/editor_panel.h"
#include "ui/page.h"
#include "ui/palette.h"
#include "ui/shell.h"

#include <wx/sizer.h>

#include <functional>
#include <utility>

namespace yardstick::ui {

/// Puts an EditorPanel in the place of what its page shows otherwise, and that back when the editor is closed.
template <class Editor>
class EditorPlace {
public:
    EditorPlace(Page& page, Shell& shell) : page_(page), shell_(shell) {}

    bool is_open() const { return editor_ != nullptr; }
    Editor* editor() const { return editor_; } ///< null unless one is open

    /// `editor` is a child of the page. `end` hears of it when it is closed, before the page is shown anew.
    void open(Editor* editor, std::function<void(Editor&)> end)
    {
        editor_ = editor;
        end_ = std::move(end);
        editor_->on_close = [this] { page_.CallAfter([this] { close(); }); }; // the button that was pressed is in it
        overview_ = page_.GetSizer()->GetItem(std::size_t{0});
        page_.GetSizer()->Add(editor_, wxSizerFlags(1).Expand().Border(wxALL, page_.FromDIP(spacing::large)));
        overview_->Show(false);
        page_.Layout();
        shell_.commands_changed();
        editor_->focus_first();
    }

    void close()
    {
        if (!editor_)
            return;
        end_(*editor_);
        std::exchange(editor_, nullptr)->Destroy();
        overview_->Show(true);
        page_.refresh();
        page_.Layout();
        shell_.commands_changed();
        page_.focus_first();
    }

private:
    Page& page_;
    Shell& shell_;
    wxSizerItem* overview_ = nullptr; ///< all that the page shows without it
    Editor* editor_ = nullptr;
    std::function<void(Editor&)> end_;
};

} // namespace yardstick::ui
