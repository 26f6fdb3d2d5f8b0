# apt: calcurse g++ gcc libical-dev libkf5calendarcore-dev nodejs php-cli php-sabre-vobject pkg-config
# pip: ical==14.3.1 icalendar==7.3.0 python-dateutil recurring-ical-events
"""What comes round, in the clients that people have: every rule from every kind of date, day by day over ten years.

The programs in Clients print the days on which a client shows the entries of a calendar. The days on which a duty is due
are counted here, from what Documentation/Dates-and-periods.md says of dates and recurrences.
"""

import calendar as months
import concurrent.futures
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import icalendar

exports, standards, catalogue = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))
# The scripts here bear names of the standard library: the folder of what they share stands last.
sys.path.append(os.path.join(here, "Library"))
import icalendar_lint  # noqa: E402

work = tempfile.mkdtemp(prefix="clients-")
programs = os.path.join(here, "Clients")
count = 0
failed = []


def check(what, holds, detail=""):
    global count
    count += 1
    print(f"{'ok' if holds else 'FAILED'}: {what}{'' if holds or not detail else ' ' + str(detail)}")
    if not holds:
        failed.append(what)


def run(*words, **settings):
    result = subprocess.run(words, capture_output=True, text=True, timeout=300, **settings)
    if result.returncode != 0:
        raise SystemExit(f"FAILED: {' '.join(words)}\n{result.stdout}\n{result.stderr}")
    return result.stdout


def thunderbird():
    """The parser out of Debian's package, which is kept beside the exports: its desktop is not installed."""
    folder = os.path.join(os.path.dirname(os.path.abspath(exports)), "Thunderbird")
    parser = os.path.join(folder, "Ical.sys.mjs")
    if not os.path.exists(parser):
        import zipfile
        os.makedirs(folder, exist_ok=True)
        if subprocess.run(["apt-get", "download", "-qq", "thunderbird"], cwd=folder, capture_output=True).returncode:
            run("apt-get", "update", "-qq")
            run("apt-get", "download", "-qq", "thunderbird", cwd=folder)
        package = next(name for name in os.listdir(folder) if name.endswith(".deb"))
        archive = "./usr/share/thunderbird/omni.ja"
        run("bash", "-c", 'set -o pipefail; dpkg-deb --fsys-tarfile "$0" | tar -xf - --to-stdout "$1" >omni.ja', package,
            archive, cwd=folder)
        with zipfile.ZipFile(os.path.join(folder, "omni.ja")) as files, open(parser, "wb") as file:
            file.write(files.read("modules/calendar/Ical.sys.mjs"))
        with open(os.path.join(folder, "version"), "w") as file:
            file.write(run("dpkg-deb", "--field", os.path.join(folder, package), "Version"))
        os.remove(os.path.join(folder, "omni.ja"))
        os.remove(os.path.join(folder, package))
    with open(os.path.join(folder, "version")) as file:
        return parser, file.read().strip()


def compiled(name, compiler, library, *options):
    program = os.path.join(work, name.partition(".")[0])
    flags = run("pkg-config", "--cflags", "--libs", library).split()
    run(compiler, "-Wall", "-Werror", *options, "-o", program, os.path.join(programs, name), *flags)
    return program


def version(package):
    if package.startswith("pip:"):
        from importlib.metadata import version
        return version(package[4:])
    return run("dpkg-query", "-W", "-f=${Version}", package)


class Client:
    """A client by the command that prints its days, what follows FILE FIRST LAST there, and whether it repeats tasks."""

    def __init__(self, name, package, command, *rest, tasks=True):
        self.name, self.command, self.rest, self.tasks = name, command, rest, tasks
        self.version = version(package) if package else ""

    def days(self, path, first, last):
        """The days by UID, each as often as it is shown."""
        lines = run(*self.command, path, first, last, *self.rest).splitlines()
        found = {}
        for line in sorted(lines):
            uid, day = line.split("\t")
            found.setdefault(uid, []).append(day)
        return found


def script(name):
    return [sys.executable, os.path.join(programs, name)]


parser, parser_version = thunderbird()
clients = [
    Client("Thunderbird", None, ["node", os.path.join(programs, "thunderbird.mjs")], parser),
    Client("KDE", "libkf5calendarcore-dev", [compiled("kde.cpp", "g++", "KF5CalendarCore", "-fPIC")]),
    Client("libical", "libical-dev", [compiled("libical.c", "gcc", "libical")]),
    Client("calcurse", "calcurse", script("calcurse.py"), tasks=False),
    Client("sabre", "php-sabre-vobject", ["php", os.path.join(programs, "sabre.php")], tasks=False),
    Client("dateutil", "pip:python-dateutil", script("python-dateutil.py")),
    Client("recurring-ical-events", "pip:recurring-ical-events", script("recurring-ical-events.py")),
    Client("Home Assistant", "pip:ical", script("home-assistant.py"), tasks=False),
]
clients[0].version = parser_version
for client in clients:
    print(f"{client.name} {client.version}")


def shown(path, first, last, tasks=False):
    """What each client shows, two of them at a time."""
    asked = [client for client in clients if client.tasks or not tasks]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(zip(asked, pool.map(lambda client: client.days(path, first, last), asked)))


# What is due, by what the documentation says.
ONCE = None
DATES = [
    # The date, its last day, and whether it is a period of whole months.
    *((day, day, False) for day in """
        2024-01-01 2024-01-15 2024-01-28 2024-01-29 2024-01-30 2024-01-31 2024-02-27 2024-02-28 2024-02-29 2024-03-31
        2024-04-29 2024-04-30 2024-06-30 2024-07-31 2024-08-29 2024-08-30 2024-08-31 2024-11-30 2024-12-29 2024-12-30
        2024-12-31 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-27 2025-02-28 2025-03-29 2025-03-30 2025-03-31
        2025-05-29 2025-05-30 2025-05-31 2025-06-29 2025-06-30 2025-07-30 2025-09-30 2025-10-29 2025-10-31
        2025-11-29 2025-11-30 2025-12-15 2025-12-31""".split()),
    ("2024-02", "2024-02-29", True), ("2025-01", "2025-01-31", True), ("2025-02", "2025-02-28", True),
    ("2025-04", "2025-04-30", True), ("2025-06", "2025-06-30", True), ("2025-08", "2025-08-31", True),
    ("2025-11", "2025-11-30", True), ("2025-12", "2025-12-31", True), ("2025-06~", "2025-06-30", True),
    ("2025-02?", "2025-02-28", True), ("2025-02-XX", "2025-02-28", True),
    ("2025-01/2025-03", "2025-03-31", True), ("2025-04/2025-06", "2025-06-30", True),
    ("2024-12/2025-02", "2025-02-28", True), ("2023-12/2024-02", "2024-02-29", True),
    ("2025-01-10/2025-02-28", "2025-02-28", False), ("2024-01-10/2024-02-29", "2024-02-29", False),
    ("2025-01-15/2025-04", "2025-04-30", True), ("2025-01/2025-04-30", "2025-04-30", False),
    ("2025-21", "2025-05-31", True), ("2025-23", "2025-11-30", True), ("2024", "2024-12-31", True),
    ("2025", "2025-12-31", True), ("2024-XX", "2024-12-31", True), ("2024/2025", "2025-12-31", True),
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
RULES = [
    *((f"every {number} days", ("day", number)) for number in (2, 7, 10, 28, 29, 30, 31, 45, 90, 100, 180, 365, 366)),
    *((f"every {number} weeks", ("week", number)) for number in (2, 3, 4, 5, 8, 13, 26, 52, 53)),
    *((f"every {number} months", ("month", number))
      for number in (*range(2, 26), 27, 29, 30, 33, 36, 42, 48, 60, 72, 84, 96, 119, 120)),
    *((f"every {number} years", ("year", number)) for number in (2, 3, 4, 5, 6, 7, 8, 10, 11)),
    ("every week", ("week", 1)), ("every month", ("month", 1)), ("every year", ("year", 1)),
    # Other spellings of some of them.
    ("annually", ("year", 1)), ("FREQ=YEARLY;INTERVAL=4", ("year", 4)), ("MONTHLY", ("month", 1)),
    ("FREQ=MONTHLY;INTERVAL=5", ("month", 5)), ("R/P1Y6M", ("month", 18)), ("twice a year", ("month", 6)),
    ("quarterly", ("month", 3)), ("every 2 quarters", ("month", 6)), ("fortnightly", ("week", 2)),
    ("每半年", ("month", 6)), ("每两年", ("year", 2)), ("每季度", ("month", 3)), ("每月", ("month", 1)),
    *((f"every {name}", ("end", number)) for number, name in enumerate(MONTHS, 1)),
    ("by the end of March each year", ("end", 3)), ("每年2月底前", ("end", 2)),
    # No rule says these.
    *((f"last working day of each {unit}", ONCE) for unit in ("month", "quarter", "half-year", "year")),
    ("every 20 working days", ONCE), ("now and then", ONCE),
]


def month_after(first, number, whole):
    index = first.year * 12 + first.month - 1 + number
    year, month = index // 12, index % 12 + 1
    if year > 9999:
        return None
    length = months.monthrange(year, month)[1]
    return datetime.date(year, month, length if whole else min(first.day, length))


def due(first, whole, rule, last):
    """The days on which something is due until a day, as texts: of a date with this last day, and a recurrence."""
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    kind, number = rule or ("", 0)
    if kind == "end":
        # A first date that does not end the month of the rule stands alone.
        is_end = first.month == number and first == month_after(first, 0, True)
        kind, number, whole = ("year", 1, True) if is_end else ("", 0, whole)
    days, times = [], 0
    while True:
        if kind in ("", "day", "week"):
            day = first + datetime.timedelta(times * number * (7 if kind == "week" else 1))
        else:
            day = month_after(first, times * number * (12 if kind == "year" else 1), whole)
        if day is None or day > last:
            return days
        days.append(day.isoformat())
        times += 1
        if not kind:
            return days


class Duties:
    """Duties in a catalogue of their own, with the days that are due in a window of time."""

    def __init__(self, name, first, last, **options):
        self.name, self.first, self.last = name, first, last
        self.duties, self.documents, self.expected, self.said = [], {}, {}, {}
        self.options = options

    def add(self, date, first, whole, phrase, rule, expires=None):
        document = f"until-{expires}" if expires else "rules"
        duties = self.documents.setdefault(document, {
            "id": document, "title": {"en": "Rules"}, **({"expires": expires} if expires else {}), "obligations": [],
        })["obligations"]
        key = f"d{len(self.said)}"
        duties.append({"key": key, "what": {"en": "report"}, "due": date, "recurrence": phrase})
        # What has ended before it is due first does not come round.
        rule = rule if not expires or first <= expires else ONCE
        last = max(min(self.last, expires or self.last, self.options.get("to", self.last)), first)
        days = due(first, whole, rule, last)
        name = f"policyDocument/{document}#obligation-due/{key}"
        self.said[name] = f"{phrase} from {date}{' until ' + expires if expires else ''}"
        if first <= self.options.get("to", first):
            self.expected[name] = days

    def export(self, *options):
        source = os.path.join(work, f"{self.name}.json")
        with open(source, "w") as file:
            json.dump({"formatVersion": "1.0", "id": "duties", "title": {"en": "Duties"}, "base": "https://example.org/",
                       "revision": 1, "modified": "2025-02-03", "policyDocuments": list(self.documents.values())}, file)
        folder = os.path.join(work, self.name + "-".join(options))
        limit = ["--to", self.options["to"]] if "to" in self.options else []
        run(standards, "export", "icalendar", source, "--output", folder, "--kind", "obligation-due", *options, *limit)
        path = os.path.join(folder, "deadlines.ics")
        with open(path, "rb") as file:
            faults = icalendar_lint.faults(file.read())
        check(f"{self.name}: the octets are right", not faults, "\n".join(faults[:5]))
        return path

    def compare(self, *options, tasks=False):
        path = self.export(*options)
        name = f"{self.name}, tasks" if tasks else self.name
        with open(path, "rb") as file:
            entries = icalendar.Calendar.from_ical(file.read()).walk("VTODO" if tasks else "VEVENT")
        names = {str(entry["UID"]): str(entry["X-STANDARDS-ID"]) for entry in entries}
        rules = {}
        for entry in entries:
            rule = entry["RRULE"].to_ical().decode() if "RRULE" in entry else "no rule"
            rules.setdefault(str(entry["X-STANDARDS-ID"]), []).append(rule)
        check(f"{name}: {len(self.expected)} duties are in {len(names)} entries",
              len(names) == len(entries) and set(rules) == set(self.expected), set(rules) ^ set(self.expected))
        for client, days in shown(path, self.first, self.last, tasks):
            found = {}
            for uid, some in days.items():
                found.setdefault(names.get(uid, uid), []).extend(some)
            wrong = [one for one in set(found) | set(self.expected)
                     if sorted(found.get(one, [])) != self.expected.get(one)]
            forms = sorted({re.sub(r"INTERVAL=\d+", "INTERVAL=n", " + ".join(rules.get(one, []))) for one in wrong})
            total = sum(len(days) for days in self.expected.values())
            check(f"{name}: {client.name} shows {total} days of {len(self.expected)} duties",
                  not wrong, f"{len(wrong)} wrong, of the forms {forms}")
            for one in sorted(wrong, key=lambda one: (len(rules.get(one, [])), one))[:3]:
                seen, wanted = found.get(one, []), self.expected.get(one, [])
                twice = sorted({day for day in seen if seen.count(day) > 1})
                print(f"    {self.said.get(one, one)}: {' + '.join(rules.get(one, []))}; lacks "
                      f"{sorted(set(wanted) - set(seen))[:4]}, has {sorted(set(seen) - set(wanted))[:4]}"
                      f"{', twice ' + str(twice[:4]) if twice else ''}")


# Every rule from every date.
duties = Duties("ten years", "2023-01-01", "2035-12-31")
for date in DATES:
    for phrase, rule in RULES:
        duties.add(*date, phrase, rule)
for date in ("2024-02-29", "2025-01-31"):
    duties.add(date, date, False, "every day", ("day", 1))
duties.compare()
few = Duties("few", "2023-01-01", "2035-12-31")
for date in DATES:
    for phrase, rule in RULES:
        if rule in (ONCE, ("month", 1), ("month", 3), ("month", 7), ("year", 1), ("year", 3), ("end", 2), ("week", 2)):
            few.add(*date, phrase, rule)
few.compare("--component", "todo", tasks=True)

# A century that is no leap year.
century = Duties("a century", "2094-01-01", "2110-12-31")
for date in [(day, day, False) for day in "2095-01-29 2095-01-30 2095-01-31 2096-02-29 2097-02-28 2096-08-29".split()] + [
        ("2095-02", "2095-02-28", True), ("2096-02", "2096-02-29", True)]:
    for number in (1, 2, 3, 4, 6, 7, 12, 18, 24, 48):
        century.add(*date, f"every {number} months", ("month", number))
    for number in (1, 2, 3, 4, 8):
        century.add(*date, f"every {number} years", ("year", number))
    century.add(*date, "every February", ("end", 2))
century.compare()

# An end: on a day that is due, beside it, in a February, and before the first.
ends = Duties("until", "2023-01-01", "2035-12-31")
for date in DATES:
    for expires in ("2024-01-31", "2026-02-27", "2026-02-28", "2028-02-28", "2028-02-29", "2028-12-30", "2028-12-31"):
        for phrase, rule in RULES:
            if rule in (ONCE, ("month", 1), ("month", 6), ("year", 1), ("year", 2), ("end", 2), ("end", 12), ("week", 4)):
                ends.add(*date, phrase, rule, expires=expires)
ends.compare()
cut = Duties("--to", "2023-01-01", "2035-12-31", to="2028-02-28")
for date in DATES:
    for phrase, rule in RULES:
        if rule in (ONCE, ("month", 1), ("month", 5), ("year", 1), ("year", 4), ("end", 2), ("day", 30)):
            cut.add(*date, phrase, rule)
cut.compare()

shutil.rmtree(work)
print(f"{count} checks, {len(failed)} failed")
sys.exit(1 if failed else 0)
