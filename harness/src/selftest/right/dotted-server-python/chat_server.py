#!/usr/bin/env python3
"""Stage 3, dotted: a chat room on one thread over one selector, without line ends on the wire.

    python3 chat_server.py HOST PORT
"""

import selectors
import signal
import socket
import sys

USAGE = "Usage: chat_server.py HOST PORT"
LONGEST_MESSAGE = 4096
CROWDED = 16 << 20

selector = selectors.DefaultSelector()
# What each guest's kernel has not taken yet, by connection. Whoever is in here is online.
unsent = {}
names = {}


def run(listening):
    selector.register(listening, selectors.EVENT_READ, let_in)
    while True:
        for key, events in selector.select():
            # The one who was too far behind may have been shown out earlier in this round.
            if key.fileobj is listening or key.fileobj in unsent:
                key.data(key.fileobj, events)


def let_in(listening, _):
    try:
        guest, (ip, port, *_) = listening.accept()
    except OSError:
        return  # Gone again already, or no descriptor left: the others go on.
    guest.setblocking(False)
    selector.register(guest, selectors.EVENT_READ, serve)
    unsent[guest] = bytearray()
    names[guest] = f"{ip}:{port}"
    give(guest, f"> Connected to the chat server ({online()})".encode())
    announce(f"> New user {names[guest]} entered. ({online()})".encode(), guest)


def serve(guest, events):
    if events & selectors.EVENT_WRITE:
        flush(guest)
    if events & selectors.EVENT_READ:
        try:
            message = guest.recv(LONGEST_MESSAGE)
        except OSError:
            message = b""
        if message:
            announce(f"[{names[guest]}] ".encode() + message, guest)
        else:
            show_out(guest)


def show_out(guest):
    selector.unregister(guest)
    guest.close()
    del unsent[guest]
    announce(f"< The user {names.pop(guest)} left ({online()})".encode(), guest)


def announce(message, source):
    """To everyone but its source, and to the screen."""
    for guest in list(unsent):
        if guest is not source:
            give(guest, message)
    show(message)
    for guest in [guest for guest, rest in unsent.items() if len(rest) > CROWDED]:
        # Showing one out announces it, and may so have shown out another.
        if guest in unsent:
            show_out(guest)


def give(guest, message):
    """One message is one send, unless the guest is behind."""
    is_behind = bool(unsent[guest])
    unsent[guest] += message
    if not is_behind:
        flush(guest)


def flush(guest):
    try:
        sent = guest.send(unsent[guest])
    except BlockingIOError:
        sent = 0
    except OSError:
        # Nobody listens. Whether the guest has left is found out by reading.
        sent = len(unsent[guest])
    del unsent[guest][:sent]
    # Interest in writing lasts only as long as something waits: a socket is nearly always writable.
    events = selectors.EVENT_READ | (selectors.EVENT_WRITE if unsent[guest] else 0)
    selector.modify(guest, events, serve)


def online():
    return f"{len(unsent)} {'user' if len(unsent) < 2 else 'users'} online"


def show(message):
    sys.stdout.buffer.write(message + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        listening = listen(host, port)
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_server.py: cannot listen on {host} port {port}: {error}")
    try:
        show(f"Chat Server started on port {port}.".encode())
        run(listening)
    except KeyboardInterrupt:
        show(b"\nKeyboardInterrupt")
    finally:
        for connection in [listening, *unsent]:
            connection.close()


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def listen(host, port):
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    # create_server has set SO_REUSEADDR: old connections in TIME_WAIT do not stand in the way of a new start.
    listening = socket.create_server(address, family=family, backlog=512)
    # Between select and accept the newcomer may have gone.
    listening.setblocking(False)
    return listening


if __name__ == "__main__":
    main()
