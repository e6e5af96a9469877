"""A visitor of the hallway: python3 visitor.py HOST PORT"""

import os
import select
import signal
import socket
import sys

KEYBOARD = 0


class Lines:
    """Cuts bytes into lines, however they arrive."""

    def __init__(self):
        self.unfinished = b""

    def add(self, data):
        *lines, self.unfinished = (self.unfinished + data).split(b"\n")
        return [line.removesuffix(b"\r") for line in lines]


def chat(connection):
    """What the visitor reads at the end."""
    heard, typed = Lines(), Lines()
    while True:
        ready, _, _ = select.select([connection, KEYBOARD], [], [])
        if connection in ready:
            data = connection.recv(65536)
            for line in heard.add(data):
                show(line)
            if not data:
                return b"The hallway is closed."
        if KEYBOARD in ready:
            data = os.read(KEYBOARD, 65536)
            for line in typed.add(data):
                if not line:
                    return b"Good night."
                connection.sendall(line + b"\n")
                show(b"me: " + line)
            if not data:
                return b"Good night."


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = sys.argv[1], int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with socket.create_connection((host, port)) as connection:
            show(chat(connection))
    except KeyboardInterrupt:
        show(b"\nGood night.")
    except OSError as error:
        sys.exit(f"visitor.py: the connection to {host} port {port} failed: {error}")


if __name__ == "__main__":
    main()
