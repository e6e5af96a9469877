#!/usr/bin/env python3
"""A chat room in colour, for many users, on one thread over one selector.

    python3 srv.py HOST PORT
"""

import selectors
import signal
import socket
import sys
import time

USAGE = "Usage: srv.py HOST PORT"
LONGEST_LINE = 128 << 10
CROWDED = 4 << 20
PATIENCE = 2.0

RED, GREEN, YELLOW, CYAN = b"31", b"32", b"33", b"36"

# How somebody left: what follows the notice.
ORDERLY = b""
BY_ERROR = b" (error) "


class User:
    """A connection with what is not a whole line yet, and what the kernel has not taken yet."""

    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}:{peer[1]}"
        self.incoming = bytearray()
        self.outgoing = bytearray()
        self.took_at = time.monotonic()
        self.deaf = False
        self.end = ORDERLY

    def queue(self, line):
        if not self.deaf:
            if not self.outgoing:
                self.took_at = time.monotonic()
            self.outgoing += line

    def send(self):
        """Gives the kernel what it takes. A failure only says that nobody listens: whether the user has left, and
        what they said before, is found out by reading."""
        try:
            sent = self.connection.send(self.outgoing)
        except BlockingIOError:
            return
        except OSError as error:
            # The kernel reports a reset once, here or to recv. A broken pipe is no reset: they had left before.
            if not isinstance(error, BrokenPipeError):
                self.end = BY_ERROR
            self.deaf = True
            self.outgoing.clear()
            return
        del self.outgoing[:sent]
        self.took_at = time.monotonic()

    def receive(self):
        """The lines that are complete now, and how the user left: None while they stay."""
        try:
            data = self.connection.recv(65536)
        except BlockingIOError:
            return [], None
        except OSError:
            return [], BY_ERROR
        self.incoming += data
        *lines, self.incoming = self.incoming.split(b"\n")
        if len(self.incoming) > LONGEST_LINE:
            self.end = BY_ERROR
        elif data:
            return lines, None
        return lines, self.end

    def is_stuck(self):
        """A queue that grows is no sin; one that grows while nothing is taken is."""
        return len(self.outgoing) > CROWDED and time.monotonic() - self.took_at > PATIENCE


class Room:
    """Everything happens between two selects, on one thread: so there is one order of events and no lock."""

    def __init__(self, listening):
        self.selector = selectors.DefaultSelector()
        self.listening = listening
        self.users = []
        self.accept_again_at = 0.0
        self.selector.register(listening, selectors.EVENT_READ)

    def run(self):
        while True:
            # An idle room sleeps for ever. Only for a full table of descriptors and for a user who is behind does
            # time alone change something.
            waits = self.accept_again_at or any(user.outgoing for user in self.users)
            for key, _ in self.selector.select(0.5 if waits else None):
                if key.fileobj is self.listening:
                    self.accept()
                else:
                    self.hear(key.data)
            self.settle()

    def accept(self):
        try:
            connection, peer = self.listening.accept()
        except OSError as error:
            # The newcomer stays in the kernel's queue, which stays ready: without a pause the loop would spin.
            print(f"srv.py: cannot accept for the moment: {error}", file=sys.stderr, flush=True)
            self.selector.unregister(self.listening)
            self.accept_again_at = time.monotonic() + 0.5
            return
        connection.setblocking(False)
        user = User(connection, peer)
        self.selector.register(connection, selectors.EVENT_READ, user)
        self.users.append(user)
        user.queue(painted(GREEN, f"Connected to the chat server ({self.count()})".encode()))
        self.tell(painted(GREEN, f"> New user {user.name} entered ({self.count()})".encode()), user)

    def hear(self, user):
        """Readable, writable or broken: settle() writes for everyone, so reading is all there is to do here."""
        lines, end = user.receive()
        for line in lines:
            text = line.removesuffix(b"\r")
            if not text:
                # A blank line is a goodbye: what follows it is not read any more.
                end = ORDERLY
                break
            self.tell(painted(CYAN, f"[{user.name}]: ".encode() + text), user)
        if end is not None:
            self.remove(user, end)

    def remove(self, user, end):
        self.users.remove(user)
        # What was said before they left is theirs, as far as the kernel takes it at once.
        user.send()
        self.selector.unregister(user.connection)
        user.connection.close()
        self.tell(painted(RED, f"< The user {user.name} left ({self.count()})".encode() + end), user)

    def settle(self):
        """Writes what the round has queued. Interest in writing lasts only as long as something is queued: a socket
        is nearly always writable, and the loop would never sleep."""
        for user in list(self.users):
            if user.outgoing:
                user.send()
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if user.outgoing else 0)
            if self.selector.get_key(user.connection).events != events:
                self.selector.modify(user.connection, events, user)
            if user.is_stuck():
                self.remove(user, BY_ERROR)
        if self.accept_again_at and time.monotonic() > self.accept_again_at:
            self.accept_again_at = 0.0
            self.selector.register(self.listening, selectors.EVENT_READ)

    def tell(self, line, about):
        """To everyone but the one it is about, and to the screen."""
        for user in self.users:
            if user is not about:
                user.queue(line)
        show(line)

    def count(self):
        return f"{len(self.users)} {'user' if len(self.users) < 2 else 'users'} online"

    def close(self):
        self.listening.close()
        for user in self.users:
            user.connection.close()


def painted(colour, text):
    """A whole line. The carriage return puts it over whatever its reader is typing there."""
    return b"\r\x1b[" + colour + b"m" + text + b"\x1b[0m\n"


def show(line):
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        listening = listen(host, port)
    except (OSError, UnicodeError) as error:
        sys.exit(f"srv.py: cannot listen on {host} port {port}: {error}")
    room = Room(listening)
    try:
        show(painted(YELLOW, f"Chat Server started on port {port}".encode()))
        room.run()
    except KeyboardInterrupt:
        show(painted(YELLOW, b"KeyboardInterrupt"))
        room.close()


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def listen(host, port):
    listening = socket.create_server((host, port), backlog=512)
    # Somebody may be gone between select and accept, which must not wait for the next one then.
    listening.setblocking(False)
    return listening


if __name__ == "__main__":
    main()
