"""Runs the cells of a notebook one after another, as one program: runs-cells.py FILE, a JSON list of cells.

Prints a JSON list of what each cell printed.
"""
import contextlib
import io
import json
import sys

with open(sys.argv[1], encoding="utf8") as file:
    cells = json.load(file)
names = {"__name__": "__main__"}
printed = []
for number, cell in enumerate(cells, 1):
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        exec(compile(cell, f"cell {number}", "exec"), names)
    printed.append(shown.getvalue())
json.dump(printed, sys.stdout)
