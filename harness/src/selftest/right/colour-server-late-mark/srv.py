#!/usr/bin/env python3
"""A chat room in colour, for many users, around one call of select.

    python3 srv.py HOST PORT
"""

import select
import signal
import socket
import sys
import time

USAGE = "Usage: srv.py HOST PORT"
LONGEST_LINE = 256 << 10
LONGEST_QUEUE = 32 << 20
# select() can watch no descriptor above 1023.
MOST_GUESTS = 1000
DOOR_CLOSED_SECONDS = 0.5


class Guest:
    """A user's socket, the beginning of their next line, and what they are still to be sent."""

    def __init__(self, connection, address):
        connection.setblocking(False)
        self.connection = connection
        self.name = "%s:%d" % address[:2]
        self.half_line = b""
        self.queue = bytearray()
        self.listens = True
        self.was_reset = False

    def fileno(self):
        """Lets select() take a guest for a socket."""
        return self.connection.fileno()

    def tell(self, line):
        if self.listens:
            self.queue += line

    def flush(self):
        """A guest who cannot be written to may have left words to be read: so this decides nothing but silence."""
        try:
            del self.queue[: self.connection.send(self.queue)]
        except BlockingIOError:
            pass
        except OSError as error:
            # The kernel tells of a reset only once. A broken pipe comes after an orderly end.
            if not isinstance(error, BrokenPipeError):
                self.was_reset = True
            self.listens = False
            self.queue.clear()

    def read(self):
        """What has come. No bytes are the end, whatever its reason."""
        try:
            return self.connection.recv(65536)
        except OSError:
            self.was_reset = True
            return b""


class Chat:
    def __init__(self, door):
        self.door = door
        self.door_opens_at = 0.0
        self.guests = []

    def run(self):
        while True:
            is_open = len(self.guests) < MOST_GUESTS and time.monotonic() >= self.door_opens_at
            open_door = [self.door] if is_open else []
            behind = [guest for guest in self.guests if guest.queue]
            timeout = None if is_open else DOOR_CLOSED_SECONDS
            readable, writable, _ = select.select(open_door + self.guests, behind, [], timeout)
            for guest in writable:
                guest.flush()
            for ready in readable:
                if ready is self.door:
                    self.let_in()
                else:
                    self.listen_to(ready)
            for guest in [guest for guest in self.guests if len(guest.queue) > LONGEST_QUEUE]:
                self.see_off(guest, error=True)

    def let_in(self):
        try:
            guest = Guest(*self.door.accept())
        except (BlockingIOError, ConnectionAbortedError):
            # Gone again before they were in.
            return
        except OSError as error:
            # No descriptor is left. They wait outside, and select would report them again and again.
            print(f"srv.py: nobody can come in for the moment: {error}", file=sys.stderr, flush=True)
            self.door_opens_at = time.monotonic() + DOOR_CLOSED_SECONDS
            return
        self.guests.append(guest)
        guest.tell(colour_line(32, f"Connected to the chat server ({self.online()})"))
        self.announce(colour_line(32, f"> New user {guest.name} entered ({self.online()})"), guest)

    def listen_to(self, guest):
        data = guest.read()
        *lines, guest.half_line = (guest.half_line + data).split(b"\n")
        for line in lines:
            text = line.removesuffix(b"\r").decode(errors="surrogateescape")
            if not text:
                # A blank line says goodbye, and nothing comes after a goodbye.
                self.see_off(guest, error=False)
                return
            self.announce(colour_line(36, f"[{guest.name}]: {text}"), guest)
        if not data or len(guest.half_line) > LONGEST_LINE:
            self.see_off(guest, error=bool(data) or guest.was_reset)

    def see_off(self, guest, error):
        self.guests.remove(guest)
        guest.flush()
        guest.connection.close()
        # The mark follows the line end: it stands at the beginning of the row until the next line covers it.
        mark = b" (error) " if error else b""
        self.announce(colour_line(31, f"< The user {guest.name} left ({self.online()})") + mark, guest)

    def announce(self, line, about):
        """To the screen, and to everyone but the one it is about."""
        show(line)
        for guest in self.guests:
            if guest is not about:
                guest.tell(line)

    def online(self):
        return f"{len(self.guests)} user{'s' if len(self.guests) > 1 else ''} online"

    def close(self):
        for each in [self.door] + [guest.connection for guest in self.guests]:
            each.close()


def colour_line(colour, text):
    """The carriage return in front lets the line cover whatever is being typed on its reader's screen. What users
    send that is not UTF-8 becomes the same bytes again."""
    return f"\r\x1b[{colour}m{text}\x1b[0m\n".encode(errors="surrogateescape")


def show(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def arguments():
    if len(sys.argv) == 3 and sys.argv[2].isascii() and sys.argv[2].isdigit():
        port = int(sys.argv[2])
        if 1 <= port <= 65535:
            return sys.argv[1], port
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def main():
    host, port = arguments()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        door = socket.create_server((host, port), backlog=512)
    except (OSError, UnicodeError) as error:
        sys.exit(f"srv.py: cannot listen on {host} port {port}: {error}")
    # Who is gone between select and accept must not make accept wait for the next one.
    door.setblocking(False)
    chat = Chat(door)
    try:
        show(colour_line(33, f"Chat Server started on port {port}"))
        chat.run()
    except KeyboardInterrupt:
        show(colour_line(33, "KeyboardInterrupt"))
        chat.close()


if __name__ == "__main__":
    main()
