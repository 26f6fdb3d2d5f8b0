// Runs a command with its output thrown away: starting INPUT COMMAND ARGUMENT…
#define _GNU_SOURCE
#include "serving.h"
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;
static posix_spawn_file_actions_t actions;
static char **command;

static size_t run(void) {
    pid_t process;
    int status;
    if (posix_spawnp(&process, *command, &actions, NULL, command, environ)) {
        perror(*command);
        exit(1);
    }
    if (waitpid(process, &status, 0) != process || status) {
        fprintf(stderr, "%s: status %d\n", *command, status);
        exit(1);
    }
    return 0;
}

int main(int count, char **arguments) {
    if (count < 3) return 1;
    command = arguments + 2;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, arguments[1], O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    return serve(run);
}
