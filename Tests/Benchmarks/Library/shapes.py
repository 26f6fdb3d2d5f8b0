"""The plain structs that somebody would write for a catalogue: found in the file itself, so that they hold all of it."""


class Record:
    def __init__(self, name):
        self.name, self.fields = name, {}


class List:
    def __init__(self, item):
        self.item = item


def shape(catalogue):
    """The shape of a catalogue: records, lists, and what a value is in a word; `texts` is a text by language."""
    found = Record("Catalogue")
    for name, value in catalogue.items():
        found.fields[name] = merged(found.fields.get(name), value, capital(name))
    return found


def merged(known, value, name):
    """The shape that holds a value besides what it held."""
    if isinstance(value, list):
        known = known or List(None)
        for item in value:
            known.item = merged(known.item, item, name)
        known.item = known.item or "text"
        return known
    if isinstance(value, dict):
        if known == "texts" or is_texts(value):
            return "texts"
        known = known or Record(name)
        for key, item in value.items():
            known.fields[key] = merged(known.fields.get(key), item, name + capital(key))
        return known
    if isinstance(value, bool):
        return "truth"
    if isinstance(value, int):
        return known or "integer"
    if isinstance(value, float):
        return "number"
    return "text"


def is_texts(value):
    return "en" in value or "zh-Hans" in value


def capital(name):
    return name[:1].upper() + name[1:]
