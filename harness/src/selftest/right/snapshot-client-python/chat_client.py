#!/usr/bin/env python3
"""Stage 3, snapshot: listens to the server and to the keyboard at the same time.

    python3 chat_client.py HOST PORT
"""

import os
import select
import signal
import socket
import sys

USAGE = "Usage: chat_client.py HOST PORT"
KEYBOARD = 0
LONGEST_MESSAGE = 4096
REWRITE = b"\x1b[1A\x1b[2K"


def chat(connection):
    """Until the server has gone, or the user goes."""
    typed = b""
    while True:
        ready, _, _ = select.select([connection, KEYBOARD], [], [])
        if connection in ready:
            message = connection.recv(LONGEST_MESSAGE)
            if not message:
                return
            show(message)
        if KEYBOARD in ready:
            # Not with readline: what it reads ahead, select does not see.
            data = os.read(KEYBOARD, 65536)
            *lines, typed = (typed + data).split(b"\n")
            for line in lines:
                if not say(connection, line.removesuffix(b"\r")):
                    return
            if not data:
                return


def say(connection, line):
    """Whether the user stays: a blank line says that they go."""
    if not line:
        return False
    connection.sendall(line)
    show(REWRITE + b"[You] " + line)
    return True


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with connect(host, port) as connection:
            chat(connection)
        show(b"< You have been disconnected.")
    except KeyboardInterrupt:
        show(b"\nexit")
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
