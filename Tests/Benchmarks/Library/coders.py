"""Writes the structs of a catalogue's shape in Swift, as somebody would write them for Foundation's coders."""
import json
import sys

import shapes

NAMES = {"text": "String", "integer": "Int", "number": "Double", "truth": "Bool", "texts": "[String: String]"}


def swift(shape, written):
    """The name of the type of a shape; its structs are added to what is written."""
    if isinstance(shape, shapes.List):
        return f"[{swift(shape.item, written)}]"
    if isinstance(shape, shapes.Record):
        fields = [f"    var `{name}`: {swift(item, written)}?\n" for name, item in shape.fields.items()]
        written.append(f"struct {shape.name}: Codable {{\n{''.join(fields)}}}\n")
        return shape.name
    return NAMES[shape]


if __name__ == "__main__":
    structs = []
    with open(sys.argv[1], encoding="utf-8") as file:
        swift(shapes.shape(json.load(file)), structs)
    print("\n".join(structs))
