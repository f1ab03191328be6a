#include "store/row_conversions.h"

#include "core/json.h"

namespace soci {

using yardstick::Json;
using yardstick::to_text;
using yardstick::store::stored_day;

void type_conversion<yardstick::OfficeEntry>::from_base(const values& row, indicator, yardstick::OfficeEntry& entry)
{
    entry.kind = row.get<std::string>("kind");
    entry.id = row.get<std::string>("id");
    entry.revision = row.get<int>("revision");
    entry.from = stored_day(row.get<std::string>("from_day"));
    entry.retired = row.get<int>("is_retired") != 0;
    entry.document = Json::parse(row.get<std::string>("document"));
}

void type_conversion<yardstick::OfficeEntry>::to_base(const yardstick::OfficeEntry& entry, values& row, indicator& state)
{
    row.set("kind", entry.kind);
    row.set("id", entry.id);
    row.set("revision", entry.revision);
    row.set("from_day", to_text(entry.from));
    row.set("is_retired", entry.retired ? 1 : 0);
    row.set("document", entry.document.dump());
    state = i_ok;
}

void type_conversion<yardstick::DatedTarget>::from_base(const values& row, indicator, yardstick::DatedTarget& target)
{
    target.metric = row.get<std::string>("metric");
    target.binding = row.get<std::string>("binding");
    target.department = row.get<std::string>("department");
    target.from = stored_day(row.get<std::string>("from_day"));
    target.revision = row.get<int>("revision");
    target.value = row.get<double>("value");
    target.bands.reset();
    if (row.get_indicator("poor_ends") == i_ok && row.get_indicator("good_begins") == i_ok)
        target.bands = {row.get<double>("poor_ends"), row.get<double>("good_begins")};
    target.is_removed = row.get<int>("is_removed") != 0;
}

void type_conversion<yardstick::DatedTarget>::to_base(const yardstick::DatedTarget& target, values& row, indicator& state)
{
    const yardstick::Bands bands = target.bands.value_or(yardstick::Bands{});
    row.set("metric", target.metric);
    row.set("binding", target.binding);
    row.set("department", target.department);
    row.set("from_day", to_text(target.from));
    row.set("revision", target.revision);
    row.set("value", target.value);
    row.set("poor_ends", bands.poor_ends, target.bands ? i_ok : i_null);
    row.set("good_begins", bands.good_begins, target.bands ? i_ok : i_null);
    row.set("is_removed", target.is_removed ? 1 : 0);
    state = i_ok;
}

void type_conversion<yardstick::Annotation>::from_base(const values& row, indicator, yardstick::Annotation& annotation)
{
    annotation.id = row.get<std::string>("id");
    annotation.at = stored_day(row.get<std::string>("day"));
    annotation.text = row.get<std::string>("note");
    annotation.department = row.get<std::string>("department");
}

void type_conversion<yardstick::Annotation>::to_base(const yardstick::Annotation& annotation, values& row, indicator& state)
{
    row.set("id", annotation.id);
    row.set("day", to_text(annotation.at));
    row.set("note", annotation.text);
    row.set("department", annotation.department);
    state = i_ok;
}

void type_conversion<yardstick::Binding>::from_base(const values& row, indicator, yardstick::Binding& binding)
{
    binding.source = row.get<std::string>("source");
    binding.name = row.get<std::string>("name");
    binding.version = row.get<int>("version");
    binding.plugin = row.get<std::string>("plugin");
    binding.metric = row.get<std::string>("metric");
    binding.fields = Json::parse(row.get<std::string>("fields")).get<std::map<std::string, std::string>>();
    binding.parameters = Json::parse(row.get<std::string>("parameters")).get<std::map<std::string, std::vector<double>>>();
    binding.from.reset();
    if (row.get_indicator("from_day") == i_ok)
        binding.from = stored_day(row.get<std::string>("from_day"));
    binding.is_removed = row.get<int>("is_removed") != 0;
}

void type_conversion<yardstick::Binding>::to_base(const yardstick::Binding& binding, values& row, indicator& state)
{
    row.set("source", binding.source);
    row.set("name", binding.name);
    row.set("version", binding.version);
    row.set("plugin", binding.plugin);
    row.set("metric", binding.metric);
    row.set("fields", Json(binding.fields).dump());
    row.set("parameters", Json(binding.parameters).dump());
    row.set("from_day", binding.from ? to_text(*binding.from) : std::string(), binding.from ? i_ok : i_null);
    row.set("is_removed", binding.is_removed ? 1 : 0);
    state = i_ok;
}

} // namespace soci
