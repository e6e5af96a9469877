#!/usr/bin/env python3
"""Stage 2: talks with one client at a time, in turns; the client begins.

    python3 one_to_one_server.py PORT
"""

import signal
import socket
import sys

USAGE = "Usage: one_to_one_server.py PORT"


class KeyboardEnded(Exception):
    """Nobody will type any more, so there is nothing left to serve with."""


def main():
    port = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        listening = socket.create_server(("", port))
    except OSError as error:
        sys.exit(f"one_to_one_server.py: cannot listen on port {port}: {error.strerror}")
    while True:
        try:
            connection, _ = listening.accept()
            # The file keeps the socket open as long as it is open itself, so both are closed here.
            with connection, connection.makefile("rb") as incoming:
                converse(connection, incoming)
        except OSError as error:
            print(f"one_to_one_server.py: the connection broke: {error}", file=sys.stderr, flush=True)
        except KeyboardEnded:
            return


def arguments():
    if len(sys.argv) == 2 and sys.argv[1].isascii() and sys.argv[1].isdigit():
        port = int(sys.argv[1])
        if 1 <= port <= 65535:
            return port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def converse(connection, incoming):
    """Ends when the peer closes, and when EXIT or the end of the keyboard is typed."""
    while (heard := read_line(incoming)) is not None:
        sys.stdout.buffer.write(heard + b"\n")
        sys.stdout.buffer.flush()
        # One buffered reader serves the keyboard from beginning to end: what it has read ahead waits in it.
        typed = read_line(sys.stdin.buffer)
        if typed is None:
            raise KeyboardEnded
        if typed == b"EXIT":
            return
        connection.sendall(typed + b"\n")


def read_line(stream):
    """The next line without its end, or None at the end of the stream. An empty line is b"", which is not None."""
    line = stream.readline()
    return line.removesuffix(b"\n").removesuffix(b"\r") if line else None


if __name__ == "__main__":
    main()
