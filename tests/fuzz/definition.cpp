// Survey files, the HTML in them, and forms that are filled in with whatever comes. An input is a file; the only promise is to come
// back, with a definition or with reasons, and with HTML that stays as it is when it is made safe again.

#include "survey/definition/definition_reader.h"
#include "survey/definition/safe_html.h"
#include "survey/session/survey_run.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace yardstick;

namespace {

class StoppedClock final : public Clock {
public:
    Instant now() const override { return *parse_instant("2026-01-15T10:30:00.000Z"); }
};

/// Answers of every kind to every question, whether they fit or not; `place` says which kind the first one gets.
Json some_answers(const Definition& definition, std::size_t place)
{
    static const Json kinds = Json::parse(R"([5, "a", true, null, ["a", "b"], {"a": 1, "b": {"c": [1]}}, [{"a": 1, "b": "x"}, {"a": 2}], -1, "2026-01-15", 1e300, "", [], [[1]], "{a} {q}"])");
    Json answers = Json::object();
    for (const ElementDefinition* element : definition.elements)
        answers[element->value_name] = kinds[place++ % kinds.size()];
    return answers;
}

void fill_in(const std::shared_ptr<const Definition>& definition, std::size_t place)
{
    const auto plan = std::make_shared<const session::FormPlan>(definition);
    for (const char* way : {"input", "load"})
        run_survey({{"answers", some_answers(*definition, place)}, {"apply", way}, {"initial", true}, {"navigate", true}}, plan, StoppedClock(), TimeZone::utc());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const DefinitionReading reading = read_definition(input, "survey.json");
    if ((reading.definition == nullptr) != !reading.problems.empty())
        std::abort();
    for (const Problem& problem : reading.problems)
        static_cast<void>(problem.text());
    if (reading.definition)
        fill_in(reading.definition, size);
    const std::string safe = safe_html(input);
    if (safe_html(safe) != safe)
        std::abort();
    return 0;
}
