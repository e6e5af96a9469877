#!/usr/bin/env python3
"""Stage 2 of the lab sheet: talks with one client at a time, in turns; the client begins.

    python3 chatserver.py PORT
"""

import signal
import socket
import sys

USAGE = "Usage: chatserver.py PORT"
LARGEST_MESSAGE = 4096


class KeyboardEnded(Exception):
    """Nobody will type any more, so there is nothing left to serve with."""


def main():
    port = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        listening = socket.create_server(("", port))
    except OSError as error:
        sys.exit(f"chatserver.py: cannot listen on port {port}: {error.strerror}")
    while True:
        try:
            connection, _ = listening.accept()
            with connection:
                converse(connection)
        except OSError as error:
            print(f"chatserver.py: the connection broke: {error}", file=sys.stderr, flush=True)
        except KeyboardEnded:
            return


def arguments():
    if len(sys.argv) == 2 and sys.argv[1].isascii() and sys.argv[1].isdigit():
        port = int(sys.argv[1])
        if 1 <= port <= 65535:
            return port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def converse(connection):
    """Ends when the peer closes, and when EXIT or the end of the keyboard is typed. Nothing on the wire says where a
    message ends: turns do, for the peer is silent until it is answered."""
    while message := connection.recv(LARGEST_MESSAGE):
        sys.stdout.buffer.write(message + b"\n")
        sys.stdout.buffer.flush()
        typed = read_keyboard()
        if typed is None:
            raise KeyboardEnded
        if typed == b"EXIT":
            return
        connection.sendall(typed)


def read_keyboard():
    """The next line without its end, or None at the end of the keyboard. An empty line is passed over: on the wire
    it would be no bytes at all, and both sides would wait for ever."""
    for line in sys.stdin.buffer:
        text = line.removesuffix(b"\n").removesuffix(b"\r")
        if text:
            return text
    return None


if __name__ == "__main__":
    main()
