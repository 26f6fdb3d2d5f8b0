# pip: pyoxigraph duckdb
"""Asks every question in SPARQL and SQL that the articles show, and compares the answers with the table that follows."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb
import pyoxigraph

standards = sys.argv[2]
root = pathlib.Path(__file__).resolve().parents[2]
catalogues = root / "Examples" / "Catalogues"
ISSUES = ["china-2024-07", "china-2024-09"]
failures = 0


def check(name, ok, detail):
    global failures
    failures += not ok
    print(f"{'ok  ' if ok else 'FAIL'} {name}" + ("" if ok else f" {detail}"))


def questions(language):
    """Each question with its page, its line, and the rows of the table that follows it, if one does."""
    for page in sorted(root.glob("Sources/*/*.docc/*.md")) + sorted(root.glob("Documentation/**/*.md")):
        text = page.read_text()
        for block in re.finditer(rf"^```{language}\n(.*?)^```\n\n?((?:\|[^\n]*\n)*)", text, re.M | re.S):
            rows = [[cell.strip().strip("`") for cell in line.strip("| ").split(" | ")] for line in block[2].splitlines()[2:]]
            yield f"{page.name}:{text[:block.start()].count(chr(10)) + 1}", block[1], rows


def is_cell(shown, got):
    """A cut stands for the beginning of an address, and so does a prefix."""
    return got.endswith(shown[1:]) if shown.startswith("…") else got == shown or got.endswith("#" + shown.split(":")[-1])


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    graphs = {}
    for issue in ISSUES:
        subprocess.run([standards, "export", "jsonld", catalogues / f"{issue}.json", "--output", work / issue], check=True, capture_output=True)
        graphs[issue] = json.loads((work / issue / "catalogue.jsonld").read_text())
    context = graphs[ISSUES[0]]["@context"]
    prefixes = "".join(f"PREFIX {key}: <{value}>\n" for key, value in context.items()
                       if isinstance(value, str) and value.startswith("http") and not key.startswith("@"))
    prefixes += f"BASE <{context['@base']}>\n"
    for place, query, rows in questions("sparql"):
        # The page of the format asks of one catalogue; the guide of both, each in the graph of its data set.
        store = pyoxigraph.Store()
        for issue in ISSUES if place.startswith("From-one") else ISSUES[:1]:
            for name in ("catalogue", "vocabulary"):
                bytes = (work / issue / f"{name}.jsonld").read_bytes()
                store.load(bytes, pyoxigraph.RdfFormat.JSON_LD)
                if name == "catalogue":
                    graph = pyoxigraph.NamedNode(f"{context['@base']}catalogue/{issue}")
                    store.load(bytes, pyoxigraph.RdfFormat.JSON_LD, to_graph=graph)
        got = [[cell.value for cell in row] for row in store.query(prefixes + query)]
        same = len(got) == len(rows) > 0 and all(
            len(a) == len(b) and all(map(is_cell, a, b)) for a, b in zip(rows, got))
        check(f"{place}: the answer is the one shown", same, f"answered {got}")

    languages = [f"{a}{b}" for a in "bcdfghjk" for b in "aeio"] + ["en", "fr"]
    many = {"formatVersion": "1.0", "id": "many", "standards": [
        {"id": f"a-{language}", "title": {language: "Title", "en": "Title"}} for language in languages]}
    (work / "many.json").write_text(json.dumps(many))
    for place, query, rows in questions("sql"):
        source = work / "many.json" if "texts.csv" in query else catalogues / f"{ISSUES[0]}.json"
        subprocess.run([standards, "export", "csv", "lines", source, "--output", work / "Output"], check=True, capture_output=True)
        got = duckdb.sql(query.replace("Output/", f"{work}/Output/")).fetchall()
        shown = [[str(cell) for cell in row] for row in got]
        check(f"{place}: the answer is the one shown", got != [] and (not rows or shown == rows), f"answered {shown}")
    # The bulk loader of a triple store takes a catalogue with its vocabulary whole.
    store = pyoxigraph.Store()
    for name in ("catalogue", "vocabulary"):
        store.bulk_load(path=work / ISSUES[0] / f"{name}.jsonld", format=pyoxigraph.RdfFormat.JSON_LD)
    check("a bulk loader reads the graph", len(store) > 10_000, len(store))
sys.exit(failures > 0)
