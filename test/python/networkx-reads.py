"""Reads a graph as networkx does and prints what it found: networkx-reads.py graphml|gexf FILE."""
import json
import sys

import networkx

kind, path = sys.argv[1:]
graph = networkx.read_graphml(path) if kind == "graphml" else networkx.read_gexf(path)
json.dump(
    {
        "nodes": {node: data for node, data in graph.nodes(data=True)},
        "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
    },
    sys.stdout,
)
