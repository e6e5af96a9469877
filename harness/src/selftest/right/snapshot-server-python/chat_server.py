#!/usr/bin/env python3
"""Stage 3, snapshot: a chat room on one thread over select, without line ends on the wire.

    python3 chat_server.py HOST PORT
"""

import select
import signal
import socket
import sys

USAGE = "Usage: chat_server.py HOST PORT"
LONGEST_MESSAGE = 4096
CROWDED = 16 << 20


class User:
    """A connection with what the kernel has not taken yet. With its fileno() it can be selected."""

    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}:{peer[1]}"
        self.backlog = bytearray()

    def fileno(self):
        return self.connection.fileno()

    def give(self, message):
        """In a send of its own, as long as the user keeps up: nothing else parts one message from the next."""
        is_behind = bool(self.backlog)
        self.backlog += message
        if not is_behind:
            self.catch_up()

    def catch_up(self):
        try:
            sent = self.connection.send(self.backlog)
        except BlockingIOError:
            sent = 0
        except OSError:
            # Nobody listens. Whether the user has left is found out by reading.
            sent = len(self.backlog)
        del self.backlog[:sent]

    def hear(self):
        """One message; empty when the user has left."""
        try:
            return self.connection.recv(LONGEST_MESSAGE)
        except OSError:
            return b""


class Room:
    def __init__(self, listening):
        self.listening = listening
        self.users = []

    def run(self):
        while True:
            behind = [user for user in self.users if user.backlog]
            readable, writable, _ = select.select([self.listening, *self.users], behind, [])
            for user in writable:
                user.catch_up()
            for source in readable:
                if source is self.listening:
                    self.accept()
                else:
                    self.listen_to(source)
            for user in [user for user in self.users if len(user.backlog) > CROWDED]:
                self.remove(user)

    def accept(self):
        try:
            connection, peer = self.listening.accept()
        except OSError:
            return  # Gone again already, or no descriptor left: the others go on.
        connection.setblocking(False)
        newcomer = User(connection, peer)
        self.users.append(newcomer)
        newcomer.give(f"> Connected to the chat server ({self.count()})".encode())
        self.tell(f"> New user {newcomer.name} entered ({self.count()})".encode(), newcomer)

    def listen_to(self, user):
        message = user.hear()
        if message:
            self.tell(f"[{user.name}] ".encode() + message, user)
        else:
            self.remove(user)

    def remove(self, user):
        self.users.remove(user)
        user.connection.close()
        self.tell(f"< The user {user.name} left ({self.count()})".encode(), user)

    def tell(self, message, about):
        """To everyone but the one it is about, and to the screen."""
        for user in self.users:
            if user is not about:
                user.give(message)
        show(message)

    def count(self):
        return f"{len(self.users)} {'user' if len(self.users) < 2 else 'users'} online"

    def close(self):
        self.listening.close()
        for user in self.users:
            user.connection.close()


def show(message):
    sys.stdout.buffer.write(message + b"\n")
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
    # Between select and accept the newcomer may have gone.
    listening.setblocking(False)
    return listening


if __name__ == "__main__":
    main()
