#include "store/tables.h"

namespace yardstick::store {

namespace {

constexpr auto text = ColumnType::text;
constexpr auto integer = ColumnType::integer;
constexpr auto real = ColumnType::real;
constexpr auto json = ColumnType::json;

const std::vector<Table>& tables()
{
    static const std::vector<Table> all{
        {"response",
         {{"id", text}, {"revision", integer}, {"source", text}, {"source_version", integer}, {"department", text}, {"site", text},
          {"person", text}, {"channel", text}, {"occurred_at", integer}, {"entered_at", integer}, {"day", text}, {"answers", json},
          {"is_voided", integer}, {"reason", text}, {"entered_by", text}, {"belongs_to", text}, {"external_id", text},
          {"is_current", integer}, {"round", text}},
         "id, revision"},
        {"day_state",
         {{"metric", text}, {"metric_version", integer}, {"binding", text}, {"binding_version", integer}, {"source", text},
          {"source_version", integer}, {"department", text}, {"site", text}, {"day", text}, {"changes", integer}, {"state", text}},
         "metric, metric_version, binding, binding_version, source, source_version, department, site, day"},
        {"metric_library", {{"metric", text}, {"metric_version", integer}, {"sha256", text}, {"place", integer}, {"probe", text}}, "metric, metric_version, sha256"},
        {"day_figure",
         {{"metric", text}, {"metric_version", integer}, {"binding", text}, {"binding_version", integer}, {"source", text},
          {"source_version", integer}, {"department", text}, {"site", text}, {"day", text}, {"changes", integer}, {"figure", text}, {"is_first", integer}},
         "metric, metric_version, binding, binding_version, source, source_version, department, site, day"},
        {"response_day",
         {{"source", text}, {"source_version", integer}, {"department", text}, {"site", text}, {"day", text}, {"changes", integer}},
         "source, source_version, department, site, day"},
        {"office_entry",
         {{"kind", text}, {"id", text}, {"revision", integer}, {"from_day", text}, {"is_retired", integer}, {"document", text}},
         "kind, id, revision"},
        {"target",
         {{"metric", text}, {"binding", text}, {"department", text}, {"from_day", text}, {"revision", integer}, {"value", real},
          {"poor_ends", real}, {"good_begins", real}, {"is_removed", integer}},
         "metric, binding, department, from_day, revision"},
        {"annotation", {{"id", text}, {"day", text}, {"note", text}, {"department", text}}, "id"},
        {"setting", {{"name", text}, {"value", text}}, "name"},
        {"survey", {{"id", text}, {"version", integer}, {"definition", text}, {"published_at", integer}, {"state", text}},
         "id, version"},
        {"staff_round",
         {{"id", text}, {"survey", text}, {"team", text}, {"number", integer}, {"survey_version", integer}, {"department", text},
          {"site", text}, {"opened_on", text}, {"closes_on", text}, {"closed_on", text}, {"threshold", integer},
          {"comment_threshold", integer}},
         "id"},
        {"round_token", {{"hash", text}, {"round", text}, {"is_used", integer}}, "hash"},
        {"held_answer", {{"id", text}, {"round", text}, {"answers", json}}, "id"},
        {"staff_release", {{"survey", text}, {"day", text}, {"rounds", text}}, "survey, day, rounds"},
        {"test_answer", {{"id", text}, {"survey", text}, {"version", integer}, {"answers", json}}, "id"},
        {"partial_response",
         {{"id", text}, {"survey", text}, {"version", integer}, {"department", text}, {"site", text}, {"person", text}, {"channel", text},
          {"entered_by", text}, {"begun_at", integer}, {"kept_at", integer}, {"page", integer}, {"answers", text}},
         "id"},
        {"attachment", {{"sha256", text}, {"type", text}, {"size", integer}, {"content", text}}, "sha256"},
        {"binding",
         {{"source", text}, {"name", text}, {"version", integer}, {"plugin", text}, {"metric", text}, {"fields", text},
          {"parameters", text}, {"from_day", text}, {"is_removed", integer}},
         "source, name, version"},
    };
    return all;
}

} // namespace

std::span<const Table> all_tables() { return tables(); }
const Table& response_table() { return tables()[0]; }
const Table& day_state_table() { return tables()[1]; }

} // namespace yardstick::store
