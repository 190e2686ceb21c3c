"""Reads a SQLite file as Python's own sqlite3 does and prints its tables and views: sqlite-reads.py FILE."""
import json
import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
database.row_factory = sqlite3.Row


def rows(kind):
    names = database.execute("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name", [kind]).fetchall()
    return {name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for (name,) in names}


json.dump(
    {
        "integrity": database.execute("PRAGMA integrity_check").fetchone()[0],
        "astray": [list(row) for row in database.execute("PRAGMA foreign_key_check")],
        "tables": rows("table"),
        "views": rows("view"),
    },
    sys.stdout,
)
