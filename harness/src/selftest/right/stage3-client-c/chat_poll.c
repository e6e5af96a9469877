/* Stage 3: one poll waits for the keyboard, the connection and Ctrl+C. On a terminal the program draws what is being
 * typed itself, below everything else: then it knows at any time which rows of the screen are to be replaced. */

#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_WAITING = 1 << 20, GOODBYE_MILLIS = 500 };
enum { CTRL_C = 3, CTRL_D = 4, CTRL_U = 21, DELETE = 127 };
enum end { NOT_YET, LEFT, INTERRUPTED };

struct bytes {
    char *at;
    size_t size;
};

static const char *host, *port;
static int server, is_terminal, rows_above, self_pipe[2];
static struct termios before;
static struct bytes typed, heard, unsent;
static int is_leaving;       /* nothing more is typed: the rest is sent, then comes the half-close, then the server's */
static long long leaves_at; /* in milliseconds; when the server has taken nothing and not closed by then */

static void fail(const char *what, const char *why) {
    fprintf(stderr, "chat_poll: %s %s, port %s: %s\n", what, host, port, why);
    exit(1);
}

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static void append(struct bytes *bytes, const char *more, size_t size) {
    bytes->at = realloc(bytes->at, bytes->size + size + 1);
    if (!bytes->at) fail("no memory for", "too much is waiting");
    memcpy(bytes->at + bytes->size, more, size);
    bytes->size += size;
}

static void drop(struct bytes *bytes, size_t size) {
    bytes->size -= size;
    memmove(bytes->at, bytes->at + size, bytes->size);
}

/* The size of the text of a line of which this many bytes are known, its '\n' included. */
static size_t text_size(const char *line, size_t size) {
    return size > 1 && line[size - 2] == '\r' ? size - 2 : size - 1;
}

/* Draws what is being typed. Returns how many columns that takes. */
static int draw_typed(void) {
    int columns = 0;
    for (size_t i = 0; i < typed.size;) {
        wchar_t c;
        size_t n = mbrtowc(&c, typed.at + i, typed.size - i, &(mbstate_t){0});
        if (n == 0 || n > 4) n = 1, c = L'?'; /* half a character, or none */
        if (iscntrl((unsigned char)typed.at[i])) columns += printf("^%c", typed.at[i] ^ 64);
        else {
            fwrite(typed.at + i, 1, n, stdout);
            columns += wcwidth(c) > 0 ? wcwidth(c) : 0;
        }
        i += n;
    }
    return columns;
}

static void redraw(const char *news, size_t size) {
    struct winsize window = {.ws_col = 0};
    if (rows_above) printf("\033[%dA", rows_above);
    printf("\r\033[J");
    fwrite(news, 1, size, stdout);
    int columns = draw_typed();
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &window);
    /* A row that is exactly full keeps the cursor until the next character. */
    rows_above = columns ? (columns - 1) / (window.ws_col ? window.ws_col : 80) : 0;
    fflush(stdout);
}

static void show(const char *prefix, const char *text, size_t size) {
    struct bytes line = {0};
    append(&line, prefix, strlen(prefix));
    append(&line, text, size);
    append(&line, "\n", 1);
    if (is_terminal) redraw(line.at, line.size);
    else {
        fwrite(line.at, 1, line.size, stdout);
        fflush(stdout);
    }
    free(line.at);
}

static void leave(void) {
    is_leaving = 1;
    leaves_at = now() + GOODBYE_MILLIS;
}

/* A whole line from the keyboard; it is empty when the user wants to leave. */
static void submit(const char *text, size_t size) {
    if (size == 0) {
        leave();
        return;
    }
    append(&unsent, text, size);
    append(&unsent, "\n", 1);
    show("[You] ", text, size);
}

/* The terminal hands over every key, and its own editing is off. */
static enum end press(char key) {
    struct bytes line = typed;
    switch (key) {
        case CTRL_C:
            return INTERRUPTED;
        case CTRL_D:
            if (typed.size == 0) leave();
            break;
        case CTRL_U:
            typed.size = 0;
            break;
        case DELETE:
            while (typed.size > 0 && (typed.at[--typed.size] & 0xC0) == 0x80) continue; /* a whole character */
            break;
        case '\n':
            typed = (struct bytes){0};
            submit(line.at, line.size);
            free(line.at);
            break;
        default:
            append(&typed, &key, 1);
    }
    return NOT_YET;
}

static enum end type_keys(const char *keys, size_t size) {
    enum end end = NOT_YET;
    for (size_t i = 0; i < size && !is_leaving && end == NOT_YET; i++) end = press(keys[i]);
    redraw("", 0);
    return end;
}

/* The keyboard is a stream: a read may be many lines or a piece of one. */
static void type_lines(const char *bytes, size_t size) {
    size_t searched = typed.size, begin = 0;
    append(&typed, bytes, size);
    for (char *end; !is_leaving && (end = memchr(typed.at + searched, '\n', typed.size - searched));) {
        searched = end - typed.at + 1;
        submit(typed.at + begin, text_size(typed.at + begin, searched - begin));
        begin = searched;
    }
    drop(&typed, begin);
}

static enum end read_keyboard(void) {
    char piece[16 << 10];
    ssize_t size = read(STDIN_FILENO, piece, sizeof piece);
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) return NOT_YET;
    if (size <= 0) leave();
    else if (is_terminal) return type_keys(piece, size);
    else type_lines(piece, size);
    return NOT_YET;
}

static enum end hear(void) {
    char piece[16 << 10];
    ssize_t size = recv(server, piece, sizeof piece, 0);
    if (size == 0) return LEFT;
    if (size < 0 && errno != EAGAIN && errno != EINTR) fail("the connection broke to", strerror(errno));
    size_t searched = heard.size, begin = 0;
    if (size > 0) append(&heard, piece, size);
    for (char *end; searched < heard.size && (end = memchr(heard.at + searched, '\n', heard.size - searched));) {
        searched = end - heard.at + 1;
        show("", heard.at + begin, text_size(heard.at + begin, searched - begin));
        begin = searched;
    }
    drop(&heard, begin);
    if (heard.size > MOST_WAITING) fail("too long a line from", "it has no end");
    return NOT_YET;
}

/* To close at once, with something unread, would be a reset, and could cost the others our last words. */
static void send_unsent(void) {
    ssize_t size = unsent.size ? send(server, unsent.at, unsent.size, MSG_NOSIGNAL) : 0;
    if (size < 0 && errno != EAGAIN && errno != EINTR) fail("the connection broke to", strerror(errno));
    if (size > 0) {
        drop(&unsent, size);
        leaves_at = now() + GOODBYE_MILLIS;
    }
    if (is_leaving && unsent.size == 0) shutdown(server, SHUT_WR);
}

static enum end chat(void) {
    enum end end = NOT_YET;
    while (end == NOT_YET) {
        int types = !is_leaving && unsent.size < MOST_WAITING;
        struct pollfd ready[] = {{.fd = self_pipe[0], .events = POLLIN},
                                 {.fd = server, .events = unsent.size ? POLLIN | POLLOUT : POLLIN},
                                 {.fd = types ? STDIN_FILENO : -1, .events = POLLIN}};
        long long patience = leaves_at - now();
        if (is_leaving && patience <= 0) return LEFT;
        if (poll(ready, 3, is_leaving ? (int)patience : -1) < 0) continue; /* a signal, and the self-pipe has it */
        if (ready[0].revents) return INTERRUPTED;
        /* Hearing comes first: a server that has closed is an orderly end, to write to it is an error. */
        if (ready[1].revents) end = hear();
        if (ready[2].revents && end == NOT_YET) end = read_keyboard();
        if (end == NOT_YET) send_unsent();
    }
    return end;
}

static void on_interrupt(int signal) {
    int kept = errno;
    if (write(self_pipe[1], &(char){signal}, 1) < 0) errno = kept;
}

static void restore_terminal(void) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

static void take_terminal(void) {
    is_terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &before) == 0;
    if (!is_terminal) return;
    struct termios raw = before;
    raw.c_lflag &= ~(ICANON | ECHO | ISIG | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    atexit(restore_terminal);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw); /* which keeps what was typed before */
}

static int connect_to_any(void) {
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM}, *all;
    int trouble = getaddrinfo(host, port, &wanted, &all), fd = -1;
    if (trouble) fail("cannot find", gai_strerror(trouble));
    for (struct addrinfo *one = all; one; one = one->ai_next) {
        fd = socket(one->ai_family, one->ai_socktype, one->ai_protocol);
        if (fd >= 0 && connect(fd, one->ai_addr, one->ai_addrlen) == 0) break;
        if (!one->ai_next) fail("cannot connect to", strerror(errno));
        if (fd >= 0) close(fd);
    }
    freeaddrinfo(all);
    return fd;
}

int main(int count, char **words) {
    char *rest = NULL;
    long number = count == 3 && isdigit((unsigned char)*words[2]) ? strtol(words[2], &rest, 10) : 0;
    if (number < 1 || number > 65535 || *rest) {
        fprintf(stderr, "Usage: chat_poll HOST PORT\n");
        return 2;
    }
    host = words[1];
    port = words[2];
    setlocale(LC_CTYPE, "C.UTF-8");
    server = connect_to_any();
    fcntl(server, F_SETFL, O_NONBLOCK);
    if (pipe(self_pipe) < 0) fail("no self-pipe for", strerror(errno));
    sigaction(SIGINT, &(struct sigaction){.sa_handler = on_interrupt, .sa_flags = SA_RESTART}, NULL);
    take_terminal();
    enum end end = chat();
    typed.size = 0;
    if (end == LEFT) show("", "< You have been disconnected.", 29);
    else show("\n", "exit", 4);
    if (end == INTERRUPTED) setsockopt(server, SOL_SOCKET, SO_LINGER, &(struct linger){1, 0}, sizeof(struct linger));
    return 0;
}
