"""Prints what would play tricks on a terminal: escapes, NUL, bytes that are not UTF-8; and exits."""

import sys

GARBAGE = b"\x1b[2J\x1b[31mred\x1b]0;title\x07 \x00 \xff\xfe \xc3( \x9b31m \xe2\x80\xae reversed \x08\x7f\r\n"

for stream in (sys.stdout.buffer, sys.stderr.buffer):
    stream.write(GARBAGE * 3)
    stream.flush()
sys.exit(3)
