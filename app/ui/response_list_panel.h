#pragma once

#include "report/response_export.h"
#include "viewmodel/response_list.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <atomic>
#include <functional>
#include <memory>

namespace yardstick::ui {

class LongList;
class Paragraph;

/// The responses of one survey: a field to search them, the list, the whole of what was written in the chosen one, and an
/// export into a file.
class ResponseListPanel : public wxPanel {
public:
    ResponseListPanel(wxWindow* parent, Workspace& workspace, Background& background);
    ~ResponseListPanel() override;

    /// Another survey, or what is true now of the same.
    void open(const std::string& survey);
    void refresh();

    void focus_search();
    /// Asks for a file, and writes the responses into it in the background; while that is being done, stops it.
    void ask_export();
    /// The file's name says as what. What became of it is told by `on_done` or `on_problem`.
    void stop_export(); ///< nothing is written then
    bool is_exporting() const { return stop_ != nullptr; }
    void export_to(const wxString& file, AnswerStyle style);

    std::function<void(const std::string& done)> on_done;
    std::function<void(const Problem& problem)> on_problem;

    // For tests, which look at what the user sees.
    const ResponseList& model() const { return model_; }
    LongList& rows() { return *rows_; }

private:
    void lay_out();
    void bind_events();
    void search();
    void show();
    void show_chosen();
    void show_export();
    void end_export(const wxString& done);

    Background& background_;
    ResponseList model_;
    std::shared_ptr<std::atomic<bool>> stop_; ///< of the export under way; null: none is

    wxTextCtrl* search_ = nullptr;
    wxButton* export_ = nullptr;
    Paragraph* summary_ = nullptr;
    LongList* rows_ = nullptr;
    Paragraph* chosen_ = nullptr;
    wxTimer typing_; ///< a search begins when no more is typed
};

} // namespace yardstick::ui
