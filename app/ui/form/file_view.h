#pragma once

#include "ui/form/question_view.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <filesystem>
#include <vector>

namespace yardstick::ui {

/// file: files that are chosen in a dialog or dropped here. Kind and size are checked when they come, and said in words when
/// they do not fit.
class FileView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;

    /// As if the person had chosen them.
    void take_files(const std::vector<std::filesystem::path>& files);

private:
    const FileDetails& details() const { return *question().definition().as<FileDetails>(); }
    void choose_files();
    void remove(std::size_t index);
    void show_list();
    void refuse(const wxString& reason);

    wxPanel* place_ = nullptr;
    wxBoxSizer* rows_ = nullptr; ///< of the files that were taken
    wxButton* choose_ = nullptr;
    wxStaticText* problem_ = nullptr;
    Value shown_;
};

/// Whether `accepted` (".png,image/*") takes a file of this name and type. An empty one takes all.
bool accepts_file(const std::string& accepted, const std::string& name, const std::string& type);

} // namespace yardstick::ui
