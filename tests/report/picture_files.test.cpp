#include "report/picture_files.h"

#include "report/line_chart.h"
#include "report/sparkline.h"
#include "samples.h"
#include "support/shared_data.h"

#include <cairo.h>
#include <catch2/catch.hpp>

#include <cstring>
#include <fstream>

using namespace yardstick;

namespace {

Picture sample_picture()
{
    return lay_out(test::mockup_chart(), 640, 400, light_chart_palette(), Heading::inside).picture;
}

struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint32_t> colours; // 0xRRGGBB
};

Pixels read_png(const std::string& png)
{
    struct Source {
        const std::string& bytes;
        std::size_t at = 0;
    } source{png};
    const auto read = [](void* from, unsigned char* to, unsigned int count) {
        auto* bytes = static_cast<Source*>(from);
        if (bytes->at + count > bytes->bytes.size())
            return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, bytes->bytes.data() + bytes->at, count);
        bytes->at += count;
        return CAIRO_STATUS_SUCCESS;
    };
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read, &source);
    Pixels pixels{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    for (int y = 0; y < pixels.height; ++y) {
        const auto* row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        for (int x = 0; x < pixels.width; ++x)
            pixels.colours.push_back(reinterpret_cast<const std::uint32_t*>(row)[x] & 0xFFFFFF);
    }
    cairo_surface_destroy(surface);
    return pixels;
}

} // namespace

TEST_CASE("the same chart gives the same bytes", "[report]")
{
    const Instant made = std::chrono::sys_days(std::chrono::year(2025) / 11 / 3);
    CHECK(to_svg(sample_picture()) == to_svg(sample_picture()));
    CHECK(to_png(sample_picture()) == to_png(sample_picture()));
    CHECK(to_pdf(sample_picture(), made) == to_pdf(sample_picture(), made));
    CHECK(to_pdf(sample_picture(), made) != to_pdf(sample_picture(), made + std::chrono::hours(1)));
}

TEST_CASE("an SVG tells its title and sentence to readers who do not see it", "[report]")
{
    Picture picture = sample_picture();
    picture.title = "Speed & quality <2025>";
    const std::string svg = to_svg(picture);
    CHECK(svg.starts_with("<?xml"));
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("<title>Speed &amp; quality &lt;2025&gt;</title>") != std::string::npos);
    CHECK(svg.find("<desc>Satisfaction rose by 9 points after the new phone system.</desc>") != std::string::npos);
}

TEST_CASE("a PNG is as large as asked for and shows the colours of the data", "[report]")
{
    const Pixels pixels = read_png(to_png(sample_picture(), 2.0));
    CHECK(pixels.width == 1280);
    CHECK(pixels.height == 800);
    const auto count = [&](std::uint32_t colour) { return std::count(pixels.colours.begin(), pixels.colours.end(), colour); };
    CHECK(count(0x0072B2) > 100);  // points of improvement
    CHECK(count(0xE3F0FA) > 1000); // their usual range
    CHECK(count(0xFFFFFF) > 500000);
}

TEST_CASE("a PDF is one page of the picture's size", "[report]")
{
    const std::string pdf = to_pdf(sample_picture(), Instant{});
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/Count 1") != std::string::npos);
    CHECK(pdf.find("[ 0 0 480 300 ]") != std::string::npos);
}

TEST_CASE("a sparkline marks the newest point and keeps gaps", "[report]")
{
    const auto marks_and_lines = [](const Picture& picture) {
        std::pair<int, int> counts{0, 0};
        for (const auto& shape : picture.shapes) {
            counts.first += std::holds_alternative<Mark>(shape) ? 1 : 0;
            counts.second += std::holds_alternative<Line>(shape) ? 1 : 0;
        }
        return counts;
    };
    const auto drawn = [&](const std::vector<std::optional<double>>& values) {
        return marks_and_lines(sparkline(values, Tone::noise, 180, 36, light_chart_palette()));
    };
    CHECK(drawn({}) == std::pair(0, 0));
    CHECK(drawn({std::nullopt}) == std::pair(0, 0));
    CHECK(drawn({84}) == std::pair(1, 0));
    CHECK(drawn({84, 84, 84}) == std::pair(1, 1));
    CHECK(drawn({84, 85, std::nullopt, 82, 83}) == std::pair(1, 2));
    CHECK(drawn({84, std::nullopt, 82, 83, std::nullopt}) == std::pair(2, 1));
}
