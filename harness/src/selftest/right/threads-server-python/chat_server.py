#!/usr/bin/env python3
"""Stage 3, threads: a chat room with a thread for each client, without line ends on the wire.

    python3 chat_server.py HOST PORT
"""

import os
import signal
import socket
import sys
import threading

USAGE = "Usage: chat_server.py HOST PORT"
LONGEST_MESSAGE = 4096


class User:
    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}:{peer[1]}"

    def messages(self):
        """What this user says, one read after the other, up to the end of the stream or an error."""
        while True:
            try:
                message = self.connection.recv(LONGEST_MESSAGE)
            except OSError:
                return
            if not message:
                return
            yield message

    def give(self, *parts):
        """A failure only says that nobody listens: whether the user has left is found out by reading."""
        try:
            for part in parts:
                self.connection.sendall(part)
        except OSError:
            pass


class Room:
    """The lock makes the one order of events: who is online, how many they are, and what they are told of it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.users = []

    def serve(self, user):
        """The thread of one user, from the number to the farewell."""
        with user.connection:
            self.join(user)
            for message in user.messages():
                self.relay(user, message)
            self.leave(user)

    def join(self, user):
        with self.lock:
            self.users.append(user)
            user.give(str(len(self.users)).encode())
            self.announce(f"New user {user.name} entered ({self.count()})".encode(), user)

    def relay(self, speaker, message):
        name = f"[{speaker.name}] ".encode()
        with self.lock:
            for user in self.users:
                user.give(b"[You] " if user is speaker else name, message)
            show(name + message)

    def leave(self, user):
        with self.lock:
            self.users.remove(user)
            self.announce(f"The user {user.name} left ({self.count()})".encode(), user)

    def announce(self, notice, about):
        """To everyone but the one it is about, and to the screen. Only with the lock."""
        for user in self.users:
            if user is not about:
                user.give(notice)
        show(notice)

    def count(self):
        return f"{len(self.users)} {'user' if len(self.users) < 2 else 'users'} online"


def show(message):
    sys.stdout.buffer.write(message + b"\n")
    sys.stdout.buffer.flush()


def accept_on(listening):
    room = Room()
    while True:
        try:
            user = User(*listening.accept())
        except OSError:
            continue  # Gone again already, or no descriptor left: the others go on.
        threading.Thread(target=room.serve, args=(user,), daemon=True).start()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        # create_server has set SO_REUSEADDR: old connections in TIME_WAIT do not stand in the way of a new start.
        listening = socket.create_server(address, family=family, backlog=512)
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_server.py: cannot listen on {host} port {port}: {error}")
    try:
        show(f"Chat Server started on port {port}.".encode())
        accept_on(listening)
    except KeyboardInterrupt:
        # The other threads wait for the network and cannot be joined. With the process the kernel closes all it had.
        os._exit(0)


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
