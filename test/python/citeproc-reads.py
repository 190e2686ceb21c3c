"""Reads a bibliography as citeproc does and prints an entry for each document: citeproc-reads.py FILE."""
import json
import sys
import warnings

warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

with open(sys.argv[1], encoding="utf8") as file:
    items = json.load(file)
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
for item in items:
    bibliography.register(Citation([CitationItem(item["id"])]))
json.dump([str(entry) for entry in bibliography.bibliography()], sys.stdout)
