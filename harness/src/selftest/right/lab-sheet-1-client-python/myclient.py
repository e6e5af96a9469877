#!/usr/bin/env python3
"""Stage 1 of the lab sheet: sends one text and closes. No answer is expected.

    python3 myclient.py HOST PORT TEXT
"""

import os
import signal
import socket
import sys

USAGE = "Usage: myclient.py HOST PORT TEXT"


def main():
    host, port, text = arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        connection = socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        # A host name that cannot even be encoded is as unknown as one that nobody has.
        sys.exit(f"myclient.py: cannot connect to {host} port {port}: {error}")
    try:
        # To close is the full stop behind the text; what is not sent yet the kernel still sends.
        with connection:
            connection.sendall(text)
    except OSError as error:
        sys.exit(f"myclient.py: the connection to {host} port {port} broke: {error}")


def arguments():
    if len(sys.argv) == 4 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            # The bytes of the argument, whatever they are: Python has decoded them, and this undoes it exactly.
            return sys.argv[1], port, os.fsencode(sys.argv[3])
    print(USAGE, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
