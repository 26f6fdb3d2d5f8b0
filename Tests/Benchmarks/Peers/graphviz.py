# pip: pydot graphviz
"""Python's writers of DOT, given the nodes and edges of our file already read, build and write the same graph."""
import os
import re
import sys
import time

import graphviz
import pydot

folder, runs = sys.argv[1], int(sys.argv[2])
ATTRIBUTE = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
NODE = re.compile(r'^ +"((?:[^"\\]|\\.)*)"(?: -> "((?:[^"\\]|\\.)*)")? \[')
LIMIT = 20_000  # pydot would take minutes for more
parts = []
with open(os.path.join(folder, "relations.dot"), encoding="utf-8") as file:
    for line in file:
        found = NODE.match(line)
        if found and len(parts) < LIMIT:
            parts.append((found[1], found[2], dict(ATTRIBUTE.findall(line[found.end() - 1:]))))


def with_pydot():
    graph = pydot.Dot("relations", graph_type="digraph")
    for tail, head, attributes in parts:
        quoted = {name: f'"{value}"' for name, value in attributes.items()}
        if head is None:
            graph.add_node(pydot.Node(f'"{tail}"', **quoted))
        else:
            graph.add_edge(pydot.Edge(f'"{tail}"', f'"{head}"', **quoted))
    return graph.to_string()


def with_graphviz():
    graph = graphviz.Digraph("relations")
    for tail, head, attributes in parts:
        if head is None:
            graph.node(tail, **attributes)
        else:
            graph.edge(tail, head, **attributes)
    return graph.source


for name, write in (("pydot", with_pydot), ("graphviz", with_graphviz)):
    best, size = float("inf"), 0
    for _ in range(min(runs, 3)):
        begun = time.process_time()
        size = len(write().encode())
        best = min(best, time.process_time() - begun)
    print(name, size / 1e6, "MB", best, sep="\t")
