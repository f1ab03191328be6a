#include "check/forbidden_calls.h"

#include "check/own_process.h"
#include "host/forbidden_call.h"
#include "worker/system_call_filter.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

#include <signal.h>

namespace yardstick {

namespace {

constexpr std::string_view call_member = "forbidden_call";

/// Runs in the place of the call, where nothing can be set aside: the number alone is handed over, its words are the parent's.
void report(int, siginfo_t* info, void*)
{
    constexpr std::string_view begin = R"({"forbidden_call":)";
    std::array<char, 64> text{};
    char* end = text.data() + begin.copy(text.data(), begin.size());
    end = std::to_chars(end, text.data() + text.size() - 1, info->si_syscall).ptr;
    *end++ = '}';
    answer_with_text({text.data(), static_cast<std::size_t>(end - text.data())});
}

} // namespace

void forbid_calls()
{
    use_lazy_files();
    struct sigaction action {};
    action.sa_sigaction = report;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(SIGSYS, &action, nullptr);
    allow_only(SystemCalls::of_work);
}

bool is_forbidden_call(const Json& answer)
{
    return answer.contains(call_member);
}

Finding finding_of_call(const Json& answer)
{
    const auto call = answer.at(call_member).get<std::int32_t>();
    return failed("it tried to " + attempt_in_words({reinterpret_cast<const char*>(&call), sizeof call}));
}

} // namespace yardstick
