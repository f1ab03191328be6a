// Stands in the place of yardstick-worker and answers what no worker of ours does; the name of the library says what.
#include "host/worker_message.h"

#include <yardstick/abi.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include <unistd.h>

using namespace yardstick;

namespace {

void send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = write(worker_socket, bytes.data(), bytes.size());
        if (count <= 0)
            _exit(0);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void answer(MessageKind kind, std::uint32_t call, const std::string& content = {})
{
    send(MessageWriter().add(MessageHeader{kind, call, content.size()}).bytes() + content);
}

std::string state(std::uint32_t number, std::size_t size)
{
    return MessageWriter().add(number).add_text(std::string(size, 's')).bytes();
}

[[noreturn]] void drip()
{
    for (;;) {
        send(std::string(1, '\0'));
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

MessageHeader next_message()
{
    MessageHeader header;
    if (read(worker_socket, &header, sizeof header) != sizeof header)
        _exit(0);
    std::array<char, 65536> content;
    for (std::uint64_t left = header.size; left > 0;) {
        const ssize_t count = read(worker_socket, content.data(), std::min<std::uint64_t>(left, content.size()));
        if (count <= 0)
            _exit(0);
        left -= static_cast<std::uint64_t>(count);
    }
    return header;
}

void answer_rows(const std::string& lie, std::uint32_t call)
{
    if (lie == "scores_rows")
        answer(MessageKind::scored, call, MessageWriter().add(ys_score{}).bytes());
    if (lie == "large_state")
        answer(MessageKind::state, call, state(0, largest_state + 1));
    for (std::uint32_t number = 0; lie == "large_states" && number < 9; ++number)
        answer(MessageKind::state, call, state(number, largest_state));
    if (lie == "state_twice")
        answer(MessageKind::state, call, state(0, 1));
    if (lie == "other_state")
        answer(MessageKind::state, call, state(1, 1));
    if (lie != "no_state")
        answer(MessageKind::state, call, state(0, 1));
    answer(MessageKind::rows_done, call);
    if (lie == "done_twice")
        answer(MessageKind::rows_done, call);
}

void answer_score(const std::string& lie, std::uint32_t call)
{
    const std::string score = MessageWriter().add(ys_score{}).bytes();
    if (lie == "cut_score")
        answer(MessageKind::scored, call, score.substr(0, 8));
    if (lie == "long_score")
        answer(MessageKind::scored, call, score + score);
    if (lie == "rows_for_score")
        answer(MessageKind::rows_done, call);
    if (lie == "state_for_score")
        answer(MessageKind::state, call, state(0, 1));
    if (lie == "long_reason")
        answer(MessageKind::failed, call, MessageWriter().add_text(std::string(largest_state, 'x')).bytes());
    if (lie == "dripped_score") {
        send(MessageWriter().add(MessageHeader{MessageKind::scored, call, 1000}).bytes());
        drip();
    }
    answer(MessageKind::scored, call, score);
}

std::string card(const std::string& lie)
{
    if (lie == "large_card")
        return '"' + std::string(5 << 20, 'x') + '"';
    if (lie == "deep_card")
        return std::string(3 << 20, '[');
    return "{}";
}

} // namespace

int main(int, char** arguments)
{
    const std::string lie = std::filesystem::path(arguments[1]).stem();
    answer(MessageKind::ready, 0, MessageWriter().add_text("liar").add_text("1").add_text("Liars").add(std::uint64_t{1}).add_text(card(lie)).bytes());
    if (lie == "reads_nothing_and_drips")
        drip();
    while (lie == "reads_nothing_and_floods")
        answer(MessageKind::rows_done, 1);
    for (;;) {
        const MessageHeader message = next_message();
        if (message.kind == MessageKind::rows)
            answer_rows(lie, message.call);
        else
            answer_score(lie, message.call);
    }
}
