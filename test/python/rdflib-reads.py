"""Reads RDF as rdflib does and holds it to the shapes: rdflib-reads.py TRIG JSONLD SHAPES. Prints counts and the report."""
import json
import sys

from pyshacl import validate
from rdflib import Dataset, Graph, RDF

trig, jsonld, shapes = sys.argv[1:]


def union(path, form):
    dataset = Dataset()
    dataset.parse(path, format=form)
    whole = Graph()
    for subject, predicate, value, _ in dataset.quads():
        whole.add((subject, predicate, value))
    return whole


one, other = union(trig, "trig"), union(jsonld, "json-ld")
conforms, _, report = validate(one, shacl_graph=shapes, shacl_graph_format="turtle")
types = {}
for _, _, kind in one.triples((None, RDF.type, None)):
    types[str(kind)] = types.get(str(kind), 0) + 1
json.dump({"same": set(one) == set(other), "triples": len(one), "types": types, "conforms": conforms, "report": report}, sys.stdout)
