"""What our exports hold, as lists from which a peer in C builds the same: `calendar.c` and `graph.c` say how they look.

Also what a file holds in numbers, to show that both hold the same.
"""
import collections
import re

PART = "\x1f"
LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^:;"]*))*):(.*)', re.S)
PARAMETER = re.compile(r';([A-Z-]+)=(?:"([^"]*)"|([^:;"]*))')
TEXTS = {"SUMMARY", "DESCRIPTION", "STYLED-DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "CATEGORIES"}
ESCAPE = re.compile(r"\\(.)")
UNESCAPED = {"n": "\x1e", "N": "\x1e"}


def content_lines(path):
    """The lines of a calendar, unfolded."""
    with open(path, encoding="utf-8", newline="") as file:
        held = ""
        for line in file:
            line = line.removesuffix("\r\n")
            if line.startswith(" "):
                held += line[1:]
                continue
            if held:
                yield held
            held = line
        if held:
            yield held


def calendar(source, target):
    with open(target, "w", encoding="utf-8") as file:
        for line in content_lines(source):
            name, parameters, value = LINE.fullmatch(line).groups()
            if name in TEXTS:
                value = ESCAPE.sub(lambda found: UNESCAPED.get(found[1], found[1]), value)
            parts = [name, value]
            for parameter in PARAMETER.findall(parameters):
                parts += [parameter[0], parameter[1] or parameter[2]]
            file.write(PART.join(parts) + "\n")


def calendar_counts(path):
    """How often each component and property is in a calendar, those of the calendar itself left out."""
    counts, depth = collections.Counter(), 0
    for line in content_lines(path):
        found = re.match(r"[A-Z0-9-]+", line)
        if not found:
            # libical folds also between a line and its end.
            continue
        name, is_calendar = found[0], line.endswith(":VCALENDAR")
        depth += name == "BEGIN" and not is_calendar
        if depth:
            counts[line if name in ("BEGIN", "END") else name] += 1
        depth -= name == "END" and not is_calendar
    return counts


ATTRIBUTE = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
NODE = re.compile(r' +"((?:[^"\\]|\\.)*)"(?: -> "((?:[^"\\]|\\.)*)")?(?: \[(.*)\])?;')
DEFAULT = re.compile(r" +(graph|node|edge) \[(.*)\];")
SUBGRAPH = re.compile(r' +subgraph "((?:[^"\\]|\\.)*)" \{')


def graph(source, target):
    with open(source, encoding="utf-8") as graph, open(target, "w", encoding="utf-8") as file:
        for line in graph:
            line = line.removesuffix("\n")
            if found := DEFAULT.fullmatch(line):
                parts = [{"graph": "G", "node": "D", "edge": "X"}[found[1]], *attributes(found[2])]
            elif found := NODE.fullmatch(line):
                names = [found[1]] if found[2] is None else [found[1], found[2]]
                parts = ["N" if found[2] is None else "E", *map(unquoted, names), *attributes(found[3] or "")]
            elif found := SUBGRAPH.fullmatch(line):
                parts = ["S", unquoted(found[1])]
            elif line.strip() == "}":
                parts = ["Z"]
            elif line.startswith("digraph") or not line:
                continue
            else:
                raise ValueError(f"{source}: {line[:200]}")
            file.write(PART.join(parts) + "\n")


def attributes(text):
    return [part for name, value in ATTRIBUTE.findall(text) for part in (name, unquoted(value))]


def unquoted(text):
    """Only quotes are escaped for the language: other escapes are those of labels."""
    return text.replace('\\"', '"')


def graph_counts(path):
    """How many nodes, edges and subgraphs a list has, and how often each attribute."""
    counts = collections.Counter()
    with open(path, encoding="utf-8") as file:
        for line in file:
            parts = line.removesuffix("\n").split(PART)
            counts[parts[0]] += 1
            counts.update(parts[{"G": 1, "D": 1, "X": 1, "N": 2, "E": 3}.get(parts[0], len(parts))::2])
    return counts
