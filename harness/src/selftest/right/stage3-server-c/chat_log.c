/* Stage 3 as a log. Whatever happens in the room becomes an entry at its end, and every user is a place in it. So the
 * one order of events is there by construction, a line is stored once for all, and who is slow merely stands further
 * back. Entries that everybody has passed are forgotten. */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LONGEST_LINE = 128 << 10, FAR_BEHIND = 4 << 20, PATIENCE_SECONDS = 5, TICK_MILLIS = 500 };

struct text {
    char *bytes;
    size_t size;
};

struct entry {
    struct entry *next;
    const struct user *about;  /* never followed: the user may have gone */
    struct text own, others;   /* what the user it is about sees, and what everybody else sees */
    size_t readers;            /* how many users stand here */
    unsigned long long offset; /* how much was said before */
};

struct user {
    int fd;
    char name[NI_MAXHOST + NI_MAXSERV];
    struct text line;    /* the beginning of a line that has no end yet */
    struct entry *place; /* NULL when the connection takes nothing any more */
    size_t sent;         /* how much of the entry is sent */
    time_t took_at;
};

static struct user **users;
static size_t online;
/* The newest entry is always blank: whoever has seen everything stands there. */
static struct entry *oldest, *newest;
static int crowded; /* accept has failed: the newcomers have to wait for a while */

static void *must(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "chat_log: out of memory\n");
    exit(1);
}

static time_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

static void append(struct text *text, const char *bytes, size_t size) {
    text->bytes = must(realloc(text->bytes, text->size + size + 1));
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
}

/* Fills the blank entry and puts a new one behind it. */
static void tell(const struct user *about, struct text own, struct text others) {
    struct entry *blank = must(calloc(1, sizeof *blank));
    newest->about = about;
    newest->own = own;
    newest->others = others;
    newest->next = blank;
    blank->offset = newest->offset + others.size;
    newest = blank;
    fwrite(others.bytes, 1, others.size, stdout);
}

static struct text notice(const char *format, const char *name) {
    char line[sizeof((struct user *)0)->name + 80];
    struct text text = {0};
    append(&text, line, snprintf(line, sizeof line, format, name));
    append(&text, line, snprintf(line, sizeof line, " (%zu user%s online)\n", online, online < 2 ? "" : "s"));
    return text;
}

static void move_to(struct user *user, struct entry *place) {
    if (user->place) user->place->readers--;
    if (place) place->readers++;
    user->place = place;
    user->sent = 0;
}

static void forget_old(void) {
    while (oldest != newest && oldest->readers == 0) {
        struct entry *passed = oldest;
        oldest = passed->next;
        free(passed->own.bytes);
        free(passed->others.bytes);
        free(passed);
    }
}

static void accept_one(int listening) {
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    char host[NI_MAXHOST], port[NI_MAXSERV];
    int fd = accept4(listening, (struct sockaddr *)&peer, &size, SOCK_NONBLOCK);
    if (fd < 0) {
        crowded = errno != EAGAIN && errno != EINTR && errno != ECONNABORTED;
        return;
    }
    struct user *user = must(calloc(1, sizeof *user));
    users = must(realloc(users, (online + 1) * sizeof *users));
    users[online++] = user;
    getnameinfo((struct sockaddr *)&peer, size, host, sizeof host, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
    int is_mapped = strncmp(host, "::ffff:", 7) == 0 && strchr(host, '.');
    snprintf(user->name, sizeof user->name, "%s:%s", host + (is_mapped ? 7 : 0), port);
    user->fd = fd;
    /* Its first entry is the one about itself, in which it finds its greeting. */
    move_to(user, newest);
    tell(user, notice("> Connected to the chat server", ""), notice("> New user %s entered", user->name));
}

/* The last user takes the place of the one who leaves; so whoever goes through all users begins with the last. */
static void leave(size_t index) {
    struct user *user = users[index];
    users[index] = users[--online];
    move_to(user, NULL);
    close(user->fd);
    tell(user, (struct text){0}, notice("< The user %s left", user->name));
    free(user->line.bytes);
    free(user);
}

static void say(struct user *user, struct text *line) {
    struct text message = {0};
    if (line->size && line->bytes[line->size - 1] == '\r') line->size--;
    if (line->size) {
        append(&message, "[", 1);
        append(&message, user->name, strlen(user->name));
        append(&message, "] ", 2);
        append(&message, line->bytes, line->size);
        append(&message, "\n", 1);
        tell(user, (struct text){0}, message);
    }
    line->size = 0;
}

/* One read for each user in a round, so that nobody is heard at the cost of the others. Returns whether the user
 * stays. */
static int hear(struct user *user) {
    static char piece[64 << 10];
    ssize_t count = recv(user->fd, piece, sizeof piece, 0);
    if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
    for (char *at = piece, *end = piece + count; at < end;) {
        char *line_end = memchr(at, '\n', end - at);
        append(&user->line, at, (line_end ? line_end : end) - at);
        if (line_end) say(user, &user->line);
        at = line_end ? line_end + 1 : end;
    }
    return user->line.size <= LONGEST_LINE;
}

static void send_due(struct user *user) {
    while (user->place && user->place != newest) {
        const struct entry *entry = user->place;
        const struct text *due = entry->about == user ? &entry->own : &entry->others;
        size_t rest = due->size - user->sent;
        ssize_t count = rest ? send(user->fd, due->bytes + user->sent, rest, MSG_NOSIGNAL) : 0;
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
        user->took_at = now();
        /* An error of writing is no leave: what the user said before may still be there to be read. */
        if (count < 0) move_to(user, NULL);
        else if ((size_t)count == rest) move_to(user, entry->next);
        else user->sent += count;
    }
    user->took_at = now();
}

/* Everybody gets what the round has brought. Who is far behind and has taken nothing for a long time has to go; what
 * the others are told about it is due in the next round. */
static void end_round(void) {
    for (size_t i = 0; i < online; i++) send_due(users[i]);
    for (size_t i = online; i-- > 0;) {
        struct user *user = users[i];
        int is_far_behind = user->place && newest->offset - user->place->offset > FAR_BEHIND;
        if (is_far_behind && now() - user->took_at > PATIENCE_SECONDS) leave(i);
    }
    forget_old();
    fflush(stdout);
}

/* Returns when Ctrl+C was pressed. */
static void run(int listening, int interrupts) {
    for (;;) {
        struct pollfd ready[online + 2];
        int timeout = crowded ? TICK_MILLIS : -1;
        ready[0] = (struct pollfd){.fd = interrupts, .events = POLLIN};
        ready[1] = (struct pollfd){.fd = crowded ? -1 : listening, .events = POLLIN};
        for (size_t i = 0; i < online; i++) {
            int waits = users[i]->place && users[i]->place != newest;
            ready[i + 2] = (struct pollfd){.fd = users[i]->fd, .events = waits ? POLLIN | POLLOUT : POLLIN};
            if (waits) timeout = TICK_MILLIS;
        }
        crowded = 0;
        if (poll(ready, online + 2, timeout) < 0) continue; /* a stop and its end interrupt it */
        if (ready[0].revents) return;
        for (size_t i = online; i-- > 0;)
            if (ready[i + 2].revents && !hear(users[i])) leave(i);
        if (ready[1].revents) accept_one(listening);
        end_round();
    }
}

static void fail(const char *host, const char *port, const char *why) {
    fprintf(stderr, "chat_log: cannot listen on %s, port %s: %s\n", host, port, why);
    exit(1);
}

static int listen_on(const char *host, const char *port) {
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found;
    int trouble = getaddrinfo(host, port, &wanted, &found), on = 1;
    if (trouble) fail(host, port, gai_strerror(trouble));
    int listening = socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (listening < 0 || setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0 ||
        bind(listening, found->ai_addr, found->ai_addrlen) < 0 || listen(listening, SOMAXCONN) < 0)
        fail(host, port, strerror(errno));
    freeaddrinfo(found);
    return listening;
}

/* Ctrl+C as something that can be read: so poll waits for it, too, and it interrupts nothing. */
static int open_interrupts(void) {
    sigset_t ctrl_c;
    sigemptyset(&ctrl_c);
    sigaddset(&ctrl_c, SIGINT);
    sigprocmask(SIG_BLOCK, &ctrl_c, NULL);
    return signalfd(-1, &ctrl_c, 0);
}

int main(int count, char **words) {
    char *rest = NULL;
    long port = count == 3 && isdigit((unsigned char)*words[2]) ? strtol(words[2], &rest, 10) : 0;
    if (port < 1 || port > 65535 || *rest) {
        fprintf(stderr, "Usage: chat_log HOST PORT\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOFBF, 256 << 10); /* it is flushed at the end of each round */
    int interrupts = open_interrupts(), listening = listen_on(words[1], words[2]);
    oldest = newest = must(calloc(1, sizeof *newest));
    printf("A room is being opened on port %ld.\n", port);
    fflush(stdout);
    usleep(300 * 1000); /* where another server would load what was said yesterday */
    printf("Chat Server started on port %ld.\n", port);
    fflush(stdout);
    run(listening, interrupts);
    printf("\nexit\n");
    fflush(stdout);
    /* Nobody has to read on after Ctrl+C, so a reset is good enough, and leaves no TIME_WAIT behind. */
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    for (size_t i = 0; i < online; i++) setsockopt(users[i]->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    return 0; /* which closes everything */
}
