#pragma once

#include "viewmodel/command.h"

#include <wx/button.h>
#include <wx/panel.h>

#include <functional>
#include <vector>

namespace yardstick::ui {

/// Something that is edited where a page's overview stands otherwise (EditorPlace). Edits are not lost without a word: closing it
/// says so first, on the button that closes it, and closes it the second time.
class EditorPanel : public wxPanel {
public:
    EditorPanel(wxWindow* parent, const wxString& name);

    virtual std::vector<Command> commands() = 0;
    virtual void focus_first() = 0;

    std::function<void()> on_close; ///< the editor is not needed any more
    void close();                   ///< if may_close()
    bool may_close();               ///< whether nothing would be lost, or it was said that something would

protected:
    virtual bool is_changed() const = 0;

    /// What the button that closes it says, as long as nothing is lost and when something would be.
    struct Closing {
        wxButton* button = nullptr;
        wxString label, spoken;
        wxString losing_label, losing_spoken;
    };
    void closes_by(Closing closing); ///< `button` closes it from now on
    void was_edited();               ///< so closing it has to say again what would be lost

private:
    Closing closing_;
    bool was_warned_ = false;
};

} // namespace yardstick::ui
