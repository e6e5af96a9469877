"""A server with bad manners: serve.py MANNERS PORT.

mute        accepts and says nothing
stubborn    the same, and no signal that can be ignored ends it
shouts      the same, and prints without end
complains   the same, and writes to standard error without end
endless     sends bytes to every user without end
hangup      closes every connection at once
reset       resets every connection at once
garbage     sends terminal escapes, NUL and bytes that are not UTF-8
elsewhere   listens on the next port
"""

import signal
import socket
import struct
import sys
import threading

GARBAGE = b"\x1b[2J\x1b[31mred\x1b]0;title\x07 \x00 \xff\xfe \xc3( \xe2\x80\xae reversed\n"
RESET = struct.pack("ii", 1, 0)
users = []


def forever(write, data):
    try:
        while True:
            write(data)
    except OSError:
        pass


def in_background(write, data):
    threading.Thread(target=forever, args=(write, data), daemon=True).start()


def receive(user, manners):
    if manners == "hangup":
        user.close()
    elif manners == "reset":
        user.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        user.close()
    elif manners == "garbage":
        user.sendall(GARBAGE)
    elif manners == "endless":
        in_background(user.sendall, b"x" * 65536)


def main():
    manners, port = sys.argv[1], int(sys.argv[2])
    if manners == "stubborn":
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(number, signal.SIG_IGN)
    listening = socket.create_server(("", port + 1 if manners == "elsewhere" else port))
    if manners == "shouts":
        in_background(sys.stdout.buffer.write, b"and another thing " * 50 + b"\n")
    if manners == "complains":
        in_background(sys.stderr.buffer.write, b"and another thing " * 50 + b"\n")
    while True:
        user, _ = listening.accept()
        users.append(user)
        receive(user, manners)


main()
