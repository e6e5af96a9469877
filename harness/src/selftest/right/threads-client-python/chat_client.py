#!/usr/bin/env python3
"""Stage 3, threads: one thread listens to the server, another one to the keyboard.

    python3 chat_client.py HOST PORT
"""

import codecs
import re
import signal
import socket
import sys
import threading

USAGE = "Usage: chat_client.py HOST PORT"
KEYBOARD = 0
LONGEST_MESSAGE = 4096


def listen(connection):
    """Prints what each read brings. Nothing parts one message from the next, so two may share a line."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    greeted = False
    while data := connection.recv(LONGEST_MESSAGE):
        text = decoder.decode(data)
        if not greeted:
            greeted = True
            text = greet(text)
        # Empty when the read has brought nothing but a part of a character.
        if text:
            print(text, flush=True)


def greet(text):
    """The number that comes first stands for a greeting; returns what has come behind it."""
    digits = re.match("[0-9]*", text)[0]
    if digits:
        online = "user" if int(digits) < 2 else "users"
        print(f"Connected to the chat server ({digits} {online} online)", flush=True)
    return text[len(digits) :]


def send_what_is_typed(connection):
    """The keyboard's thread. The server sends each line back to its sender, so it is not shown here."""
    try:
        # Unbuffered: at the end of the program nothing must wait for the lock of a buffer that waits for a key.
        with open(KEYBOARD, "rb", buffering=0, closefd=False) as keyboard:
            while line := keyboard.readline().rstrip(b"\r\n"):
                connection.sendall(line)
        # Ends the stream for both threads: the other one hears out what has come, and then the end.
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # The server has gone, which the other thread finds out as well.


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with connect(host, port) as connection:
            threading.Thread(target=send_what_is_typed, args=(connection,), daemon=True).start()
            listen(connection)
    except KeyboardInterrupt:
        pass
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
