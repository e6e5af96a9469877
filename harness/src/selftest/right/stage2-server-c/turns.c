/* Stage 2 on the streams of the C library: the client and the keyboard are both a FILE. */

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

/* A line that grows as it must; getline makes the room. The text may hold any byte, so its size is kept. */
struct line {
    char *text;
    size_t room;
    ssize_t size;
};

enum end { HUNG_UP, SENT_AWAY, BROKEN, NOBODY_TYPES };

static void fail(const char *port, const char *why) {
    fprintf(stderr, "turns: cannot serve on port %s: %s\n", port, why);
    exit(1);
}

/* Takes the line end off. Returns whether there was a whole line: what stands before the end of a stream is none. */
static int next_line(struct line *line, FILE *from) {
    line->size = getline(&line->text, &line->room, from);
    if (line->size <= 0 || line->text[line->size - 1] != '\n') return 0;
    line->size--;
    if (line->size > 0 && line->text[line->size - 1] == '\r') line->size--;
    return 1;
}

static int is_exit(const struct line *line) {
    return line->size == 4 && memcmp(line->text, "EXIT", 4) == 0;
}

static int put_line(const struct line *line, FILE *to) {
    return fwrite(line->text, 1, line->size, to) == (size_t)line->size && putc('\n', to) != EOF && fflush(to) == 0;
}

/* One byte for each write. It is slow, and nothing is wrong with it. */
static int drip_line(const struct line *line, int client) {
    for (ssize_t i = 0; i <= line->size; i++) {
        char byte = i < line->size ? line->text[i] : '\n';
        ssize_t n;
        do n = write(client, &byte, 1);
        while (n == 0 || (n < 0 && errno == EINTR));
        if (n < 0) return 0;
    }
    return 1;
}

static enum end converse(int client, FILE *from_client) {
    static struct line line;
    while (next_line(&line, from_client)) {
        if (!put_line(&line, stdout)) fprintf(stderr, "turns: the screen takes nothing: %s\n", strerror(errno));
        if (!next_line(&line, stdin)) return NOBODY_TYPES;
        if (is_exit(&line)) return SENT_AWAY;
        if (!drip_line(&line, client)) return BROKEN;
    }
    return ferror(from_client) ? BROKEN : HUNG_UP;
}

/* Returns whether there is still somebody at the keyboard. */
static int serve(int client) {
    FILE *from_client = fdopen(client, "r");
    if (!from_client) {
        fprintf(stderr, "turns: %s\n", strerror(errno));
        close(client);
        return 1;
    }
    enum end end = converse(client, from_client);
    if (end == BROKEN) fprintf(stderr, "turns: the connection broke: %s\n", strerror(errno));
    fclose(from_client); /* and with it the socket */
    return end != NOBODY_TYPES;
}

static int listen_on(const char *port) {
    struct addrinfo wanted = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *all;
    int trouble = getaddrinfo(NULL, port, &wanted, &all);
    if (trouble) fail(port, gai_strerror(trouble));
    int listening = socket(all->ai_family, all->ai_socktype, all->ai_protocol), on = 1;
    if (listening < 0) fail(port, strerror(errno));
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    /* The second client waits in the queue of listen, connected and unserved. */
    if (bind(listening, all->ai_addr, all->ai_addrlen) < 0 || listen(listening, 16) < 0) fail(port, strerror(errno));
    freeaddrinfo(all);
    return listening;
}

static int is_port(const char *word) {
    char *rest;
    long number = strtol(word, &rest, 10);
    return isdigit((unsigned char)*word) && *rest == '\0' && number >= 1 && number <= 65535;
}

int main(int count, char **words) {
    if (count != 2 || !is_port(words[1])) {
        fprintf(stderr, "Usage: turns PORT\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* otherwise the first client that leaves too early would end the program */
    int listening = listen_on(words[1]), somebody_types = 1;
    while (somebody_types) {
        int client = accept(listening, NULL, NULL);
        if (client >= 0) somebody_types = serve(client);
        else if (errno != EINTR && errno != ECONNABORTED) fail(words[1], strerror(errno));
    }
    return 0;
}
