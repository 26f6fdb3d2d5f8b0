# pip: orjson
"""Writes a JSON document again from dictionaries: documents.py ready|built FILE.

`built` makes each dictionary and list anew before, as whoever writes a document must; what a term is called it need not find.
"""
import gc
import os
import pathlib
import sys

import orjson

from serving import serve

document = orjson.loads(pathlib.Path(sys.argv[2]).read_bytes())
# A collector that walks a big document again and again would only slow it.
gc.disable()
null = os.open("/dev/null", os.O_WRONLY)


def built(value):
    if type(value) is dict:
        return {name: built(item) if type(item) in (dict, list) else item for name, item in value.items()}
    return [built(item) if type(item) in (dict, list) else item for item in value]


def task():
    value = built(document) if sys.argv[1] == "built" else document
    written = orjson.dumps(value, option=orjson.OPT_INDENT_2)
    os.write(null, written)
    return len(written)


serve(task)
