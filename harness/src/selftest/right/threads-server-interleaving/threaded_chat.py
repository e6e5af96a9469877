#!/usr/bin/env python3
"""Stage 3, threads: a chat room on socketserver, whose messages come in parts.

    python3 threaded_chat.py HOST PORT
"""

import os
import signal
import socketserver
import sys
import threading

ROOM = {}
COMING_AND_GOING = threading.Lock()


class Guest(socketserver.BaseRequestHandler):
    """One thread for each guest, from the number to the farewell."""

    def handle(self):
        self.name = "{}:{}".format(*self.client_address)
        with COMING_AND_GOING:
            ROOM[self.name] = self
            self.give(str(len(ROOM)))
            announce(f"New user {self.name} entered ({online()})", self)
        while message := self.hear():
            self.say(message)
        with COMING_AND_GOING:
            del ROOM[self.name]
            announce(f"The user {self.name} left ({online()})", self)

    def hear(self):
        try:
            return self.request.recv(4096).decode(errors="replace")
        except OSError:
            return ""

    def say(self, message):
        """First the beginnings, then the texts: between the two other guests may speak."""
        listeners = list(ROOM.values())
        for guest in listeners:
            guest.give("[You] " if guest is self else f"[{self.name}] ")
        for guest in listeners:
            guest.give(message)
        show(f"[{self.name}] {message}")

    def give(self, text):
        try:
            self.request.sendall(text.encode())
        except OSError:
            pass  # Whether the guest has left is found out by reading.


def announce(notice, about):
    for guest in ROOM.values():
        if guest is not about:
            guest.give(notice)
    show(notice)


def online():
    return f"{len(ROOM)} {'user' if len(ROOM) < 2 else 'users'} online"


def show(line):
    # In one write: with print, the line ends of two threads may come after both lines.
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()


class Chat(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 512


if __name__ == "__main__":
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))
    with Chat((sys.argv[1], int(sys.argv[2])), Guest) as chat:
        chat.serve_forever()
