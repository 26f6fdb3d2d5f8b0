# pip: orjson
# records: 250000
# claim: 3 times Foundation JSONDecoder
# claim: 3 times Foundation JSONDecoder, plain structs
# memory: 4 times catalogue.json
"""orjson on the same file: into dictionaries, not into typed entities."""
import pathlib
import sys
import time

import orjson

data = pathlib.Path(sys.argv[1], "catalogue.json").read_bytes()
best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    orjson.loads(data)
    best = min(best, time.process_time() - start)
print(f"orjson loads\t{len(data) / 1e6}\tMB\t{best}")
