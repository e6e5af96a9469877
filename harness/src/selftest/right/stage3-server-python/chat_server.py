#!/usr/bin/env python3
"""Stage 3: a chat room for many users, on one thread over one selector.

    python3 chat_server.py HOST PORT
"""

import selectors
import signal
import socket
import sys
import time

USAGE = "Usage: chat_server.py HOST PORT"
LONGEST_LINE = 128 << 10
CROWDED = 4 << 20
PATIENCE = 2.0


class User:
    """A connection with what is not a whole line yet, and what the kernel has not taken yet."""

    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}:{peer[1]}"
        self.incoming = bytearray()
        self.outgoing = bytearray()
        self.took_at = time.monotonic()
        self.deaf = False

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
        except OSError:
            self.deaf = True
            self.outgoing.clear()
            return
        del self.outgoing[:sent]
        self.took_at = time.monotonic()

    def receive(self):
        """The lines that are complete now, and whether the user goes on."""
        try:
            data = self.connection.recv(65536)
        except BlockingIOError:
            return [], True
        except OSError:
            return [], False
        self.incoming += data
        *lines, self.incoming = self.incoming.split(b"\n")
        return [line.removesuffix(b"\r") for line in lines], bool(data) and len(self.incoming) <= LONGEST_LINE

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
            print(f"chat_server.py: cannot accept for the moment: {error}", file=sys.stderr, flush=True)
            self.selector.unregister(self.listening)
            self.accept_again_at = time.monotonic() + 0.5
            return
        connection.setblocking(False)
        user = User(connection, peer)
        self.selector.register(connection, selectors.EVENT_READ, user)
        self.users.append(user)
        user.queue(f"> Connected to the chat server ({self.count()})\n".encode())
        self.tell(f"> New user {user.name} entered ({self.count()})".encode(), user)

    def hear(self, user):
        """Readable, writable or broken: settle() writes for everyone, so reading is all there is to do here."""
        lines, goes_on = user.receive()
        for line in lines:
            if line:
                self.tell(f"[{user.name}] ".encode() + line, user)
        if not goes_on:
            self.remove(user)

    def remove(self, user):
        self.users.remove(user)
        self.selector.unregister(user.connection)
        user.connection.close()
        self.tell(f"< The user {user.name} left ({self.count()})".encode(), user)

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
                self.remove(user)
        if self.accept_again_at and time.monotonic() > self.accept_again_at:
            self.accept_again_at = 0.0
            self.selector.register(self.listening, selectors.EVENT_READ)

    def tell(self, line, about):
        """To everyone but the one it is about, and to the screen."""
        for user in self.users:
            if user is not about:
                user.queue(line + b"\n")
        show(line)

    def count(self):
        return f"{len(self.users)} {'user' if len(self.users) < 2 else 'users'} online"

    def close(self):
        self.listening.close()
        for user in self.users:
            user.connection.close()


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        listening = listen(host, port)
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_server.py: cannot listen on {host} port {port}: {error}")
    room = Room(listening)
    try:
        show(f"Chat Server started on port {port}.".encode())
        room.run()
    except KeyboardInterrupt:
        show(b"\nexit")
        room.close()


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def listen(host, port):
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    # create_server has set SO_REUSEADDR: old connections in TIME_WAIT do not stand in the way of a new start.
    listening = socket.create_server(address, family=family, backlog=512)
    listening.setblocking(False)
    return listening


if __name__ == "__main__":
    main()
