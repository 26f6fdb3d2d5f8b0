# pip: orjson
# claim: 1.5 times json.dumps
"""Python's writers of JSON, given the same document as dictionaries: they only write, and build nothing."""
import json
import pathlib
import sys
import time

import orjson

folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])
document = json.loads((folder / "catalogue.jsonld").read_bytes())


def fastest(name, write):
    best, size = float("inf"), 0
    for _ in range(runs):
        start = time.process_time()
        size = len(write(document))
        best = min(best, time.process_time() - start)
    print(f"{name}\t{size / 1e6}\tMB\t{best}")


fastest("json.dumps", lambda value: json.dumps(value, ensure_ascii=False, indent=2).encode())
fastest("orjson", lambda value: orjson.dumps(value, option=orjson.OPT_INDENT_2))
