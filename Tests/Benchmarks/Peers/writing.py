# pip: orjson
# records: 250000
# claim: 5 times Foundation JSONEncoder
# claim: 5 times Foundation JSONEncoder, plain structs
"""orjson on the same catalogue: from dictionaries, indented; it has no lines of records, so that it writes more spaces.

Both rates are of the bytes of the canonical form: their ratio is that of the times for one catalogue.
"""
import pathlib
import sys
import time

import orjson

data = pathlib.Path(sys.argv[1], "catalogue.json").read_bytes()
value = orjson.loads(data)
best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    written = orjson.dumps(value, option=orjson.OPT_INDENT_2)
    best = min(best, time.process_time() - start)
assert orjson.loads(written) == value
print(f"orjson dumps\t{len(data) / 1e6}\tMB\t{best}")
