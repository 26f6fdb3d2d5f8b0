# apt: gcc libical-dev pkg-config
# pip: ical==14.3.1 icalendar==7.3.0 vobject ics khal todoman radicale caldav
"""The calendar in the programs that people have: four parsers, libical, khal, todoman, Radicale over CalDAV."""

import sys

# The scripts beside this one bear names of the standard library.
sys.path.pop(0)

import datetime  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import shutil  # noqa: E402
import socket  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
import uuid  # noqa: E402

exports, standards, catalogue = sys.argv[1:4]
work = tempfile.mkdtemp(prefix="calendar-")
count = 0


def check(what, holds, detail=""):
    global count
    if not holds:
        print(f"FAILED: {what} {detail}")
        sys.exit(1)
    count += 1
    print(f"ok: {what}")


def run(*words, **settings):
    result = subprocess.run(words, capture_output=True, text=True, **settings)
    if result.returncode != 0:
        print(f"FAILED: {' '.join(words)}\n{result.stdout}\n{result.stderr}")
        sys.exit(1)
    return result.stdout


def export(name, *options, source=catalogue):
    folder = os.path.join(work, name)
    run(standards, "export", "icalendar", source, "--output", folder, *options)
    return folder


def load(path):
    with open(path, "rb") as file:
        return file.read()


# A catalogue with what the real one lacks: times, recurring duties, imprecise dates, texts that break what is careless.
hostile = "a\\b;c,d\ne\"f^g:h 家具\u2028\u0301 " + "长" * 200
# Its addresses have no commas: vobject, in Radicale, takes what follows one for a second value (RFC 5545 allows them).
extra = {
    "formatVersion": "1.0", "id": "extra", "title": {"en": "Extra; , \\ ^ \""}, "base": "https://example.org/extra/",
    "revision": 7, "modified": "2025-02-03",
    "policyDocuments": [{
        "id": "rules", "title": {"en": hostile}, "status": "draft", "effective": "2025-10~",
        "links": [{"url": "https://example.org/a?d=%20#e", "title": {"en": hostile}}],
        "obligations": [
            {"key": "yearly", "who": {"en": "makers"}, "what": {"en": "report"}, "due": "2024-02-29",
             "recurrence": "every year"},
            {"key": "monthly", "what": {"en": "count"}, "due": "2024-01-31", "recurrence": "every 2 months"},
            {"key": "weekly", "what": {"en": "look"}, "due": "2024-01-31", "recurrence": "every week"},
        ],
        "targets": [{"key": "decade", "what": {"en": "done"}, "by": "202X"},
                    {"key": "season", "what": {"en": "sown"}, "by": "2025-21"}],
    }],
    "events": [
        {"id": "timed", "title": {"en": "Timed; event"}, "starts": "2024-07-09T10:00+08:00",
         "ends": "2024-07-09T12:30+08:00", "place": {"en": "Beijing, Haidian"}, "country": "CN",
         "conference": "https://example.org/join?a=1"},
        {"id": "utc", "title": {"en": "Elsewhere"}, "starts": "2024-07-09T10:00+02:00"},
        {"id": "days", "title": {"en": "Days"}, "starts": "2024-07-09", "ends": "2024-07-11"},
    ],
}
extra_path = os.path.join(work, "extra.json")
with open(extra_path, "w") as file:
    json.dump(extra, file, ensure_ascii=False)

CSS = set("steelblue lightskyblue darkorange royalblue slategray firebrick darkkhaki mediumpurple seagreen".split())


def unfold(data):
    return data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def check_bytes(name, path):
    """What none of the programs below notices."""
    data = load(path)
    lines = data.split(b"\r\n")
    check(f"{name}: lines end with CRLF", data.endswith(b"\r\n") and b"\n" not in b"".join(lines)
          and b"\r" not in b"".join(lines))
    check(f"{name}: lines have at most 75 octets", all(len(line) <= 75 for line in lines))
    for line in lines:
        line.decode("utf-8")
    check(f"{name}: scalars are whole in each line", True)
    check(f"{name}: no control characters", not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data))
    texts = ("SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "UID")
    days = {}
    for line in unfold(data):
        match = re.match(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$', line, re.S)
        check_quiet(f"{name}: a content line", match, line)
        prop, parameters, value = match.groups()
        if prop in texts:
            check_quiet(f"{name}: escaped", not re.search(r"[;,\\]", re.sub(r"\\[\\;,n]", "", value)), line)
        if prop == "COLOR":
            check_quiet(f"{name}: a CSS3 colour", value in CSS, line)
        if prop in ("SOURCE", "CONFERENCE", "LINK", "IMAGE"):
            check_quiet(f"{name}: says that it is a URI", ";VALUE=URI" in parameters, line)
        if prop == "REFRESH-INTERVAL":
            check_quiet(f"{name}: says that it is a duration", parameters == ";VALUE=DURATION", line)
        if prop in ("URL", "SOURCE", "CONFERENCE", "LINK", "CONCEPT"):
            check_quiet(f"{name}: a URI", re.fullmatch(r"[!-~]+", value) and not re.search(r'["<>\\^`{|}]', value), line)
        if prop == "LINK":
            check_quiet(f"{name}: a link's relation", "LINKREL=" in parameters, line)
        if prop == "BEGIN":
            days = {}
        if prop in ("DTSTART", "DTEND"):
            days[prop] = value
        if prop == "END" and "DTEND" in days:
            check_quiet(f"{name}: ends after it begins", days["DTSTART"] < days["DTEND"], str(days))
        check_quiet(f"{name}: no METHOD", prop != "METHOD")
    check(f"{name}: escapes, colours, addresses, ends", True)


def check_quiet(what, holds, detail=""):
    if not holds:
        check(what, False, detail)


# One by one against the deadlines that the command lists.
listed = {}
for line in run(standards, "deadlines", catalogue, "--json").splitlines():
    deadline = json.loads(line)
    if "lastDay" in deadline:
        listed[deadline["id"]] = deadline

import icalendar  # noqa: E402

main_path = os.path.join(exports, "deadlines.ics")
with open(catalogue) as file:
    series = json.load(file)["series"]
main = icalendar.Calendar.from_ical(load(main_path))
found = {}
for event in main.walk("VEVENT"):
    uid = str(event["X-STANDARDS-ID"])
    check_quiet("every deadline once", uid not in found, uid)
    found[uid] = event
check("one event a dated deadline, and no other", set(found) == set(listed), str(set(found) ^ set(listed)))


def identity(series, name):
    """A UID is a UUID of version 5, made of the series and the deadline's id."""
    return str(uuid.uuid5(uuid.UUID("875758a5-182c-491c-b000-abeab0fa8621"), f"{series}/{name}"))


for uid, event in found.items():
    deadline = listed[uid]
    check_quiet(f"{uid}: its UID", str(event["UID"]) == identity(series, uid), str(event["UID"]))
    day = datetime.date.fromisoformat(deadline["lastDay"])
    check_quiet(uid, event.decoded("DTSTART") == day, str(event.decoded("DTSTART")))
    check_quiet(uid, event.decoded("DTEND") == day + datetime.timedelta(1))
    check_quiet(uid, str(event["SUMMARY"]) == deadline["title"], f"{event['SUMMARY']} {deadline['title']}")
    check_quiet(uid, str(event["X-STANDARDS-CERTAINTY"]) == deadline["certainty"])
    check_quiet(uid, event["TRANSP"] == "TRANSPARENT" and "DTSTAMP" in event and "SEQUENCE" in event)
    if deadline["date"] != deadline["lastDay"]:
        check_quiet(uid, str(event["X-STANDARDS-EDTF"]) == deadline["date"])
        check_quiet(uid, "by " in str(event["SUMMARY"]))
check("days, titles and certainty are those that the command lists", True)
summaries = {(str(e.decoded("DTSTART")), str(e["SUMMARY"])) for e in found.values()}
for day, words in [
    ("2024-10-20", "20231601-T-469"), ("2024-08-16", "SAC/TC 599"), ("2024-08-24", "CCC Technical Expert Group"),
    ("2025-01-01", "Radar"), ("2024-10-15", "Lithium-ion"), ("2025-11-01", "Lithium-ion"),
    ("2025-07-01", "GB 28008-2024 takes effect"), ("2025-07-01", "GB 18584-2024 takes effect"),
    ("2025-07-01", "GB 18584-2001 is superseded"), ("2026-01-01", "GB 28007-2024 takes effect"),
    ("2030-07-01", "GB 28008-2024 is due for review"), ("2031-01-01", "GB 28007-2024 is due for review"),
    ("2029-06-26", "Cross-border Data Transfer"),
]:
    check(f"{day}: {words}", any(d == day and words in s for d, s in summaries))

files = {
    "deadlines": main_path,
    "everything": os.path.join(export("everything", "--events", "--alarm", "7d", "--alarm", "12h"), "deadlines.ics"),
    "tasks": os.path.join(export("tasks", "--component", "todo", "--alarm", "1w"), "deadlines.ics"),
    "chinese": os.path.join(export("chinese", "--language", "zh-Hans"), "deadlines.ics"),
    "extra": os.path.join(export("extra", "--events", "--alarm", "7d", source=extra_path), "deadlines.ics"),
    "extra tasks": os.path.join(export("extra-tasks", "--component", "todo", source=extra_path), "deadlines.ics"),
    "cancelled": os.path.join(export("cancelled", "--since", extra_path), "deadlines.ics"),
}
for split in ("kind", "sector", "item"):
    folder = os.path.join(export(split, "--split", split), "deadlines")
    names = sorted(os.listdir(folder))
    events = sum(load(os.path.join(folder, name)).count(b"BEGIN:VEVENT") for name in names)
    check(f"split by {split}: {len(names)} files hold every deadline", events == len(listed) and len(names) > 3)
    files[f"one of a split by {split}"] = os.path.join(folder, names[0])
check("split by deadline: a file each", len(names) == len(listed))

for name, path in files.items():
    check_bytes(name, path)
    data = load(path)
    entries = data.count(b"\r\nBEGIN:VEVENT") + data.count(b"\r\nBEGIN:VTODO")
    check(f"{name}: icalendar reads it without a fault",
          all(not part.errors for part in icalendar.Calendar.from_ical(data).walk()))
    from ical.calendar_stream import CalendarStream
    calendars = CalendarStream.from_ics(data.decode()).calendars
    check(f"{name}: ical reads {entries} entries",
          sum(len(c.events) + len(c.todos) for c in calendars) == entries)
    import vobject
    for component in vobject.readComponents(data.decode()):
        check(f"{name}: vobject validates it", component.validate(raiseException=True))
    import ics
    # Its line splitter takes U+2028 for a line end, which RFC 5545 does not.
    plain = data.decode().replace("\u2028", " ")
    if b"BEGIN:VTODO" not in data or b"RRULE" not in data:
        read = ics.Calendar(plain)
        check(f"{name}: ics reads it", len(read.events) + len(read.todos) == entries)

uid = identity("extra", "policyDocument/rules#obligation-due/yearly")
parsed = {str(e["UID"]): e for e in icalendar.Calendar.from_ical(load(files["extra"])).walk("VEVENT")}
check("a hostile title comes back as it was",
      str(parsed[identity("extra", "policyDocument/rules#takes-effect")]["SUMMARY"]) ==
      f"Takes effect: {hostile} (by about the end of October 2025, proposed)")
label = parsed["policyDocument/rules#takes-effect@example.org"]["LINK"][1].params["LABEL"]
check("so does a link's title", label == hostile, repr(label))
check("a timed event in Chinese time",
      parsed["event/timed#starts@example.org"].decoded("DTSTART").isoformat() == "2024-07-09T10:00:00+08:00")
check("an event elsewhere in UTC",
      parsed["event/utc#starts@example.org"].decoded("DTSTART").isoformat() == "2024-07-09T08:00:00+00:00")
check("a meeting of three days ends on the fourth",
      str(parsed["event/days#starts@example.org"].decoded("DTEND")) == "2024-07-12")
from dateutil.rrule import rrulestr  # noqa: E402
rule = parsed[uid]["RRULE"].to_ical().decode()
days = [d.date().isoformat() for d in rrulestr(rule, dtstart=datetime.datetime(2024, 2, 29))[:5]]
check("a yearly duty of 29 February falls on the 28th in other years",
      days == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"], str(days))
rule = parsed["policyDocument/rules#obligation-due/monthly@example.org"]["RRULE"].to_ical().decode()
days = [d.date().isoformat() for d in rrulestr(rule, dtstart=datetime.datetime(2024, 1, 31))[:4]]
check("a duty of the 31st falls on the last day of shorter months",
      days == ["2024-01-31", "2024-03-31", "2024-05-31", "2024-07-31"], str(days))
gone = [e for e in icalendar.Calendar.from_ical(load(files["cancelled"])).walk("VEVENT") if e.get("STATUS") == "CANCELLED"]
check("what an older catalogue held and the newer does not is cancelled", len(gone) == 6, str(len(gone)))

# libical, and what it does not know yet.
program = os.path.join(work, "check.c")
with open(program, "w") as file:
    file.write(r'''
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
static char *line(char *to, size_t size, void *from) { return fgets(to, (int)size, from); }
static int faults;
static void walk(icalcomponent *c) {
    for (icalproperty *p = icalcomponent_get_first_property(c, ICAL_XLICERROR_PROPERTY); p;
         p = icalcomponent_get_next_property(c, ICAL_XLICERROR_PROPERTY)) {
        const char *text = icalproperty_as_ical_string(p);
        if (strstr(text, "LINK") || strstr(text, "CONCEPT") || strstr(text, "REFID")) continue;
        printf("%s", text);
        faults++;
    }
    for (icalcomponent *k = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); k;
         k = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT)) walk(k);
}
int main(int n, char **words) {
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, fopen(words[1], "r"));
    icalcomponent *c = icalparser_parse(parser, line);
    if (!c) return 1;
    walk(c);
    printf("%d %d\n", icalcomponent_count_components(c, ICAL_VEVENT_COMPONENT),
           icalcomponent_count_components(c, ICAL_VTODO_COMPONENT));
    return faults > 0;
}
''')
flags = run("pkg-config", "--cflags", "--libs", "libical").split()
run("gcc", "-o", os.path.join(work, "check"), program, *flags)
for name, path in files.items():
    data = load(path)
    seen = run(os.path.join(work, "check"), path).split()
    check(f"{name}: libical reads it without a fault",
          [int(n) for n in seen[-2:]] == [data.count(b"\r\nBEGIN:VEVENT"), data.count(b"\r\nBEGIN:VTODO")], str(seen))

# khal lists the events, todoman the tasks: both read folders with a file an entry.
home = os.path.join(work, "home")
environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_DATA_HOME=home, LC_ALL="C.UTF-8")
events_folder = os.path.join(work, "item", "deadlines")
os.makedirs(os.path.join(home, "khal"))
os.makedirs(os.path.join(home, "todoman"))
with open(os.path.join(home, "khal", "config"), "w") as file:
    file.write(f"[calendars]\n[[c]]\npath = {events_folder}\n[locale]\nlocal_timezone = Asia/Shanghai\n"
               "default_timezone = Asia/Shanghai\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
               "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n")
listing = run("khal", "list", "--once", "--format", "{start-date}\t{title}", "--day-format", "", "2024-06-01", "2900d",
              env=environment)
shown = {tuple(line.split("\t")) for line in listing.splitlines() if "\t" in line}
check("khal lists every deadline on its day", shown == {(d["lastDay"], d["title"]) for d in listed.values()},
      str(shown ^ {(d["lastDay"], d["title"]) for d in listed.values()}))
tasks_folder = os.path.join(export("task-items", "--component", "todo", "--split", "item"), "deadlines")
with open(os.path.join(home, "todoman", "config.py"), "w") as file:
    file.write(f'path = "{tasks_folder}"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "deadlines"\n')
tasks = json.loads(run("todo", "--porcelain", "list", "--sort", "due", env=environment))
check("todoman lists every deadline as a task", {t["summary"] for t in tasks} == {d["title"] for d in listed.values()})

# Whatever the base looks like, the calendar, the graph and the linked data name an entity alike, by an address that is a
# URI (RFC 3986); the UID is the same under each of them, and SEQUENCE in the range that whole numbers have.
import urllib.parse  # noqa: E402

URI = re.compile(r"https?://[A-Za-z0-9._~:@\[\]-]+(/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*)?"
                 r"(\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*)?")
for base, revision, sequence in (
        ("https://ex.org/cat/", 7, 7), ("https://ex.org/cat#", 2**31 - 1, 2**31 - 1),
        ("https://e.org/c?x=1", 2**31, 2**31 - 1), ("https://u:p@h.org/x", -1, 0),
        ("https://[::1]:8/x", 2**53, 2**31 - 1), ("https://e.org:80/a/../b&c/家", 0, 0)):
    source = os.path.join(work, "based.json")
    with open(source, "w") as file:
        json.dump({"formatVersion": "1.0", "id": "based", "base": base, "revision": revision, "modified": "2025-02-03",
                   "standards": [{"id": "a", "designation": "GB 1-2020", "title": {"en": "A"},
                                  "effective": "2025-01-01"}]}, file)
    folder = os.path.join(work, "based")
    warnings = subprocess.run([standards, "export", "icalendar", "graphviz", "jsonld", source, "--output", folder,
                           "--view", "all"], capture_output=True, text=True).stderr
    with open(os.path.join(folder, "catalogue.jsonld")) as file:
        linked = json.load(file)
    with open(os.path.join(folder, "relations.dot")) as file:
        drawn = re.findall(r' URL="([^"]*)"', file.read())
    calendar = icalendar.Calendar.from_ical(load(os.path.join(folder, "deadlines.ics")))
    entry = next(part for part in calendar.walk() if part.name == "VEVENT")
    context = linked["@context"]
    entity = urllib.parse.urljoin(context["@base"], "standard/a")
    check(f"{base}: linked data has the entity", any(node["@id"] == "standard/a" for node in linked["@graph"]))

    def as_uri(iri):
        return urllib.parse.quote(iri, safe="!#$%&'()*+,/:;=?@[]~")
    check(f"{base}: calendar and linked data name it alike", str(entry["URL"]) == as_uri(entity), (entry["URL"], entity))
    check(f"{base}: and its kind", str(entry["CONCEPT"]) == as_uri(context["std"] + "deadline-kind/takes-effect"),
          entry["CONCEPT"])
    check(f"{base}: every address is a URI", all(
        URI.fullmatch(str(address)) for address in
        (calendar["URL"], calendar["SOURCE"], entry["URL"], entry["LINK"], entry["CONCEPT"])))
    check(f"{base}: the graph names it alike", set(drawn) == {entity.replace("&", "&amp;")}, drawn)
    check(f"{base}: the UID does not move", str(entry["UID"]) == identity("based", "standard/a#takes-effect"))
    check(f"{base}: SEQUENCE is {sequence}", int(entry["SEQUENCE"]) == sequence, entry["SEQUENCE"])
    check(f"{base}: another revision is reported", ("revision" in warnings) == (revision != sequence), warnings)

# Radicale takes the whole file as a collection, and a CalDAV client gets each entry back.
import urllib.request  # noqa: E402

import caldav  # noqa: E402

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
server = subprocess.Popen(
    [sys.executable, "-m", "radicale", "--config", "", "--storage-filesystem-folder", os.path.join(work, "radicale"),
     "--auth-type", "none", "--server-hosts", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
try:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            time.sleep(0.1)
    KEPT_ELSEWHERE = {"PRODID", "NAME", "COLOR", "SOURCE", "REFRESH-INTERVAL"}
    for name in ("deadlines", "everything", "tasks", "extra"):
        collection = f"http://127.0.0.1:{port}/reader/{name}/"
        request = urllib.request.Request(collection, load(files[name]), 
            {"Content-Type": "text/calendar", "Authorization": "Basic cmVhZGVyOnJlYWRlcg=="}, method="PUT")
        with urllib.request.urlopen(request) as answer:
            check(f"{name}: Radicale takes it", answer.status == 201)
        client = caldav.DAVClient(url=f"http://127.0.0.1:{port}/", username="reader", password="reader")
        returned = {}
        calendar = client.calendar(url=collection)
        objects = calendar.events() + calendar.todos(include_completed=True)
        for item in objects:
            for part in icalendar.Calendar.from_ical(item.data).subcomponents:
                if part.name in ("VEVENT", "VTODO"):
                    returned[str(part["UID"])] = part
        sent = {str(p["UID"]): p for p in icalendar.Calendar.from_ical(load(files[name])).walk()
                if p.name in ("VEVENT", "VTODO")}
        check(f"{name}: a CalDAV client gets {len(sent)} entries back", set(sent) == set(returned),
              str(set(sent) ^ set(returned)))

        def properties(part):
            return sorted((n, v.to_ical(), sorted(v.params.items()))
                          for n, v in part.property_items(recursive=True, sorted=True) if hasattr(v, "params"))
        for uid, part in sent.items():
            differing = [pair for pair in zip(properties(part), properties(returned[uid])) if pair[0] != pair[1]]
            check_quiet(f"{name}: {uid} comes back as it was",
                        not differing and len(properties(part)) == len(properties(returned[uid])), str(differing))
        check(f"{name}: with the same properties", True)
finally:
    server.terminate()
    server.wait()
shutil.rmtree(work)
print(f"{count} checks")
