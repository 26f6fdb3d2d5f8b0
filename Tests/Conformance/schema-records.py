# pip: jsonschema jsonschema-rs
"""The JSON Schema accepts what `check` reads without an error, and refuses what it calls one.

The records are made from the format reference, which is made from the tables: every property of every kind and record
with the right and with wrong values of its type, and with values of others. What no schema can say is listed in the format
reference too, by its rule; nothing else may differ, and each of these must.

usage: schema-records.py EXPORTS_DIR STANDARDS_BINARY CATALOGUE_JSON
"""
import collections
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema_rs
from jsonschema import Draft202012Validator, ValidationError, validators

exports, standards, path = sys.argv[1:4]
run = lambda *words: subprocess.run([standards, *words], capture_output=True)
schema = json.loads(run("schema").stdout)
failures = 0


def check(name, ok, detail=""):
    global failures
    if not ok:
        failures += 1
    print(f"{'ok  ' if ok else 'FAIL'} {name}{' ' + detail if detail and not ok else ''}")


def follow_pattern(_, pattern, text, __):
    # As ECMA-262 has it, where `$` is the end alone; to Python it is a line's end before the end as well.
    if isinstance(text, str) and not re.search(re.sub(r"\$(?=$|\))", r"\\Z", pattern), text):
        yield ValidationError(f"{text!r} does not match {pattern!r}")


Validator = validators.extend(Draft202012Validator, {"pattern": follow_pattern})

# MARK: the tables, as the format reference has them

root = pathlib.Path(__file__).resolve().parents[2]
reference = (root / "Sources/StandardsJSON/StandardsJSON.docc/Catalogue-format.md").read_text()
unsayable = set(re.findall(r"^\| `([a-z-]+)` \|", reference.split("<!-- ")[0], re.M))
Property = collections.namedtuple("Property", "name type is_list is_required")
kinds, records, names, shared, lists = {}, {}, {}, [], {}
for title, body in re.findall(r"\n### ([^\n]+)\n(.*?)(?=\n##|\Z)", reference, re.S):
    properties = []
    for name, words in re.findall(r"^\| `([^`]+)` \| (.+?) \| .* \|$", body, re.M):
        is_required = words.endswith(", required")
        words = words.removesuffix(", required")
        is_list = words.startswith("list: ")
        properties.append(Property(name, words.removeprefix("list: "), is_list, is_required))
    kind = re.search(r"others refer to it as `(\w+)/", body)
    if kind:
        kinds[kind[1]] = (title, properties)
        choices = re.search(r"^At least one of (.+) is required\.$", body, re.M)
        names[kind[1]] = re.findall(r"`(\w+)`", choices[1]) if choices else []
    elif title == "Of every entity":
        shared = properties
    elif properties:
        records[title] = properties
    elif body.lstrip().startswith("| Code |"):
        lists[title] = re.findall(r"^\| `([^`]+)` \|", body, re.M)
for title, properties in kinds.values():
    properties += shared
header = [Property("$schema", "text", False, False), Property("formatVersion", "format version", False, True),
          Property("id", "an id", False, True), Property("title", "text by language", False, False),
          Property("extends", "file", True, False), Property("base", "web address", False, False), Property("revision", "whole number", False, False),
          Property("modified", "day", False, False), Property("covers", "date (EDTF)", False, False)]

# A catalogue that others extend.
extended = pathlib.Path(tempfile.mkdtemp()) / "extended.json"
extended.write_text('{"formatVersion": "1.0", "id": "extended"}')

# MARK: values, as they are spelt

texts = lambda *all: [json.dumps(text, ensure_ascii=False) for text in all]
nul = ['"\\u0000"', '"a\\u0000b"']
blank_texts = texts("", " ", "\t \r\n")
no_text = ["null", "true", "0", "2024", "1.5", "[]", "{}", '["a"]', '{"en": "a"}', "[[]]", "[null]"]
no_number = ["null", "true", '""', '"1"', '"a"', "[]", "{}", "[1]", '{"en": "a"}']
any_text = texts("a", "家具", "a\n", "\u0001", "\u00a0", "\u3000", "😀", "a" * 300, "null", "GB/T 1-2024", "\\", "\"")
days = ["2024-10-20", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "0400-02-29", "0004-02-29", "2023-02-28",
        "1900-02-28", "2024-04-30", "2024-12-31"]
no_days = ["2023-02-29", "1900-02-29", "2100-02-29", "0000-02-29", "2024-02-30", "2024-02-31", "2024-04-31",
           "2024-06-31", "2024-09-31", "2024-11-31", "2024-01-32", "2024-01-00", "2024-13-01", "2024-00-01", "0000-01-01",
           "2024-1-1", "24-01-01", "20240101", "02024-01-01", "2024-01-01 ", " 2024-01-01", "2024-01-01\n",
           "２０２４-01-01", "2024–01–01", "01.10.2024", "2024/01/01/01", "", " ", "a", "October 2024", "2024-01-01T"]
dates = days + ["2024", "0001", "2024-10", "2024~", "2024?", "2024%", "2024-10~", "2024-10-20%", "2024-21", "2024-24",
                "201X", "20XX", "000X", "201X~", "2024-XX", "2024-10-XX", "2024-02-XX", "2024-XX-XX", "2024-XX-XX?",
                "2024/2025", "2024/2024", "2024-07/2024-08", "2024-02-29/2024-03-01", "2024/..", "../2024", "2024/",
                "/2024", "../..", "../", "/..", "2024~/2025?", "2024-21~/2024-22", "2024-10/2024-10-01"]
no_dates = no_days + [
    "0000", "2024-13", "2024-20", "2024-25", "2024-41", "2024-21~", "20X4", "2XXX", "XXXX", "2024-XX-20", "201X-10",
    "2024-1X", "201X/2025", "2024-XX/2025", "2024-10-XX/2025", "/", "//", "2024//2025", "2024/2025/2026", "2024~~",
    "~2024", "2024-~10", "2024-10-20T10:00", "2024-10-20T10:00:00Z", "2024-07 to 2024-08", "Y12024", "-2024",
    "2024-02-30/2024-03-01", "2024/2025-02-29", "2023-02-29/2024", "2024/...", "[2024,2025]", "{2024,2025}", "2024S2"]
no_intervals = ["2025/2024", "2024-12/2024-11", "2024-10-20/2024-10-19", "2024-22/2024-21", "2024~/2023?", "2024-10/2024",
                "2024-10-20/2024-10"]
times = ["2024-07-09T10:00", "2024-07-09T10:00:59", "2024-07-09T10:00:00+08:00", "2024-07-09T10:00+08:00", "2024-01-01t10:00:59z", "2024-01-01T00:00Z",
         "2024-01-01T23:59:59-14:00", "2024-01-01T23:59:59+14:00", "2024-02-29T00:00:00-00:00",
         "2024-01-01t00:00+13:59", "0001-01-01T00:00-02:30"]
no_times = ["2024-07-09T10:00+8", "2024-07-09T24:00Z", "2024-07-09T23:60Z", "2024-07-09T10:00:60Z", "2024-07-09T10Z",
            "2024-07-09T10:00:00.5Z", "2024-07-09T10:00+14:01", "2024-07-09T10:00+15:00", "2024-07-09T10:00+8:00",
            "2024-07-09T10:00+0800", "2024-07-09 10:00Z", "2024-07-09_10:00Z", "2023-02-29T10:00Z", "2024-07T10:00Z",
            "T10:00Z", "2024T10:00Z", "2024-07-09T10:00Z\n", "2024-07-09TT10:00Z", "2024-07-09T10:00Zz",
            "2024-07-09T10:00Z/2024-07-10T10:00Z", "2024-07-09T1:00Z", "tomorrow", "2024-07-09T10:00 Z",
            "0000-01-01T00:00Z", "2024-07-09T10:00+14:00:00"]
whole = ["0", "-0", "1", "-1", "5.0", "1e3", "1E3", "1e+3", "12.50e1", "9223372036854775807", "-9223372036854775808",
         "9.2e18", "0e99", "1.000"]
no_whole = ["1.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "9.3e18", "1e30", "1e31"]
numbers = whole + ["1.5", "-1.50", "1e30", "-9.9e30", "9223372036854775807e30",
                   "1e-30", "-2.5e-29", "0.000000000000000000000000000001"]
no_numbers = ["1e49", "-1e49", "1e400", "-1e400", "9.3e48"]
# A schema sees how large a number is, not its digits.
no_digits = ["12345678901234567890.5", "1e-31", "1e31", "1e00000", "9223372036854775808", "-9223372036854775809"]
spans = ["5 years", "1 day", "1 days", "15 working days", "2 weeks", "9999 months", "0005 years",
         "000000000000000000000000001 year"]
no_spans = ["", "0 days", "0000 days", "10000 days", "5", "years", "5 years ", " 5 years", "5  years", "5\tyears",
            "5 Years", "5 yearss", "five years", "5 years\n", "５ years", "-5 years", "+5 years", "5.0 years", "5 y",
            "5 working  days", "5 workings day", "P5Y", "5 wee\u212as"]
recurrences = ["every year", "every years", "every 3 years", "every 2 months", "every day", "every 0002 weeks"]
no_recurrences = ["", "every", "every ", "every  year", "every 0 years", "every working day", "every 2 working days",
                  "every 10000 days", "every  3 years", "every 3", "Every year", "yearly", "every year ", " every year",
                  "every year\n", "every 3 3 years", "FREQ=YEARLY"]
relatives = ["6 months after publication", "within 15 working days of certification", "when the measures take effect",
             "1 year before the end of the term", "within 1 day of of", "6 months after  x", "when 家具", "when x ",
             "6 months after after", "when \u0338x", "6 months after \u0301x", "within 1 day of \u0301", "when a\nb",
             "1 day before of", "0006 months after x"]
no_relatives = ["", "soon", "when", "when ", "when  ", "when \n", "When x", "months after x", "6 months", "6 months after",
                "6 months after ", "6 months after \t", "within 6 months after x", "6 months of x", "6 moons after x",
                "0 days after x", "10000 days after x", "6 months  after x", " 6 months after x", "6 months after\u0301 x",
                "within  6 months of x", "within when x", "within 6 months of", "P6M after x"]
addresses = ["https://www.sac.gov.cn/", "http://a", "https://a?b#c", "https://家具.cn/家", "https://a:80/%20",
             "https://a/\u0338", "https://\u0338a", "https://a.b/(c)[d]"]
no_addresses = ["", " ", "a", "https://", "https:///a", "https://?a", "https://#a", "http:a", "HTTPS://a", "ftp://a/",
                "javascript:alert(1)", "//a", "https:/a", "https://a b", "https://a\n", "https://a\t", "https://a\"",
                "https://a<", "https://a>", "https://a\\", "https://a^", "https://a`", "https://a{", "https://a|",
                "https://a}", "https://\u007f", " https://a", "https://a\u0001", "https:/\u0338/a"]
ids = ["a", "0", "gb-t-26694-2024", "a-0", "a" * 200]
no_ids = ["", " ", "-", "a-", "-a", "a--b", "A", "a b", "a\n", "a/b", "../x", "é", "ａ", "a_b", "a.b", "ſ"]
translations = ['{"en": "a"}', '{"zh-Hans": "家具", "en": ""}', '{"EN": "a"}', '{"und": "a"}', '{"de-CH-1996": "a"}',
                '{"abcdefgh": "a"}', '{"en-x-a": "a"}', '{"en": " a ", "fr": " "}', '{"zh-hans-12345678": "a"}'] + any_text
no_translations = ["null", "true", "1", "[]", '["a"]', '[{"en": "a"}]', '{"e": "a"}', '{"en-": "a"}', '{"-en": "a"}',
                   '{"en_GB": "a"}', '{"1a": "a"}', '{"": "a"}', '{"abcdefghi": "a"}', '{"en-abcdefghi": "a"}',
                   '{"en--GB": "a"}', '{"en\\n": "a"}', '{"én": "a"}', '{"in English": "a"}', '{"en": 1}', '{"en": null}',
                   '{"en": ["a"]}', '{"en": {"en": "a"}}', '{"en": "a\\u0000"}', '{"en": "a", "fr": true}'] + nul

# For a type by its words: right values, blank ones (right where the property is not required), wrong ones, and those that
# only the command refuses, with its rule.
Values = collections.namedtuple("Values", "right blank wrong unsayable", defaults=([], [], []))
reversed_dates = [(text, "value-malformed") for text in texts(*no_intervals)]
by_words = {
    "text": Values(any_text, blank_texts, no_text + nul),
    "text by language": Values(
        translations, blank_texts + ["{}", '{"en": ""}', '{"en": " ", "fr": "\\n"}'], no_translations,
        [('{"en": "a", "EN": "b"}', "duplicate-key"), ('{"en": "a", "en": "a"}', "duplicate-key"),
         ('{"en": "\\ud800"}', "json-surrogate")]),
    "date (EDTF)": Values(texts(*dates), [], texts(*no_dates) + no_text + nul, reversed_dates),
    "day": Values(texts(*days), [], texts(*no_days) + texts("2024", "2024-10", "2024-10-20~") + no_text + nul),
    "date, or time with its offset": Values(
        texts(*dates, *times), [], texts(*(text for text in no_dates + no_times if text not in ("2024-10-20T10:00", "2024-10-20T10:00:00Z")))
        + no_text + nul, reversed_dates),
    "whole number": Values(whole, [], no_whole + no_number),
    "number": Values(numbers, [], no_numbers + no_number, [(spelling, "value-malformed") for spelling in no_digits]),
    "true or false": Values(["true", "false"], [], ["null", "0", "1", '"true"', '""', "[]", "{}", "[true]"]),
    "web address": Values(texts(*addresses), [], texts(*no_addresses) + no_text + nul),
    "country code": Values(texts("CN", "EU", "ZZ"), [], texts(
        "", "cn", "C", "CHN", "C1", "CN ", "CN\n", "ＣＮ", "China") + no_text + nul),
    "ICS code": Values(texts("97", "97.140", "43.040.50", "00"), [], texts(
        "", "9", "97.14", "97.", "97.140.", "97.140.5", "97.140.50.1", "97-140", "97140", " 97", "97\n", "９７")
        + no_text + nul),
    "CCS code": Values(texts("Y81", "A00"), [], texts(
        "", "Y", "Y8", "81Y", "y81", "Y811", "Y81 ", "Y81\n", "Ｙ81") + no_text + nul),
    # What cannot be read is kept, with a warning.
    "length of time": Values(texts(*spans, *no_spans[1:]), blank_texts, no_text + nul),
    "recurrence": Values(texts(*recurrences, *no_recurrences[1:]), blank_texts, no_text + nul),
    "relative date": Values(
        texts(*relatives, *no_relatives[1:]), blank_texts, ['"when a\\u0000"'] + no_text + nul),
    "stage code": Values(texts("40.20", "00.00", "95.20", "60"), [], texts(
        "", " ", "95", "4020", "40.25", "40.2", "41", "41.00", " 40.20", "40.20 ", "40.20\n", "４０.20", "stage 40", "40.")
        + no_text + nul),
    "language tag": Values(texts("en", "zh-Hans", "EN", "de-CH-1996", "abcdefgh"), [], texts(
        "", " ", "e", "en-", "-en", "en_GB", "1a", "abcdefghi", "en-abcdefghi", "en ", "en\n", "én") + no_text + nul),
    "file": Values(texts(str(extended)), [], no_text + nul, [(text, "extends") for text in texts("nowhere.json", "")]),
    "an id": Values(texts(*ids), [], texts(*no_ids) + no_text + nul),
    "format version": Values(texts("1.0", "1.1", "1.9999", "1.0000"), [], texts(
        "", "1", "1.", ".0", "2.0", "0.9", "01.0", "1.00000", "1.0.0", "1.0 ", " 1.0", "1.0\n", "1.x", "one")
        + no_text + nul),
}


def values(property):
    """The values of a property's type, each alone."""
    words = property.type
    if words in by_words:
        return by_words[words]
    if ", such as `" in words:
        # A notation of which the catalogue keeps whatever is written.
        return by_words.get(words.split(", such as")[0], Values(any_text, blank_texts, no_text + nul))
    if words.startswith("["):
        return Values([minimal(record_of(property))], [], ["null", "true", "1", '""', '"a"', "[]", "[{}]"])
    wrong_ids = texts(*(text for text in no_ids if "/" not in text))
    if words.startswith("id of "):
        kind = next(kind for kind in kinds if re.fullmatch("id of an? " + re.sub("([A-Z])", r" \1", kind).lower(), words))
        return Values(['"base"'], [], wrong_ids + texts(f"{kind}/base", "base/base", "../base") + no_text + nul,
                      [('"nowhere"', "dangling-reference")])
    if "`kind/id`" in words:
        takes = words.split(" of ")[1].split(", ") if " of " in words else list(kinds)
        others = [kind for kind in kinds if kind not in takes]
        return Values(
            texts(*(f"{kind}/base" for kind in takes)), [],
            wrong_ids + texts("base", *(f"{kind}/base" for kind in others), "company/base", "/base", f"{takes[0]}/",
                              f"{takes[0].capitalize()}/base", f"{takes[0]}/base/base", f" {takes[0]}/base",
                              f"{takes[0]}/Base", f"{takes[0]}/base\n", f"{takes[0]}s/base") + no_text + nul,
            [(f'"{takes[0]}/nowhere"', "dangling-reference")])
    assert words.startswith("code: ["), words
    codes = lists[words[len("code: ["):words.index("]")]]
    return Values(texts(*codes, "galactic", "家具", codes[0].upper(), codes[0] + " "), [], blank_texts + no_text + nul)


def record_of(property):
    """The record that a property holds, or None."""
    return property.type[1:property.type.index("]")] if property.type.startswith("[") else None


def minimal(record):
    """A record with what it requires, as JSON."""
    return write({property.name: right(property) for property in records[record] if property.is_required})


def right(property):
    value = values(property).right[0]
    return f"[{value}]" if property.is_list else value


def write(members):
    return "{" + ", ".join(f'"{name}": {value}' for name, value in members.items()) + "}"


def required(kind):
    """What an entity of a kind requires."""
    members = {property.name: right(property) for property in kinds[kind][1]
               if property.is_required and property.name != "id"}
    for name in names[kind][:1]:
        members[name] = right(next(property for property in kinds[kind][1] if property.name == name))
    return members


# MARK: cases

# Which value is where, as JSON; what should be said of it (None: that they agree); the rule, where no schema says it.
Case = collections.namedtuple("Case", "name kind text is_right rule")
universe = sorted({value for every in by_words.values() for value in every.right + every.blank + every.wrong})


def cases_of(property):
    """The spellings of a property, each with what should be said of it."""
    every = values(property)
    spellings = [(value, True, None) for value in every.right] + [(value, False, None) for value in every.wrong]
    spellings += [(value, True, rule) for value, rule in every.unsayable]
    # A list holds blank texts, since each of its elements is there.
    spellings += [(value, property.is_list or not property.is_required, None) for value in every.blank]
    if property.is_list:
        yield "[]", not property.is_required, None
        yield every.right[0], every.right[0].startswith("["), None
        yield f"[{every.right[0]}, {every.wrong[0]}]", False, None
        yield from ((f"[{value}]", *rest) for value, *rest in spellings)
        yield from ((value, False, None) for value in ("null", "true", "1", '""', "{}"))
    else:
        yield from spellings


def sample(property, place):
    """Values of other types: every eleventh, beginning elsewhere for each property."""
    if property.type == "file":
        return
    unsayable = [value for value, _ in values(property).unsayable]
    for value in universe[place % 11::11]:
        if value not in unsayable:
            yield (f"[{value}]" if property.is_list else value), None, None


def owners():
    """How an entity leads to each record: by its kind and by properties; the shortest way to each."""
    ways = {}
    front = [(kind, [], properties) for kind, (_, properties) in kinds.items()]
    while front:
        kind, way, properties = front.pop(0)
        for property in properties:
            record = record_of(property)
            if record and record not in ways:
                ways[record] = (kind, way + [property])
                front.append((kind, way + [property], records[record]))
    return ways


def wrap(way, text):
    """An entity's member that holds a record at the end of a way."""
    for place in reversed(range(len(way))):
        property = way[place]
        text = f"[{text}]" if property.is_list else text
        if place > 0:
            rest = records[record_of(way[place - 1])]
            text = write({other.name: right(other) for other in rest if other.is_required} | {property.name: text})
    return {way[0].name: text}


def cases():
    place = 0
    for kind, (_, properties) in kinds.items():
        need = required(kind)
        yield Case(kind, kind, write(need), True, None)
        for property in properties:
            if property.name == "id":
                continue
            place += 1
            name = f"{kind}.{property.name}"
            for value, is_right, rule in [*cases_of(property), *sample(property, place)]:
                if property.name in names[kind]:
                    # Beside another name, and as the only one.
                    other = next(choice for choice in names[kind] if choice != property.name)
                    members = {other: right(next(each for each in properties if each.name == other))}
                    yield Case(name, kind, write({**members, property.name: value}), is_right, rule)
                    rest = {name: text for name, text in need.items() if name not in names[kind]}
                    is_blank = value in values(property).blank
                    yield Case(name, kind, write({**rest, property.name: value}), is_right and not is_blank, rule)
                else:
                    yield Case(name, kind, write({**need, property.name: value}), is_right, rule)
            if property.is_required:
                rest = {name: text for name, text in need.items() if name != property.name}
                yield Case(f"{name} left out", kind, write(rest), False, None)
        if names[kind]:
            rest = {name: text for name, text in need.items() if name not in names[kind]}
            yield Case(f"{kind} without a name", kind, write(rest), False, None)
    for record, (kind, way) in owners().items():
        need = {property.name: right(property) for property in records[record] if property.is_required}
        for property in records[record]:
            place += 1
            for value, is_right, rule in [*cases_of(property), *sample(property, place)]:
                member = wrap(way, write({**need, property.name: value}))
                yield Case(f"{record}.{property.name}", kind, write({**required(kind), **member}), is_right, rule)
            if property.is_required:
                rest = {name: text for name, text in need.items() if name != property.name}
                member = wrap(way, write(rest))
                yield Case(f"{record}.{property.name} left out", kind, write({**required(kind), **member}), False, None)
        member = wrap(way, write({**need, "unknown": '[1e400, null, {"a": "\\u0000"}]'}))
        yield Case(f"{record}.unknown", kind, write({**required(kind), **member}), True, None)


# MARK: comparing

plurals = {kind: title for kind, (title, _) in kinds.items()}
by_kind = {kind: {"$defs": schema["$defs"], "$ref": f"#/$defs/{kind}"} for kind in kinds}
opinions = {kind: (Validator(part).is_valid, jsonschema_rs.validator_for(part).is_valid) for kind, part in by_kind.items()}
batch_size = 40
differences = collections.Counter()
reported_rules = set()
compared = 0


def differ(kind, name, text, why):
    differences[kind] += 1
    if differences[kind] <= 20:
        print(f"DIFFERS {name}: {why}: {text[:300]}")


def judge(name, text, value, validates, faults, is_right, rule):
    """Compares what the schema's validators and the command say of one value."""
    global compared
    compared += 1
    opinion = second = validates[0](value)
    # The other one takes no halves of surrogate pairs.
    if rule != "json-surrogate":
        second = validates[1](value)
    # A value of another type may look like an id: that it leads nowhere is no matter of the schema.
    errors = [fault for fault in faults if fault["severity"] == "error"
              and (is_right is not None or fault["rule"] != "dangling-reference")]
    is_read = not errors
    said = errors[0]["message"] if errors else "without a word"
    if opinion != second:
        differ("validators", name, text, f"jsonschema says {opinion}, jsonschema-rs {second}")
    if rule:
        reported_rules.add(rule)
        if [fault["rule"] for fault in errors] != [rule] or not opinion:
            differ("unsayable", name, text, f"only [{rule}] should be reported: {said}; the schema says {opinion}")
    elif is_right is not None and is_read != is_right:
        differ("command", name, text, f"the command {'reads' if is_read else 'refuses'} it: {said}")
    elif opinion != is_read:
        differ("schema", name, text, f"the schema {'accepts' if opinion else 'refuses'} it, the command says {said}")


def faults_of(text, folder, number):
    file = pathlib.Path(folder, f"{number}.json")
    file.write_text(text)
    result = run("check", "--json", str(file))
    if result.returncode not in (0, 1):
        sys.exit(f"check ended with {result.returncode}: {result.stderr.decode()}\n{text}")
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def identified(text, id):
    return '{"id": ' + id + (", " if len(text) > 2 else "") + text[1:]


def check_batch(kind, batch, folder, number):
    """The faults of each entity: each has a line of its own, beside one entity of each kind."""
    lines = ['{"formatVersion": "1.0", "id": "x"']
    place = None
    for each in kinds:
        lines.append(f', "{plurals[each]}": [')
        lines.append(identified(write(required(each)), '"base"'))
        if each == kind:
            place = len(lines) + 1
            lines += ["," + text for text in batch]
        lines.append("]")
    lines.append("}")
    found = [[] for _ in batch]
    for fault in faults_of("\n".join(lines), folder, number):
        if 0 <= fault["line"] - place < len(batch):
            found[fault["line"] - place].append(fault)
        elif fault["severity"] == "error":
            sys.exit(f"an error outside of the entities: {fault}\n" + "\n".join(batch))
    return found


batches = []
waiting = collections.defaultdict(list)
for case in cases():
    waiting[case.kind].append(case)
for kind, all in waiting.items():
    all = list(dict.fromkeys(all))
    batches += [(kind, all[start:start + batch_size]) for start in range(0, len(all), batch_size)]
# Ids are cases of their own: a lost entity silences what is said of references to its kind.
identities = by_words["an id"]
for kind in kinds:
    spelled = [(text, True) for text in identities.right] + [(text, False) for text in identities.wrong]
    batches.append((kind, [Case(f"{kind}.id {text}", kind, text, is_right, "id") for text, is_right in spelled]))
    batches.append((kind, [Case(f"{kind} without an id", kind, None, False, "id")]))


def entity(case, number):
    """An entity as JSON; those of a batch have ids of their own."""
    if case.rule != "id":
        return identified(case.text, f'"t{number}"')
    return identified(write(required(case.kind)), case.text) if case.text else write(required(case.kind))


with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
    def answer(numbered):
        number, (kind, batch) = numbered
        lines = [entity(case, place) for place, case in enumerate(batch)]
        return kind, batch, lines, check_batch(kind, lines, folder, number)

    for kind, batch, lines, found in pool.map(answer, enumerate(batches)):
        for case, line, faults in zip(batch, lines, found):
            rule = None if case.rule == "id" else case.rule
            judge(case.name, line, json.loads(line), opinions[kind], faults, case.is_right, rule)

    # What the catalogue says of itself: a file each.
    whole_opinions = (Validator(schema).is_valid, jsonschema_rs.validator_for(schema).is_valid)
    sound_header = {property.name: right(property) for property in header if property.is_required}

    def answer_header(numbered):
        number, (name, text, is_right, rule) = numbered
        return name, text, is_right, rule, faults_of(text, folder, f"h{number}")

    headers = []
    for place, property in enumerate(header):
        for value, is_right, rule in [*cases_of(property), *sample(property, place)]:
            headers.append((property.name, write({**sound_header, property.name: value}), is_right, rule))
        rest = {name: text for name, text in sound_header.items() if name != property.name}
        headers.append((f"{property.name} left out", write(rest), not property.is_required, None))
    for kind, plural in plurals.items():
        for value in ("null", "true", "1", '""', "{}", "[null]", "[1]", '["a"]', "[[]]", "[{}]"):
            headers.append((plural, write({**sound_header, plural: value}), False, None))
        headers.append((plural, write({**sound_header, plural: "[]"}), True, None))
    for value in ("null", "1e400", '{"a": "\\u0000"}', "[[]]"):
        headers.append(("unknown", write({**sound_header, "unknown": value}), True, None))
    a, b = '"id": "a", "names": {"en": "A"}', '"id": "b", "names": {"en": "B"}'
    s, t = '"id": "a", "title": {"en": "A"}', '"id": "b", "title": {"en": "B"}'
    for rule, text in {
        "duplicate-id": f'"organisations": [{{{a}}}, {{{a}}}]',
        "duplicate-key": f'"organisations": [{{{a}, "parent": "b", "parent": "b"}}, {{{b}}}]',
        "reversed-dates": f'"organisations": [{{{a}, "founded": "2024", "ended": "2023"}}]',
        "hierarchy-cycle": f'"organisations": [{{{a}, "parent": "b"}}, {{{b}, "parent": "a"}}]',
        "replacement-cycle": f'"standards": [{{{s}, "replaces": [{{"standard": "b"}}]}}, '
                             f'{{{t}, "replaces": [{{"standard": "a"}}]}}]',
        "dangling-reference": f'"organisations": [{{{a}, "parent": "b"}}]',
        "json-depth": '"unknown": ' + "[" * 128 + "]" * 128,
    }.items():
        headers.append((rule, '{"formatVersion": "1.0", "id": "x", ' + text + "}", True, rule))
    for name, text, is_right, rule, faults in pool.map(answer_header, enumerate(headers)):
        judge(name, text, json.loads(text), whole_opinions, faults, is_right, rule)
# These are reported of files that a validator does not come to see.
text_rules = {"json-syntax", "json-encoding"}
check("what no schema can say is what the format reference lists", reported_rules | text_rules == unsayable,
      str(sorted((reported_rules | text_rules) ^ unsayable)))
check(f"the schema and the command agree on {compared} records", not differences, str(dict(differences)))
check("at least thirty thousand records", compared >= 30_000, str(compared))
sys.exit(1 if failures else 0)
