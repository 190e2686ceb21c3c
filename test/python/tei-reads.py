"""Holds a document to the TEI's own schema by libxml2 and prints what is wrong, a line each: tei-reads.py FILE.

libxml2 takes a minute to read the whole schema. Elements that the document does not use are therefore taken out of it
first, as a TEI customisation does: whatever the rest accepts, the whole accepts.
"""
import json
import sys
from pathlib import Path

import schemas
from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"

document = etree.parse(sys.argv[1], etree.XMLParser(resolve_entities=False, no_network=True))
used = {etree.QName(element).localname for element in document.iter(etree.Element)}
grammar = etree.parse(str(Path(schemas.__file__).with_name("tei_all.rng")))
for define in grammar.iter(f"{RNG}define"):
    elements = define.findall(f"{RNG}element")
    if len(elements) == 1 and elements[0].get("name") not in used:
        define.remove(elements[0])
        etree.SubElement(define, f"{RNG}notAllowed")
validator = etree.RelaxNG(grammar)
validator.validate(document)
json.dump([f"{error.line}: {error.message}" for error in validator.error_log], sys.stdout)
