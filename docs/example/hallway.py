"""The hallway, a chat server on one selector: python3 hallway.py HOST PORT"""

import selectors
import signal
import socket
import sys

LONGEST_LINE = 128 << 10


class Visitor:
    def __init__(self, connection, peer):
        self.connection = connection
        self.name = f"{peer[0]}/{peer[1]}"
        self.unfinished = b""

    def give(self, line):
        try:
            self.connection.sendall(line + b"\n")
        except OSError:
            pass  # Gone; the next read will say so.


class Hallway:
    def __init__(self, listening):
        self.listening = listening
        self.visitors = []
        self.selector = selectors.DefaultSelector()
        self.selector.register(listening, selectors.EVENT_READ)

    def run(self):
        while True:
            for key, _ in self.selector.select():
                if key.data is None:
                    self.let_in()
                else:
                    self.hear(key.data)

    def let_in(self):
        connection, peer = self.listening.accept()
        visitor = Visitor(connection, peer)
        self.visitors.append(visitor)
        self.selector.register(connection, selectors.EVENT_READ, visitor)
        visitor.give(b"Welcome, " + self.count())
        self.tell_all_but(visitor, f"* {visitor.name} comes in, ".encode() + self.count())

    def hear(self, visitor):
        try:
            data = visitor.connection.recv(65536)
        except OSError:
            data = b""
        *lines, visitor.unfinished = (visitor.unfinished + data).split(b"\n")
        for line in lines:
            text = line.removesuffix(b"\r")
            if text:
                self.tell_all_but(visitor, f"{visitor.name}: ".encode() + text)
        if not data or len(visitor.unfinished) > LONGEST_LINE:
            self.see_out(visitor)

    def see_out(self, visitor):
        self.visitors.remove(visitor)
        self.selector.unregister(visitor.connection)
        visitor.connection.close()
        self.tell_all_but(visitor, f"* {visitor.name} goes out, ".encode() + self.count())

    def tell_all_but(self, speaker, line):
        for visitor in self.visitors:
            if visitor is not speaker:
                visitor.give(line)
        show(line)

    def count(self):
        return f"{len(self.visitors)} {'visitor' if len(self.visitors) < 2 else 'visitors'} here".encode()


def show(line):
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def main():
    host, port = sys.argv[1], int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        listening = socket.create_server((host, port), backlog=128)
    except OSError as error:
        sys.exit(f"hallway.py: cannot listen on {host} port {port}: {error}")
    try:
        show(f"The hallway is open on port {port}".encode())
        Hallway(listening).run()
    except KeyboardInterrupt:
        show(b"\nGood night.")


if __name__ == "__main__":
    main()
