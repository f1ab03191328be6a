#include "cli/interruption.h"

#include "core/error.h"

namespace yardstick {

namespace {

volatile std::sig_atomic_t is_interrupted = 0;

void take_note(int)
{
    is_interrupted = 1;
}

} // namespace

Interruption::Interruption()
{
    is_interrupted = 0;
    struct sigaction note {};
    note.sa_handler = take_note;
    note.sa_flags = SA_RESTART;
    sigaction(SIGINT, &note, &before_interrupt_);
    sigaction(SIGTERM, &note, &before_end_);
}

Interruption::~Interruption()
{
    sigaction(SIGINT, &before_interrupt_, nullptr);
    sigaction(SIGTERM, &before_end_, nullptr);
}

void Interruption::check() const
{
    if (is_interrupted != 0)
        throw Cancelled();
}

} // namespace yardstick
