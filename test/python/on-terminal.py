"""Runs a program in a terminal and prints, as JSON, all that it shows there: on-terminal.py PROGRAM…"""
import json
import os
import pty
import sys

child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
shown = b""
try:
    while part := os.read(terminal, 65536):
        shown += part
except OSError:
    pass  # The terminal closes when the program ends.
json.dump(shown.decode("utf8"), sys.stdout)
