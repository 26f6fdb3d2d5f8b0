# pip: pyld pyoxigraph pyshacl rdflib
"""Linked data through the tools that read it.

Two processors that know nothing of each other (pyld, pyoxigraph) read the same graph; nothing is dropped; every term is
one that its vocabulary has; questions with known answers are put in SPARQL; SHACL says what references lead to.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import pyoxigraph
import pyshacl
import rdflib
from pyld import jsonld
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

exports, binary, catalogue = sys.argv[1:4]
here = pathlib.Path(__file__).parent
failures = 0


def check(what, problems):
    global failures
    problems = [str(problem) for problem in problems]
    print(("FAILED " if problems else "ok     ") + what)
    for problem in problems[:10]:
        print("         " + problem[:300])
    failures += bool(problems)


def strict(text, name):
    """Parses JSON; a key that occurs twice is an error."""

    def members(pairs):
        keys = [key for key, _ in pairs]
        for key in keys:
            if keys.count(key) > 1:
                raise ValueError(f"{name}: {key} occurs twice")
        return dict(pairs)

    return json.loads(text, object_pairs_hook=members)


def expand(document, loader=None):
    """Expands with pyld; what it would drop, and what it would fetch, is an error."""
    dropped = []

    def offline(url, options):
        if loader and url in loader:
            return {"contextUrl": None, "documentUrl": url, "document": loader[url], "contentType": "application/ld+json"}
        raise RuntimeError(f"it fetches {url}")

    options = {"documentLoader": offline, "on_property_dropped": dropped.append}
    return jsonld.expand(document, options), dropped, options


def quads(lines):
    return sorted(line for line in lines.splitlines() if line)


def lower_tags(lines):
    """Language tags compare without regard to case (RDF 1.1, 3.3)."""
    return [re.sub(r'"@([A-Za-z0-9-]+)( \.)$', lambda m: '"@' + m[1].lower() + m[2], line) for line in lines]


def canonical_by_pyld(document, options):
    return jsonld.normalize(
        document, {**options, "algorithm": "URDNA2015", "format": "application/n-quads"})


def dataset(text):
    return pyoxigraph.Dataset(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD))


def canonical_lines(data):
    data.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(pyoxigraph.serialize(data, format=pyoxigraph.RdfFormat.N_QUADS).decode().splitlines())


def same_graph(text, document, options):
    """What differs between the two processors' graphs, both canonicalised (RDFC-1.0) by one of them."""
    nquads = jsonld.to_rdf(document, {**options, "format": "application/n-quads"})
    theirs = pyoxigraph.Dataset(pyoxigraph.parse(nquads, format=pyoxigraph.RdfFormat.N_QUADS))
    left, right = (set(lower_tags(canonical_lines(data))) for data in (dataset(text), theirs))
    return [f"pyoxigraph alone: {line}" for line in sorted(left - right)] + [
        f"pyld alone: {line}" for line in sorted(right - left)]


def export(*arguments, source=catalogue):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [binary, "export", "jsonld", source, "--output", folder, *arguments], check=True, capture_output=True)
        return {path.name: path.read_text() for path in pathlib.Path(folder).iterdir()}


IRI = re.compile(r"^[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+$")
TAG = re.compile(
    r"^[a-z]{2,8}(-[a-z]{3}){0,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", re.I)


def inspect(name, text):
    document = strict(text, name)
    check(f"{name}: the context comes first", [] if next(iter(document)) == "@context" else [next(iter(document))])
    expanded, dropped, options = expand(document)
    check(f"{name}: pyld drops nothing", dropped)
    check(f"{name}: pyld and pyoxigraph read one graph", same_graph(text, document, options))
    problems = []
    for quad in dataset(text):
        for term in (quad.subject, quad.predicate, quad.object):
            if isinstance(term, pyoxigraph.NamedNode):
                if not IRI.match(term.value) or re.search("%(?![0-9A-Fa-f]{2})", term.value):
                    problems.append(f"no IRI: {term.value}")
            elif isinstance(term, pyoxigraph.Literal) and term.language and not TAG.match(term.language):
                problems.append(f"no language tag: {term.language}")
    check(f"{name}: IRIs (RFC 3987) and language tags (BCP 47)", problems)
    return document, options


texts = {name: (pathlib.Path(exports) / name).read_text() for name in ("catalogue.jsonld", "vocabulary.jsonld")}
documents = {name: inspect(name, text) for name, text in texts.items()}
context = documents["catalogue.jsonld"][0]["@context"]
check("the context is inline, 1.1 and protected",
      [] if context["@version"] == 1.1 and context["@protected"] is True else [context])
keys = [key for key in context if not key.startswith("@") and context[key] not in ("",) and isinstance(context[key], dict)]
check("the keys of the context are in order", [] if keys == sorted(keys) else keys)

# One catalogue's nodes, in the order of kinds and ids.
source = json.load(open(catalogue))
nodes = documents["catalogue.jsonld"][0]["@graph"]
dataset_address = f"{source['base']}catalogue/{source['id']}"
series_address = f"{source['base']}series/{source['series']}"
wanted = []
singular = {"people": "person", "eventSeries": "eventSeries", "policyDocuments": "policyDocument"}
for plural, entities in source.items():
    if isinstance(entities, list):
        kind = singular.get(plural, plural[:-1])
        wanted += [f"{kind}/{entity['id']}" for entity in sorted(entities, key=lambda entity: entity["id"])]
found = [node["@id"] for node in nodes]
check("the edition and its series come first", [] if found[:2] == [dataset_address, series_address] else found[:2])
about = [address for address in found if address.startswith((dataset_address, series_address))]
found = found[len(about):]
check("a node an entity, in the order of the catalogue", [] if found[: len(wanted)] == wanted else found[:3])
deadlines = subprocess.run(
    [binary, "deadlines", catalogue, "--json"], check=True, capture_output=True, text=True).stdout.splitlines()
listed = sorted(json.loads(line)["id"] for line in deadlines)
written = sorted(node["@id"] for node in nodes if node["@type"] == "std:Deadline")
check("a node a deadline that the command lists", set(listed) ^ set(written))
values = {json.loads(line)["id"]: json.loads(line).get("date") for line in deadlines}
check("its date is the command's", [
    node["@id"] for node in nodes if node["@type"] == "std:Deadline"
    and (node.get("date") if not isinstance(node.get("date"), dict) else node["date"]["@value"]) != values[node["@id"]]])

# Terms.
VOCABULARY = context["std"]
closed = {str(space): space for space in (DCAT, DCTERMS, FOAF, ORG, OWL, PROV, SDO, SKOS, RDFS)}
# rdflib knows no closed lists of these. BIBO 1.3, ELI 1.0 and the Library of Congress's datatypes.
lists = {
    "http://purl.org/ontology/bibo/": "Standard LegalDocument Collection Issue Article number edition issue locator status",
    "http://data.europa.eu/eli/ontology#": "LegalResource changes based_on",
    "http://id.loc.gov/datatypes/edtf/": "EDTF",
}
# DCAT 3; rdflib has the terms of DCAT 2.
series_terms = {str(DCAT) + name for name in ("DatasetSeries", "inSeries")}
types = {"date", "dateTime", "gYear", "gYearMonth", "integer", "decimal", "boolean", "string", "double"}
own = {quad.subject.value for quad in dataset(texts["vocabulary.jsonld"])}
used = set()
for name in texts:
    for quad in dataset(texts[name]):
        used.add(quad.predicate.value)
        if quad.predicate.value == str(RDF.type):
            used.add(quad.object.value)
        if isinstance(quad.object, pyoxigraph.Literal):
            used.add(quad.object.datatype.value)
        elif isinstance(quad.object, pyoxigraph.NamedNode) and quad.object.value.startswith(VOCABULARY):
            used.add(quad.object.value)
used |= {
    re.sub("^([a-z]+):", lambda m: context[m[1]], value["@id"] if isinstance(value, dict) else value)
    for key, value in context.items() if not key.startswith("@") and not str(value).startswith("http")}
problems = []
for term in sorted(used - series_terms):
    space = next((s for s in [*closed, *lists, str(XSD), str(RDF), VOCABULARY] if term.startswith(s)), None)
    local = term[len(space):] if space else None
    if space is None:
        problems.append(f"of no known vocabulary: {term}")
    elif space == VOCABULARY:
        problems += [] if term in own else [f"not defined: {term}"]
    elif space == str(XSD):
        problems += [] if local in types else [term]
    elif space in lists:
        problems += [] if local in lists[space].split() else [term]
    elif space != str(RDF) and local not in dir(closed[space]) and local not in closed[space].__annotations__:
        problems.append(f"not in its vocabulary: {term}")
check(f"each of {len(used)} terms is in its vocabulary", problems)
check("the own vocabulary labels all that it defines", [
    node["@id"] for node in documents["vocabulary.jsonld"][0]["@graph"]
    if not any(key in node for key in ("label", "prefLabel", "title"))])

# Questions.
store = pyoxigraph.Store()
for text in texts.values():
    store.load(text.encode(), pyoxigraph.RdfFormat.JSON_LD)
PREFIXES = "\n".join(f"PREFIX {key}: <{value}>" for key, value in context.items()
                     if isinstance(value, str) and value.startswith("http") and not key.startswith("@"))
PREFIXES += f"\nBASE <{context['@base']}>\n"


def ask(question, query, answers):
    rows = store.query(PREFIXES + query)
    got = sorted({" | ".join(getattr(cell, "value", str(cell)) for cell in row) for row in rows})
    got = [row.replace(context["@base"], "") for row in got]
    check(question, [] if got == sorted(answers) else [f"answered {got}", f"wanted {sorted(answers)}"])


def facts(plural, test, of=lambda entity: entity["id"]):
    return [of(entity) for entity in source[plural] if test(entity)]


ask("which standards take effect on 2025-07-01",
    'SELECT ?number { ?s a bibo:Standard; std:effective "2025-07-01"^^xsd:date; dcterms:identifier ?number }',
    sorted({"GB 18584-2024", "GB 28008-2024"}
           | set(facts("standards", lambda e: e.get("effective") == "2025-07-01", lambda e: e["designation"]))))
ask("who holds the secretariat of SAC/TC 599",
    'SELECT ?o { ?c dcterms:identifier "SAC/TC 599"; std:secretariat ?o }', ["organisation/cesi"])
ask("what replaces GB 28008-2011",
    'SELECT ?number { ?s dcterms:replaces/dcterms:identifier "GB 28008-2011"; dcterms:identifier ?number }',
    ["GB 28008-2024"])
ask("what has to be done in October 2024",
    'SELECT ?d { ?d a std:Deadline; std:lastDay ?day FILTER(?day >= "2024-10-01"^^xsd:date && ?day <= "2024-10-31"^^xsd:date) }',
    [line["id"] for line in map(json.loads, deadlines) if line.get("lastDay", "").startswith("2024-10")])
ask("which committees mirror ISO/IEC JTC 1/SC 41",
    'SELECT ?number { ?c std:mirrors/dcterms:identifier "ISO/IEC JTC 1/SC 41"; dcterms:identifier ?number }',
    ["SAC/TC 28/SC 41"])
ask("when the memorandum with Germany expires, and who says so",
    "SELECT ?date ?certainty { ?d std:concerns <agreement/china-germany-cross-border-data-transfer-mou-2024>; "
    "std:deadlineKind std:deadline-kind\\/expires; dcterms:date ?date; std:certainty/skos:notation ?certainty }",
    ["2029-06-26 | derived"])
ask("what 20231601-T-469 adopts, and how closely",
    'SELECT ?number ?degree { ?p dcterms:identifier "20231601-T-469"; schema:isBasedOn ?s; std:adoption ?a . '
    "?s dcterms:identifier ?number . ?a std:standard ?s; std:degree/skos:notation ?degree }",
    ["ISO/TS 37172:2022 | IDT"])
ask("until when one can comment on 20231601-T-469",
    'SELECT ?day { ?c a std:Consultation; schema:about/dcterms:identifier "20231601-T-469"; schema:endDate ?day }',
    ["2024-10-20"])
ask("who funds what",
    "SELECT ?o ?of { ?o org:hasMembership ?m . ?m org:organization ?of; org:role/skos:notation 'funder' }",
    [f"organisation/{e['id']} | {m['of']}" for e in source["organisations"]
     for m in e.get("memberships", []) if m.get("role") == "funder"])
ask("which standards are mandatory and national",
    "SELECT ?s { ?s a bibo:Standard; std:obligation/skos:notation 'mandatory'; std:level/skos:notation 'national' }",
    facts("standards", lambda e: e.get("obligation") == "mandatory" and e.get("level") == "national",
          lambda e: f"standard/{e['id']}"))
ask("what the article on furniture says something of",
    "SELECT ?s { ?s a bibo:Standard; dcterms:source <article/sesec-2024-07-08-32> }",
    facts("standards", lambda e: any(s.get("article") == "sesec-2024-07-08-32" for s in e.get("sources", [])),
          lambda e: f"standard/{e['id']}"))

# Shapes.
graph = rdflib.Graph()
graph.parse(data="".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in store), format="nt")
conforms, _, report = pyshacl.validate(
    graph, shacl_graph=(here / "jsonld.shacl.ttl").read_text().replace("VOCABULARY", VOCABULARY),
    shacl_graph_format="turtle", inference="none")
check("references lead to what they should (SHACL)", [] if conforms else report.splitlines())
graph.add((rdflib.URIRef(context["@base"] + "standard/gb-28008-2024"), DCTERMS.replaces,
           rdflib.URIRef(context["@base"] + "organisation/sac")))
conforms, _, _ = pyshacl.validate(
    graph, shacl_graph=(here / "jsonld.shacl.ttl").read_text().replace("VOCABULARY", VOCABULARY),
    shacl_graph_format="turtle", inference="none")
check("the shapes notice a standard that replaces an organisation", ["unnoticed"] if conforms else [])

# Choices.
ADDRESS, TERMS = "https://data.example/context.jsonld", "https://data.example/terms#"
files = export("--context", ADDRESS)
remote = strict(files["catalogue.jsonld"], "with --context")
_, dropped, options = expand(remote, {ADDRESS: strict(files["context.jsonld"], "context.jsonld")})
nquads = {"format": "application/n-quads"}
check("--context: nothing is dropped", dropped)
check("--context: the graph is the same", [] if quads(canonical_by_pyld(remote, options)) == quads(
    canonical_by_pyld(*inspect("catalogue.jsonld alone", export()["catalogue.jsonld"]))) else ["it is not"])
files = export("--vocabulary", TERMS)
check("--vocabulary: own terms are under it", [] if TERMS[:-1] in files["vocabulary.jsonld"]
      and VOCABULARY not in files["catalogue.jsonld"] + files["vocabulary.jsonld"] else ["they are not"])
alone = subprocess.run([binary, "export", "jsonld", catalogue, "--output", "-"], check=True, capture_output=True)
check("on standard output the catalogue is alone", [] if alone.stdout.decode() == export()["catalogue.jsonld"] else ["no"])

# The data set, in the words of DCAT and of schema.org.
dataset_rows = store.query(PREFIXES + f"""
SELECT ?licence ?publisher ?series ?place ?type WHERE {{
  <{dataset_address}> a dcat:Dataset, schema:Dataset ; dcterms:license ?licence ; schema:license ?licence ;
    dcterms:publisher/foaf:name ?publisher ; schema:publisher/schema:name ?publisher ;
    dcterms:isVersionOf ?series ; dcat:inSeries ?series ; dcat:distribution ?distribution ;
    schema:distribution ?distribution .
  ?series a dcat:DatasetSeries .
  ?distribution a dcat:Distribution, schema:DataDownload ; dcterms:license ?licence ; schema:contentUrl ?place ;
    schema:encodingFormat ?type .
}} ORDER BY ?type""")
got = [[value.value for value in row] for row in dataset_rows]
base = source["base"]
check("licence, publisher, series and the formats beside it", [] if got == [
    [source["licence"], source["publisher"]["name"]["en"], series_address, place, media] for media, place in (
        ("application/ld+json", base + "catalogue.jsonld"), ("text/calendar", base + "deadlines.ics"),
        ("text/csv", base + "csv/"), ("text/vnd.graphviz", base + "relations.dot"))] else got)

# Two editions of one series in one store: what both speak of is one node, each edition is a data set of its own.
catalogues = here.parent.parent / "Examples" / "Catalogues"
editions = pyoxigraph.Store()
for name in ("china-2024-07", "china-2024-09"):
    for text in export(source=str(catalogues / f"{name}.json")).values():
        editions.load(text.encode(), pyoxigraph.RdfFormat.JSON_LD)


def answers(question):
    return [[value.value for value in row] for row in editions.query(PREFIXES + question)]


check("two editions have one SAMR", [] if answers(
    'SELECT DISTINCT ?body WHERE { ?body schema:alternateName "SAMR" }') == [[base + "organisation/samr"]] else ["no"])
check("two editions are two data sets of one series", [] if answers(
    "SELECT ?edition ?series WHERE { ?edition a dcat:Dataset ; dcterms:isVersionOf ?series } ORDER BY ?edition") == [
        [f"{base}catalogue/{name}", series_address] for name in ("china-2024-07", "china-2024-09")] else ["no"])
check("two editions have one class of deadlines", [] if answers(
    "SELECT DISTINCT ?class WHERE { ?deadline std:concerns ?entity ; a ?class }") == [[VOCABULARY + "Deadline"]]
      and answers("SELECT ?class WHERE { ?class a rdfs:Class ; rdfs:label 'deadline'@en }") in (
          [[VOCABULARY + "Deadline"]], []) else ["no"])
both = answers('SELECT DISTINCT ?name WHERE { ?entity a bibo:Standard ; dcterms:identifier ?name } ORDER BY ?name')
check("no standard of two editions is doubled", [
    name for name, in both
    if answers(f'SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ ?s a bibo:Standard ; dcterms:identifier "{name}" }}') != [["1"]]
] if len(both) > 50 else ["too few"])

# Odd but valid.
ODD = "a\"b'\\ \u0001\u007f\u2028\u202e e\u0301 家具 <b> javascript:x %00 \U0001f469\u200d\U0001f52c \r\n\t"
odd = {
    "formatVersion": "1.0", "id": "odd", "title": {"en": ODD, "zh-Hans": "奇"}, "base": "https://example.org/o%64d",
    "revision": 9007199254740993, "modified": "2024-09-30", "x-key": {"b": [1, 2.50, None, True, ODD], "a": {}},
    "organisations": [{
        "id": "a", "names": ODD, "otherNames": [{"en": "A", "de": "B"}, {"en": "C"}], "kind": "a kind / of its own#",
        "founded": "0001", "ended": "9999-12-31", "memberCount": {"value": -9223372036854775807},
        "links": [{"url": "https://例え.example/ü?q=%zz[1]#a#b", "title": {"en": ODD}}], "tags": [ODD],
        "x-note": {"@id": "no", "deep": [[[]]], "n": 1e3},
    }],
    "standards": [{
        "id": f"s{place}", "title": {"en": "S"}, "effective": date}
        for place, date in enumerate(
            ["2024-10-20", "2024-10", "2024", "202X", "2024-XX", "2024-21", "2024-06~", "2024?", "2024%",
             "2024-08-22/2024-10-20", "2024/..", "/2024-10"])],
    "events": [{"id": "e", "title": {"en": "E"}, "starts": "2024-07-09T10:00:00+08:00", "ends": "2024-07-10"}],
}
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "odd.json"
    path.write_text(json.dumps(odd, ensure_ascii=False))
    text = export(source=str(path))["catalogue.jsonld"]
inspect("odd texts", text)
odd_store = pyoxigraph.Store()
odd_store.load(text.encode(), pyoxigraph.RdfFormat.JSON_LD)
literals = {quad.object.value for quad in odd_store if isinstance(quad.object, pyoxigraph.Literal)}
check("odd texts come through as they are", [] if ODD in literals else ["lost"])
got = sorted((q.object.value, q.object.datatype.value.split("#")[-1].split("/")[-1])
             for q in odd_store if q.predicate.value.endswith("#effective"))
shapes = {"2024-10-20": "date", "2024-10": "gYearMonth", "2024": "gYear"}
check("each shape of date has its datatype", [] if got == sorted(
    (e["effective"], shapes.get(e["effective"], "EDTF")) for e in odd["standards"]) else got)

print(f"{failures} failed" if failures else "all hold")
sys.exit(1 if failures else 0)
