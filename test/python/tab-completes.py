"""Types into a shell as a person does and prints which words the command was called with.

tab-completes.py PROGRAM SETUP TYPED…: SETUP is read first and makes `stemma` a function that prints "GOT:" and its words;
each TYPED is typed, with \\t for Tab, and ended with Return.
"""
import json
import os
import pty
import re
import select
import sys

program, setup, *lines = sys.argv[1:]
PATIENT_SECONDS = 60


def read_until(pattern):
    """Everything that the shell shows up to a pattern, which says that it has come so far."""
    shown = ""
    while not (found := re.search(pattern, shown)):
        if not select.select([terminal], [], [], PATIENT_SECONDS)[0]:
            sys.exit(f"{program} did not come to {pattern}: {shown!r}")
        shown += os.read(terminal, 65536).decode("utf8", "replace")
    return found


child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="dumb", PS1="", INPUTRC="/dev/null", HOME="/nonexistent")
    os.execvp(program.split()[0], program.split())
results = []
os.write(terminal, f". {setup}; echo REA''DY\r".encode())
read_until(r"READY\r?\n")
for line in lines:
    os.write(terminal, line.encode().decode("unicode_escape").encode() + b"\r")
    results.append(read_until(r"GOT:([^\r\n]*)\r?\n").group(1).strip())
os.write(terminal, b"exit\r")
json.dump(results, sys.stdout)
