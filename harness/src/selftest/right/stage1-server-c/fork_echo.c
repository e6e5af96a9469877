/* Stage 1 with a process for each client. What one client does to its process is nobody else's business. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LARGEST = 4 << 20, FIRST_ROOM = 64 << 10 };

struct message {
    char *bytes;
    size_t size;
};

/* The right to print: a pipe with one byte in it. Children print whole lines, and a line may be longer than what the
 * kernel writes to a pipe in one piece. */
static int token[2];

static void fail(const char *what, const char *port, const char *why) {
    fprintf(stderr, "fork_echo: cannot %s port %s: %s\n", what, port, why);
    exit(1);
}

static int write_all(int fd, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t n = write(fd, bytes, size);
        if (n < 0 && errno != EINTR) return -1;
        if (n > 0) {
            bytes += n;
            size -= n;
        }
    }
    return 0;
}

/* Reads to the end of the stream, or past LARGEST. Returns -1 when the connection breaks. */
static int read_message(int client, struct message *message) {
    size_t room = FIRST_ROOM;
    message->bytes = malloc(room);
    message->size = 0;
    while (message->bytes && message->size <= LARGEST) {
        if (message->size == room) {
            char *larger = realloc(message->bytes, room *= 2);
            if (!larger) free(message->bytes);
            message->bytes = larger;
            continue;
        }
        ssize_t n = read(client, message->bytes + message->size, room - message->size);
        if (n == 0) return 0;
        if (n < 0 && errno != EINTR) return -1;
        if (n > 0) message->size += n;
    }
    errno = message->bytes ? EMSGSIZE : ENOMEM;
    return -1;
}

static int print(const char *name, const struct message *message) {
    char byte;
    while (read(token[0], &byte, 1) < 0 && errno == EINTR) {
    }
    int failed = write_all(STDOUT_FILENO, name, strlen(name)) || write_all(STDOUT_FILENO, ": ", 2) ||
                 write_all(STDOUT_FILENO, message->bytes, message->size) || write_all(STDOUT_FILENO, "\n", 1);
    write_all(token[1], &byte, 1);
    return failed ? -1 : 0;
}

/* The life of a child: one client. Its end closes the connection. */
static int serve(int client, const char *name) {
    struct message message;
    if (read_message(client, &message) < 0 || print(name, &message) < 0 ||
        write_all(client, message.bytes, message.size) < 0) {
        fprintf(stderr, "fork_echo: %s: %s\n", name, strerror(errno));
        return 1;
    }
    return 0;
}

static void name_of(const struct sockaddr_in *peer, char *name, size_t room) {
    char address[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, &peer->sin_addr, address, sizeof address);
    snprintf(name, room, "%s:%d", address, ntohs(peer->sin_port));
}

static int listen_on(const char *port) {
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found;
    int trouble = getaddrinfo(NULL, port, &hints, &found);
    if (trouble) fail("look up", port, gai_strerror(trouble));
    int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), yes = 1;
    /* Connections of an earlier run may still be in TIME_WAIT: they are no reason to refuse the port. */
    if (listening < 0 || setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) < 0 ||
        bind(listening, found->ai_addr, found->ai_addrlen) < 0 || listen(listening, 128) < 0)
        fail("listen on", port, strerror(errno));
    freeaddrinfo(found);
    return listening;
}

static void accept_one(int listening) {
    struct sockaddr_in peer = {0};
    socklen_t size = sizeof peer;
    pid_t parent = getpid();
    int client = accept(listening, (struct sockaddr *)&peer, &size);
    pid_t child = client < 0 ? -1 : fork();
    if (child == 0) {
        char name[INET_ADDRSTRLEN + 8];
        /* Ctrl+C reaches the whole group; a signal to the parent alone has to end its children, too. */
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent) _exit(1);
        close(listening);
        name_of(&peer, name, sizeof name);
        _exit(serve(client, name));
    }
    if (child < 0) {
        fprintf(stderr, "fork_echo: a client cannot be served: %s\n", strerror(errno));
        if (errno != EINTR && errno != ECONNABORTED) sleep(1); /* until there are descriptors or processes again */
    }
    if (client >= 0) close(client); /* the child's copy stays open */
}

static int is_port(const char *word) {
    char *rest;
    long number = strtol(word, &rest, 10);
    return isdigit((unsigned char)*word) && *rest == '\0' && number >= 1 && number <= 65535;
}

int main(int count, char **words) {
    if (count != 2 || !is_port(words[1])) {
        fprintf(stderr, "Usage: fork_echo PORT\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* a client that has gone is an error of write, and no reason to die */
    signal(SIGCHLD, SIG_IGN); /* children that end leave nothing behind */
    if (pipe(token) < 0 || write_all(token[1], "!", 1) < 0) fail("make a token for", words[1], strerror(errno));
    sleep(1); /* where another server would read its configuration */
    int listening = listen_on(words[1]);
    for (;;) accept_one(listening);
}
