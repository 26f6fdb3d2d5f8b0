# pip: jsonschema
"""The JSON Schema accepts the real catalogue and refuses wrong ones, as the command itself does.

usage: schema.py EXPORTS_DIR STANDARDS_BINARY CATALOGUE_JSON
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

exports, standards, path = sys.argv[1:4]
run = lambda *words: subprocess.run([standards, *words], capture_output=True)
schema = json.loads(run("schema").stdout)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
catalogue = json.loads(pathlib.Path(path).read_text())
failures = 0


def check(name, ok, detail=""):
    global failures
    if not ok:
        failures += 1
    print(f"{'ok  ' if ok else 'FAIL'} {name}{' ' + detail if detail and not ok else ''}")


kept = pathlib.Path(__file__).resolve().parents[2] / "Documentation/Schema/catalogue.schema.json"
check("the schema in the documentation is the command's", kept.read_bytes() == run("schema").stdout)
errors = list(validator.iter_errors(catalogue))
check("the real catalogue is accepted", not errors, str(errors[:1]))

# The unit tests run what is not optimised; compilers have lost count here where it is.
slips = {"efective": "effective", "publishd": "published", "natoinal": "national", "obligatoin": "obligation"}
for slip, meant in slips.items():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "slip.json"
        member = {"level": slip} if meant == "national" else {slip: "2025"}
        file.write_text(json.dumps({"formatVersion": "1.0", "id": "a", "standards": [
            {"id": "s", "title": {"en": "S"}, **member}]}))
        told = run("check", str(file)).stderr.decode()
        check(f"{slip} is told to be {meant}", f'did you mean "{meant}"?' in told, told)

# One sound catalogue, small enough that each fault is alone.
sound = {
    "$schema": "catalogue.schema.json", "formatVersion": "1.0", "id": "sample", "title": {"en": "A sample"},
    "base": "https://example.org/s/", "revision": 1, "modified": "2024-10-01", "covers": "2024-07/2024-08",
    "organisations": [{"id": "sac", "names": {"en": "SAC"}, "kind": "government-authority", "jurisdiction": "CN",
                       "tags": ["a"], "links": [{"url": "https://www.sac.gov.cn/"}]}],
    "committees": [{"id": "tc", "names": {"en": "TC"}, "parent": "organisation/sac", "secretariat": "sac",
                    "term": {"number": 1, "length": "5 years"}}],
    "standards": [{"id": "a", "designation": "GB/T 1-2001", "title": {"en": "A"}, "published": "2001",
                   "ics": ["97.140"], "ccs": ["Y81"], "pendingRevision": False},
                  {"id": "b", "designation": "GB/T 1-2024", "title": {"en": "B", "zh-Hans": "乙"},
                   "effective": "2024-10~", "level": "galactic",
                   "replaces": [{"standard": "a", "extent": "full"}], "unknownKey": {"x": [1.50, None]}}],
    "events": [{"id": "e", "title": {"en": "E"}, "starts": "2024-07-09T10:00+08:00", "ends": "2024-07-10",
                "edition": 3, "organisers": ["organisation/sac"]}],
}


def change(*steps, to=None, drop=False):
    def apply(root):
        for step in steps[:-1]:
            root = root[step]
        if drop:
            del root[steps[-1]]
        else:
            root[steps[-1]] = to
    return apply


S, O, C, E = ("standards", 1), ("organisations", 0), ("committees", 0), ("events", 0)
wrong = {
    "no formatVersion": change("formatVersion", drop=True),
    "a later format": change("formatVersion", to="2.0"),
    "a format without a minor": change("formatVersion", to="1"),
    "a format as a number": change("formatVersion", to=1.0),
    "no id of the catalogue": change("id", drop=True),
    "an id of the catalogue with a space": change("id", to="a b"),
    "a base without a scheme": change("base", to="example.org"),
    "a base of another scheme": change("base", to="javascript:alert(1)"),
    "a base with a space": change("base", to="https://example.org/a b"),
    "a revision as text": change("revision", to="1"),
    "a revision with a fraction": change("revision", to=1.5),
    "a day that is a month": change("modified", to="2024-10"),
    "31 November": change("modified", to="2024-11-31"),
    "30 February": change("modified", to="2024-02-30"),
    "month 13": change("modified", to="2024-13-01"),
    "year 0": change("modified", to="0000-01-01"),
    "a day in another order": change("modified", to="01.10.2024"),
    "an interval of nonsense": change("covers", to="2024-07 to 2024-08"),
    "standards as an object": change("standards", to={}),
    "standards as null": change("standards", to=None),
    "a standard as a text": change(*S, to="GB/T 1-2024"),
    "a standard without an id": change(*S, "id", drop=True),
    "an id with capitals": change(*S, "id", to="GB-T-1"),
    "an id with two hyphens": change(*S, "id", to="b--c"),
    "an id that ends in a hyphen": change(*S, "id", to="b-"),
    "an id as a number": change(*S, "id", to=7),
    "an id that leads out": change(*S, "id", to="../b"),
    "a designation as a list": change(*S, "designation", to=["GB/T 1-2024"]),
    "a title as a number": change(*S, "title", to=7),
    "a title as null": change(*S, "title", to=None),
    "a title as a list": change(*S, "title", to=["B"]),
    "a title in no language": change(*S, "title", to={"in English": "B"}),
    "a translation as a number": change(*S, "title", "en", to=7),
    "a date as a number": change(*S, "effective", to=2024),
    "a date with slashes": change(*S, "effective", to="2024/10/20/1"),
    "a date in words": change(*S, "effective", to="October 2024"),
    "a level as a number": change(*S, "level", to=1),
    "an empty level": change(*S, "level", to=""),
    "a replacement as a text": change(*S, "replaces", to="a"),
    "a replacement in a list as a text": change(*S, "replaces", 0, to="a"),
    "a replacement without its standard": change(*S, "replaces", 0, "standard", drop=True),
    "a reference with its kind where one kind is possible": change(*S, "replaces", 0, "standard", to="standard/a"),
    "an ICS code with letters": change("standards", 0, "ics", to=["97-140"]),
    "an ICS code outside a list": change("standards", 0, "ics", to="97.140"),
    "a CCS code of one letter": change("standards", 0, "ccs", to=["Y"]),
    "a truth value in quotes": change("standards", 0, "pendingRevision", to="false"),
    "an organisation without names": change(*O, "names", drop=True),
    "an organisation of no name": change(*O, "names", to={}),
    "a country in words": change(*O, "jurisdiction", to="China"),
    "tags as a text": change(*O, "tags", to="a"),
    "a tag as an object": change(*O, "tags", to=[{}]),
    "a link as a text": change(*O, "links", to=["https://www.sac.gov.cn/"]),
    "a link without its address": change(*O, "links", 0, "url", drop=True),
    "a link of another scheme": change(*O, "links", 0, "url", to="ftp://a.b/"),
    "a parent without its kind": change(*C, "parent", to="sac"),
    "a parent of a kind that cannot be": change(*C, "parent", to="standard/a"),
    "a term as a text": change(*C, "term", to="first"),
    "a term in a number": change(*C, "term", "length", to=3),
    "a committee without name and reference": change(*C, "names", drop=True),
    "an event without a title": change(*E, "title", drop=True),
    "a time with half an offset": change(*E, "starts", to="2024-07-09T10:00+8"),
    "an hour that no day has": change(*E, "starts", to="2024-07-09T25:00+08:00"),
    "an edition in words": change(*E, "edition", to="third"),
    "organisers as an object": change(*E, "organisers", to={"a": "organisation/sac"}),
    "an organiser of no kind": change(*E, "organisers", to=["company/sac"]),
}
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "a.json")

    def command(value):
        file.write_text(json.dumps(value, ensure_ascii=False))
        return run("check", str(file))

    errors = list(validator.iter_errors(sound))
    check("the sound catalogue is accepted by the schema", not errors, str(errors[:1]))
    result = command(sound)
    check("the sound catalogue is accepted by the command", result.returncode == 0, result.stderr.decode())
    for name, apply in wrong.items():
        value = copy.deepcopy(sound)
        apply(value)
        result = command(value)
        lines = result.stderr.decode().splitlines()
        faults = [line for line in lines if ": error: " in line]
        check(f"{name}: refused by the schema", not validator.is_valid(value))
        check(f"{name}: refused by the command, once", result.returncode == 1 and len(faults) == 1, "\n".join(lines))
check("at least forty wrong catalogues", len(wrong) >= 40)
print(f"{len(wrong)} wrong catalogues, {failures} failures")
sys.exit(1 if failures else 0)
