#!/usr/bin/env python3
"""Stage 3 the other way: two threads for each user, one lock for the room.

    python3 chat_server_threads.py HOST PORT

One thread of a user waits for what they say, the other for the kernel to take what they are due. The lock makes the
one order of events. Nobody waits for a connection while holding it, so nobody can keep the others waiting.
"""

import os
import signal
import socket
import sys
import threading
import time

USAGE = "Usage: chat_server_threads.py HOST PORT"
LONGEST_LINE = 128 << 10
CROWDED = 4 << 20
PATIENCE = 2.0


class User:
    """A connection and the queue of what it is due. The condition guards the queue."""

    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}:{peer[1]}"
        self.condition = threading.Condition()
        self.outgoing = bytearray()
        self.took_at = time.monotonic()
        self.gone = False

    def queue(self, line):
        with self.condition:
            if not self.outgoing:
                self.took_at = time.monotonic()
            self.outgoing += line
            self.condition.notify()
            if len(self.outgoing) > CROWDED and time.monotonic() - self.took_at > PATIENCE:
                self.disconnect()

    def write_on(self):
        """The writing thread. Sends outside of the condition: a send may wait as long as the user does not read."""
        while True:
            with self.condition:
                self.condition.wait_for(lambda: self.outgoing or self.gone)
                if self.gone:
                    return
                piece = bytes(self.outgoing[:65536])
            try:
                sent = self.connection.send(piece)
            except OSError:
                # Nobody listens. Whether the user has left is the reading thread's business.
                sent = len(piece)
            with self.condition:
                del self.outgoing[:sent]
                self.took_at = time.monotonic()

    def lines(self):
        """The lines of this user, up to the end of the stream, an error, or a line without end."""
        incoming = bytearray()
        while not self.gone and len(incoming) <= LONGEST_LINE:
            try:
                data = self.connection.recv(65536)
            except OSError:
                return
            if not data:
                return
            incoming += data
            *lines, incoming = incoming.split(b"\n")
            for line in lines:
                yield line.removesuffix(b"\r")

    def disconnect(self):
        """Wakes both threads. The descriptor is closed later, by the last one to use it: closed here, its number
        could belong to somebody else before a thread that still uses it wakes up."""
        with self.condition:
            self.gone = True
            self.condition.notify()
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # The peer was faster.


class Room:
    def __init__(self):
        self.lock = threading.Lock()
        self.users = []

    def serve(self, user):
        """The reading thread: one user from the greeting to the farewell."""
        writer = threading.Thread(target=user.write_on, daemon=True)
        writer.start()
        self.join(user)
        for line in user.lines():
            if line:
                with self.lock:
                    self.tell(f"[{user.name}] ".encode() + line, user)
        self.leave(user)
        user.disconnect()
        writer.join()
        user.connection.close()

    def join(self, user):
        with self.lock:
            self.users.append(user)
            user.queue(f"> Connected to the chat server ({self.count()})\n".encode())
            self.tell(f"> New user {user.name} entered ({self.count()})".encode(), user)

    def leave(self, user):
        with self.lock:
            self.users.remove(user)
            self.tell(f"< The user {user.name} left ({self.count()})".encode(), user)

    def tell(self, line, about):
        """To everyone but the one it is about, and to the screen. Only with the lock."""
        for user in self.users:
            if user is not about:
                user.queue(line + b"\n")
        show(line)

    def count(self):
        return f"{len(self.users)} {'user' if len(self.users) < 2 else 'users'} online"


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def accept_on(listening, room):
    while True:
        try:
            connection, peer = listening.accept()
            threading.Thread(target=room.serve, args=(User(connection, peer),), daemon=True).start()
        except (OSError, RuntimeError) as error:
            # No descriptor or no thread to be had: the others go on, and some of them will leave.
            print(f"chat_server_threads.py: cannot accept for the moment: {error}", file=sys.stderr, flush=True)
            time.sleep(0.5)


def main():
    host, port = arguments()
    # Blocked here, and so in every thread to come: Ctrl+C waits for sigwait and interrupts nobody in mid-sentence.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.create_server(address, family=family, backlog=512)
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_server_threads.py: cannot listen on {host} port {port}: {error}")
    room = Room()
    show(f"Chat Server started on port {port}.".encode())
    threading.Thread(target=accept_on, args=(listening, room), daemon=True).start()
    signal.sigwait({signal.SIGINT})
    with room.lock:
        show(b"\nexit")
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
