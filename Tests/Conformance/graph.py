# apt: graphviz fonts-noto-cjk libxml2-utils librsvg2-bin poppler-utils chromium
# pip: networkx nicegui pillow
"""The graphs, through Graphviz and what reads its drawings."""
import concurrent.futures
import functools
import html
import http.server
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as XML

import networkx
from PIL import Image, ImageChops, ImageStat

exports, standards, catalogue_path = sys.argv[1:4]
work = tempfile.mkdtemp()
failures = []


def check(name, passed, detail=""):
    print(("ok   " if passed else "FAIL ") + name + ("" if passed else f": {detail}"), flush=True)
    if not passed:
        failures.append(name)


def run(*command, limit=120):
    """Output and errors of a command; a command that fails or takes too long is an error by itself."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return b"", f"took more than {limit} s"
    # What a drawing puts together or leaves out is told in notes.
    errors = "".join(line for line in done.stderr.decode().splitlines(True)
                     if not re.match("(graphviz|mermaid|graphml|outline): note: ", line))
    return done.stdout, errors or (f"exit {done.returncode}" if done.returncode else "")


# Every reference of the catalogue: what a property says of owner and target, and the kind of a bare id.
# A relation after "<" is stated on its object.
TIES = """
organisations.parent childOf organisation; organisations.memberships.of memberOf; people.positions.at holdsPositionAt
committees.parent childOf; committees.secretariat <secretariatOf organisation; committees.establishedBy <establishes
committees.mirrors mirrors committee; committees.overlaps overlaps committee; committees.liaisons liaisesWith
standards.issuers <issues organisation; standards.replaces.standard replaces standard
standards.adopts.standard adopts standard; standards.alsoPublishedAs alsoPublishedAs standard
standards.committee <responsibleFor committee; standards.competentAuthorities <competentFor organisation
standards.drafters <drafts organisation; standards.references references standard
standards.implements implements policyDocument; standards.lead <leads organisation; standards.supports supports
projects.revises revises standard; projects.adopts.standard adopts standard
projects.committee <responsibleFor committee; projects.lead <leads organisation; projects.drafters <drafts organisation
projects.references references standard; projects.becomes becomes standard; projects.supports supports
projects.implements implements policyDocument; projects.alignsWith alignsWith policyDocument
projects.developedBy <develops organisation; projects.proposedBy <proposes organisation
policyDocuments.issuers <issues; policyDocuments.supersedes.document replaces policyDocument
policyDocuments.repeals.document repeals policyDocument; policyDocuments.amends amends policyDocument
policyDocuments.implements implements policyDocument; policyDocuments.followsUp followsUp policyDocument
policyDocuments.supports supports policyDocument; policyDocuments.legalBasis <legalBasisOf policyDocument
policyDocuments.governs governs; policyDocuments.references references standard
policyDocuments.obligations.bearers governs; policyDocuments.alignsWith alignsWith policyDocument
consultations.subject consultsOn; consultations.organiser <organises
consultations.announcement <announces policyDocument
consultations.otherSubjects consultsOn; consultations.votes.voter <votesIn
standards.amends amends standard; standards.mergedFrom mergedFrom standard; standards.splitInto splitInto standard
standards.correspondsTo.with correspondsTo; standards.harmonisation.act harmonisedUnder policyDocument
standards.harmonisation.decision <announces policyDocument; standards.editionOf editionOf standard
standards.translationOf translationOf standard; standards.obligationChanges.document <legalBasisOf policyDocument
standards.transitions.replacing phasesOut; standards.transitions.by phasesIn
standards.transitions.document <legalBasisOf policyDocument
policyDocuments.partOf partOf policyDocument; policyDocuments.revisions.by <amends policyDocument
policyDocuments.announces.standards announces standard
policyDocuments.transitions.replacing phasesOut; policyDocuments.transitions.by phasesIn
policyDocuments.transitions.document <legalBasisOf policyDocument
certificationSchemes.designations.body <designatedUnder organisation
certificationSchemes.designations.document <legalBasisOf policyDocument
certificationSchemes.partOf partOf certificationScheme; certificationSchemes.mergedFrom mergedFrom certificationScheme
certificationSchemes.phases.document <legalBasisOf policyDocument
certificationSchemes.suspensions.document <legalBasisOf policyDocument
certificationSchemes.transitions.replacing phasesOut; certificationSchemes.transitions.by phasesIn
certificationSchemes.transitions.document <legalBasisOf policyDocument
certificationRequirements.testMethods testsBy standard
certificationRequirements.phases.document <legalBasisOf policyDocument
certificationRequirements.suspensions.document <legalBasisOf policyDocument
certificationRequirements.transitions.replacing phasesOut; certificationRequirements.transitions.by phasesIn
certificationRequirements.transitions.document <legalBasisOf policyDocument
events.agenda.about about; events.decisions.about about; agreements.renewals.at signedAt event
statistics.breakdown.entity about
certificationSchemes.authority <competentFor organisation; certificationSchemes.bodies <certifiesUnder organisation
certificationSchemes.legalBasis <legalBasisOf policyDocument
certificationSchemes.batches.document references policyDocument
certificationRequirements.scheme requirementOf certificationScheme; certificationRequirements.standards applies standard
certificationRequirements.references references standard
certificationRequirements.legalBasis <legalBasisOf policyDocument
events.organisers <organises; events.hosts <hosts; events.coHosts <hosts; events.supporters <supportsEvent
events.participants.participant <takesPartIn; events.series editionOf eventSeries; events.partOf partOf event
events.leaders <leads; events.chairs <chairs; events.about about
eventSeries.organisers <organises; eventSeries.leaders <leads; eventSeries.nextEdition.host <hosts organisation
agreements.parties <partyTo; agreements.signedAt signedAt event; agreements.signatories.person <signs person
agreements.signatories.actingFor actsFor organisation; agreements.establishes establishes
standardSystems.issuers <issues organisation; standardSystems.supersedes replaces standardSystem
standardSystems.document partOf policyDocument; standardSystems.categories.standards lists standard
standardSystems.categories.projects lists project; ratingSchemes.basis <legalBasisOf policyDocument
statistics.subject about; statistics.partOf partOf statistic; statistics.publisher <publishes organisation
statistics.presentedAt presentedAt event
publications.publisher <publishes organisation; publications.takeaways highlights article
publications.figures.article illustrates article; publications.annexes.about about
articles.publication partOf publication; articles.about about
*.sources.article cites article; *.sources.document cites policyDocument; *.sources.publication cites publication
"""
ties = {}
for entry in re.split(r"[;\n]", TIES.strip()):
    path, relation, *kind = entry.split()
    ties[path] = (relation.lstrip("<"), relation.startswith("<"), kind[0] if kind else None)
SYMMETRIC = {"overlaps", "liaisesWith", "alsoPublishedAs", "correspondsTo"}

with open(catalogue_path) as file:
    catalogue = json.load(file)
nodes, edges = set(), set()


def edge(subject, relation, target):
    if relation in SYMMETRIC:
        return (relation, frozenset((subject, target)))
    return (relation, subject, target)


def read(owner, value, path):
    if isinstance(value, dict):
        for key, inner in value.items():
            nested = path if key == "categories" and path.endswith(".categories") else f"{path}.{key}"
            read(owner, inner, nested)
    elif isinstance(value, list):
        for inner in value:
            read(owner, inner, path)
    else:
        path = "*" + path[path.index(".sources."):] if ".sources." in path else path
        if path in ties:
            relation, inverse, kind = ties[path]
            other = value if "/" in value else f"{kind}/{value}"
            edges.add(edge(other, relation, owner) if inverse else edge(owner, relation, other))


for plural, entities in catalogue.items():
    if not isinstance(entities, list):
        continue
    kind = {"people": "person", "eventSeries": "eventSeries"}.get(plural, plural[:-1])
    for entity in entities:
        owner = f"{kind}/{entity['id']}"
        nodes.add(owner)
        for key, value in entity.items():
            if key != "id":
                read(owner, value, f"{plural}.{key}")

ATTRIBUTES = set("""label labelloc tooltip fontname fontsize fontcolor rankdir bgcolor nodesep ranksep pad
outputorder nslimit nslimit1 mclimit height width margin arrowsize arrowhead arrowtail dir shape style fillcolor color
peripheries class id URL penwidth labeltooltip newrank layout bb lp pos size fixedsize comment""".split())
DESCENT = set("""replaces adopts alsoPublishedAs revises becomes amends mergedFrom translationOf editionOf
correspondsTo""".split())
RELATIONS = {
    "organisations": {"childOf", "memberOf", "secretariatOf", "establishes"},
    "committees": {"childOf", "memberOf", "secretariatOf", "establishes", "mirrors", "overlaps", "liaisesWith"},
    "standards": DESCENT | {"references", "responsibleFor", "splitInto"},
    "agreements": {"partyTo", "signs", "actsFor", "establishes", "signedAt"},
    "people": {"holdsPositionAt", "takesPartIn", "signs", "actsFor", "chairs", "leads", "organises"},
    "events": {"organises", "hosts", "chairs", "leads", "supportsEvent", "takesPartIn", "editionOf", "partOf"},
    "policy": set("""issues replaces repeals amends implements followsUp supports alignsWith legalBasisOf
        partOf""".split()),
    "certification": set("""requirementOf applies testsBy references competentFor certifiesUnder designatedUnder
        legalBasisOf partOf mergedFrom phasesOut phasesIn""".split()),
}
KINDS = {
    "organisations": ({"organisation", "committee"}, {"organisation"}),
    "committees": ({"organisation", "committee"}, {"committee"}),
    "standards": ({"standard", "project", "committee"}, {"standard", "project"}),
    "agreements": ({"agreement", "organisation", "person", "committee", "event", "eventSeries"}, {"agreement"}),
    "people": ({"person", "organisation", "committee", "event", "eventSeries", "agreement"}, {"person"}),
    "events": ({"event", "eventSeries", "organisation", "committee", "person"}, {"event", "eventSeries"}),
    "policy": ({"policyDocument", "organisation", "certificationScheme", "ratingScheme", "standardSystem"},
               {"policyDocument"}),
    "certification": ({"certificationScheme", "certificationRequirement", "standard", "organisation",
                       "policyDocument"}, {"certificationScheme", "certificationRequirement"}),
}


def ends_of(tie):
    return set(tie[1]) if len(tie) == 2 else {tie[1], tie[2]}


def expected(view):
    """Every tie of the view's relations between entities of which one tie has an end of the view's own kinds."""
    if view == "all":
        return edges
    kinds, anchors = KINDS[view]

    def kinds_of(tie):
        return {end.split("/")[0] for end in ends_of(tie)}
    own = [tie for tie in edges if tie[0] in RELATIONS[view] and kinds_of(tie) <= kinds]
    drawn = set().union(*(ends_of(tie) for tie in own if anchors & kinds_of(tie)))
    return {tie for tie in own if ends_of(tie) <= drawn}


def draw(name, path, limit=120):
    """Draws a file as SVG with nothing to complain of, and gives its text."""
    begun = time.monotonic()
    picture, errors = run("dot", "-Tsvg", path, limit=limit)
    took = time.monotonic() - begun
    check(f"{name}: dot draws it, {took:.1f} s, and says nothing", not errors, errors[:300])
    _, errors = run("nop", path)
    check(f"{name}: nop reads it", not errors, errors[:300])
    drawing = os.path.join(work, "drawing.svg")
    with open(drawing, "wb") as file:
        file.write(picture)
    _, errors = run("xmllint", "--noout", "--nonet", "--huge", drawing)
    check(f"{name}: the SVG is well-formed XML", not errors, errors[:300])
    with open(path, "rb") as file:
        source = file.read()
    check(f"{name}: no byte-order mark, no control characters",
          not source.startswith(b"\xef\xbb\xbf") and not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", source))
    return picture.decode()


def model(name, path):
    """The nodes and ties as Graphviz understands them, without the legend; of boxes of several, those that they name."""
    output, errors = run("dot", "-Tdot_json", path)
    check(f"{name}: dot gives its graph as JSON", not errors, errors[:300])
    graph = json.loads(output)
    names = {part["_gvid"]: part["name"] for part in graph.get("objects", [])}
    parts = [graph] + graph.get("objects", []) + graph.get("edges", [])
    with open(path) as file:
        attributes = set(re.findall(r'[\[ ,](\w+)="', file.read()))
    check(f"{name}: no attribute that Graphviz would ignore", attributes <= ATTRIBUTES, attributes - ATTRIBUTES)
    check(f"{name}: colours are #rrggbb", all(
        re.fullmatch(r"#[0-9a-f]{6}", part[key]) for part in parts
        for key in ("color", "fillcolor", "fontcolor", "bgcolor") if key in part))
    single = {n for n in names.values() if "/" in n and not n.startswith(("legend/", "cluster/", "more/"))}
    lists = [p["comment"].split() for p in graph.get("objects", [])
             if p["name"].startswith("more/") and not (p.get("label") or "").endswith("without a tie in this view")]
    drawn = single.union(*lists)
    check(f"{name}: no entity is drawn twice", len(drawn) == len(single) + sum(map(len, lists)))
    found = []
    lines = [e for e in graph.get("edges", [])
             if e.get("class") != "legend" and not names[e["tail"]].startswith("legend/")]
    for e in lines:
        if "comment" in e:
            for tie in e["comment"].split("; "):
                subject, relation, target = tie.split()
                found.append(edge(subject, relation, target))
            continue
        # A second relation says the same of the two, the other way round.
        for place, relation in enumerate(e["class"].split()):
            ends = [names[e["tail"]], names[e["head"]]]
            if ("dir" in e) != (place > 0):
                ends.reverse()
            found.append(edge(ends[0], relation, ends[1]))
    entities = [p for p in graph.get("objects", []) if p["name"] in single]
    check(f"{name}: every entity and tie has a tooltip and a link",
          all(p.get("tooltip") and p.get("URL") for p in entities) and all(e.get("tooltip") for e in lines))
    return drawn, found


PAGES = {"a4": (210, 297), "a3": (297, 420)}


def points(picture, page):
    """How large the smallest name is when the picture is printed on a page with a margin of 10 mm."""
    width, height = map(float, re.search(r'<svg width="([\d.]+)pt" height="([\d.]+)pt"', picture).groups())
    scale = float(re.search(r'transform="scale\(([\d.]+)', picture).group(1))
    room = [(side - 20) / 25.4 * 72 for side in PAGES[page]]
    fit = min(1, max(min(room[0] / width, room[1] / height), min(room[1] / width, room[0] / height)))
    sizes = [float(n) for part in re.findall(r'<g id="[^"]*" class="node (?!legend).*?</g>', picture, re.S)
             for n in re.findall(r'font-size="([\d.]+)"', part)]
    return min(sizes) * scale * fit


def overlapping(picture):
    """Boxes that lie on each other, and texts that are wider than their boxes."""
    boxes = []
    for part in XML.fromstring(picture).iter(f"{SVG}g"):
        if not (part.get("class") or "").startswith("node") or "legend" in part.get("class"):
            continue
        places = []
        for shape in part.iter():
            if shape.tag in (f"{SVG}polygon", f"{SVG}polyline"):
                places += [tuple(map(float, p.split(","))) for p in shape.get("points").split()]
            elif shape.tag == f"{SVG}ellipse":
                cx, cy, rx, ry = (float(shape.get(key)) for key in ("cx", "cy", "rx", "ry"))
                places += [(cx - rx, cy - ry), (cx + rx, cy + ry)]
            elif shape.tag == f"{SVG}path":
                numbers = list(map(float, re.findall(r"-?[\d.]+", shape.get("d"))))
                places += list(zip(numbers[::2], numbers[1::2]))
        if places:
            xs, ys = zip(*places)
            boxes.append((min(xs), min(ys), max(xs), max(ys), part.get("id")))
    boxes.sort()
    found = []
    for place, one in enumerate(boxes):
        for other in boxes[place + 1:]:
            if other[0] >= one[2] - 1:
                break
            if other[1] < one[3] - 1 and one[1] < other[3] - 1:
                found.append((one[4], other[4]))
    return found


SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"


def export(name, *flags):
    output, errors = run(standards, "export", "graphviz", catalogue_path, "--output", "-", *flags)
    check(f"{name}: exported", not errors, errors[:300])
    path = os.path.join(work, f"{name}.dot")
    with open(path, "wb") as file:
        file.write(output)
    return path


default = os.path.join(exports, "relations.dot")
with open(default, "rb") as one, open(export("organisations", "--view", "organisations"), "rb") as other:
    check("relations.dot is the view of organisations", one.read() == other.read())

for view in [*KINDS, "all"]:
    path = export(view, "--view", view, "--collapse", "none")
    draw(view, path)
    drawn, found = model(view, path)
    wanted = expected(view)
    check(f"{view}: {len(wanted)} ties are the catalogue's", set(found) == wanted,
          [sorted(map(str, set(found) ^ wanted))][:1])
    tied = set().union(*map(ends_of, wanted))
    if view == "all":
        check(f"all: {len(nodes)} entities are the catalogue's", drawn == nodes, sorted(drawn ^ nodes)[:5])
    else:
        check(f"{view}: every entity with a tie is drawn, and no unknown one", tied <= drawn <= nodes,
              sorted(tied - drawn)[:5])
        gathered = open(path).read()
        count = sum(int(n) for n in re.findall(r'label="(\d+) more', gathered))
        anchors = {n for n in nodes if n.split("/")[0] in KINDS[view][1]}
        check(f"{view}: the untied are counted, {count}", len((anchors | tied) - drawn) == count,
              len((anchors | tied) - drawn))

# As it is drawn for a page: nothing is lost, everything can be read, nothing lies on anything else.
second = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Examples/Catalogues/china-2024-09.json")
for view in KINDS:
    path = export(f"{view} for a page", "--view", view)
    picture = draw(f"{view} for a page", path)
    drawn, found = model(f"{view} for a page", path)
    check(f"{view} for a page: every tie is drawn, or named by a line that stands for several", set(found) == expected(view),
          [sorted(map(str, set(found) ^ expected(view)))][:1])
    for name, catalogue_of, page in [("first", catalogue_path, "a3"), ("second", second, "a3"), ("first", catalogue_path, None)]:
        source, errors = run(standards, "export", "graphviz", catalogue_of, "--output", "-", "--view", view,
                             *(["--page", page] if page else []))
        path = os.path.join(work, "page.dot")
        with open(path, "wb") as file:
            file.write(source)
        picture = draw(f"{view}, {name} catalogue, {page or 'page of its own'}", path)
        sheet = page or ("a4" if re.search(rb'size="[^"]*7\.472', source) else "a3")
        size = points(picture, sheet)
        check(f"{view}, {name} catalogue, {sheet}: names have {size:.1f} points", size >= 7)
        laps = overlapping(picture)
        check(f"{view}, {name} catalogue, {sheet}: no two boxes overlap", not laps, laps[:3])
        looks = set()
        for part in XML.fromstring(picture).iter(f"{SVG}g"):
            if (part.get("class") or "").startswith("edge "):
                looks.add(part.get("class"))
        said = re.findall(rb'"legend/relation/([^"/]*)" \[', source)
        check(f"{view}, {name} catalogue: the legend names every relation",
              {" ".join(word.decode().split("+")) for word in said} == {look[5:] for look in looks}, (said, looks))

for name, catalogue_of, flags in [
        ("two ties around SAC", catalogue_path, ["--around", "SAC", "--depth", "2"]),
        ("frames of countries", catalogue_path, ["--cluster", "country"]),
        ("frames of countries, second catalogue", second, ["--cluster", "country"])]:
    path = os.path.join(work, "page.dot")
    source, errors = run(standards, "export", "graphviz", catalogue_of, "--output", "-", "--page", "a3", *flags)
    with open(path, "wb") as file:
        file.write(source)
    picture = draw(name, path)
    size = points(picture, "a3")
    check(f"{name}: names have {size:.1f} points", size >= 7)
    laps = overlapping(picture)
    check(f"{name}: no two boxes overlap", not laps, laps[:3])

around = export("around", "--around", "SAC", "--depth", "1", "--collapse", "none")
draw("around", around)
drawn, found = model("around", around)
quiet = {"cites", "about", "highlights", "illustrates"}
ends = [ends_of(t) for t in edges if t[0] not in quiet]
check("around: SAC and all that is tied to it",
      drawn == set().union(*(e for e in ends if "organisation/sac" in e)))

collapsed = export("collapsed", "--view", "all", "--collapse", "3")
draw("collapsed", collapsed)
drawn, found = model("collapsed", collapsed)
with open(collapsed) as file:
    check("collapsed: all entities and ties are drawn or named",
          drawn == nodes and set(found) == edges and "more" in file.read())

unplaced = export("unplaced", "--view", "agreements", "--unplaced")
draw("unplaced", unplaced)

for flags in (["--cluster", "country"], ["--view", "standards", "--cluster", "level", "--direction", "TB"]):
    draw(" ".join(flags), export("clusters", *flags))

# What can be asked for can be drawn: frames and texts beside lines are what dot stumbles over.
CLUSTERS = ["none", "kind", "country", "publisher", "level"]
asked = [["--view", view, "--cluster", cluster, "--labels", labels]
         for view in KINDS for cluster in CLUSTERS for labels in ("none", "qualifiers", "relations")]
asked += [["--view", "all", "--cluster", cluster, "--labels", labels]
          for cluster in CLUSTERS for labels in ("none", "relations")]
asked += [["--around", hub, "--depth", str(depth), "--cluster", cluster]
          for hub in ("organisation/state-china", "SAC", "MIIT") for depth in range(1, 6) for cluster in CLUSTERS]
asked += [["--around", "SAC", "--depth", "3", "--cluster", cluster, "--direction", direction, *more]
          for cluster in CLUSTERS for direction in ("TB", "RL") for more in ([], ["--collapse", "2"], ["--no-legend"])]


def refusal(flags):
    """What is wrong with a drawing, and how long it took."""
    source, errors = run(standards, "export", "graphviz", catalogue_path, "--output", "-", *flags)
    begun = time.monotonic()
    path = os.path.join(work, "asked-" + re.sub(r"\W+", "-", " ".join(flags)))
    with open(path, "wb") as file:
        file.write(source)
    if not errors:
        picture, errors = run("dot", "-Tsvg", path, limit=20)
    took = time.monotonic() - begun
    if not errors:
        ties = len(re.findall(r"^ *\"[^\n]* -> (?![^\n]*style=\"invis\")", source.decode(), re.M))
        lines = picture.count(b'class="edge')
        errors = "" if lines == ties else f"{lines} lines for {ties} ties"
    os.remove(path)
    return errors, took


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
    answers = list(zip(asked, workers.map(refusal, asked)))
slowest = max(took for _, (_, took) in answers)
refused = [(" ".join(flags), errors[:200]) for flags, (errors, _) in answers if errors]
check(f"{len(asked)} choices of view, frames, texts, depth and direction are drawn whole, the slowest in {slowest:.1f} s,"
      " and dot says nothing", not refused, refused)

chinese = export("chinese", "--language", "zh-Hans", "--untied", "draw", "--page", "screen")
picture = draw("chinese", chinese)
names = [o["names"]["zh-Hans"] for o in catalogue["organisations"] if "zh-Hans" in o.get("names", {})]
shown = "".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))
missing = [n for n in names if re.sub(r"\s", "", n) not in re.sub(r"\s", "", shown)]
check(f"chinese: {len(names)} Chinese names are in the drawing", names and not missing, missing)
_, errors = run("dot", "-Tpdf", chinese, "-o", os.path.join(work, "chinese.pdf"))
check("chinese: drawn as PDF", not errors, errors)
fonts, _ = run("pdffonts", os.path.join(work, "chinese.pdf"))
check("chinese: with a font that has the characters", b"CJK" in fonts, fonts.decode())

svg, png = os.path.join(work, "chinese.svg"), os.path.join(work, "chinese.png")
with open(svg, "w") as file:
    file.write(picture)
_, errors = run("rsvg-convert", svg, "-o", png, limit=60)
check("chinese: rsvg-convert renders the SVG", not errors and os.path.getsize(png) > 20_000, errors)

hostile = {
    "formatVersion": "1.0", "id": "hostile", "base": "https://example.org/h/",
    "organisations": [
        {"id": f"o{number}", "names": {"en": text}, "parent": "o0"} if number else {"id": "o0", "names": {"en": text}}
        for number, text in enumerate([
            'quote " here', "ends in \\", "\\N \\G \\l", "a\nb\rc\td", "&lt;b&gt; &#38; &", "<b>x</b>", "]; } digraph {",
            "bell \u0007 del \u007f c1 \u009b", "\u2028 \u2029 \u202e right to left", "e\u0301 家具 👩‍🔬", "\ufffe\uffff\ufeff",
            "x" * 1_000_000, "长" * 5000, "=1+1", "javascript:alert(1)", "../../etc/passwd", "%s%n%d",
        ])
    ],
}
hostile_path = os.path.join(work, "hostile.json")
with open(hostile_path, "w") as file:
    json.dump(hostile, file)
done = subprocess.run([standards, "export", "graphviz", hostile_path, "--output", work, "--view", "all"], capture_output=True)
check("hostile: exported", done.returncode == 0, done.stderr.decode()[:300])
picture = draw("hostile", os.path.join(work, "relations.dot"))
drawn, found = model("hostile", os.path.join(work, "relations.dot"))
check("hostile: no text made a node or a tie", len(drawn) == 17 and len(found) == 16, (len(drawn), len(found)))
for text in ['quote &quot; here', "ends in \\", "&amp;lt;b&amp;gt; &amp;#38; &amp;", "&lt;b&gt;x&lt;/b&gt;", "]; } digraph {", "%s%n%d"]:
    check(f"hostile: {text} is drawn as it is", text in picture.replace("&#45;", "-"))



def export_made(name, made, *flags):
    """A catalogue of the tests' own as a graph, and what the export reported."""
    source, path = os.path.join(work, f"{name}.json"), os.path.join(work, f"{name}.dot")
    with open(source, "w") as file:
        json.dump({"formatVersion": "1.0", "id": "made", "base": "https://example.org/made/", **made}, file)
    done = subprocess.run([standards, "export", "graphviz", source, "--output", "-", *flags], capture_output=True)
    check(f"{name}: exported", done.returncode == 0, done.stderr.decode()[:300])
    with open(path, "wb") as file:
        file.write(done.stdout)
    return path, done.stderr.decode()


# Texts as dot expands them, and addresses as XML reads them, wherever they are in the drawing.
for number, text in enumerate(["Path C:\\New", "\\N\\G\\E\\L\\T\\H", "\\\\n \\l\\r", "ends in \\", "R&D &lt; &amp;lt;", 'a "b\\"']):
    address = f"https://example.org/?a=1&b={number}&copy;=2&amp;x&#38;"
    name = f"text {number}"
    path, warnings = export_made(
        f"text-{number}", {
            "title": {"en": text}, "organisations": [
                {"id": "whole", "names": {"en": text}, "links": [{"url": address}]},
                {"id": "part", "names": {"en": text}, "memberships": [{"of": "organisation/whole", "role": text}], "jurisdiction": "CN",
                 "links": [{"url": address}]}],
            "standards": [{"id": id, "title": {"en": "S"}, "level": text} for id in "st"],
        }, "--view", "all", "--cluster", "level", "--labels", "relations")
    check(f"{name}: nothing is lost", "not-carried" not in warnings, warnings[:300])
    picture = XML.fromstring(draw(name, path))
    parts = {part.get("id"): part for part in picture.iter(f"{SVG}g") if part.get("id")}

    def seen(part):
        """The lines of a part, its tooltips and its addresses."""
        return (" ".join(line.text for line in part.iter(f"{SVG}text")),
                [link.get(f"{LINK}title") for link in part.iter(f"{SVG}a")],
                {link.get(f"{LINK}href") for link in part.iter(f"{SVG}a")})
    shown, tips, links = seen(parts["organisation-part"])
    check(f"{name}: a node shows it, with tooltip and link",
          (shown, tips, links) == (text, [f"organisation: {text}"], {address}), (shown, tips, links))
    line = next(part for part in parts.values() if part.get("class") == "edge memberOf")
    shown, tips, links = seen(line)
    check(f"{name}: a line and its text show it, with tooltips and link",
          (shown, set(tips), len(tips), links)
          == (f"member of ({text})", {f"{text} — member of ({text}) → {text}"}, 2, {address}), (shown, tips, links))
    frame = next(part for part in parts.values() if part.get("class") == "cluster"
                 and part.find(f"{SVG}title").text.startswith("cluster/Level"))
    shown, tips, _ = seen(frame)
    check(f"{name}: a frame shows it, with a tooltip", (shown, tips) == (f"Level: {text}", [f"Level: {text}"]), (shown, tips))
    tips = parts["a_graph0"].find(f"{SVG}a").get(f"{LINK}title")
    check(f"{name}: the heading has it", tips == f"All entities and ties\n{text}", tips)
    areas, errors = run("dot", "-Tcmapx", path)
    links = {area.get("href") for area in XML.fromstring(areas).iter("area") if area.get("href")}
    check(f"{name}: an image map has the link", not errors and address in links and len(links) == 4, (errors, links))

# Everything tied to everything, and a thousand parts of one whole.
for name, made in [
        ("clique", {"organisations": [
            {"id": f"c{one}", "names": {"en": f"Body {one}"},
             "memberships": [{"of": f"organisation/c{other}"} for other in range(one + 1, 60)]} for one in range(60)]}),
        ("star", {"organisations": [{"id": "hub", "names": {"en": "Hub"}}] + [
            {"id": f"m{number}", "names": {"en": f"Member number {number}"}, "parent": "hub"} for number in range(1000)]})]:
    path, warnings = export_made(name, made, "--page", "a3")
    picture = draw(name, path)
    size = points(picture, "a3")
    check(f"{name}: names have {size:.1f} points", size >= 7)
    check(f"{name}: no two boxes overlap", not overlapping(picture))
    check(f"{name}: what cannot be read is told", ("--around" if name == "clique" else "no room") in
          (warnings if name == "clique" else picture), warnings[:300])

# More than Graphviz reads between two quotes.
long = "家" * 7000
whole = {"id": "whole", "names": {"en": "Whole"}}
part = {"id": "part", "names": {"en": "Part"}, "parent": "whole"}
page = {"links": [{"url": "https://example.org/"}]}
for name, made, flags in [
        ("a code and a name", {"organisations": [whole, {**part, "abbreviation": "具" * 3000, "names": {"en": "家" * 3000}}]}, []),
        ("backslashes", {"organisations": [whole, {**part, "names": {"en": "\\" * 20_000}}]}, []),
        ("ampersands", {"organisations": [whole, {**part, "names": {"en": "&amp;" * 5000}}]}, []),
        ("ids", {"organisations": [{**whole, **page, "id": "a" * 254}] + [
            {**part, **page, "id": "a" * 254 + end, "parent": "a" * 254} for end in "bc"],
            "standards": [{"id": id, "title": {"en": "S"}, "level": "x" * 20_000} for id in "st"]}, ["--cluster", "level"]),
        ("a link", {"organisations": [whole, {**part, "links": [{"url": "https://e.org/" + "a" * 20_000}]}]}, []),
        ("a base", {"base": "https://e.org/" + "a" * 20_000, "organisations": [whole, part]}, []),
        ("a level", {"organisations": [whole, part], "standards": [{"id": id, "title": {"en": "S"}, "level": "x" * 20_000} for id in "st"]},
         ["--cluster", "level"]),
        ("a designation", {"organisations": [whole, part], "standards": [{"id": id, "designation": "x" * 20_000 + " 1"} for id in "st"]},
         ["--cluster", "publisher"]),
        ("a centre", {"organisations": [whole, {**part, "names": {"en": long}}]}, ["--around", long]),
        ("a title", {"title": {"en": long}, "organisations": [whole, part]}, []),
        ("a gathering", {"organisations": [whole] + [
            {**part, "id": f"part-{number}", "names": {"en": "家" * 200}} for number in range(100)]}, ["--collapse", "0"])]:
    path, warnings = export_made(f"long-{name}", made, *([] if "--around" in flags else ["--view", "all"]), *flags)
    check(f"{name} too long: reported", "not-carried" in warnings, warnings[:300])
    draw(f"{name} too long", path)
    drawn, found = model(f"{name} too long", path) if name not in ("a link", "a base", "a gathering") else (None, None)
    if drawn is not None:
        entities = sum(len(made[kind]) for kind in made if isinstance(made[kind], list))
        check(f"{name} too long: every entity and tie is drawn",
              len(drawn) == entities and len(found) == len(made["organisations"]) - 1, (len(drawn), len(found)))

# The other forms.
source, errors = run(standards, "export", "graphml", catalogue_path, "--output", "-")
path = os.path.join(work, "relations.graphml")
with open(path, "wb") as file:
    file.write(source)
check("graphml: exported", not errors, errors[:300])
_, errors = run("xmllint", "--noout", "--nonet", "--huge", path)
check("graphml: well-formed XML", not errors, errors[:300])
graph = networkx.MultiDiGraph(networkx.read_graphml(path, force_multigraph=True))
check(f"graphml: networkx reads {len(graph)} entities", set(graph) == nodes, sorted(set(graph) ^ nodes)[:3])
found = {edge(one, data["relation"], other) for one, other, data in graph.edges(data=True)}
check(f"graphml: networkx reads {len(found)} ties", found == edges, sorted(map(str, found ^ edges))[:3])
check("graphml: each says what it is", all(data.get("label") and data.get("kind") for _, data in graph.nodes(data=True))
      and all(data.get("label") for _, _, data in graph.edges(data=True)))

# Mermaid itself, as a package on PyPI carries it, in a browser: what it refuses, and what its drawing says.
PAGE = """<!doctype html><meta charset="utf-8"><pre id="said"></pre><div id="room"></div><script type="module">
import {mermaid} from "./index.js";
const said = {};
mermaid.initialize({maxEdges: 100000, maxTextSize: 10000000, startOnLoad: false});
for (const [name, [text, isDrawn]] of Object.entries(await (await fetch("texts.json")).json())) {
  try {
    said[name] = {type: (await mermaid.parse(text)).diagramType};
    if (!isDrawn) continue;
    const room = document.getElementById("room");
    room.innerHTML = (await mermaid.render("drawing", text)).svg;
    said[name].nodes = [...room.querySelectorAll("g.node")].map(node => node.textContent);
    said[name].lines = room.querySelectorAll("path.flowchart-link").length;
    said[name].links = [...room.querySelectorAll("a")].map(link => link.getAttribute("xlink:href"));
    room.innerHTML = "";
  } catch (error) { said[name] = {error: error.message}; }
}
document.getElementById("said").textContent = JSON.stringify(said);
</script>"""


def mermaid(charts):
    """What Mermaid says of charts, by name; each is a text, and whether it is drawn as well."""
    scripts = os.path.join(os.path.dirname(importlib.util.find_spec("nicegui").origin), "elements/mermaid/dist")
    served = os.path.join(work, "mermaid")
    shutil.copytree(scripts, served)
    for name, text in (("page.html", PAGE), ("texts.json", json.dumps(charts))):
        with open(os.path.join(served, name), "w") as file:
            file.write(text)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page, errors = run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=120000", "--dump-dom",
        f"--user-data-dir={work}/profile", f"http://127.0.0.1:{server.server_port}/page.html", limit=180)
    server.shutdown()
    said = re.search(r'<pre id="said">(.*?)</pre>', page.decode(), re.S)
    return json.loads(html.unescape(said[1])) if said and said[1] else {}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def flat(text):
    return re.sub(r"\s", "", text)


charts = {}
for view in [*KINDS, "all"]:
    source, errors = run(standards, "export", "mermaid", catalogue_path, "--output", "-", "--view", view)
    charts[view] = (source.decode(), view != "all")
strange = ['a "b" <c> & d', "[](){}|;#", "x*y*_z_ `k` ~t~", "1. one", "- two", "end", "a\\nb", "%% no comment", "&amp; &#38;",
           "家具 e\u0301 👩‍🔬", "o--o x--x ==> -->", "subgraph", "$$x^2$$", "# head", "lifestyle:R&D & x", "https://example.org/?a=1&b=2#c"]
odd = os.path.join(work, "odd.json")
with open(odd, "w") as file:
    json.dump({"formatVersion": "1.0", "id": "odd", "base": "https://example.org/odd/", "organisations": [
        {"id": f"o{number}", "names": {"en": text}, "links": [{"url": "https://example.org/?a=1&b=%22;c#d"}],
         **({"memberships": [{"of": "organisation/o0", "role": text}]} if number else {})}
        for number, text in enumerate(strange)]}, file)
source, errors = run(standards, "export", "mermaid", odd, "--output", "-")
charts["strange texts"] = (source.decode(), True)
charts["no chart"] = ("flowchart LR\n  a[b\n", False)
said = mermaid(charts)
check("mermaid refuses what is no chart", "error" in said.get("no chart", {}), said.get("no chart"))
for name, (text, isDrawn) in charts.items():
    if name == "no chart":
        continue
    answer = said.get(name, {"error": "no answer"})
    check(f"mermaid, {name}: Mermaid reads it", answer.get("type", "").startswith("flowchart"), answer)
    if isDrawn:
        boxes = len(re.findall(r":::\w+$", text, re.M))
        lines = len(re.findall(r"^  n\d+ [-=]", text, re.M))
        check(f"mermaid, {name}: Mermaid draws {boxes} boxes and {lines} lines",
              (len(answer.get("nodes", [])), answer.get("lines")) == (boxes, lines), answer)
shown = sorted(map(flat, said.get("strange texts", {}).get("nodes", [])))
check("mermaid: strange texts are drawn as they are", shown == sorted(map(flat, strange)),
      sorted(set(shown) ^ set(map(flat, strange))))
links = set(said.get("strange texts", {}).get("links", []))
check("mermaid: links lead where they should", links == {"https://example.org/?a=1&b=%22;c#d"}, links)

source, errors = run(standards, "export", "outline", catalogue_path, "--output", "-")
names = {c.get("reference") or c["names"].get("en") or next(iter(c["names"].values())) for c in catalogue["committees"]}
missing = [name for name in names if name not in source.decode()]
check(f"outline: all {len(names)} committees are in it", not missing, missing[:3])

# The pictures of the documentation are what is drawn now. UPDATE_PICTURES=1 makes them anew.
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/StandardsGraph/StandardsGraph.docc")
first = os.path.join(os.path.dirname(second), "china-2024-07.json")
for name, flags in [("relations", []), ("committees", ["--view", "committees"]), ("standards", ["--view", "standards"]),
                    ("policy", ["--view", "policy"]), ("around-sac", ["--around", "SAC"])]:
    source, errors = run(standards, "export", "graphviz", first, "--output", "-", *flags)
    made, kept = os.path.join(work, f"{name}.dot"), os.path.join(folder, f"{name}.png")
    with open(made, "wb") as file:
        file.write(source)
    _, errors = run("dot", "-Tpng", "-Gdpi=110", made, "-o", os.path.join(work, f"{name}.png"))
    picture = Image.open(os.path.join(work, f"{name}.png")).convert("RGB")
    if os.environ.get("UPDATE_PICTURES"):
        picture.quantize(200).save(kept, optimize=True)
    before = Image.open(kept).convert("RGB")
    # Fonts differ a little from one machine to the next, places do not.
    apart = ImageStat.Stat(ImageChops.difference(picture.resize(before.size), before).convert("L")).mean[0]
    near = all(abs(one - other) <= 8 for one, other in zip(picture.size, before.size))
    check(f"{name}.png is the drawing of today", near and apart < 4, (picture.size, before.size, apart))

sys.exit(f"{len(failures)} failed: {', '.join(failures)}" if failures else 0)
