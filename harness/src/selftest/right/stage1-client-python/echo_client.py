#!/usr/bin/env python3
"""Stage 1: sends one message and prints the reply.

    python3 echo_client.py HOST PORT MESSAGE
"""

import os
import signal
import socket
import sys

USAGE = "Usage: echo_client.py HOST PORT MESSAGE"


def main():
    host, port, message = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        connection = socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        # A host name that cannot even be encoded is as unknown as one that nobody has.
        sys.exit(f"echo_client.py: cannot connect to {host} port {port}: {error}")
    try:
        with connection:
            reply = exchange(connection, message)
    except OSError as error:
        sys.exit(f"echo_client.py: the connection to {host} port {port} broke: {error}")
    sys.stdout.buffer.write(reply + b"\n")


def arguments():
    if len(sys.argv) == 4 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            # The bytes of the argument, whatever they are: Python has decoded them, and this undoes it exactly.
            return sys.argv[1], port, os.fsencode(sys.argv[3])
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def exchange(connection, message):
    """The half-close is the full stop behind the message; the server's close is the one behind the reply."""
    connection.sendall(message)
    connection.shutdown(socket.SHUT_WR)
    reply = bytearray()
    while piece := connection.recv(65536):
        reply += piece
    return reply


if __name__ == "__main__":
    main()
