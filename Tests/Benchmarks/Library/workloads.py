"""The catalogues that are measured, of any number of records.

`real` is the catalogue of Chinese standardisation many times over: each copy has ids of its own, and every reference leads
into its own copy, which the reading with all rules proves. `generated` has seven standards, an organisation, a committee and
a consultation in every ten records, tied together.
"""
import json
import re

CHINA = "Examples/Catalogues/china-2024-07.json"
SCHEMA = "Documentation/Schema/catalogue.schema.json"


def write(workload, records, path, whole, schema):
    """Writes a catalogue of at least so many records, and says how many it has.

    `whole` is the real catalogue as one file, `schema` the JSON Schema of the format, which says what is a reference.
    """
    make = {"generated": lambda: generated(records), "real": lambda: real(records, whole, schema)}[workload]
    head, lists = make()
    count = 0
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1])
        for plural, texts in lists:
            file.write(f',\n"{plural}": [')
            separator = "\n"
            for text in texts:
                file.write(separator + text)
                separator = ",\n"
                count += 1
            file.write("]")
        file.write("}\n")
    return count


# The generated catalogue


def generated(records):
    """The head, and of each kind its records as texts."""
    head = {
        "formatVersion": "1.0", "id": "workload", "title": {"en": "A generated catalogue", "zh-Hans": "生成的目录"},
        "base": "https://example.org/workload/", "revision": 1, "modified": "2024-09-30"}
    tenths = range((records + 9) // 10)
    return head, [
        ("organisations", (encoded(organisation(tenth)) for tenth in tenths)),
        ("committees", (encoded(committee(tenth)) for tenth in tenths)),
        ("standards", (encoded(standard(tenth * 10 + place, tenth)) for tenth in tenths for place in range(3, 10))),
        ("consultations", (encoded(consultation(tenth)) for tenth in tenths))]


def encoded(record):
    return json.dumps(record, ensure_ascii=False)


def organisation(number):
    return {
        "id": f"organisation-{number:07d}",
        "names": {"en": f"Institute of Measurement, No. {number}", "zh-Hans": f"第{number}计量研究所"},
        "abbreviation": f"IM{number}", "jurisdiction": "CN", "founded": str(1950 + number % 70)}


def committee(number):
    return {
        "id": f"committee-{number:07d}", "reference": f"SAC/TC {number + 1}",
        "names": {"en": f"Furniture and “smart” homes, {number}", "zh-Hans": f"家具与智能家居 {number}"},
        "secretariat": f"organisation-{number:07d}"}


def consultation(number):
    return {
        "id": f"consultation-{number:07d}",
        "title": {"en": f"Comments, please: draft {number}", "zh-Hans": f"征求意见稿 {number}"},
        "opens": f"2024-08-{1 + number % 28:02d}", "closes": f"2024-10-{1 + number % 28:02d}"}


def standard(number, tenth):
    """Like real records, each has a few sentences, and few have a date on which something is due."""
    record = {
        "id": f"gb-t-{1_000_000 + number}-{2000 + number % 25}",
        "designation": f"GB/T {1_000_000 + number}-{2000 + number % 25}",
        "title": {
            "en": f'Determination of "formaldehyde" in boards, part {number}', "zh-Hans": f"人造板中甲醛的测定 第{number}部分"},
        "level": "national", "obligation": "recommended", "issuers": [f"organisation-{tenth:07d}"],
        "committee": f"committee-{tenth:07d}", "published": f"{2000 + number % 25}-{1 + number % 12:02d}-15"}
    if number % 6 == 3:
        record["effective"] = f"2025-{1 + number % 12:02d}-01"
    record["note"] = {
        "en": "Boards that are sold to households, schools and hospitals are covered; "
              f"raw timber, number {number}, is not.",
        "zh-Hans": f"适用于家庭、学校和医院用人造板，不适用于原木，编号{number}。"}
    return record


# The real catalogue many times over

MARK, DIGITS = "\x01", "\x02"
REFERENCE = re.compile(r"\^\([a-zA-Z|]+\)/\(\?=")


def real(records, whole, schema):
    """The head, and of each kind its records as texts, copy after copy.

    A copy's number stands before each id, so that the ids of a kind remain sorted, and in each designation and committee
    reference, since no two entities have the same.
    """
    with open(whole, encoding="utf-8") as file:
        catalogue = json.load(file)
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    plurals = [name for name, value in catalogue.items() if isinstance(value, list) and value and "id" in value[0]]
    each = sum(len(catalogue[plural]) for plural in plurals)
    copies = max(1, -(-records // each))
    head = {name: value for name, value in catalogue.items() if name not in plurals}
    lists = []
    for plural in plurals:
        kind = schema["properties"][plural]["items"]
        templates = [
            encoded(marked(record, kind, schema)).replace("\\u0001", MARK).replace("\\u0002", DIGITS)
            for record in catalogue[plural]]
        lists.append((plural, copied(templates, copies)))
    return head, lists


def copied(templates, copies):
    """The records of one kind. The number is no year, which it would be read as behind some numbers of standards."""
    for copy in range(copies):
        for text in templates:
            yield text.replace(MARK, f"{copy:04d}-").replace(DIGITS, str(3000 + copy))


def part(designation):
    """As a part of the standard: `GB/T 26694.3000-2024`, `ISO 34501-3000`; or of a part, before its number."""
    sign = "-" if designation.startswith("ISO") else "."
    return re.sub(r"(\d+)([.]?)", lambda found: found[1] + (found[2] or sign) + DIGITS, designation, count=1)


def committee_number(reference):
    """Before the last number that is short, since a committee's has six digits at most; else as a group of it."""
    marked, count = re.subn(r"(?<!\d)(?=\d\d?(\D*)$)", DIGITS, reference, count=1)
    return marked if count else f"{reference}/WG {DIGITS}"


def project_number(number):
    """In the place of the serial number, which gives a year that no other of these has."""
    return f"{1900 + int(number[4:8]) % 200}{DIGITS}{number[8:]}"


NUMBERED = {"standardDesignation": part, "committeeReference": committee_number, "projectNumber": project_number}


def marked(value, shape, schema):
    """A value with marks where the copy's number comes."""
    while "$ref" in shape:
        name = shape["$ref"].removeprefix("#/$defs/")
        if name == "identity":
            return MARK + value
        if name in NUMBERED:
            return NUMBERED[name](value)
        shape = schema["$defs"][name]
    if isinstance(value, str) and REFERENCE.match(shape.get("pattern", "")):
        kind, identity = value.split("/")
        return f"{kind}/{MARK}{identity}"
    if isinstance(value, list) and "items" in shape:
        return [marked(item, shape["items"], schema) for item in value]
    if isinstance(value, dict) and "properties" in shape:
        return {name: marked(item, shape["properties"].get(name, {}), schema) for name, item in value.items()}
    return value
