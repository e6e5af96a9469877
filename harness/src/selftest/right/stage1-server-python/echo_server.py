#!/usr/bin/env python3
"""Stage 1: takes one message from each client, prints it and sends it back.

    python3 echo_server.py PORT
"""

import signal
import socket
import sys

USAGE = "Usage: echo_server.py PORT"
LARGEST_MESSAGE = 4 << 20


def main():
    port = arguments()
    # Python's own answer to Ctrl+C is an exception with a stack trace; the kernel's is to end the process.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        listening = socket.create_server(("", port))
    except OSError as error:
        sys.exit(f"echo_server.py: cannot listen on port {port}: {error.strerror}")
    while True:
        try:
            connection, peer = listening.accept()
            with connection:
                serve(connection, f"{peer[0]}:{peer[1]}")
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


def serve(connection, name):
    """Reads to the end of the stream, prints, answers. The caller closes, which is the end of the answer."""
    message = read_to_end(connection)
    if len(message) > LARGEST_MESSAGE:
        complain(f"{name} sends more than {LARGEST_MESSAGE} bytes and is refused")
        return
    # Bytes go through as they came: no character can be damaged that is never decoded.
    sys.stdout.buffer.write(name.encode() + b": " + message + b"\n")
    sys.stdout.buffer.flush()
    connection.sendall(message)


def read_to_end(connection):
    """One recv returns what has arrived so far; only the empty one is the end."""
    message = bytearray()
    while len(message) <= LARGEST_MESSAGE:
        piece = connection.recv(65536)
        if not piece:
            break
        message += piece
    return message


def complain(what):
    print(f"echo_server.py: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
