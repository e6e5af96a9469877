#!/usr/bin/env python3
"""Stage 1 of the lab sheet: takes one text from each client and prints it. Nothing is sent back.

    python3 myserver.py PORT
"""

import signal
import socket
import sys

USAGE = "Usage: myserver.py PORT"
LARGEST_TEXT = 4 << 20


def main():
    port = arguments()
    # Python's own answer to Ctrl+C is an exception with a stack trace; the kernel's is to end the process.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        listening = socket.create_server(("", port))
    except OSError as error:
        sys.exit(f"myserver.py: cannot listen on port {port}: {error.strerror}")
    while True:
        try:
            connection, peer = listening.accept()
            with connection:
                take_text(connection, peer)
        except OSError as error:
            # It concerns one client: the next one is welcome.
            complain(error)


def arguments():
    if len(sys.argv) == 2 and sys.argv[1].isascii() and sys.argv[1].isdigit():
        port = int(sys.argv[1])
        if 1 <= port <= 65535:
            return port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def take_text(connection, peer):
    """The peer is printed as Python prints a pair; the bytes of the text are never decoded, so none is damaged."""
    text = read_to_end(connection)
    if len(text) > LARGEST_TEXT:
        complain(f"{peer} sends more than {LARGEST_TEXT} bytes and is refused")
        return
    sys.stdout.buffer.write(f"{peer}: ".encode() + text + b"\n")
    sys.stdout.buffer.flush()


def read_to_end(connection):
    """One recv returns what has arrived so far; only the empty one is the end."""
    text = bytearray()
    while len(text) <= LARGEST_TEXT:
        piece = connection.recv(4096)
        if not piece:
            break
        text += piece
    return text


def complain(what):
    print(f"myserver.py: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
