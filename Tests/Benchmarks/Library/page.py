"""Writes what is measured into the page about it, and draws its picture."""
import re

import machine
import picture
import programs
import table
from measuring import in_turn

PAGE = programs.ROOT / "Documentation" / "Performance.md"
PICTURE = PAGE.with_suffix(".svg")
JOBS = [("read", "reading"), ("read-rules", "reading, all rules"), ("ask", "rules, ties, deadlines"), ("json", "JSON"),
        ("jsonld", "JSON-LD"), ("csv", "CSV"), ("icalendar", "iCalendar"), ("graphviz", "DOT"), ("graphviz-all", "DOT, all")]


def write(bench, rows, words):
    growth = measured(bench, words.largest)
    PICTURE.write_text(picture.drawn("What it costs, by how much there is", growth), encoding="utf-8")
    parts = {
        "machine": f"{machine.name()}; catalogues of {words.records:,} records, {words.rounds} rounds.",
        "table": table.markdown(rows)}
    text = PAGE.read_text(encoding="utf-8")
    for name, part in parts.items():
        text, count = re.subn(rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda found: found[1] + part + "\n" + found[2], text, flags=re.S)
        assert count == 1, name
    PAGE.write_text(text, encoding="utf-8")
    print(f"written: {PAGE} and {PICTURE}")


def measured(bench, largest):
    """Each job's name, with sizes and the least time that it took, from a thousand entities on."""
    lines = {title: [] for _, title in JOBS}
    size = 1000
    while size <= largest:
        data = bench.catalogue("real", size)
        for job, title in JOBS:
            [runs] = in_turn([bench.job(job, data.catalogue)], 1 if size > 100_000 else min(bench.rounds, 3))
            lines[title].append((data.count, min(run.processor for run in runs)))
            print(f"{data.count:>9,} {title:24} {picture.said(lines[title][-1][1])}", flush=True)
        size *= 10
    return list(lines.items())
