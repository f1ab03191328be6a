// Survey files and the HTML in them. An input is a file; the only promise is to come back, with a definition or with reasons,
// and with HTML that stays as it is when it is made safe again.

#include "survey/definition/definition_reader.h"
#include "survey/definition/safe_html.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace yardstick;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const DefinitionReading reading = read_definition(input, "survey.json");
    if ((reading.definition == nullptr) != !reading.problems.empty())
        std::abort();
    for (const Problem& problem : reading.problems)
        static_cast<void>(problem.text());
    const std::string safe = safe_html(input);
    if (safe_html(safe) != safe)
        std::abort();
    return 0;
}
