#!/usr/bin/env python3
"""Stage 2: talks with the server in turns, and begins.

    python3 one_to_one_client.py HOST PORT
"""

import signal
import socket
import sys

USAGE = "Usage: one_to_one_client.py HOST PORT"


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        connection = socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        sys.exit(f"one_to_one_client.py: cannot connect to {host} port {port}: {error}")
    try:
        with connection, connection.makefile("rb") as incoming:
            converse(connection, incoming)
    except OSError as error:
        sys.exit(f"one_to_one_client.py: the connection to {host} port {port} broke: {error}")


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def converse(connection, incoming):
    """Ends when EXIT or the end of the keyboard is typed, and when the server closes."""
    while (typed := read_line(sys.stdin.buffer)) not in (None, b"EXIT"):
        connection.sendall(typed + b"\n")
        answer = read_line(incoming)
        if answer is None:
            return
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()


def read_line(stream):
    """The next line without its end, or None at the end of the stream. An empty line is b"", which is not None."""
    line = stream.readline()
    return line.removesuffix(b"\n").removesuffix(b"\r") if line else None


if __name__ == "__main__":
    main()
