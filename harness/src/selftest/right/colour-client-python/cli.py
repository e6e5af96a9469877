#!/usr/bin/env python3
"""A chat client in colour: listens to the server and to the keyboard at the same time.

    python3 cli.py HOST PORT
"""

import os
import select
import signal
import socket
import sys
import time

USAGE = "Usage: cli.py HOST PORT"
CONNECT_SECONDS = 2
GOODBYE_SECONDS = 0.5
KEYBOARD = 0
LONGEST_LINE = 128 << 10


class Client:
    def __init__(self, connection):
        self.connection = connection
        self.received = b""
        self.typed = b""
        self.outgoing = bytearray()
        self.leaving = False
        self.leaves_at = None

    def run(self):
        """One select waits for the keyboard and the socket."""
        self.connection.setblocking(False)
        while not self.is_overdue():
            readers = [self.connection] if self.leaving else [self.connection, KEYBOARD]
            writers = [self.connection] if self.outgoing else []
            patience = max(0.0, self.leaves_at - time.monotonic()) if self.leaves_at else None
            readable, writable, _ = select.select(readers, writers, [], patience)
            if self.connection in readable:
                data = self.connection.recv(65536)
                self.hear(data)
                if not data:
                    return
            if writable:
                del self.outgoing[: self.connection.send(self.outgoing)]
            if KEYBOARD in readable:
                self.read_keyboard(os.read(KEYBOARD, 65536))
            if self.leaving and not self.outgoing and not self.leaves_at:
                self.say_goodbye()

    def is_overdue(self):
        return self.leaves_at is not None and time.monotonic() > self.leaves_at

    def hear(self, data):
        """The lines bring their own colours and are shown untouched; but whole, so that none is torn in two by what
        is typed meanwhile. Only half a line that nobody should send is not waited for."""
        *lines, self.received = (self.received + data).split(b"\n")
        for line in lines:
            show(line + b"\n")
        if self.received and not data:
            show(self.received + b"\n")
        elif len(self.received) > LONGEST_LINE:
            show(self.received)
            self.received = b""

    def read_keyboard(self, data):
        """No bytes are the end of the keyboard, which may come without a line end."""
        *lines, self.typed = (self.typed + data).split(b"\n")
        if not data and self.typed:
            lines.append(self.typed)
        for line in lines:
            text = line.removesuffix(b"\r")
            self.outgoing += text + b"\n"
            if not text:
                # A blank line tells the server, too, and what was pasted behind it is not sent.
                self.leaving = True
                return
            show(painted(b"36", b"[You]: " + text))
        self.leaving = not data

    def say_goodbye(self):
        """To close with something unread would be a reset, and could cost the others our last words. So only our
        direction ends here, and the server gets a moment to end its own."""
        self.connection.shutdown(socket.SHUT_WR)
        self.leaves_at = time.monotonic() + GOODBYE_SECONDS


def painted(colour, text):
    """A whole line. The carriage return puts it over whatever stands in the row."""
    return b"\r\x1b[" + colour + b"m" + text + b"\x1b[0m\n"


def show(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with connect(host, port) as connection:
            chat(connection, f"{host} port {port}")
    except KeyboardInterrupt:
        show(painted(b"33", b"KeyboardInterrupt"))


def connect(host, port):
    try:
        return socket.create_connection((host, port), timeout=CONNECT_SECONDS)
    except (OSError, UnicodeError) as error:
        sys.exit(f"cli.py: cannot connect to {host} port {port}: {error}")


def chat(connection, server):
    """However it ends, the user reads that it has ended."""
    broke = None
    try:
        Client(connection).run()
    except OSError as error:
        broke = f"cli.py: the connection to {server} broke: {error}"
    show(painted(b"31", b"< You have been disconnected"))
    sys.exit(broke)


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
