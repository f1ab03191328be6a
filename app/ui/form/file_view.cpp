#include "ui/form/file_view.h"

#include "survey/answer/data_url.h"
#include "survey/attachments.h"
#include "survey/expression/conversion.h"
#include "survey/session/value_edits.h"
#include "ui/form/form_words.h"
#include "ui/form/question_cell.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/mimetype.h>
#include <wx/tokenzr.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

namespace yardstick::ui {

namespace {

class DropTarget final : public wxFileDropTarget {
public:
    explicit DropTarget(std::function<void(const wxArrayString&)> take) : take_(std::move(take)) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        take_(files);
        return true;
    }

private:
    std::function<void(const wxArrayString&)> take_;
};

std::string type_of(const std::filesystem::path& file)
{
    const wxString ending = wxString::FromUTF8(file.extension().string()).AfterFirst('.');
    const std::unique_ptr<wxFileType> found(ending.empty() ? nullptr : wxTheMimeTypesManager->GetFileTypeFromExtension(ending));
    wxString type;
    return found && found->GetMimeType(&type) ? type.utf8_string() : "application/octet-stream";
}

/// The bytes of a file; nothing when it cannot be read.
std::optional<std::string> content_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return stream.is_open() && !stream.bad() ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace

bool accepts_file(const std::string& accepted, const std::string& name, const std::string& type)
{
    wxStringTokenizer kinds(text_from_utf8(accepted), ", ", wxTOKEN_STRTOK);
    if (!kinds.HasMoreTokens())
        return true;
    while (kinds.HasMoreTokens()) {
        const wxString kind = kinds.GetNextToken().Lower();
        if (kind.StartsWith(".") ? text_from_utf8(name).Lower().EndsWith(kind) : text_from_utf8(type).Lower().Matches(kind))
            return true;
    }
    return false;
}

wxSizer* FileView::lay_out(wxWindow& parent)
{
    const std::string language = context().language();
    place_ = new wxPanel(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    choose_ = new wxButton(place_, wxID_ANY, form_words(FormWords::choose_file, language), wxDefaultPosition,
                           place_->FromDIP(wxSize(-1, context().is_kiosk() ? context().target_height() : -1)));
    choose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_files(); });
    name_control(*choose_, form_words(FormWords::choose_file, language));
    problem_ = add_text(place_, {});
    problem_->SetForegroundColour(palette().concern);
    problem_->Hide();
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(choose_, wxSizerFlags().CenterVertical());
    line->Add(add_text(place_, form_words(FormWords::drop_file, language), TextStyle::quiet), wxSizerFlags().CenterVertical().Border(wxLEFT, place_->FromDIP(spacing::small)));
    rows_ = new wxBoxSizer(wxVERTICAL);
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(rows_, wxSizerFlags().Expand());
    whole->Add(line);
    whole->Add(problem_, wxSizerFlags().Border(wxTOP, place_->FromDIP(spacing::tight)));
    place_->SetSizer(whole);
    place_->SetDropTarget(new DropTarget([this](const wxArrayString& names) {
        std::vector<std::filesystem::path> files;
        for (const wxString& name : names)
            files.emplace_back(name.utf8_string());
        take_files(files);
    }));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(place_, wxSizerFlags().Expand());
    return outer;
}

void FileView::choose_files()
{
    wxFileDialog dialog(place_, title(), {}, {}, wxFileSelectorDefaultWildcardStr, wxFD_OPEN | wxFD_FILE_MUST_EXIST | (details().allow_multiple ? wxFD_MULTIPLE : 0));
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::filesystem::path> files;
    for (const wxString& name : names)
        files.emplace_back(name.utf8_string());
    take_files(files);
}

void FileView::take_files(const std::vector<std::filesystem::path>& files)
{
    if (is_read_only())
        return;
    const std::string language = context().language();
    Value::List taken = details().allow_multiple ? session::items_of(question().value()) : Value::List();
    const std::size_t before = taken.size();
    refuse({});
    for (const std::filesystem::path& file : files) {
        const std::string name = file.filename().string(), type = type_of(file);
        std::error_code failure;
        const std::uintmax_t size = std::filesystem::file_size(file, failure);
        if (!accepts_file(details().accepted_types, name, type))
            refuse(form_words(FormWords::file_of_type, language, text_from_utf8(name), text_from_utf8(details().accepted_types)));
        else if (!failure && size > largest_file(details()))
            refuse(form_words(FormWords::file_too_large, language, text_from_utf8(name), text_from_utf8(words_of_size(largest_file(details())))));
        else if (auto bytes = failure ? std::nullopt : content_of(file))
            taken.push_back(Value::Object{{"name", name}, {"type", type}, {"content", to_text(DataUrl{type, std::move(*bytes)})}});
        else
            refuse(form_words(FormWords::file_unread, language, text_from_utf8(name)));
        if (!details().allow_multiple && !taken.empty())
            break;
    }
    if (taken.size() > before)
        answer(taken);
    else
        context().show_again();
}

void FileView::refuse(const wxString& reason)
{
    problem_->SetLabelText(reason);
    problem_->Show(!reason.empty());
}

void FileView::remove(std::size_t index)
{
    Value::List files = session::items_of(question().value());
    if (is_read_only() || index >= files.size())
        return;
    choose_->SetFocus(); // the button that was pressed goes
    files.erase(files.begin() + static_cast<std::ptrdiff_t>(index));
    if (files.empty())
        take_answer_away();
    else
        answer(files);
}

void FileView::show_list()
{
    for (wxSizerItem* row : rows_->GetChildren())
        for (wxSizerItem* each : row->GetSizer()->GetChildren())
            if (wxWindow* window = each->GetWindow())
                let_go(*window);
    rows_->Clear(false);
    const Value::List& files = session::items_of(question().value());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const wxString name = text_from_utf8(text_from(files[i].member("name")));
        const auto content = read_data_url(text_from(files[i].member("content")));
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(add_text(place_, name + (content ? ", " + text_from_utf8(words_of_size(content->bytes.size())) : wxString())), wxSizerFlags().CenterVertical());
        auto* button = new wxButton(place_, wxID_ANY, form_words(FormWords::remove, context().language()));
        button->Enable(!is_read_only());
        set_spoken_name(*button, form_words(FormWords::remove_part, context().language(), name));
        button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { remove(i); });
        button->MoveBeforeInTabOrder(choose_);
        row->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, place_->FromDIP(spacing::small)));
        rows_->Add(row, wxSizerFlags().Border(wxBOTTOM, place_->FromDIP(spacing::tight)));
    }
}

bool FileView::show()
{
    const Value now = question().value();
    choose_->Enable(!is_read_only());
    if (now.is_identical_to(shown_) && rows_->GetItemCount() == session::item_count(now))
        return problem_->IsShown();
    shown_ = now;
    show_list();
    return true;
}

} // namespace yardstick::ui
