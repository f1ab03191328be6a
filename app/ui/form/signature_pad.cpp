#include "ui/form/signature_pad.h"

#include "survey/answer/data_url.h"
#include "ui/form/form_words.h"
#include "ui/form/picture_file.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>
#include <wx/log.h>
#include <wx/mstream.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

const wxSize paper_size{360, 120};
const wxSize picture_size{720, 240}; // twice as fine, for print
constexpr double pen_width = 1.0 / 60; // of the paper's height
constexpr double letter_height = 0.4;

/// A window without controls takes part in nothing but the pen.
class Paper : public wxWindow {
public:
    explicit Paper(wxWindow* parent) : wxWindow(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(paper_size), wxFULL_REPAINT_ON_RESIZE)
    {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        SetMinSize(parent->FromDIP(paper_size));
        SetCursor(wxCursor(wxCURSOR_PENCIL));
    }
    bool AcceptsFocus() const override { return false; }
};

std::string data_url(const wxImage& picture, SignaturePad::Format format)
{
    load_picture_kinds();
    wxMemoryOutputStream stream;
    const bool is_png = format == SignaturePad::Format::png;
    picture.SaveFile(stream, is_png ? wxBITMAP_TYPE_PNG : wxBITMAP_TYPE_JPEG);
    std::string bytes(stream.GetSize(), '\0');
    stream.CopyTo(bytes.data(), bytes.size());
    return to_text(DataUrl{is_png ? "image/png" : "image/jpeg", std::move(bytes)});
}

} // namespace

SignaturePad::SignaturePad(wxWindow* parent, const wxString& name, const std::string& language, Format format)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, name), format_(format), language_(language), paper_(new Paper(this)),
      typed_name_(new wxTextCtrl(this, wxID_ANY)), clear_(new wxButton(this, wxID_ANY, form_words(FormWords::clear, language)))
{
    paper_->SetToolTip(form_words(FormWords::sign_here, language));
    typed_name_->SetHint(form_words(FormWords::your_name, language));
    set_spoken_names(name);
    auto* typing = new wxBoxSizer(wxHORIZONTAL);
    typing->Add(add_text(this, form_words(FormWords::or_type_name, language)), wxSizerFlags().CenterVertical());
    typing->Add(typed_name_, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(spacing::small)));
    typing->Add(clear_, wxSizerFlags().CenterVertical());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(paper_);
    all->Add(typing, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    SetSizer(all);
    bind_events();
}

void SignaturePad::set_spoken_names(const wxString& name)
{
    paper_->SetName(name);
    set_spoken_name(*typed_name_, form_words(FormWords::type_name, language_, name));
    set_spoken_name(*clear_, form_words(FormWords::clear_part, language_, name));
}

void SignaturePad::bind_events()
{
    paper_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(paper_);
        draw(dc);
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(palette().line);
        dc.DrawRectangle(paper_->GetClientRect());
    });
    paper_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (!IsEnabled())
            return;
        typed_name_->ChangeValue(wxEmptyString);
        earlier_ = wxImage();
        is_drawing_ = true;
        strokes_.emplace_back();
        draw_stroke(event.GetPosition());
        paper_->CaptureMouse();
    });
    paper_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        if (is_drawing_)
            draw_stroke(event.GetPosition());
    });
    paper_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) {
        if (!is_drawing_)
            return;
        is_drawing_ = false;
        if (paper_->HasCapture())
            paper_->ReleaseMouse();
        give();
    });
    paper_->Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        is_drawing_ = false;
        give();
    });
    typed_name_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { take_typed_name(); });
    clear_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { clear(); });
}

void SignaturePad::draw_stroke(const wxPoint& position)
{
    const wxSize size = paper_->GetClientSize();
    strokes_.back().emplace_back(static_cast<double>(position.x) / size.x, static_cast<double>(position.y) / size.y);
    paper_->Refresh();
}

void SignaturePad::take_typed_name()
{
    strokes_.clear();
    earlier_ = wxImage();
    give();
}

void SignaturePad::clear()
{
    typed_name_->ChangeValue(wxEmptyString);
    strokes_.clear();
    earlier_ = wxImage();
    give();
}

void SignaturePad::give()
{
    paper_->Refresh();
    const bool is_empty = strokes_.empty() && typed_name_->GetValue().Trim().empty();
    given_ = is_empty ? std::string() : data_url(picture(), format_);
    if (on_change)
        on_change(given_);
}

void SignaturePad::show(const std::string& url)
{
    if (url == given_)
        return;
    given_ = url;
    strokes_.clear();
    typed_name_->ChangeValue(wxEmptyString);
    earlier_ = wxImage();
    if (const auto signature = read_data_url(url)) {
        load_picture_kinds();
        const wxLogNull quiet;
        wxMemoryInputStream stream(signature->bytes.data(), signature->bytes.size());
        earlier_.LoadFile(stream);
    }
    paper_->Refresh();
}

wxImage SignaturePad::picture() const
{
    wxBitmap bitmap(picture_size, 24);
    wxMemoryDC dc(bitmap);
    draw(dc);
    dc.SelectObject(wxNullBitmap);
    return bitmap.ConvertToImage();
}

void SignaturePad::draw(wxDC& dc) const
{
    const wxSize size = dc.GetSize();
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    if (earlier_.IsOk())
        dc.DrawBitmap(wxBitmap(earlier_.Scale(size.x, size.y, wxIMAGE_QUALITY_HIGH)), 0, 0);
    const wxString name = typed_name_->GetValue().Trim().Trim(false);
    if (!name.empty()) {
        wxFont font(wxFontInfo(wxSize(0, static_cast<int>(size.y * letter_height))).Italic().Family(wxFONTFAMILY_ROMAN));
        dc.SetFont(font);
        // A long name is written smaller rather than cut.
        if (const int width = dc.GetTextExtent(name).x; width > size.x * 0.9)
            dc.SetFont(font.Scaled(static_cast<float>(size.x * 0.9 / width)));
        dc.SetTextForeground(*wxBLACK);
        const wxSize extent = dc.GetTextExtent(name);
        dc.DrawText(name, (size.x - extent.x) / 2, (size.y - extent.y) / 2);
    }
    const int width = std::max(1, static_cast<int>(size.y * pen_width));
    dc.SetPen(wxPen(wxPenInfo(*wxBLACK, width).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
    for (const Stroke& stroke : strokes_) {
        std::vector<wxPoint> points;
        for (const auto& point : stroke)
            points.emplace_back(static_cast<int>(point.m_x * size.x), static_cast<int>(point.m_y * size.y));
        if (points.size() == 1)
            points.push_back(points.front() + wxPoint(1, 0));
        dc.DrawLines(static_cast<int>(points.size()), points.data());
    }
}

} // namespace yardstick::ui
