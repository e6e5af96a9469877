/* Stage 3 as fast as one thread of it gets. What a round brings is put into one buffer for everybody, in the order of
 * events, and at the end of the round each user gets one write of it: a write costs far more than the bytes in it, so
 * the way up is fewer and larger ones. Who said something gets the pieces between the own lines, gathered in the same
 * one write. Who cannot take it all has a queue of what is left, and is cut off when that is long and nothing of it is
 * taken for some time. */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { LONGEST_LINE = 128 << 10, LONGEST_QUEUE = 4 << 20, PATIENCE_SECONDS = 2 };
enum { EVENTS = 1024, PIECE = 64 << 10, PIECES = 1024, ROUND_FULL = 4 << 20, PAUSE_MILLIS = 100 };

struct bytes {
    char *at;
    size_t size, room;
};

/* A place in the round's buffer that a user does not get: the own lines, and what was said before the join. */
struct gap {
    size_t from, to;
};

struct user {
    int fd, wants_write, is_deaf; /* deaf: the connection takes nothing any more, but may still have something to say */
    size_t index, prefix_size;
    char prefix[NI_MAXHOST + NI_MAXSERV + 4]; /* "[name] " */
    struct bytes line;                        /* the beginning of a line that has no end yet */
    struct bytes queue;                       /* what could not be written yet */
    size_t queue_start;
    time_t took_at; /* when it had no queue, or something of it was taken */
    struct gap *gaps;
    size_t gap_count, gap_room;
    struct bytes greeting; /* due before everything else */
    struct user *next_gone;
};

static struct user **users;
static size_t online, users_room;
static struct bytes round_; /* what this round brought */
static struct user *gone;   /* left in this round; freed at its end, since events may still name them */
static int poll_fd, listening, is_paused;
static char listening_mark, interrupts_mark;

static void *must(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "chat_epoll: out of memory\n");
    exit(1);
}

static time_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
    return time.tv_sec;
}

static void make_room(struct bytes *bytes, size_t size) {
    if (bytes->size + size <= bytes->room) return;
    bytes->room = 2 * (bytes->size + size);
    bytes->at = must(realloc(bytes->at, bytes->room));
}

static void append(struct bytes *bytes, const void *from, size_t size) {
    make_room(bytes, size);
    memcpy(bytes->at + bytes->size, from, size);
    bytes->size += size;
}

static void forget(struct bytes *bytes) {
    free(bytes->at);
    *bytes = (struct bytes){0};
}

static void watch(int action, int fd, unsigned events, void *what) {
    struct epoll_event event = {.events = events, .data.ptr = what};
    epoll_ctl(poll_fd, action, fd, &event);
}

/* Neighbours become one gap, so who says a lot in one piece still has few of them. */
static void leave_out(struct user *user, size_t from) {
    if (user->gap_count && user->gaps[user->gap_count - 1].to == from) {
        user->gaps[user->gap_count - 1].to = round_.size;
        return;
    }
    if (user->gap_count == user->gap_room) {
        user->gap_room = user->gap_room ? 2 * user->gap_room : 4;
        user->gaps = must(realloc(user->gaps, user->gap_room * sizeof *user->gaps));
    }
    user->gaps[user->gap_count++] = (struct gap){from, round_.size};
}

static void tell(const char *before, const struct user *user, const char *after) {
    char line[sizeof user->prefix + 80];
    int name_size = (int)user->prefix_size - 3;
    append(&round_, line, snprintf(line, sizeof line, "%s%.*s %s (%zu user%s online)\n", before, name_size,
                                   user->prefix + 1, after, online, online < 2 ? "" : "s"));
}

/* Takes the user out at once; the memory stays until the end of the round. */
static void leave(struct user *user) {
    close(user->fd);
    user->fd = -1;
    users[user->index] = users[--online];
    users[user->index]->index = user->index;
    user->next_gone = gone;
    gone = user;
    tell("< The user ", user, "left");
}

static void free_gone(void) {
    while (gone) {
        struct user *user = gone;
        gone = user->next_gone;
        free(user->line.at);
        free(user->queue.at);
        free(user->greeting.at);
        free(user->gaps);
        free(user);
    }
}

static void say(struct user *user, const char *text, size_t size) {
    if (size && text[size - 1] == '\r') size--;
    if (size == 0) return;
    size_t from = round_.size;
    make_room(&round_, user->prefix_size + size + 1);
    char *at = round_.at + from;
    at = mempcpy(at, user->prefix, user->prefix_size);
    at = mempcpy(at, text, size);
    *at = '\n';
    round_.size += user->prefix_size + size + 1;
    leave_out(user, from);
}

/* One read for each user in a round, so that nobody is heard at the cost of the others. Returns whether the user
 * stays. Whole lines go from here into the round's buffer, without another copy. */
static int hear(struct user *user) {
    static char piece[PIECE];
    ssize_t count = recv(user->fd, piece, sizeof piece, 0);
    if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
    char *at = piece, *end = piece + count, *line_end = memchr(at, '\n', end - at);
    if (line_end && user->line.size) {
        append(&user->line, at, line_end - at);
        say(user, user->line.at, user->line.size);
        forget(&user->line);
        at = line_end + 1;
        line_end = memchr(at, '\n', end - at);
    }
    for (; line_end; line_end = memchr(at, '\n', end - at)) {
        say(user, at, line_end - at);
        at = line_end + 1;
    }
    append(&user->line, at, end - at);
    return user->line.size <= LONGEST_LINE;
}

/* Returns whether there may be more. */
static int accept_one(void) {
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    char host[NI_MAXHOST], port[NI_MAXSERV], line[80];
    int fd = accept4(listening, (struct sockaddr *)&peer, &size, SOCK_NONBLOCK), on = 1;
    if (fd < 0) {
        if (errno == EAGAIN || errno == EINTR || errno == ECONNABORTED) return 0;
        /* No descriptor is left: the newcomers wait until somebody may have gone. */
        is_paused = 1;
        watch(EPOLL_CTL_DEL, listening, 0, NULL);
        return 0;
    }
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct user *user = must(calloc(1, sizeof *user));
    if (online == users_room) {
        users_room = users_room ? 2 * users_room : 64;
        users = must(realloc(users, users_room * sizeof *users));
    }
    user->fd = fd;
    user->index = online;
    users[online++] = user;
    getnameinfo((struct sockaddr *)&peer, size, host, sizeof host, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
    int is_mapped = strncmp(host, "::ffff:", 7) == 0 && strchr(host, '.');
    user->prefix_size = snprintf(user->prefix, sizeof user->prefix, "[%s:%s] ", host + (is_mapped ? 7 : 0), port);
    append(&user->greeting, line, snprintf(line, sizeof line, "> Connected to the chat server (%zu user%s online)\n",
                                           online, online < 2 ? "" : "s"));
    tell("> New user ", user, "entered");
    leave_out(user, 0); /* all that was before, the own join included */
    watch(EPOLL_CTL_ADD, fd, EPOLLIN, user);
    return 1;
}

static void want_write(struct user *user, int wants) {
    if (user->wants_write == wants) return;
    user->wants_write = wants;
    watch(EPOLL_CTL_MOD, user->fd, wants ? EPOLLIN | EPOLLOUT : EPOLLIN, user);
}

/* An error of writing is no leave: what the user said before may still be there to be read. */
static void is_deaf(struct user *user) {
    user->is_deaf = 1;
    forget(&user->queue);
    user->queue_start = 0;
}

static void enqueue(struct user *user, const struct iovec *pieces, int count, size_t written) {
    if (user->queue_start > user->queue.size / 2) {
        user->queue.size -= user->queue_start;
        memmove(user->queue.at, user->queue.at + user->queue_start, user->queue.size);
        user->queue_start = 0;
    }
    for (int i = 0; i < count; i++) {
        size_t skipped = written < pieces[i].iov_len ? written : pieces[i].iov_len;
        append(&user->queue, (char *)pieces[i].iov_base + skipped, pieces[i].iov_len - skipped);
        written -= skipped;
    }
}

/* Whoever has a queue gets behind it what is new. */
static void send_pieces(struct user *user, struct iovec *pieces, int count, size_t size) {
    size_t written = 0;
    if (user->is_deaf || size == 0) return;
    if (user->queue.size == user->queue_start) {
        struct msghdr message = {.msg_iov = pieces, .msg_iovlen = count};
        ssize_t taken = count == 1 ? send(user->fd, pieces->iov_base, size, MSG_NOSIGNAL)
                                   : sendmsg(user->fd, &message, MSG_NOSIGNAL);
        if (taken < 0 && errno != EAGAIN && errno != EINTR) {
            is_deaf(user);
            return;
        }
        written = taken < 0 ? 0 : taken;
    }
    if (written < size) {
        if (user->queue.size == user->queue_start) user->took_at = now();
        enqueue(user, pieces, count, written);
        want_write(user, 1);
    }
}

static void send_queue(struct user *user) {
    ssize_t taken = send(user->fd, user->queue.at + user->queue_start, user->queue.size - user->queue_start, MSG_NOSIGNAL);
    if (taken < 0 && errno != EAGAIN && errno != EINTR) {
        is_deaf(user);
    } else if (taken > 0) {
        user->queue_start += taken;
        user->took_at = now();
    }
    if (user->queue_start == user->queue.size) {
        forget(&user->queue);
        user->queue_start = 0;
        want_write(user, 0);
    }
}

/* What the round has for this user: the greeting, and the pieces between the gaps. */
static void send_round(struct user *user) {
    static struct iovec pieces[PIECES + 2];
    int count = 0;
    size_t at = 0, size = user->greeting.size;
    if (size) pieces[count++] = (struct iovec){user->greeting.at, size};
    for (size_t i = 0; i <= user->gap_count; i++) {
        size_t to = i < user->gap_count ? user->gaps[i].from : round_.size;
        if (to > at) {
            pieces[count++] = (struct iovec){round_.at + at, to - at};
            size += to - at;
        }
        if (i < user->gap_count) at = user->gaps[i].to;
        if (count == PIECES) {
            send_pieces(user, pieces, count, size);
            count = 0;
            size = 0;
        }
    }
    send_pieces(user, pieces, count, size);
    forget(&user->greeting);
    user->gap_count = 0;
}

/* Everybody gets what the round has brought. Who has let much pile up and takes nothing has to go; what the others are told about it
 * belongs to the next round, which begins with it. */
static void end_round(void) {
    if (round_.size) {
        for (size_t i = 0; i < online; i++) send_round(users[i]);
        fwrite(round_.at, 1, round_.size, stdout);
        fflush(stdout);
        round_.size = 0;
        if (round_.room > 2 * ROUND_FULL) forget(&round_);
    }
    free_gone();
    for (size_t i = online; i-- > 0;) {
        struct user *user = users[i];
        if (user->queue.size - user->queue_start > LONGEST_QUEUE && now() - user->took_at > PATIENCE_SECONDS)
            leave(user);
    }
}

/* Returns when Ctrl+C was pressed. */
static void run(void) {
    static struct epoll_event events[EVENTS];
    for (;;) {
        int count = epoll_wait(poll_fd, events, EVENTS, round_.size ? 0 : is_paused ? PAUSE_MILLIS : -1);
        int has_newcomers = 0;
        for (int i = 0; i < count; i++) {
            void *what = events[i].data.ptr;
            if (what == &interrupts_mark) return;
            if (what == &listening_mark) {
                has_newcomers = 1;
                continue;
            }
            struct user *user = what;
            if (events[i].events & EPOLLOUT) send_queue(user);
            if (events[i].events & ~EPOLLOUT && !hear(user)) leave(user);
            if (round_.size > ROUND_FULL && i + 1 < count) break; /* who is still ready is named again */
        }
        if (is_paused && count == 0) {
            is_paused = 0;
            watch(EPOLL_CTL_ADD, listening, EPOLLIN, &listening_mark);
        }
        while (has_newcomers && round_.size < ROUND_FULL && accept_one()) continue;
        end_round();
    }
}

static void fail(const char *host, const char *port, const char *why) {
    fprintf(stderr, "chat_epoll: cannot listen on %s, port %s: %s\n", host, port, why);
    exit(1);
}

static int listen_on(const char *host, const char *port) {
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found;
    int trouble = getaddrinfo(host, port, &wanted, &found), on = 1;
    if (trouble) fail(host, port, gai_strerror(trouble));
    int fd = socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0 ||
        bind(fd, found->ai_addr, found->ai_addrlen) < 0 || listen(fd, SOMAXCONN) < 0)
        fail(host, port, strerror(errno));
    freeaddrinfo(found);
    return fd;
}

/* Ctrl+C as something that can be read: so epoll waits for it, too, and it interrupts nothing. */
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
        fprintf(stderr, "Usage: chat_epoll HOST PORT\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOFBF, 256 << 10); /* it is flushed at the end of each round */
    listening = listen_on(words[1], words[2]);
    poll_fd = epoll_create1(0);
    watch(EPOLL_CTL_ADD, open_interrupts(), EPOLLIN, &interrupts_mark);
    watch(EPOLL_CTL_ADD, listening, EPOLLIN, &listening_mark);
    printf("Chat Server started on port %ld.\n", port);
    fflush(stdout);
    run();
    printf("\nexit\n");
    fflush(stdout);
    /* Nobody has to read on after Ctrl+C, so a reset is good enough, and leaves no TIME_WAIT behind. */
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    for (size_t i = 0; i < online; i++) setsockopt(users[i]->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    return 0; /* which closes everything */
}
