#!/usr/bin/env python3
"""Stage 2 of the lab sheet: talks with the server in turns, and begins.

    python3 chatclient.py HOST PORT
"""

import signal
import socket
import sys

USAGE = "Usage: chatclient.py HOST PORT"
LARGEST_MESSAGE = 4096


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        connection = socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        sys.exit(f"chatclient.py: cannot connect to {host} port {port}: {error}")
    try:
        with connection:
            converse(connection)
    except OSError as error:
        sys.exit(f"chatclient.py: the connection to {host} port {port} broke: {error}")


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def converse(connection):
    """Ends when EXIT or the end of the keyboard is typed, and when the server closes. Nothing on the wire says where
    a message ends: turns do, for the server is silent until it is asked again."""
    while (typed := read_keyboard()) not in (None, b"EXIT"):
        connection.sendall(typed)
        answer = connection.recv(LARGEST_MESSAGE)
        if not answer:
            return
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()


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
