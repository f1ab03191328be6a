#include "ui/plugins_page.h"

#include "ui/list_card.h"
#include "ui/message_card.h"
#include "ui/plugin_details_panel.h"
#include "ui/plugin_drop_target.h"
#include "ui/question_card.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"
#include "ui/trusted_folders_card.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/weakref.h>

namespace yardstick::ui {

PluginsPage::PluginsPage(wxWindow* parent, Shell& shell, PluginControl& control, Background& background)
    : Page(parent, _("Plugins")), shell_(shell), model_(control, background)
{
    lay_out();
    bind_events();
    SetDropTarget(new PluginDropTarget(*this));
}

void PluginsPage::lay_out()
{
    const auto line = [this] { return wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(), line());
    safe_mode_ = safe_mode_card();
    column->Add(safe_mode_, line());
    message_ = new MessageCard(this);
    column->Add(message_, line());
    question_ = new QuestionCard(this);
    column->Add(question_, line());
    auto* left = new wxBoxSizer(wxVERTICAL);
    plugins_ = new ListCard(this, _("All plugins"), _("List of plugins"),
                            {{_("Plugin"), 170}, {_("State"), 116}, {_("Department"), 140}});
    left->Add(plugins_, wxSizerFlags(1).Expand());
    folders_ = new TrustedFoldersCard(this, model_);
    left->Add(folders_, below(*this, spacing::medium));
    protections_ = new Paragraph(this, wxEmptyString);
    protections_->SetForegroundColour(palette().concern);
    left->Add(protections_, below(*this, spacing::medium));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(left, wxSizerFlags(1).Expand());
    details_ = new PluginDetailsPanel(this, model_);
    columns->Add(details_, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    column->Add(columns, wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

wxSizer* PluginsPage::heading()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags(1).CenterVertical());
    add_ = new wxButton(this, wxID_ANY, _("Add a plugin ...   Ctrl+O"));
    set_spoken_name(*add_, _("Add a plugin, Control O"));
    row->Add(add_, wxSizerFlags().CenterVertical());
    return row;
}

Card* PluginsPage::safe_mode_card()
{
    auto* card = new Card(this, _("Plugins are off"), CardTone::concern);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new Paragraph(card, _("Plugins are off: no plugin runs. Yardstick was started so, or did not end cleanly last time."), TextStyle::heading), wxSizerFlags(1).CenterVertical());
    auto* on = new wxButton(card, wxID_ANY, _("Turn plugins on   Ctrl+Shift+O"));
    set_spoken_name(*on, _("Turn plugins on, Control Shift O"));
    on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { model_.leave_safe_mode(); });
    row->Add(on, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::medium)));
    card->content().Add(row, wxSizerFlags().Expand());
    card->Hide();
    return card;
}

void PluginsPage::bind_events()
{
    plugins_->on_choose = [this](std::size_t row) {
        model_.choose(row);
        details_->show(); // the list itself stays, as it is telling this
        show_message();
        Layout();
    };
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_file(); });
    folders_->on_add = [this] { ask_folder(); };
    question_->on_answer = [this](std::size_t answer) {
        focus_first();
        model_.answer(answer);
    };
    model_.on_change = [this] { show_all(); };
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.Skip();
        model_.forget();
    });
}

void PluginsPage::refresh()
{
    model_.refresh();
}

void PluginsPage::focus_first()
{
    plugins_->list().SetFocus();
}

wxDataViewListCtrl& PluginsPage::plugins()
{
    return plugins_->list();
}

void PluginsPage::show_all()
{
    const wxWeakRef<wxWindow> focused(wxWindow::FindFocus());
    safe_mode_->Show(model_.is_safe_mode());
    show_list();
    folders_->show();
    show_protections();
    details_->show();
    show_message();
    add_->Enable(model_.busy().empty());
    Layout();
    // The button that was pressed may be of no use now, and the keyboard must not stay in it.
    if (focused && details_->IsDescendant(focused) && !focused->IsThisEnabled())
        focus_first();
}

void PluginsPage::show_list()
{
    std::vector<std::vector<wxString>> rows;
    std::optional<std::size_t> chosen;
    for (const FoundPlugin& plugin : model_.plugins()) {
        if (&plugin == model_.chosen())
            chosen = rows.size();
        rows.push_back({text_from_utf8(plugin_name(plugin)), text_from_utf8(state_words(plugin.state)), text_from_utf8(plugin.department)});
    }
    plugins_->fill(rows, chosen);
    wxString summary = text_from_utf8(model_.summary());
    if (!model_.busy().empty())
        summary = text_from_utf8(model_.busy());
    else if (model_.plugins().empty())
        summary = _("No plugin was found. Add one: its library, its metrics.json, or the folder that it stands in. It can also be dropped on this page.");
    plugins_->say(summary);
}

void PluginsPage::show_protections()
{
    wxString lines;
    for (const std::string& missing : model_.missing_protections())
        lines += (lines.empty() ? "" : "\n") + text_from_utf8(missing);
    protections_->set_text(lines);
    protections_->Show(!lines.empty());
}

void PluginsPage::show_message()
{
    MessageCard::Message message;
    if (!model_.problems().empty()) {
        message.tone = CardTone::concern;
        message.said = text_from_utf8(model_.problems().front().text());
        if (model_.problems().size() > 1) {
            message.said = wxString::Format(_("Not done, for %d reasons:"), static_cast<int>(model_.problems().size()));
            message.reasons = model_.problems();
        }
    } else {
        message.tone = CardTone::improvement;
        message.said = text_from_utf8(model_.done());
    }
    message_->show(message);
    if (!message.said.empty())
        shell_.show_status(message.said);
    question_->show(model_.question());
}

void PluginsPage::drop(const wxArrayString& files)
{
    std::vector<std::filesystem::path> paths;
    for (const wxString& file : files)
        paths.emplace_back(file.utf8_string());
    model_.drop(paths);
}

void PluginsPage::ask_file()
{
    wxFileDialog dialog(this, _("Add a plugin"), wxEmptyString, wxEmptyString, _("Plugins (*.so;*.json)|*.so;*.json|All files|*"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        model_.add(dialog.GetPath().utf8_string());
}

void PluginsPage::ask_folder()
{
    wxDirDialog dialog(this, _("Trust every plugin in a folder"), wxEmptyString, wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        model_.trust_folder(dialog.GetPath().utf8_string());
}

std::vector<Command> PluginsPage::commands()
{
    const auto is_free = [this] { return model_.busy().empty(); };
    return {
        {"plugin.add", _("Add a plugin").utf8_string(), "Ctrl+O", is_free, [this] { ask_file(); }},
        {"plugin.trust", _("Trust the plugin").utf8_string(), "Ctrl+T", [this] { return model_.can_trust(); }, [this] { model_.trust(); }},
        {"plugin.distrust", _("Do not trust the plugin").utf8_string(), "Ctrl+D", [this] { return model_.can_distrust(); }, [this] { model_.distrust(); }},
        {"plugin.retry", _("Let the plugin try again").utf8_string(), "Ctrl+R", [this] { return model_.can_retry(); }, [this] { model_.retry(); }},
        {"plugin.remove", _("Remove the plugin").utf8_string(), "Ctrl+Delete", [this] { return model_.can_remove(); }, [this] { model_.remove(); }},
        {"plugin.trust_folder", _("Trust a folder").utf8_string(), "Ctrl+Shift+T", is_free, [this] { ask_folder(); }},
        {"plugin.distrust_folder", _("Trust the chosen folder no longer").utf8_string(), "Ctrl+Shift+D", [this] { return model_.can_distrust_folder(); }, [this] { model_.distrust_folder(); }},
        {"plugin.leave_safe_mode", _("Turn plugins on").utf8_string(), "Ctrl+Shift+O", [this] { return model_.is_safe_mode(); }, [this] { model_.leave_safe_mode(); }},
    };
}

} // namespace yardstick::ui
