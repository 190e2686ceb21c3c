"""Reads tables as Python's csv module does and prints their rows: csv-reads.py FILE…"""
import csv
import json
import sys

csv.field_size_limit(10_000_000)
tables = []
for path in sys.argv[1:]:
    with open(path, encoding="utf8", newline="") as file:
        tables.append(list(csv.DictReader(file)))
json.dump(tables, sys.stdout)
