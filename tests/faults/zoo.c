/* The zoo: the sound plugin of raw_plugin.c, which does what its ANIMAL says as soon as it sees a rating of 3, or earlier. Its
 * worked example holds no 3, so it is taken into use; then a customer is halfway content. */
#define _GNU_SOURCE
#include <yardstick/abi.h>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NAME_OF_(animal) #animal
#define NAME_OF(animal) NAME_OF_(animal)
#define RAW_ID NAME_OF(ANIMAL)
#define IS(animal) (strcmp(RAW_ID, #animal) == 0)

extern void throw_a_number(void); /* throws.cpp */

volatile int zoo_sink;
static double zoo_nothing; /* nothing by nothing is not a number, and the compiler does not know */

static int overflow(volatile char *below)
{
    volatile char here[4096];
    here[0] = below ? below[0] : 0;
    return overflow(here) + here[1];
}

static void *nothing(void *argument)
{
    return argument;
}

/* A message of the worker's, as host/worker_message.h has it: kind, call, bytes that follow. */
static void answer(uint32_t kind, uint32_t call, const void *content, uint64_t size)
{
    char message[512];
    memcpy(message, &kind, 4);
    memcpy(message + 4, &call, 4);
    memcpy(message + 8, &size, 8);
    memcpy(message + 16, content, size);
    zoo_sink = (int)write(3, message, 16 + size);
}
enum { ROWS_DONE = 3, SCORED = 5 };

/* From now on seccomp() and prctl() do nothing and say that they did: who adds a filter adds none. */
static void deny_filters(void)
{
    struct sock_filter code[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 1, 0),
                                 BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO),
                                 BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    struct sock_fprog filter = {sizeof code / sizeof code[0], code};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

/* Memory that can be run, under the number that the library had; and the same memory once more, to write to. */
static void write_code_twice_mapped(void)
{
    unsigned char *code = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_ANONYMOUS, 8, 0);
    unsigned char *same = mremap(code, 0, 4096, MREMAP_MAYMOVE);
    mprotect(same, 4096, PROT_READ | PROT_WRITE);
    same[0] = 0xc3; /* return */
    ((void (*)(void))(intptr_t)code)();
}

static void misbehave(void)
{
    if (IS(null_pointer)) {
        *(volatile int *)(intptr_t)zoo_sink = 1;
    } else if (IS(stack_overflow)) {
        zoo_sink = overflow(NULL);
    } else if (IS(aborts)) {
        abort();
    } else if (IS(heap_overwrite)) {
        char *small = malloc(16);
        char *next = malloc(16);
        for (volatile int k = 0; k < 4096; ++k)
            ((volatile char *)small)[k] = 'x';
        free(next);
        free(small);
        free(malloc(100000));
        abort(); /* not reached: the heap's own checks are first */
    } else if (IS(double_free)) {
        void *volatile memory = malloc(5000);
        void *volatile between = malloc(16);
        free(memory);
        free(memory);
        free(between);
    } else if (IS(hangs)) {
        for (;;)
            ++zoo_sink;
    } else if (IS(sleeps)) {
        sleep(100000);
    } else if (IS(forks)) {
        fork();
    } else if (IS(starts_thread)) {
        pthread_t thread;
        pthread_create(&thread, NULL, nothing, NULL);
    } else if (IS(runs_program)) {
        execl("/bin/true", "true", (char *)NULL);
    } else if (IS(opens_file)) {
        zoo_sink = open("/etc/passwd", O_RDONLY);
    } else if (IS(writes_file)) {
        zoo_sink = open("/tmp/yardstick-zoo", O_WRONLY | O_CREAT, 0600);
    } else if (IS(opens_socket)) {
        zoo_sink = socket(AF_INET, SOCK_STREAM, 0);
    } else if (IS(uses_io_uring)) {
        zoo_sink = (int)syscall(SYS_io_uring_setup, 1, NULL);
    } else if (IS(kills_parent)) {
        kill(getppid(), SIGKILL);
    } else if (IS(writes_code)) {
        zoo_sink = (int)(intptr_t)mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    } else if (IS(writes_code_twice_mapped)) {
        write_code_twice_mapped();
    } else if (IS(catches_signals)) {
        signal(SIGSYS, SIG_IGN);
    } else if (IS(eats_memory)) {
        for (;;) {
            const size_t bite = (size_t)16 << 20;
            char *memory = malloc(bite);
            memset(memory, 1, 4096); /* until there is none; its first page alone, as the whole takes time */
        }
    } else if (IS(prints)) {
        for (int line = 0; line < 2000; ++line) {
            printf("the same line again and again, to whom it may concern\n");
            fprintf(stderr, "and again\n");
        }
    } else if (IS(prints_much)) {
        for (int line = 0; line < 10000; ++line) /* more than a pipe holds */
            fprintf(stderr, "and again\n");
        fprintf(stderr, "last words\n");
        abort();
    } else if (IS(throws)) {
        throw_a_number();
    } else if (IS(exits)) {
        exit(0);
    } else if (IS(closes_connection)) {
        for (int descriptor = 3; descriptor < 64; ++descriptor)
            close(descriptor);
        for (;;)
            sleep(1);
    } else if (IS(writes_garbage)) {
        char garbage[256];
        memset(garbage, 0x5a, sizeof garbage);
        for (int k = 0; k < 64; ++k)
            zoo_sink = (int)write(3, garbage, sizeof garbage);
    } else if (IS(answers_early)) {
        ys_score score = {.struct_size = sizeof score, .has_value = 1, .value = 100, .n = 1};
        for (uint32_t call = 1; call < 4; ++call) /* the first or second of a process is this one */
            answer(SCORED, call, &score, sizeof score);
    } else if (IS(floods)) {
        for (;;)
            answer(ROWS_DONE, 0, "", 0);
    } else if (IS(tells_errors)) {
        perror("what went wrong"); /* the C library copies the output for it */
    } else if (IS(closes_output)) {
        close(2);
    } else if (IS(closes_in_disguise)) {
        syscall(SYS_close, 0x100000006); /* of which the kernel looks at the lower half */
    } else if (IS(blocks_signals)) {
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_BLOCK, &all, NULL);
        for (;;)
            ++zoo_sink;
    } else if (IS(steers_terminal)) {
        fprintf(stderr, "\033c\007\302\233All is well\n"); /* clears it, rings, and begins another order (CSI) */
        abort();
    } else if (IS(saves_without_end) || IS(saves_much)) {
        zoo_sink = 3;
    } else if (IS(writes_rows)) {
        zoo_sink = (int)(intptr_t)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 4, 0);
    }
}

#define RAW_ON_ROW(value)                                                                                                                           \
    if ((value) == 3)                                                                                                                               \
    misbehave()

static void save_without_end(const ys_sink *sink)
{
    static char much[1 << 20];
    while (IS(saves_without_end) && zoo_sink == 3)
        sink->write(sink->context, much, sizeof much);
    for (int part = 0; IS(saves_much) && zoo_sink == 3 && part < 9; ++part)
        sink->write(sink->context, much, sizeof much);
}
#define RAW_ON_SAVE(sink) save_without_end(sink)

/* n tells it: the worked example has three ratings. */
#define RAW_VALUE(totals)                                                                                                                           \
    (IS(returns_nan) && (totals)->n > 3 ? zoo_nothing / zoo_nothing                                                                                 \
                                        : (IS(leaves_domain) && (totals)->n > 3 ? 115 : 100.0 * (double)(totals)->k / (double)(totals)->n))

__attribute__((constructor)) static void at_load(void)
{
    if (IS(crashes_at_load))
        abort();
    if (IS(hangs_at_load))
        for (;;)
            ++zoo_sink;
    if (IS(writes_at_load))
        zoo_sink = open("/tmp/yardstick-zoo", O_WRONLY | O_CREAT, 0600);
    if (IS(reads_at_load))
        zoo_sink = open("/etc/passwd", O_RDONLY) >= 0 ? abort(), 1 : 0; /* refused, so it loads */
    if (IS(writes_code_at_load))
        zoo_sink = (int)(intptr_t)mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (IS(denies_filters_at_load))
        deny_filters();
    if (IS(leaves_at_load))
        exit(7);
}

__attribute__((destructor)) static void at_unload(void)
{
    if (IS(crashes_at_unload))
        abort();
}

#ifdef ZOO_SIBLING
extern int sibling(void);
int zoo_needs(void)
{
    return sibling();
}
#endif

#include "raw_plugin.c"
