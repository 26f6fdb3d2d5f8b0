# pip: orjson msgspec
"""Reads a catalogue: reading.py orjson|msgspec FILE. orjson makes dictionaries, msgspec structs that are typed."""
import gc
import os
import pathlib
import sys

import msgspec
import orjson
from serving import serve

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Library"))
import shapes  # noqa: E402

data = pathlib.Path(sys.argv[2]).read_bytes()


def structs(value):
    """The type of a shape, of structs where it has names."""
    if isinstance(value, shapes.Record):
        fields = [(name, structs(item) | None, None) for name, item in value.fields.items()]
        return msgspec.defstruct(value.name, fields, gc=False)
    if isinstance(value, shapes.List):
        return list[structs(value.item)]
    return {"text": str, "integer": int, "number": float, "truth": bool, "texts": dict[str, str]}[value]


if sys.argv[1] == "msgspec":
    decoder = msgspec.json.Decoder(structs(shapes.shape(orjson.loads(data))))
else:
    decoder = None
gc.disable()


def task():
    if decoder:
        decoder.decode(data)
    else:
        orjson.loads(data)
    return len(data)


serve(task)
