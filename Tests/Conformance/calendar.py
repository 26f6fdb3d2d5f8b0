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
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "Library"))
import icalendar_lint  # noqa: E402

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


linted = set()


def lint(folder):
    """What none of the programs below notices, in each calendar of a folder."""
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".ics"):
                path = os.path.join(place, name)
                faults = icalendar_lint.faults(load(path))
                check_quiet(f"{path}: the octets are right", not faults, "\n".join(faults))
                linted.add(path)


def export(name, *options, source=catalogue):
    folder = os.path.join(work, name)
    run(standards, "export", "icalendar", source, "--output", folder, *options)
    lint(folder)
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

# A later edition of it, in which little is left.
emptied = {
    "formatVersion": "1.0", "id": "extra", "title": {"en": "Extra"}, "base": "https://example.org/extra/", "revision": 8,
    "modified": "2025-03-04", "policyDocuments": [{"id": "rules", "title": {"en": "Rules"}, "status": "repealed"}],
}
emptied_path = os.path.join(work, "emptied.json")
with open(emptied_path, "w") as file:
    json.dump(emptied, file)

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
check("no METHOD", "METHOD" not in main)


def names(event):
    """The deadlines of an entry: its own, and those that are one act with it."""
    value = event["X-STANDARDS-ID"]
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def holder(calendar):
    """The entry of each deadline."""
    held = {}
    for event in calendar.walk("VEVENT"):
        for name in names(event):
            check_quiet("every deadline once", name not in held, name)
            held[name] = event
    return held


held = holder(main)
check("every dated deadline is in an entry, and no other", set(held) == set(listed), str(set(held) ^ set(listed)))
each = holder(icalendar.Calendar.from_ical(load(os.path.join(export("each", "--each"), "deadlines.ics"))))
check("or in an entry of its own", set(each) == set(listed) and all(names(event) == [name] for name, event in each.items()))
found = {names(event)[0]: event for event in main.walk("VEVENT")}
for name in set(held) - set(found):
    check_quiet(f"{name} follows on the day of its act", listed[name]["certainty"] == "derived" and
                held[name].decoded("DTSTART").isoformat() == listed[name]["lastDay"])
check(f"{len(held) - len(found)} deadlines are one act with another", len(found) < len(held))


def identity(series, name):
    """A UID is a UUID of version 5, made of the series and the deadline's id."""
    return str(uuid.uuid5(uuid.UUID("875758a5-182c-491c-b000-abeab0fa8621"), f"{series}/{name}"))


BEGINNINGS = {"comments-open", "votes-open", "applications-open", "takes-effect", "mandatory-from", "transition-begins"}
for uid, event in found.items():
    deadline = listed[uid]
    check_quiet(f"{uid}: its UID", str(event["UID"]) == identity(series, uid), str(event["UID"]))
    # What begins on no certain day stands on the first.
    day = datetime.date.fromisoformat(deadline["firstDay" if deadline["kind"] in BEGINNINGS else "lastDay"])
    check_quiet(uid, event.decoded("DTSTART") == day, str(event.decoded("DTSTART")))
    check_quiet(uid, event.decoded("DTEND") == day + datetime.timedelta(1))
    title, summary = deadline["title"], str(event["SUMMARY"])
    check_quiet(uid, summary == title or len(summary) <= 60 and str(event["DESCRIPTION"]).startswith(title + "\n"),
                f"{summary} {title}")
    check_quiet(uid, re.search(r"^(Read|Answer): https?://", str(event["DESCRIPTION"]), re.M), str(event["DESCRIPTION"]))
    check_quiet(uid, str(event["X-STANDARDS-CERTAINTY"]) == deadline["certainty"])
    check_quiet(uid, event["TRANSP"] == "TRANSPARENT" and "DTSTAMP" in event and "SEQUENCE" in event)
    if deadline["date"] != deadline["lastDay"]:
        check_quiet(uid, str(event["X-STANDARDS-EDTF"]) == deadline["date"])
        check_quiet(uid, "by " in str(event["SUMMARY"]))
check("days, titles and certainty are those that the command lists", True)
check("nine of ten summaries have sixty characters at most",
      sum(len(str(e["SUMMARY"])) <= 60 for e in found.values()) >= 0.9 * len(found))
summaries = {(str(e.decoded("DTSTART")), f"{e['SUMMARY']}\n{e['DESCRIPTION']}") for e in found.values()}
for day, words in [
    ("2024-10-20", "20231601-T-469"), ("2024-08-16", "SAC/TC 599"), ("2024-08-24", "CCC Technical Expert Group"),
    ("2025-01-01", "Radar"), ("2024-10-15", "Lithium-ion"), ("2025-11-01", "Lithium-ion"),
    ("2025-07-01", "GB 28008-2024 takes effect"), ("2025-07-01", "GB 18584-2024 takes effect"),
    ("2025-07-01", "GB 18584-2001 is superseded by GB 18584-2024"), ("2026-01-01", "GB 28007-2024 takes effect"),
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
    "gone": os.path.join(export("gone", "--since", extra_path, source=emptied_path), "deadlines.ics"),
}
for split in ("kind", "sector", "item"):
    folder = os.path.join(export(split, "--split", split), "deadlines")
    parts = sorted(name for name in os.listdir(folder) if name.endswith(".ics"))
    index = [name for name in os.listdir(folder) if name not in parts]
    check(f"split by {split}: an index beside several, none beside single entries",
          index == ([] if split == "item" else ["index.html"]))
    events = sum(load(os.path.join(folder, part)).count(b"BEGIN:VEVENT") for part in parts)
    check(f"split by {split}: {len(parts)} files hold every entry", events == len(found) and len(parts) > 3)
    files[f"one of a split by {split}"] = os.path.join(folder, parts[0])
check("split by deadline: a file each", len(parts) == len(found))

for name, path in files.items():
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
      str(parsed[identity("extra", "policyDocument/rules#takes-effect")]["DESCRIPTION"]).startswith(
          f"Takes effect: {hostile} (about October 2025, proposed)\n"))
label = parsed[identity("extra", "policyDocument/rules#takes-effect")]["LINK"][1].params["LABEL"]
check("so does a link's title", label == hostile, repr(label))
check("a timed event in Chinese time",
      parsed[identity("extra", "event/timed#starts")].decoded("DTSTART").isoformat() == "2024-07-09T10:00:00+08:00")
check("an event elsewhere in UTC",
      parsed[identity("extra", "event/utc#starts")].decoded("DTSTART").isoformat() == "2024-07-09T08:00:00+00:00")
check("a meeting of three days ends on the fourth",
      str(parsed[identity("extra", "event/days#starts")].decoded("DTEND")) == "2024-07-12")
from dateutil.rrule import rrulestr  # noqa: E402
rule = parsed[uid]["RRULE"].to_ical().decode()
days = [d.date().isoformat() for d in rrulestr(rule, dtstart=datetime.datetime(2024, 2, 29))[:5]]
check("a yearly duty of 29 February falls on the 28th in other years",
      days == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"], str(days))
rule = parsed[identity("extra", "policyDocument/rules#obligation-due/monthly")]["RRULE"].to_ical().decode()
days = [d.date().isoformat() for d in rrulestr(rule, dtstart=datetime.datetime(2024, 1, 31))[:4]]
check("a duty of the 31st falls on the last day of shorter months",
      days == ["2024-01-31", "2024-03-31", "2024-05-31", "2024-07-31"], str(days))
gone = list(icalendar.Calendar.from_ical(load(files["gone"])).walk("VEVENT"))
cancelled = [e for e in gone if e.get("STATUS") == "CANCELLED"]
check("what an older catalogue held and the newer does not stays", len(gone) == 6, str(len(gone)))
check("what was to come of a document that was repealed is cancelled",
      {str(e["X-STANDARDS-ID"]).rsplit("#")[1] for e in cancelled} ==
      {"takes-effect", "target-due/decade", "target-due/season"} and
      all(str(e["SUMMARY"]).startswith("Cancelled: ") for e in cancelled), str(cancelled))
check("the rest is no longer listed",
      sum(str(e["SUMMARY"]).startswith("No longer listed: ") and "STATUS" not in e for e in gone) == 3)

# Editions of one series: the real ones, and one that moves a day, takes back another and leaves the rest.
series_folder = os.path.join(work, "series")
os.makedirs(series_folder)
for name in ("bodies.json", "china-2024-07.json", "china-2024-09.json"):
    shutil.copy(os.path.join(os.path.dirname(__file__), "../../Examples/Catalogues", name), series_folder)
with open(os.path.join(series_folder, "later.json"), "w") as file:
    json.dump({"formatVersion": "1.0", "id": "later", "title": {"en": "Later"}, "extends": ["china-2024-09.json"],
               "series": "china", "base": "https://example.org/standards/", "revision": 9, "modified": "2026-12-24",
               "covers": "2024-11/2024-12",
               "standards": [{"id": "gb-28008-2024", "effective": "2025-10-01"},
                             {"id": "gb-28007-2024", "effective": None}]}, file)
editions = [os.path.join(series_folder, name) for name in ("china-2024-07.json", "china-2024-09.json", "later.json")]


def since(number):
    return [word for older in editions[:number] for word in ("--since", older)]


def blocks(path):
    """The entries by their UIDs, byte by byte."""
    found = {}
    for part in load(path).split(b"BEGIN:VEVENT\r\n")[1:]:
        block = part.split(b"END:VEVENT\r\n")[0]
        uid = re.search(rb"UID:(\S+)", block)[1].decode()
        check_quiet(f"{path}: every UID once", uid not in found, uid)
        found[uid] = block
    return found


def content(block):
    return re.sub(rb"(?m)^(DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n", b"", block)


subscription = [os.path.join(export(f"edition {number}", "--events", *since(number), source=edition), "deadlines.ics")
                for number, edition in enumerate(editions)]
subscribed = [blocks(path) for path in subscription]
for number in (1, 2):
    before, now = subscribed[number - 1], subscribed[number]
    same = [uid for uid in before if content(before[uid]) == content(now[uid])]
    check(f"edition {number}: {len(same)} of {len(before)} entries say the same, byte for byte",
          len(same) > 40 and all(before[uid] == now[uid] for uid in same))
    check(f"edition {number}: nothing goes without a word", set(before) <= set(now), str(set(before) - set(now)))

    def sequence(block):
        return int(re.search(rb"SEQUENCE:(\d+)", block)[1])
    check(f"edition {number}: the number of what changed rises, and of nothing else",
          all((sequence(now[uid]) > sequence(before[uid])) == (uid not in same) for uid in before))
moved = identity("china", "standard/gb-28008-2024#takes-effect")
review = identity("china", "standard/gb-28007-2024#takes-effect")
check("what moved says from where",
      b"DTSTART;VALUE=DATE:20251001" in subscribed[2][moved] and
      b"DESCRIPTION;LANGUAGE=en:Moved from 1 July 2025 to 1 October 2025." in subscribed[2][moved], str(subscribed[2][moved]))
check("what was taken back is no longer listed", b"SUMMARY;LANGUAGE=en:No longer listed: " in subscribed[2][review] and
      b"The edition of November to December 2024 no longer lists it." in
      subscribed[2][review].replace(b"\r\n ", b""), str(subscribed[2][review]))
refused = subprocess.run([standards, "export", "icalendar", editions[0], "--since", editions[2], "--output", work],
                         capture_output=True, text=True)
check("an older edition that is newer is refused", refused.returncode == 1 and "is newer than" in refused.stderr,
      refused.stderr)

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
        if (strstr(text, "LINK") || strstr(text, "CONCEPT") || strstr(text, "REFID") || strstr(text, "STYLED-DESCRIPTION")) continue;
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
entries = {(e.decoded("DTSTART").isoformat(), str(e["SUMMARY"])) for e in found.values()}
check("khal lists every entry on its day", shown == entries, str(shown ^ entries))
# One folder that follows the editions: what moves is on its new day, and there once.
followed = os.path.join(work, "followed")
with open(os.path.join(home, "khal", "config")) as file:
    config = file.read().replace(events_folder, os.path.join(followed, "deadlines"))
with open(os.path.join(home, "khal", "followed"), "w") as file:
    file.write(config)
for number, edition in enumerate(editions):
    run(standards, "export", "icalendar", edition, "--split", "item", "--output", followed, *since(number))
    lint(followed)
    listing = run("khal", "-c", os.path.join(home, "khal", "followed"), "list", "--once", "--format",
                  "{start-date}\t{title}", "--day-format", "", "2024-06-01", "2900d", env=environment)
    days = [line.split("\t")[0] for line in listing.splitlines() if "\tGB 28008-2024 takes effect" in line]
    check(f"edition {number}: khal lists what moves once", days == ["2025-10-01" if number == 2 else "2025-07-01"],
          str(days))
tasks_folder = os.path.join(export("task-items", "--component", "todo", "--split", "item"), "deadlines")
with open(os.path.join(home, "todoman", "config.py"), "w") as file:
    file.write(f'path = "{tasks_folder}"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "deadlines"\n')
tasks = json.loads(run("todo", "--porcelain", "list", "--sort", "due", env=environment))
check("todoman lists every entry as a task", {t["summary"] for t in tasks} == {summary for _, summary in entries})

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
    lint(folder)
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
    check(f"{base}: the graph names it alike", set(drawn) == {
        address.replace("&", "&amp;") for address in (entity, urllib.parse.urljoin(context["@base"], "catalogue/based"))},
        drawn)
    check(f"{base}: the UID does not move", str(entry["UID"]) == identity("based", "standard/a#takes-effect"))
    check(f"{base}: SEQUENCE is {sequence}", int(entry["SEQUENCE"]) == sequence, entry["SEQUENCE"])
    check(f"{base}: another revision is reported", ("revision" in warnings) == (revision != sequence), warnings)

# Two catalogues under one host, with entities of the same ids, are two subscriptions of one person: no entry of the one
# stands for one of the other.
identities = []
for name in ("a", "b"):
    source = os.path.join(work, f"host-{name}.json")
    with open(source, "w") as file:
        json.dump({"formatVersion": "1.0", "id": f"host-{name}", "base": f"https://someone.example/{name}/", "revision": 1,
                   "modified": "2025-02-03", "standards": [
                       {"id": "s", "title": {"en": f"S of {name}"}, "effective": "2025-01-01"}]}, file)
    read = icalendar.Calendar.from_ical(load(os.path.join(export(f"host-{name}", source=source), "deadlines.ics")))
    identities.append({str(part["UID"]) for part in read.walk("VEVENT")})
check("two catalogues of one host share no UID", identities[0].isdisjoint(identities[1]) and all(identities))
check("a UID has neither a slash nor a number sign", not any(
    mark in uid for uids in identities for uid in uids for mark in "/#"))

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
    # One collection that follows the editions: a client fetches what changed, and nothing else.
    collection = f"http://127.0.0.1:{port}/reader/followed/"
    former = {}
    for number, path in enumerate(subscription):
        request = urllib.request.Request(
            collection, load(path), {"Content-Type": "text/calendar", "Authorization": "Basic cmVhZGVyOnJlYWRlcg=="},
            method="PUT")
        urllib.request.urlopen(request).close()
        held = {}
        for item in client.calendar(url=collection).events():
            part = next(p for p in icalendar.Calendar.from_ical(item.data).subcomponents if p.name == "VEVENT")
            check_quiet(f"edition {number}: every UID once", str(part["UID"]) not in held, str(part["UID"]))
            held[str(part["UID"])] = (part, item.data)
        check(f"edition {number}: Radicale holds each of its {len(held)} entries once",
              set(held) == set(subscribed[number]))
        day = "2025-10-01" if number == 2 else "2025-07-01"
        check(f"edition {number}: what moves is on its day", held[moved][0].decoded("DTSTART").isoformat() == day)
        if number > 0:
            check(f"edition {number}: Radicale holds another text of what changed alone",
                  all((held[uid][1] == former[uid][1]) == (subscribed[number][uid] == subscribed[number - 1][uid])
                      for uid in former))
        former = held
finally:
    server.terminate()
    server.wait()
# The octets of all of them, and a calendar with faults of which each is found.
lint(exports)
check(f"{len(linted)} calendars: the octets are right", len(linted) > 100)
entry = (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20250101T000000Z\r\n"
         b"DTSTART;VALUE=DATE:20250131\r\nRRULE:FREQ=MONTHLY;UNTIL=20260131\r\nSUMMARY:a\\, b\xe5\xae\xb6\r\n"
         b"END:VEVENT\r\nEND:VCALENDAR\r\n")
check("the octets of a plain entry are right", not icalendar_lint.faults(entry), icalendar_lint.faults(entry))
for old, new, words in (
        (b"a\\, b", b"a, b", "missing"), (b"a\\, b", b"a\\: b", "an escape that is none"),
        (b"a\\, b", b"a\\\r\n , b", "a fold inside an escape"), (b"\xe5\xae", b"\xe5\r\n \xae", "a fold inside a character"),
        (b"a\\, b", b"a" * 68, "octets, more than 75"), (b"UID:a\r\n", b"UID:a\n", "CR or LF alone"),
        (b"UID:a\r\n", b"", "VEVENT without UID"), (b"DTSTAMP:20250101T000000Z\r\n", b"", "VEVENT without DTSTAMP"),
        (b"PRODID:x\r\n", b"", "VCALENDAR without PRODID"), (b";VALUE=DATE:", b":", "no DATE-TIME"),
        (b"20250131", b"20250230", "no DATE"), (b"=20260131", b"=20260131T000000Z", "UNTIL is of another kind"),
        (b"MONTHLY;", b"MONTHLY;BYDAY=XX;", "no part of a rule"), (b"UID:a\r\n", b"UID:a\r\n\r\n", "an empty line"),
        (b"UID:a\r\n", b"UID:a\r\nUID:a\r\n", "UID twice"), (b"END:VEVENT\r\n", b"", "what is not open"),
        (b"UID:a\r\n", b"UID:a\r\nSOURCE:https://a.b/\r\n", "has to state its VALUE"),
        (b"UID:a\r\n", b"UID:a\r\nURL:https://a.b/\xe5\xae\xb6\r\n", "no URI"),
        (b"UID:a\r\n", b"UID:a\x07\r\n", "a control character"),
        (b"UID:a\r\n", b'UID:a\r\nLINK;VALUE=URI;LINKREL=x;LABEL="^x":https://a.b/\r\n', "a circumflex"),
        (b"UID:a\r\n", b"UID:a\r\nDTEND;VALUE=DATE:20250131\r\n", "DTEND is not after DTSTART")):
    faults = icalendar_lint.faults(entry.replace(old, new, 1))
    check(f"a planted fault is found: {words}", any(words in fault for fault in faults), faults)
shutil.rmtree(work)
print(f"{count} checks")
