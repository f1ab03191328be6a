#include "store/response_row.h"

#include "store/day_marks.h"
#include "store/stored_instant.h"

namespace yardstick::store {

namespace {

Cell nullable(const std::string& text) { return text.empty() ? Cell() : Cell(std::string_view(text)); }
std::string text_or_empty(const RowBuffer& row, std::size_t column) { return row.is_null(column) ? std::string() : row.text(column); }

} // namespace

ResponseCells::ResponseCells(const Response& response, int revision, bool is_current)
    : day_(to_text(response.day)), cells_{std::string_view(response.id),
                                          std::int64_t{revision},
                                          std::string_view(response.source),
                                          std::int64_t{response.source_version},
                                          std::string_view(response.department),
                                          std::string_view(response.site),
                                          std::string_view(response.person),
                                          std::string_view(response.channel),
                                          std::int64_t{stored_instant(response.occurred_at)},
                                          std::int64_t{stored_instant(response.entered_at)},
                                          std::string_view(day_),
                                          std::string_view(response.answers),
                                          std::int64_t{response.is_voided},
                                          std::string_view(response.reason),
                                          std::string_view(response.entered_by),
                                          nullable(response.belongs_to),
                                          nullable(response.external_id),
                                          std::int64_t{is_current},
                                          nullable(response.round)}
{
}

Response response_in(const RowBuffer& row)
{
    Response response;
    response.id = row.text(0);
    response.revision = static_cast<int>(row.integer(1));
    response.source = row.text(2);
    response.source_version = static_cast<int>(row.integer(3));
    response.department = row.text(4);
    response.site = row.text(5);
    response.person = row.text(6);
    response.channel = row.text(7);
    response.occurred_at = instant_at(row.integer(8));
    response.entered_at = instant_at(row.integer(9));
    response.day = stored_day(row.text(10));
    response.answers = row.text(11);
    response.is_voided = row.integer(12) != 0;
    response.reason = row.text(13);
    response.entered_by = row.text(14);
    response.belongs_to = text_or_empty(row, 15);
    response.external_id = text_or_empty(row, 16);
    response.round = text_or_empty(row, 18);
    return response;
}

} // namespace yardstick::store
