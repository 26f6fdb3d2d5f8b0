# apt: gnumeric sqlite3
# pip: csvw frictionless duckdb
"""Puts the tables of the real catalogue, of one with hostile texts and of one in many languages, in all three profiles, through csvwvalidate,
frictionless, DuckDB, sqlite and a spreadsheet, and looks for every value of the catalogue in them."""
import sys

# This file bears the name of the module that it needs.
if not sys.flags.safe_path:
    sys.path.pop(0)
import csv
import json
import pathlib
import re
import subprocess
import tempfile
import io

import duckdb

exports, standards, catalogue_path = sys.argv[1:4]
work = pathlib.Path(tempfile.mkdtemp())
csv.field_size_limit(1 << 30)


def check(what, fine, detail=""):
    print(("ok   " if fine else "FAIL ") + what + ("" if fine else f": {detail}"), flush=True)
    if not fine:
        sys.exit(1)


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)


def snake(name):
    return re.sub("[A-Z]", lambda found: "_" + found[0].lower(), name).lstrip("$")


HOSTILE = ["=1+1", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", " =1+1", "'=1+1", "＝1+1", "=cmd|' /C calc'!A0", "a,b", 'say "x"',
           "two\r\nlines", "lone\rreturn", "\u2028", "\u202eright to left", "e\u0301", "#comment", "sep=;", "家具标准"]


def hostile(path):
    entities = [{"id": f"text-{place}", "names": {"en": text, "zh-Hans": "家具 " + text}, "abbreviation": text, "tags": [text]}
                for place, text in enumerate(HOSTILE)]
    path.write_text(json.dumps({
        "formatVersion": "1.0", "id": "hostile", "base": "https://example.org/h/", "revision": 1,
        "modified": "2024-09-30", "organisations": entities,
        "statistics": [{"id": "less", "measure": {"en": "Change"}, "value": -4.5}]}))
    return path


# How many languages are columns.
LIMIT = 32


def many(path):
    """A catalogue in more languages than can be columns: the texts in the others are of every form that a text has."""
    def text(place, what):
        return {"en": what, f"en-x-{place:03}": f"{what} {place}", "zh-Hans": "家具"}

    places = range(3 * LIMIT)
    path.write_text(json.dumps({
        "formatVersion": "1.0", "id": "many", "base": "https://example.org/m/", "revision": 1,
        "modified": "2024-09-30", "title": text(0, "Many"),
        "standards": [{"id": f"standard-{place}", "title": text(place, "=Title"), "note": text(place, "Note, quoted")}
                      for place in places],
        "policyDocuments": [{
            "id": "document", "title": text(1, "Document"), "contents": [text(place, "Content") for place in places],
            "obligations": [{"what": text(place, "Act"), "who": text(place, "All"), "due": "2025-01-01"}
                            for place in places]}],
        "standardSystems": [{"id": "system", "title": text(2, "System"), "categories": [
            {"title": text(place, "Outer"), "categories": [{"title": text(place, "Inner")}]} for place in places]}]}))
    return path


def disarmed(text):
    return re.match("['\u0020]*(?:[=+\\-@\t\r\n]|[＝＋－＠])", text) is not None


def rearmed(text):
    return text[1:] if text.startswith("'") and disarmed(text[1:]) else text


def read(folder, profile):
    """The rows of every table as dictionaries, checked byte by byte."""
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        data = path.read_bytes()
        mark = data.startswith(b"\xef\xbb\xbf")
        if mark != (profile != "standard") or b"\0" in data or b"\xef\xbb\xbf" in data[3:]:
            check(f"{path.name}: bytes", False, "a stray byte order mark or NUL")
        if data[3 * mark:].startswith(b"sep=") or not data.endswith(b"\r\n"):
            check(f"{path.name}: bytes", False, "sep= or no CRLF at the end")
        outside = re.sub(rb'"[^"]*"', b"", data)
        if outside.count(b"\n") != outside.count(b"\r\n") or outside.count(b"\r") != outside.count(b"\r\n"):
            check(f"{path.name}: bytes", False, "a line end that is not CRLF")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        if any(len(row) != len(rows[0]) for row in rows) or len(set(rows[0])) != len(rows[0]):
            check(f"{path.name}: bytes", False, "a row that is not as wide as its header")
        tables[path.stem] = [dict(zip(rows[0], row)) for row in rows[1:]]
    return tables


class Finder:
    """Looks for every value of a catalogue in the tables, by the rules of the mapping alone."""

    def __init__(self, tables, columns, localized, safe):
        self.localized = localized
        self.texts = {(row["table_name"], row["row_id"], row["property"], row["language"]): row
                      for row in tables.get("texts", [])}
        self.tables, self.columns, self.count, self.safe = tables, columns, 0, safe
        self.index = {}
        for name, rows in tables.items():
            keyed = {}
            for row in rows:
                if "id" in row:
                    keyed[row["id"]] = row
                elif "position" in row:
                    row["/"] = (row["parent_id"] if "parent_id" in row else list(row.values())[0]) + "/" + row["position"]
                    keyed[(list(row.values())[0] if "parent_id" not in row else row["parent_id"], row["position"])] = row
            self.index[name] = keyed

    def fail(self, what):
        check("every value of the catalogue is in the tables", False, what)

    def same(self, row, column, value, where):
        found = row.get(column)
        if self.safe and found is not None:
            found = rearmed(found)
        if isinstance(value, bool):
            value = "true" if value else "false"
        if found is None or (found != str(value) and not (
                isinstance(value, (int, float)) and float(found) == float(value))):
            self.fail(f"{where}: {column} is {found!r}, not {value!r}")
        self.count += 1

    def value(self, row, table, prefix, name, value, where, listed=False):
        column = prefix + snake(name)
        own = table.split("_", 1)[-1]
        if isinstance(value, dict):
            for language, text in value.items():
                own = f"{column}_{language.lower().replace('-', '_')}"
                if own in row:
                    self.same(row, own, text, where)
                else:
                    key = (table, row["id"] if "id" in row else row["/"], column, language)
                    self.same(self.texts.pop(key, {}), "text", text, f"{where}: {key}")
            return
        if column in row and column not in ("id",):
            # A link table may have the column twice, then with the table's name in front.
            if column in self.columns[table]:
                return self.same(row, column, value, where)
        kind, _, bare = str(value).rpartition("/")
        heads = [snake(kind) + "_id"] if listed else []
        heads += [f"{column}_id", f"{column}_{snake(kind)}_id"]
        for key in row:
            if any(key == head or (key.endswith("_" + head) and table.endswith(key[: -len(head) - 1])) for head in heads) or (
                    listed and not kind and key.endswith("_id") and key != list(row)[0] and key != "parent_id"):
                if row[key] == bare:
                    self.count += 1
                    return
        self.fail(f"{where}: {column}={value!r} is in no column of {table} {row}")

    def record(self, row, table, prefix, members, where, key, parent_table):
        for name, value in members.items():
            path = f"{where}.{name}"
            if name in ("id", "$schema") and key == where.split(".")[0]:
                continue
            link = f"{table}_{prefix}{snake(name)}"
            if isinstance(value, list):
                if link not in self.tables and parent_table and name == parent_table[0]:
                    link = parent_table[1]
                if link not in self.tables:
                    self.fail(f"{path}: no table {link}")
                for place, element in enumerate(value, 1):
                    if isinstance(element, dict) and any("id" == c for c in self.columns[link]):
                        inner = f"{key}/{place}"
                        self.record(self.find(link, inner, path), link, "", element, path, inner, (name, link))
                    else:
                        found = self.find(link, (key, str(place)), path)
                        self.value(found, link, "", name, element, path, listed=True)
            elif isinstance(value, dict) and f"{prefix}{snake(name)}_en" not in self.localized[table]:
                self.record(row, table, f"{prefix}{snake(name)}_", value, path, key, parent_table)
            else:
                self.value(row, table, prefix, name, value, path)

    def find(self, table, key, where):
        row = self.index[table].get(key)
        if row is None:
            self.fail(f"{where}: no row {key} in {table}")
        return row


def duck(folder, metadata, label):
    base = duckdb.connect()
    types = {"date": "DATE", "integer": "BIGINT", "decimal": "DECIMAL(38,10)", "boolean": "BOOLEAN"}
    ids, later = [], list(metadata["tables"])
    names = {table["url"] for table in later}
    done = set()
    # A table after those to which it refers; references within a table, and in a circle, are looked for by anti-joins.
    joins = 0
    order = sorted(later, key=lambda table: (len(table["tableSchema"].get("foreignKeys", [])), table["url"]))
    for table in order:
        schema = table["tableSchema"]
        name = table["url"][:-4]
        parts = []
        for column in schema["columns"]:
            kind = column["datatype"] if isinstance(column["datatype"], str) else "string"
            parts.append(f'"{column["name"]}" {types.get(kind, "VARCHAR")}' + (" NOT NULL" if column.get("required") else ""))
        if schema.get("primaryKey"):
            parts.append("PRIMARY KEY (" + ", ".join(f'"{key}"' for key in schema["primaryKey"]) + ")")
        for key in schema.get("foreignKeys", []):
            target = key["reference"]["resource"]
            if target in done:
                parts.append(f'FOREIGN KEY ("{key["columnReference"]}") REFERENCES "{target[:-4]}" ("{key["reference"]["columnReference"]}")')
        base.execute(f'CREATE TABLE "{name}" ({", ".join(parts)})')
        columns = ", ".join(
            "'%s': '%s'" % (c["name"], types.get(c["datatype"] if isinstance(c["datatype"], str) else "string", "VARCHAR"))
            for c in schema["columns"])
        base.execute(
            f"INSERT INTO \"{name}\" SELECT * FROM read_csv('{folder / table['url']}', strict_mode = true, "
            f"auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', "
            f"max_line_size = 10000000, columns = {{{columns}}})")
        done.add(table["url"])
    for table in order:
        for key in table["tableSchema"].get("foreignKeys", []):
            column, target = key["columnReference"], key["reference"]
            if target["resource"] not in names:
                check(f"{label}: DuckDB", False, f"{target['resource']} is no table")
            lost = base.execute(
                f'SELECT count(*) FROM "{table["url"][:-4]}" a ANTI JOIN "{target["resource"][:-4]}" b '
                f'ON a."{column}" = b."{target["columnReference"]}" WHERE a."{column}" IS NOT NULL').fetchone()[0]
            joins += 1
            if lost:
                check(f"{label}: DuckDB", False, f"{table['url']}.{column}: {lost} rows lead nowhere")
    check(f"{label}: DuckDB takes {len(order)} tables strictly, with their keys; {joins} foreign keys hold", joins > 50)
    return base


def prove(catalogue, profile, label):
    label = f"{label}, {profile}"
    target = work / label.replace(", ", "-")
    made = run(standards, "export", "csv", catalogue, "--profile", profile, "--output", target)
    check(f"{label}: exported", made.returncode == 0, made.stderr)
    folder = target / "csv"
    tables = read(folder, profile)
    check(f"{label}: CRLF, widths and marks of {len(tables)} tables", len(tables) > 17)
    data = json.loads(pathlib.Path(catalogue).read_text())
    metadata = json.loads((folder / "csv-metadata.json").read_text())
    package = json.loads((folder / "datapackage.json").read_text())
    files = {path.name for path in folder.glob("*.csv")}
    check(f"{label}: both metadata files name every table", files == {t["url"] for t in metadata["tables"]}
          == {r["path"] for r in package["resources"]})
    found = run("csvwvalidate", "-l", folder / "csv-metadata.json")
    check(f"{label}: csvwvalidate", found.returncode == 0 and "OK" in found.stdout, found.stdout + found.stderr)
    found = run("frictionless", "validate", "datapackage.json", "--json", cwd=folder)
    report = json.loads(found.stdout)
    check(f"{label}: frictionless", report["valid"] and report["stats"]["warnings"] == 0, found.stdout[:2000])
    for resource, table in zip(package["resources"], metadata["tables"]):
        if [f["name"] for f in resource["schema"]["fields"]] != [c["name"] for c in table["tableSchema"]["columns"]]:
            check(f"{label}: both metadata files agree", False, table["url"])
    columns = {t["url"][:-4]: [c["name"] for c in t["tableSchema"]["columns"]] for t in metadata["tables"]}
    localized = {t["url"][:-4]: {c["name"] for c in t["tableSchema"]["columns"] if "lang" in c} for t in metadata["tables"]}
    finder = Finder(tables, columns, localized, profile == "safe")
    kinds = {name: value for name, value in data.items() if isinstance(value, list)}
    for plural, entities in kinds.items():
        if len(tables[snake(plural)]) != len(entities):
            check(f"{label}: rows", False, f"{plural}: {len(tables[snake(plural)])} rows, {len(entities)} entities")
        for entity in entities:
            row = finder.find(snake(plural), entity["id"], entity["id"])
            finder.record(row, snake(plural), "", entity, entity["id"], entity["id"], None)
    check(f"{label}: {sum(map(len, kinds.values()))} entities, a row each; {finder.count} values found again", finder.count > 50)
    beside = {key for key in finder.texts if key[0] not in ("catalogue", "deadlines")}
    check(f"{label}: {len(tables.get('texts', []))} texts are beside the columns, each of the catalogue's", not beside, beside)
    languages = {column for column in columns["entities"] if column.startswith("title_")}
    check(f"{label}: {len(languages)} languages are columns", len(languages) <= LIMIT
          and ("texts" in tables) == (len(languages) == LIMIT), languages)
    listed = run(standards, "deadlines", catalogue, "--json")
    check(f"{label}: a row for each of the deadlines", len(tables["deadlines"]) == len(listed.stdout.splitlines()))
    duck(folder, metadata, label)
    database = target / "tables.sqlite"
    script = ".mode csv\n" + "".join(f".import '{folder / name}' {name[:-4]}\n" for name in sorted(files))
    found = run("sqlite3", database, input=script)
    counted = run("sqlite3", database, "".join(f"SELECT count(*) FROM {name};" for name in sorted(tables)))
    check(f"{label}: sqlite imports every table", not found.stderr and
          counted.stdout.split() == [str(len(tables[name])) for name in sorted(tables)], found.stderr + counted.stderr)
    return folder, tables


def spreadsheet(folder, name, rows):
    """Opens a table of the safe profile in gnumeric: nothing is a formula, every text is there."""
    sheet = folder / f"{name}.gnumeric"
    found = run("ssconvert", "--import-type=Gnumeric_stf:stf_csvtab", "--import-encoding=UTF-8", folder / f"{name}.csv", sheet, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": str(work)})
    check(f"gnumeric opens {name}.csv", found.returncode == 0, found.stderr)
    import gzip
    import xml.etree.ElementTree as tree
    space = "{http://www.gnumeric.org/v10.dtd}"
    cells = list(tree.fromstring(gzip.open(sheet).read()).iter(space + "Cell"))
    computed = [c.text for c in cells if c.get("ExprID") or (c.text or "").startswith("=") and c.get("ValueType") is None]
    check(f"gnumeric computes nothing in {name}.csv", not computed, computed[:3])
    texts = {(c.text or "").replace("\r\n", "\n").replace("\r", "\n") for c in cells}
    wanted = {v for row in rows for k, v in row.items() if "zh_hans" in k and v and "\r" not in v and "\n" not in v}
    check(f"gnumeric keeps the {len(wanted)} Chinese texts of {name}.csv", all(
        w in texts or w[1:] in texts for w in wanted), [w for w in wanted if w not in texts][:3])


check("the default is the standard profile", all(
    not path.read_bytes().startswith(b"\xef\xbb\xbf") for path in pathlib.Path(exports, "csv").glob("*.csv")))
odd = hostile(work / "hostile.json")
babel = many(work / "many.json")
for profile in ["standard", "spreadsheet", "safe"]:
    prove(catalogue_path, profile, "real")
    folder, tables = prove(babel, profile, "many")
    check(f"{profile}: what has a column has no row beside it", tables["texts"] and not {
        row["language"] for row in tables["texts"]} & {"en", "zh-Hans"})
    cells = {row["text"] for row in tables["texts"] if row["table_name"] == "standards" and row["property"] == "title"}
    check(f"{profile}: formulas beside the columns are disarmed only where they are to be",
          all(text.startswith("'=" if profile == "safe" else "=") for text in cells), cells)
    check(f"{profile}: the audiences of deadlines are beside them too", len(
        [row for row in tables["texts"] if row["table_name"] == "deadlines"]) == 2 * LIMIT + 2)
    folder, tables = prove(odd, profile, "hostile")
    texts = [row["names_en"] for row in sorted(tables["organisations"], key=lambda r: int(r["id"][5:]))]
    if profile == "safe":
        check("safe: every formula is disarmed, and comes back", not any(map(disarmed, texts)) or all(
            t.startswith("'") for t in texts if disarmed(t)), texts)
        check("safe: nothing is lost by disarming", [rearmed(t) for t in texts] == HOSTILE, texts)
        check("safe: numbers are untouched", tables["statistics"][0]["value"] == "-4.5")
        spreadsheet(folder, "organisations", tables["organisations"])
        real = work / "real-safe" / "csv"
        for name in ["organisations", "standards"]:
            spreadsheet(real, name, read(real, "safe")[name])
    else:
        check(f"{profile}: texts are as they were", texts == HOSTILE, texts)
