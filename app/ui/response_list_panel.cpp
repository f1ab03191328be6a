#include "ui/response_list_panel.h"

#include "core/error.h"
#include "ui/long_list.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

namespace yardstick::ui {

namespace {

constexpr int pause_before_search_ms = 300;

wxString one_line(const std::string& utf8)
{
    wxString text = text_from_utf8(utf8);
    text.Replace("\r", "");
    text.Replace("\n", " ");
    return text;
}

} // namespace

ResponseListPanel::ResponseListPanel(wxWindow* parent, Workspace& workspace, Background& background)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Responses")), background_(background),
      model_(workspace, background), typing_(this)
{
    SetBackgroundColour(palette().card);
    lay_out();
    bind_events();
}

void ResponseListPanel::lay_out()
{
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    search_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    search_->SetHint(_("Search answers, comments and people"));
    set_spoken_name(*search_, _("Search the responses"));
    top->Add(search_, wxSizerFlags(1).CenterVertical());
    export_ = new wxButton(this, wxID_ANY, _("Export ...   Ctrl+E"));
    set_spoken_name(*export_, _("Export the responses, Control E"));
    top->Add(export_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));

    summary_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    rows_ = new LongList(this, _("Responses, newest first"),
                         {{_("When"), 132}, {_("Channel"), 68}, {_("Answer"), 66}, {_("Comment"), 60, true}, {_("Person"), 88}, {_("Note"), 62}});
    rows_->cells = [this](std::int64_t row) {
        const bool was_readable = model_.failure().empty();
        const ResponseLine& line = model_.line(row);
        if (was_readable && !model_.failure().empty())
            CallAfter([this] { summary_->set_text(text_from_utf8(model_.summary())); });
        const wxString note = line.mark.empty() ? wxString() : wxGetTranslation(text_from_utf8(line.mark));
        return std::vector<wxString>{text_from_utf8(line.when), text_from_utf8(line.channel), one_line(line.answer), one_line(line.comment), text_from_utf8(line.person), note};
    };
    rows_->Hide();
    chosen_ = new Paragraph(this, wxEmptyString);

    const auto below = [this] { return wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, wxSizerFlags().Expand());
    column->Add(summary_, below());
    column->Add(rows_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::small)));
    column->Add(chosen_, below());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(all);
}

void ResponseListPanel::bind_events()
{
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(pause_before_search_ms); });
    search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { search(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { search(); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_export(); });
    model_.on_change = [this] { show(); };
    rows_->on_choose = [this] { show_chosen(); };
}

void ResponseListPanel::open(const std::string& survey)
{
    if (model_.survey() == survey) {
        refresh();
        return;
    }
    search_->ChangeValue(wxEmptyString);
    model_.open(survey);
    show();
    rows_->scroll_to(0);
}

void ResponseListPanel::refresh()
{
    model_.refresh();
    show();
}

void ResponseListPanel::search()
{
    typing_.Stop();
    model_.search(search_->GetValue().utf8_string());
    show();
    rows_->scroll_to(0);
}

void ResponseListPanel::show()
{
    summary_->set_text(text_from_utf8(model_.summary()));
    const bool is_listed = model_.withheld().empty();
    search_->Enable(is_listed);
    show_export();
    rows_->Show(model_.length() > 0);
    rows_->show(model_.length());
    show_chosen();
    Layout();
}

void ResponseListPanel::show_chosen()
{
    const auto row = rows_->chosen();
    chosen_->set_text(row ? text_from_utf8(model_.line(*row).comment) : wxString());
    chosen_->Show(!chosen_->text().empty());
    Layout();
}

void ResponseListPanel::focus_search()
{
    search_->SetFocus();
    search_->SelectAll();
}

void ResponseListPanel::ask_export()
{
    if (stop_) {
        stop_export();
        show_export();
        return;
    }
    if (!export_->IsEnabled())
        return;
    wxFileDialog dialog(this, _("Export the responses"), wxEmptyString, text_from_utf8(model_.survey() + ".csv"),
                        _("CSV, as the survey words it (*.csv)|*.csv|CSV, codes (*.csv)|*.csv|Excel, as the survey words it (*.xlsx)|*.xlsx|Excel, codes (*.xlsx)|*.xlsx"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const int kind = dialog.GetFilterIndex();
    wxString file = dialog.GetPath();
    const wxString ending = kind < 2 ? ".csv" : ".xlsx";
    if (!file.Lower().EndsWith(".csv") && !file.Lower().EndsWith(".xlsx"))
        file += ending;
    export_to(file, kind % 2 == 0 ? AnswerStyle::labels : AnswerStyle::codes);
}

ResponseListPanel::~ResponseListPanel()
{
    stop_export(); // nobody is there to be told
}

void ResponseListPanel::show_export()
{
    const bool is_stopping = stop_ && *stop_;
    export_->SetLabel(is_stopping ? _("Stopping ...") : stop_ ? _("Stop the export   Ctrl+E") : _("Export ...   Ctrl+E"));
    set_spoken_name(*export_, is_stopping ? _("Stopping the export") : stop_ ? _("Stop the export, Control E") : _("Export the responses, Control E"));
    export_->Enable(stop_ ? !is_stopping : model_.withheld().empty() && (model_.length() > 0 || !model_.searched().empty()));
    Layout();
}

void ResponseListPanel::stop_export()
{
    if (stop_)
        *stop_ = true;
}

void ResponseListPanel::end_export(const wxString& done)
{
    stop_.reset();
    show_export();
    if (!done.empty())
        on_done(done.utf8_string());
}

void ResponseListPanel::export_to(const wxString& file, AnswerStyle style)
{
    const wxWeakRef<ResponseListPanel> panel(this);
    stop_ = std::make_shared<std::atomic<bool>>(false);
    ResponseExport wanted{model_.survey(), file.utf8_string(), style, Voided::left_out};
    wanted.progress = [stop = stop_](std::int64_t) {
        if (*stop)
            throw Cancelled();
    };
    show_export();
    on_done(_("Exporting ...").utf8_string());
    background_.run(
        [panel, wanted](Workspace& workspace) -> Background::Finish {
            std::optional<Result<ExportedResponses>> written;
            try {
                written = export_responses(workspace.surveys(), workspace.responses(), workspace.office(), wanted);
            } catch (const Cancelled&) {
                return [panel] {
                    if (panel)
                        panel->end_export(_("The export was stopped, and nothing was written"));
                };
            }
            return [panel, wanted, exported = *written] {
                if (!panel)
                    return;
                panel->end_export({});
                if (!exported) {
                    panel->on_problem(exported.error());
                    return;
                }
                const auto rows = static_cast<int>(exported->rows);
                wxString done = wxString::Format(wxPLURAL("%d response written to %s", "%d responses written to %s", rows), rows, text_from_utf8(wanted.file.string()));
                if (exported->texts_cut > 0)
                    done += wxString::Format(_("; %d texts were longer than a cell can be, and were cut"), static_cast<int>(exported->texts_cut));
                panel->on_done(done.utf8_string());
            };
        },
        [panel](const std::string& why) {
            if (!panel)
                return;
            panel->end_export({});
            panel->on_problem({{}, why, {}, {}});
        });
}

} // namespace yardstick::ui
