#!/usr/bin/env python3
"""Stage 3: listens to the server and to the keyboard at the same time.

    python3 chat_client.py HOST PORT
"""

import codecs
import os
import selectors
import shutil
import signal
import socket
import sys
import termios
import time
import tty
import unicodedata

USAGE = "Usage: chat_client.py HOST PORT"
KEYBOARD = 0
GOODBYE_SECONDS = 0.5


class LineCutter:
    """Cuts a stream of bytes into lines: a read is not a line."""

    def __init__(self):
        self.rest = bytearray()

    def feed(self, data):
        self.rest += data
        *lines, self.rest = self.rest.split(b"\n")
        return [bytes(line.removesuffix(b"\r")) for line in lines]


class Pipes:
    """Keyboard and screen that are not both a terminal: plain lines in, plain lines out."""

    def __init__(self):
        self.typed = LineCutter()

    def feed(self, data):
        """What was typed, as complete lines; None in place of a line is the end of the keyboard."""
        return self.typed.feed(data) + ([] if data else [None])

    def show(self, line):
        sys.stdout.buffer.write(line + b"\n")
        sys.stdout.buffer.flush()

    def close(self):
        pass


class Terminal:
    """A terminal whose own echo and line editing are off. What is being typed is kept and drawn here, below
    everything else: so a line that arrives goes above it, and [You] takes its place exactly.

    With the terminal's own editing the program would learn of a line when it is complete, and could only guess how
    many rows of the screen its echo has taken since the last news.
    """

    def __init__(self):
        self.before = termios.tcgetattr(KEYBOARD)
        # Ctrl+C remains a signal. TCSANOW keeps what was typed before the program was ready.
        tty.setcbreak(KEYBOARD, termios.TCSANOW)
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.typed = ""
        self.rows_above_cursor = 0

    def feed(self, data):
        lines = [] if data else [None]
        for key in self.decoder.decode(data):
            if key in "\r\n":
                lines.append(self.typed.encode())
                self.typed = ""
            elif key == "\x7f":
                self.typed = self.typed[:-1]
            elif key == "\x15":  # Ctrl+U
                self.typed = ""
            elif key == "\x04" and not self.typed:  # Ctrl+D
                lines.append(None)
            else:
                self.typed += key
        self.redraw(b"")
        return lines

    def show(self, line):
        self.redraw(line + b"\n")

    def redraw(self, news):
        """Erases what is being typed, prints the news in its place, and draws it again below; in one write."""
        up = f"\x1b[{self.rows_above_cursor}A" if self.rows_above_cursor else ""
        drawing, width = picture(self.typed)
        sys.stdout.buffer.write(f"{up}\r\x1b[J".encode() + news + drawing.encode())
        sys.stdout.buffer.flush()
        # A row that is exactly full keeps the cursor until the next character.
        self.rows_above_cursor = max(0, width - 1) // shutil.get_terminal_size().columns

    def close(self):
        self.typed = ""
        self.redraw(b"")
        termios.tcsetattr(KEYBOARD, termios.TCSADRAIN, self.before)


def picture(text):
    """The text as it can be drawn, and how many columns that takes."""
    drawing = "".join("^" + chr(ord(c) ^ 0x40) if unicodedata.category(c) == "Cc" and c < "\x80" else c for c in text)
    width = sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in drawing
    )
    return drawing, width


class Client:
    """One select waits for the keyboard and the socket."""

    def __init__(self, connection, screen):
        self.connection = connection
        self.screen = screen
        self.received = LineCutter()
        self.outgoing = bytearray()
        self.leaves_at = None
        self.ended = False
        # Not the default selector: epoll refuses a keyboard that is a file, select takes it.
        self.selector = selectors.SelectSelector()
        connection.setblocking(False)
        self.selector.register(connection, selectors.EVENT_READ, self.talk)
        self.selector.register(KEYBOARD, selectors.EVENT_READ, self.read_keyboard)

    def run(self):
        while not self.ended:
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if self.outgoing else 0)
            self.selector.modify(self.connection, events, self.talk)
            for key, ready in self.selector.select(self.leaves_at and max(0, self.leaves_at - time.monotonic())):
                key.data(ready)
            self.ended = self.ended or bool(self.leaves_at) and time.monotonic() > self.leaves_at
        self.connection.close()
        self.screen.show(b"< You have been disconnected.")

    def read_keyboard(self, _):
        for line in self.screen.feed(os.read(KEYBOARD, 65536)):
            if not line:
                # Blank, or the end of the keyboard.
                self.selector.unregister(KEYBOARD)
                self.say_goodbye_once_all_is_sent()
                return
            self.screen.show(b"[You] " + line)
            self.outgoing += line + b"\n"

    def talk(self, ready):
        if ready & selectors.EVENT_WRITE:
            del self.outgoing[: self.connection.send(self.outgoing)]
            if KEYBOARD not in self.selector.get_map():
                self.say_goodbye_once_all_is_sent()
        if ready & selectors.EVENT_READ:
            data = self.connection.recv(65536)
            for line in self.received.feed(data):
                self.screen.show(line)
            self.ended = not data

    def say_goodbye_once_all_is_sent(self):
        """To close with something unread would be a reset, and could cost the others our last words. So only our
        direction ends here, and the server gets a moment to end its own."""
        if not self.outgoing:
            self.connection.shutdown(socket.SHUT_WR)
            self.leaves_at = time.monotonic() + GOODBYE_SECONDS


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with connect(host, port) as connection:
            chat(connection)
    except KeyboardInterrupt:
        print("\nexit", flush=True)
    except OSError as error:
        sys.exit(f"chat_client.py: the connection to {host} port {port} broke: {error}")


def connect(host, port):
    try:
        return socket.create_connection((host, port))
    except (OSError, UnicodeError) as error:
        sys.exit(f"chat_client.py: cannot connect to {host} port {port}: {error}")


def chat(connection):
    screen = Terminal() if os.isatty(0) and os.isatty(1) else Pipes()
    try:
        Client(connection, screen).run()
    finally:
        screen.close()


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
