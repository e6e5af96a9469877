/* Stage 2: takes turns, but is never deaf. While the user thinks, poll waits for the server's end as well. */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_HELD = 1 << 20, PIECE = 16 << 10 };

/* What has come from one side and has not had its turn. */
struct source {
    int fd;
    int ended;
    char *held;
    size_t size, room;
};

static const char *host, *port;

static void fail(const char *what, const char *why) {
    fprintf(stderr, "attentive: %s %s, port %s: %s\n", what, host, port, why);
    exit(1);
}

static void write_all(int fd, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t n = write(fd, bytes, size);
        if (n < 0 && errno != EINTR) fail("cannot write, talking to", strerror(errno));
        if (n > 0) {
            bytes += n;
            size -= n;
        }
    }
}

/* One read, which poll has promised not to wait. */
static void fill(struct source *source) {
    if (source->room - source->size < PIECE) {
        source->held = realloc(source->held, source->room += PIECE + source->size);
        if (!source->held) fail("no memory for", "a line is too long");
    }
    ssize_t n = read(source->fd, source->held + source->size, source->room - source->size);
    if (n < 0 && errno != EINTR) fail("the connection broke to", strerror(errno));
    if (n > 0) source->size += n;
    source->ended = n == 0;
}

/* The size of the first line with its line end, or 0 when there is no whole line yet. */
static size_t first_line(const struct source *source) {
    char *end = source->size ? memchr(source->held, '\n', source->size) : NULL;
    return end ? (size_t)(end - source->held) + 1 : 0;
}

static size_t without_end(const struct source *source, size_t line) {
    size_t size = line - 1;
    return size > 0 && source->held[size - 1] == '\r' ? size - 1 : size;
}

static void drop(struct source *source, size_t line) {
    source->size -= line;
    memmove(source->held, source->held + line, source->size);
}

/* Answers may come before they are asked for. They wait; only so much of them that memory has a bound. */
static int has_gone(const struct source *server) {
    return server->ended && !first_line(server);
}

/* Waits until there is a whole line, and meanwhile listens to the other side as well, if there is one. Returns the
 * size of the line, or 0 at the end of either side. */
static size_t wait_for_line(struct source *wanted, struct source *other) {
    size_t line;
    while (!(line = first_line(wanted)) && !wanted->ended && !(other && has_gone(other))) {
        if (wanted->size > MOST_HELD) fail("too long a line, talking to", "it is given up");
        int listens = other && !other->ended && other->size < MOST_HELD;
        struct pollfd ready[] = {{.fd = wanted->fd, .events = POLLIN},
                                 {.fd = listens ? other->fd : -1, .events = POLLIN}};
        if (poll(ready, 2, -1) < 0 && errno != EINTR) fail("cannot poll, talking to", strerror(errno));
        if (ready[1].revents) fill(other);
        if (ready[0].revents) fill(wanted);
    }
    return line;
}

static void converse(struct source *keyboard, struct source *server) {
    for (;;) {
        fputs("> ", stderr);
        size_t line = wait_for_line(keyboard, server);
        size_t size = line ? without_end(keyboard, line) : 0;
        if (!line || (size == 4 && memcmp(keyboard->held, "EXIT", 4) == 0)) return;
        keyboard->held[size] = '\n'; /* in the place of the line end that was typed */
        write_all(server->fd, keyboard->held, size + 1);
        drop(keyboard, line);
        line = wait_for_line(server, NULL);
        if (!line) return;
        size = without_end(server, line);
        server->held[size] = '\n';
        write_all(STDOUT_FILENO, server->held, size + 1);
        drop(server, line);
    }
}

static int connect_to_any(void) {
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM}, *all;
    int trouble = getaddrinfo(host, port, &wanted, &all), server = -1;
    if (trouble) fail("cannot find", gai_strerror(trouble));
    for (struct addrinfo *one = all; one; one = one->ai_next) {
        server = socket(one->ai_family, one->ai_socktype, one->ai_protocol);
        if (server >= 0 && connect(server, one->ai_addr, one->ai_addrlen) == 0) break;
        if (!one->ai_next) fail("cannot connect to", strerror(errno));
        if (server >= 0) close(server);
    }
    freeaddrinfo(all);
    return server;
}

static int is_port(const char *word) {
    char *rest;
    long number = strtol(word, &rest, 10);
    return isdigit((unsigned char)*word) && *rest == '\0' && number >= 1 && number <= 65535;
}

int main(int count, char **words) {
    if (count != 3 || !is_port(words[2])) {
        fprintf(stderr, "Usage: attentive HOST PORT\n");
        return 2;
    }
    host = words[1];
    port = words[2];
    signal(SIGPIPE, SIG_IGN);
    struct source keyboard = {.fd = STDIN_FILENO}, server = {.fd = connect_to_any()};
    converse(&keyboard, &server);
    close(server.fd);
    return 0;
}
