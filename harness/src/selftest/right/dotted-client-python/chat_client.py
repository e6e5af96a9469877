#!/usr/bin/env python3
"""Stage 3, dotted: listens to the server and to the keyboard at the same time.

    python3 chat_client.py HOST PORT
"""

import os
import selectors
import signal
import socket
import sys

USAGE = "Usage: chat_client.py HOST PORT"
KEYBOARD = 0
LONGEST_MESSAGE = 4096


class Client:
    """One select waits for the keyboard and the socket."""

    def __init__(self, connection):
        self.connection = connection
        self.typed = b""
        self.last_words = None

    def run(self):
        # Not the default selector: epoll refuses a keyboard that is a file, select takes it.
        with selectors.SelectSelector() as selector:
            selector.register(self.connection, selectors.EVENT_READ, self.listen)
            selector.register(KEYBOARD, selectors.EVENT_READ, self.read_keyboard)
            while not self.last_words:
                for key, _ in selector.select():
                    if not self.last_words:
                        key.data()
        show(self.last_words)

    def listen(self):
        message = self.connection.recv(LONGEST_MESSAGE)
        if message:
            show(message)
        else:
            self.last_words = b"Server closed the connection."

    def read_keyboard(self):
        data = os.read(KEYBOARD, 65536)
        *lines, self.typed = (self.typed + data).split(b"\n")
        for line in lines:
            text = line.removesuffix(b"\r")
            if not text:
                self.leave()
                return
            self.connection.sendall(text)
            show(b"[You] " + text)
        if not data:
            self.leave()

    def leave(self):
        self.last_words = b"You have been disconnected."


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with connect(host, port) as connection:
            Client(connection).run()
    except KeyboardInterrupt:
        show(b"\nKeyboardInterrupt")
    except OSError as error:
        sys.exit(f"chat_client.py: the connection to {host} port {port} broke: {error}")


def connect(host, port):
    try:
        return socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_client.py: cannot connect to {host} port {port}: {error}")


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
