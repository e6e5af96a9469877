/* Stage 1: sends a message one byte at a time, which TCP allows, and nobody at the other end can tell. */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *host, *port;

static void fail(const char *what, const char *why) {
    fprintf(stderr, "byte_client: %s %s, port %s: %s\n", what, host, port, why);
    exit(1);
}

static void write_all(int fd, const char *bytes, size_t size, const char *doing) {
    while (size > 0) {
        ssize_t n = write(fd, bytes, size);
        if (n < 0 && errno != EINTR) fail(doing, strerror(errno));
        if (n > 0) {
            bytes += n;
            size -= n;
        }
    }
}

static int try(const struct addrinfo *address) {
    int server = socket(address->ai_family, address->ai_socktype, address->ai_protocol);
    if (server >= 0 && connect(server, address->ai_addr, address->ai_addrlen) < 0) {
        int reason = errno; /* close may have another one */
        close(server);
        errno = reason;
        return -1;
    }
    return server;
}

/* A host may have many addresses, and a server need not listen on all of them. */
static int connect_to_any(void) {
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM}, *found;
    int trouble = getaddrinfo(host, port, &hints, &found);
    if (trouble) fail("cannot find", gai_strerror(trouble));
    int server = -1;
    for (struct addrinfo *address = found; address && server < 0; address = address->ai_next) server = try(address);
    if (server < 0) fail("cannot connect to", strerror(errno));
    freeaddrinfo(found);
    return server;
}

static void send_message(int server, const char *message) {
    for (const char *byte = message; *byte; byte++) write_all(server, byte, 1, "cannot send to");
    if (shutdown(server, SHUT_WR) < 0) fail("cannot half-close to", strerror(errno));
}

static void pass_on_reply(int server) {
    char piece[2000];
    ssize_t n;
    while ((n = read(server, piece, sizeof piece)) != 0) {
        if (n > 0) write_all(STDOUT_FILENO, piece, n, "cannot print the reply of");
        else if (errno != EINTR) fail("cannot hear", strerror(errno));
    }
    write_all(STDOUT_FILENO, "\n", 1, "cannot print the reply of");
}

static int is_port(const char *word) {
    char *rest;
    long number = strtol(word, &rest, 10);
    return isdigit((unsigned char)*word) && *rest == '\0' && number >= 1 && number <= 65535;
}

int main(int count, char **words) {
    if (count != 4 || !is_port(words[2])) {
        fprintf(stderr, "Usage: byte_client HOST PORT MESSAGE\n");
        return 2;
    }
    host = words[1];
    port = words[2];
    signal(SIGPIPE, SIG_IGN); /* a server that has gone is an error with a reason, and not a silent death */
    int server = connect_to_any();
    send_message(server, words[3]);
    pass_on_reply(server);
    return 0;
}
