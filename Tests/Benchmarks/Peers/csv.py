# claim: 3 times Python csv
"""Writes the cells of the exported tables again with Python's csv, into memory: FOLDER RUNS."""
import sys

# This file bears the name of the module that it needs.
if not sys.flags.safe_path:
    sys.path.pop(0)
import csv
import io
import pathlib
import time

folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])
csv.field_size_limit(1 << 30)
tables = []
for path in sorted((folder / "csv").glob("*.csv")):
    with path.open(encoding="utf-8", newline="") as file:
        tables.append(list(csv.reader(file)))
best = size = 0
for _ in range(runs):
    size = 0
    start = time.process_time()
    for rows in tables:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\r\n").writerows(rows)
        size += len(text.getvalue().encode())
    took = time.process_time() - start
    best = min(best or took, took)
print("Python csv", size / 1e6, "MB", best, sep="\t")
