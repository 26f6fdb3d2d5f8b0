// How a peer in C or C++ is driven: it says `ready`, and does its task once for each line that it is given.
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

// Of this process and of those that it waited for.
static double processor(void) {
    struct rusage own, others;
    getrusage(RUSAGE_SELF, &own);
    getrusage(RUSAGE_CHILDREN, &others);
    return seconds(own.ru_utime) + seconds(own.ru_stime) + seconds(others.ru_utime) + seconds(others.ru_stime);
}

static double passed(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Prints what the task did, in bytes, and the seconds of the processor and of the clock.
static int serve(size_t (*task)(void)) {
    puts("ready");
    fflush(stdout);
    for (int byte; (byte = getchar()) != EOF;) {
        if (byte != '\n') continue;
        double processed = processor(), began = passed();
        size_t amount = task();
        printf("%zu\t%f\t%f\n", amount, processor() - processed, passed() - began);
        fflush(stdout);
    }
    return 0;
}

// The whole of a file, with a zero behind it.
static inline char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    char *bytes = (char *)malloc(*size + 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size) { perror(path); exit(1); }
    bytes[*size] = 0;
    fclose(file);
    return bytes;
}
