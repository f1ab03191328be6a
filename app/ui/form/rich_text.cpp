#include "ui/form/rich_text.h"

#include "ui/form/picture_file.h"
#include "ui/form/rich_text_reader.h"
#include "ui/form/wrapped_text.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

constexpr int least_column_width = 60;

TextStyle style_of(const RichBlock& block)
{
    if (block.kind != RichBlock::Kind::heading)
        return TextStyle::text;
    return block.level <= 2 ? TextStyle::card_heading : TextStyle::heading;
}

wxSizer* lay_out_table(wxWindow* parent, const RichBlock& table, const LinkHandler& on_link)
{
    std::size_t columns = 1;
    for (const auto& row : table.rows)
        columns = std::max(columns, row.size());
    auto* grid = new wxFlexGridSizer(static_cast<int>(columns), parent->FromDIP(wxSize(spacing::medium, spacing::tight)));
    for (std::size_t column = 0; column < columns; ++column)
        grid->AddGrowableCol(column, 1);
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < columns; ++column) {
            const wxString markup = column < row.size() ? wxString::FromUTF8(row[column]) : wxString();
            auto* cell = new WrappedText(parent, markup, TextStyle::text, on_link);
            cell->SetMinSize(wxSize(parent->FromDIP(least_column_width), cell->GetMinSize().y));
            grid->Add(cell, wxSizerFlags().Expand());
        }
    }
    return grid;
}

wxSizer* lay_out_item(wxWindow* parent, const RichBlock& item, const LinkHandler& on_link)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddSpacer(parent->FromDIP(spacing::medium * (item.level - 1) + spacing::small));
    row->Add(add_text(parent, wxString::FromUTF8(item.marker)), wxSizerFlags().Top());
    row->Add(new WrappedText(parent, wxString::FromUTF8(item.markup), TextStyle::text, on_link),
             wxSizerFlags(1).Border(wxLEFT, parent->FromDIP(spacing::small)));
    return row;
}

/// Items of a list stand close together, a heading away from what is above.
int distance_before(const RichBlock& block, const RichBlock& before)
{
    if (block.kind == RichBlock::Kind::list_item)
        return spacing::tight;
    return block.kind == RichBlock::Kind::heading && before.kind != RichBlock::Kind::heading ? spacing::medium : spacing::small;
}

} // namespace

RichText::RichText(wxWindow* parent, const std::string& html, std::string language, LinkHandler on_link, std::filesystem::path folder)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), html_(html), language_(std::move(language)), on_link_(std::move(on_link)), folder_(std::move(folder))
{
    if (!on_link_)
        on_link_ = [](const wxString& address) { wxLaunchDefaultBrowser(address); };
    SetSizer(new wxBoxSizer(wxVERTICAL));
    lay_out();
}

void RichText::set_html(const std::string& html)
{
    if (html == html_)
        return;
    html_ = html;
    GetSizer()->Clear(true);
    lay_out();
    if (IsShownOnScreen())
        lay_out_around_later(*this);
}

void RichText::lay_out()
{
    const std::vector<RichBlock> blocks = read_rich_text(html_);
    text_ = wxString::FromUTF8(plain_text(blocks));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const RichBlock& block = blocks[i];
        const int above = i == 0 ? 0 : FromDIP(distance_before(block, blocks[i - 1]));
        const auto flags = wxSizerFlags().Expand().Border(wxTOP, above);
        switch (block.kind) {
        case RichBlock::Kind::paragraph:
        case RichBlock::Kind::heading:
            GetSizer()->Add(new WrappedText(this, wxString::FromUTF8(block.markup), style_of(block), on_link_), flags);
            break;
        case RichBlock::Kind::list_item:
            GetSizer()->Add(lay_out_item(this, block, on_link_), flags);
            break;
        case RichBlock::Kind::picture:
            GetSizer()->Add(add_picture(this, block.address, wxString::FromUTF8(block.alternative), language_, largest_picture, folder_),
                            wxSizerFlags().Border(wxTOP, above));
            break;
        case RichBlock::Kind::table:
            GetSizer()->Add(lay_out_table(this, block, on_link_), flags);
            break;
        }
    }
    SetName(text_.BeforeFirst('\n'));
}

} // namespace yardstick::ui
