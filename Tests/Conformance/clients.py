# apt: calcurse g++ gcc libical-dev libkf5calendarcore-dev nodejs php-cli php-sabre-vobject pkg-config
# pip: ical==14.3.1 icalendar==7.3.0 python-dateutil recurring-ical-events
"""What comes round, in the clients that people have: every rule from every kind of date, day by day over ten years.

The programs in Clients print the days on which a client shows the entries of a calendar. The days on which a duty is due
are counted here, from what the article *Lengths of time, relative dates and recurrences* says of dates and recurrences.
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

    def __init__(self, name, package, command, *rest, tasks=True, faults=None):
        self.name, self.command, self.rest, self.tasks = name, command, rest, tasks
        # The rules that it reads wrongly in whatever form they are written; its own, and told each time.
        self.faults = re.compile(faults) if faults else None
        self.version = version(package) if package else ""

    def days(self, path, first, last):
        """The days by UID, each as often as it is shown, and what went wrong."""
        if self.faults:
            path = self.readable(path)
        result = subprocess.run([*self.command, path, first, last, *self.rest], capture_output=True, text=True, timeout=900)
        found = {}
        for line in sorted(result.stdout.splitlines()):
            uid, day = line.split("\t")
            found.setdefault(uid, []).append(day)
        return found, (result.stderr.strip() or "it failed") if result.returncode else ""


    def readable(self, path):
        """The calendar without the entries that the client is known not to read."""
        with open(path, "rb") as file:
            data = file.read()
        kept = re.sub(
            b"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n",
            lambda entry: b"" if self.is_fault(entry[0].replace(b"\r\n ", b"").decode()) else entry[0], data, flags=re.S)
        fewer = path.replace(".ics", f"-{self.name}.ics")
        with open(fewer, "wb") as file:
            file.write(kept)
        return fewer

    def is_fault(self, text):
        return bool(self.faults and self.faults.search(text))


def script(name):
    return [sys.executable, os.path.join(programs, name)]


parser, parser_version = thunderbird()
clients = [
    Client("Thunderbird", None, ["node", os.path.join(programs, "thunderbird.mjs")], parser),
    Client("KDE", "libkf5calendarcore-dev", [compiled("kde.cpp", "g++", "KF5CalendarCore", "-fPIC")]),
    Client("libical", "libical-dev", [compiled("libical.c", "gcc", "libical")]),
    # calcurse 4.7.1 never ends with ends of months that are eight and more apart (expand_monthly), and loses leap days of
    # some numbers of years.
    Client("calcurse", "calcurse", script("calcurse.py"), tasks=False,
           faults=r"FREQ=MONTHLY;INTERVAL=([89]|\d\d+);BYMONTHDAY=-1|FREQ=YEARLY;INTERVAL=(?![24];)\d+;BYMONTH=2;"),
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
        2024-01-15 2024-01-29 2024-01-30 2024-01-31 2024-02-28 2024-02-29 2024-04-30 2024-08-29 2024-08-30 2024-08-31
        2024-12-29 2024-12-31 2025-01-28 2025-02-27 2025-02-28 2025-03-29 2025-03-30 2025-03-31 2025-05-30
        2025-06-29 2025-06-30 2025-11-30 2025-12-31""".split()),
    ("2024-02", "2024-02-29", True), ("2025-02", "2025-02-28", True), ("2025-06", "2025-06-30", True),
    ("2025-12", "2025-12-31", True), ("2025-04~", "2025-04-30", True), ("2025-02-XX", "2025-02-28", True),
    ("2025-01/2025-03", "2025-03-31", True), ("2024-12/2025-02", "2025-02-28", True),
    ("2024-01-10/2024-02-29", "2024-02-29", False), ("2025-01-15/2025-04", "2025-04-30", True),
    ("2025-01/2025-04-30", "2025-04-30", False), ("2025-23", "2025-11-30", True), ("2024", "2024-12-31", True),
    ("2024/2025", "2025-12-31", True),
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
RULES = [
    *((f"every {number} days", ("day", number)) for number in (10, 30, 90, 365)),
    *((f"every {number} weeks", ("week", number)) for number in (2, 13, 52)),
    *((f"every {number} months", ("month", number))
      for number in (*range(2, 19), 20, 21, 22, 24, 30, 36, 42, 48, 60, 119)),
    *((f"every {number} years", ("year", number)) for number in (2, 3, 4, 5, 8, 10)),
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
        path, entries = distinct(self.export(*options), "VTODO" if tasks else "VEVENT")
        name = f"{self.name}, tasks" if tasks else self.name
        rules = {}
        for entry in entries:
            rules.setdefault(entry.name, []).append(entry)
        check(f"{name}: {len(self.expected)} duties are in {len(entries)} entries",
              set(rules) == set(self.expected), set(rules) ^ set(self.expected))
        total = sum(len(days) for days in self.expected.values())
        for client, (days, error) in shown(path, self.first, self.last, tasks):
            found = {one: sorted(day for entry in rules.get(one, []) for day in days.get(entry.shown, []))
                     for one in self.expected}
            def forms(one):
                return " + ".join(entry.rule for entry in rules.get(one, []))
            unread = [one for one in found if client.is_fault(forms(one))]
            if unread:
                print(f"    {client.name} cannot read {len(unread)} of them, of its own known faults")
            wrong = [one for one in set(found).difference(unread) if found[one] != self.expected[one]]
            kinds = sorted({re.sub(r"INTERVAL=\d+", "INTERVAL=n", forms(one)) for one in wrong})
            check(f"{name}: {client.name} shows {total} days of {len(self.expected)} duties",
                  not wrong and not error, f"{len(wrong)} are wrong, of the forms {kinds[:8]} {error[:300]}")
            for one in sorted(wrong, key=forms)[::max(1, len(wrong) // 3)]:
                twice = sorted({day for day in found[one] if found[one].count(day) > 1})
                wanted, seen = set(self.expected[one]), set(found[one])
                print(f"    {self.said[one]}: {forms(one)}; lacks {sorted(wanted - seen)[:4]}, "
                      f"has {sorted(seen - wanted)[:4]}{', twice ' + str(twice[:4]) if twice else ''}")


class Entry:
    """An entry of the exporter: its deadline, its rule, and the UID of the first that has the same days and rule."""

    def __init__(self, name, rule, shown):
        self.name, self.rule, self.shown = name, rule, shown


def distinct(path, kind):
    """A calendar with one entry of each kind of days and rules, byte by byte, and all entries with what stands for them."""
    with open(path, "rb") as file:
        data = file.read()
    blocks = re.findall(f"BEGIN:{kind}\r\n.*?END:{kind}\r\n".encode(), data, re.S)
    entries, uids, kept = [], {}, []
    for block in blocks:
        lines = block.replace(b"\r\n ", b"").decode().split("\r\n")
        values = {re.split("[;:]", line)[0]: line.partition(":")[2] for line in lines}
        days = tuple(line for line in lines if re.match("DTSTART|DTEND|DUE|DURATION|RRULE|RDATE|EXDATE", line))
        if days not in uids:
            uids[days] = values["UID"]
            kept.append(block)
        entries.append(Entry(values["X-STANDARDS-ID"], values.get("RRULE", "no rule"), uids[days]))
    fewer = path.replace(".ics", "-distinct.ics")
    with open(fewer, "wb") as file:
        file.write(data[:data.index(blocks[0])] + b"".join(kept) + b"END:VCALENDAR\r\n")
    return fewer, entries


# How each client reads the forms that a rule can take, whether the exporter writes them or not.
def every(first, number, day=None, last="2034-12-31"):
    """Each so many months: the day itself where the month has it, or else the one that is named, or none."""
    start = datetime.date.fromisoformat(first)
    for times in range(0, 500, number):
        index = start.year * 12 + start.month - 1 + times
        length = months.monthrange(index // 12, index % 12 + 1)[1]
        wanted = length if day == -1 else min(start.day, length) if day == "clamped" else start.day
        if wanted <= length and (found := datetime.date(index // 12, index % 12 + 1, wanted).isoformat()) <= last:
            yield found


def working_days(last="2034-12-31"):
    for end in every("2024-01-31", 1, -1, last):
        day = datetime.date.fromisoformat(end)
        yield (day - datetime.timedelta(max(0, day.weekday() - 4))).isoformat()


def leap(first, number):
    return [day for day in every(first, number, -1) if day.endswith("-29")]


def without(days, *some):
    return [day for day in days if day not in some]


FORMS = [
    # What it is, whether the exporter writes it, the first day, the lines of the rule, and the days of RFC 5545.
    ("month-end by position", False, "2024-01-31", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
     every("2024-01-31", 1, -1)),
    ("-1 from the 31st", True, "2024-01-31", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"], every("2024-01-31", 1, -1)),
    ("-1 from the 28th", True, "2025-02-28", ["RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"], every("2025-02-28", 3, -1)),
    ("-1 every 18 months from a June", False, "2025-06-30", ["RRULE:FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=-1"],
     every("2025-06-30", 18, -1)),
    ("-1 every 18 months from a February", False, "2025-02-28", ["RRULE:FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=-1"],
     every("2025-02-28", 18, -1)),
    ("no part, the 31st", False, "2024-01-31", ["RRULE:FREQ=MONTHLY"], every("2024-01-31", 1)),
    ("no part, the 30th", False, "2024-01-30", ["RRULE:FREQ=MONTHLY"], every("2024-01-30", 1)),
    ("no part, the 31st of long months", True, "2024-01-31", ["RRULE:FREQ=MONTHLY;INTERVAL=12"], every("2024-01-31", 12)),
    ("BYMONTHDAY=30", True, "2024-01-30", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=30"], every("2024-01-30", 1)),
    ("BYMONTHDAY=29", True, "2024-02-29", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=29"], every("2024-02-29", 1)),
    ("BYMONTHDAY=31 every 5 months", False, "2024-01-31", ["RRULE:FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31"],
     every("2024-01-31", 5)),
    ("yearly, no part, 29 February", False, "2024-02-29", ["RRULE:FREQ=YEARLY"], leap("2024-02-29", 12)),
    ("yearly, BYMONTH=2;BYMONTHDAY=-1", True, "2024-02-29", ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"],
     every("2024-02-29", 12, -1)),
    ("every 3 years, BYMONTH=2;BYMONTHDAY=-1", True, "2025-02-28",
     ["RRULE:FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=-1"], every("2025-02-28", 36, -1)),
    ("yearly, BYMONTH=3;BYMONTHDAY=-1", False, "2024-03-31", ["RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1"],
     every("2024-03-31", 12, -1)),
    ("yearly February by position", False, "2024-02-29",
     ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"], every("2024-02-29", 12, -1)),
    ("UNTIL a day that is due", True, "2024-01-15", ["RRULE:FREQ=MONTHLY;UNTIL=20260215"],
     every("2024-01-15", 1, last="2026-02-15")),
    ("UNTIL the day before", True, "2024-01-15", ["RRULE:FREQ=MONTHLY;UNTIL=20260214"],
     every("2024-01-15", 1, last="2026-02-14")),
    ("UNTIL the first day", True, "2024-01-15", ["RRULE:FREQ=MONTHLY;UNTIL=20240115"], ["2024-01-15"]),
    ("COUNT", False, "2024-01-31", ["RRULE:FREQ=MONTHLY;COUNT=5;BYMONTHDAY=-1"],
     every("2024-01-31", 1, -1, "2024-05-31")),
    ("EXDATE in lines", False, "2025-02-28", ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "EXDATE;VALUE=DATE:20280229",
     "EXDATE;VALUE=DATE:20320229"], without(every("2025-02-28", 12, -1), "2028-02-29", "2032-02-29")),
    ("EXDATE with a comma", False, "2025-02-28", ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
     "EXDATE;VALUE=DATE:20280229,20320229"], without(every("2025-02-28", 12, -1), "2028-02-29", "2032-02-29")),
    ("last working day by position", False, "2024-01-31", ["RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"],
     working_days()),
    ("DURATION in place of DTEND", False, "2024-01-15", ["DURATION:P1D", "RRULE:FREQ=MONTHLY"], every("2024-01-15", 1)),
    ("task: DTSTART, DURATION", True, "2024-01-31", ["task", "DURATION:P1D", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"],
     every("2024-01-31", 1, -1)),
    ("task: DTSTART, DUE", False, "2024-01-31", ["task", "DUE;VALUE=DATE:20240201", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"],
     every("2024-01-31", 1, -1)),
    ("task: DUE alone", True, "2024-01-31", ["task", "DUE alone"], ["2024-01-31"]),
]


def tabulate():
    """The table, a form a line; a form that the exporter writes has to be read as it is meant."""
    rows = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, _, start, lines, days in FORMS:
            tasks, alone = "task" in lines, "DUE alone" in lines
            kind, day = "VTODO" if tasks else "VEVENT", start.replace("-", "")
            text = [f"BEGIN:{kind}", "UID:u", "DTSTAMP:20240101T000000Z", "SUMMARY:u",
                    f"{'DUE' if alone else 'DTSTART'};VALUE=DATE:{day}"]
            if not tasks and "DURATION:P1D" not in lines:
                text.append(f"DTEND;VALUE=DATE:{datetime.date.fromisoformat(start) + datetime.timedelta(1):%Y%m%d}")
            text += [line for line in lines if ":" in line] + [f"END:{kind}"]
            path = os.path.join(work, f"form-{len(rows)}.ics")
            with open(path, "w", newline="") as file:
                file.write("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", *text, "END:VCALENDAR", ""]))
            asked = [client for client in clients
                     if (client.tasks or not tasks) and not any(client.is_fault(line) for line in lines)]
            rows[name] = list(days), {client.name: pool.submit(client.days, path, "2024-01-01", "2034-12-31")
                                      for client in asked}
        for name, is_written, *_ in FORMS:
            wanted, asked = rows[name]
            cells = []
            for client, answer in asked.items():
                days, error = answer.result()
                found = days.get("u", [])
                lacks, has = set(wanted) - set(found), len(found) - len(set(found) & set(wanted))
                cells.append(client + ": " + ("does not end" if "does not end" in error else "fails" if error else
                                              f"lacks {len(lacks)}, has {has} more" if lacks or has else "right"))
            wrong = [cell for cell in cells if not cell.endswith(": right")]
            if is_written:
                check(f"form: {name}", not wrong, "; ".join(wrong))
            else:
                print(f"form, not written: {name}: {'; '.join(wrong) or 'right in all'}")


tabulate()

# Every rule from every date.
duties = Duties("ten years", "2024-01-01", "2034-12-31")
for date in DATES:
    for phrase, rule in RULES:
        duties.add(*date, phrase, rule)
for date in ("2024-02-29", "2025-01-31"):
    duties.add(date, date, False, "every day", ("day", 1))
duties.compare()
few = Duties("few", "2024-01-01", "2034-12-31")
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
ends = Duties("until", "2024-01-01", "2034-12-31")
for date in DATES:
    for expires in ("2024-01-31", "2026-02-27", "2026-02-28", "2028-02-28", "2028-02-29", "2028-12-30", "2028-12-31"):
        for phrase, rule in RULES:
            if rule in (ONCE, ("month", 1), ("month", 6), ("year", 1), ("year", 2), ("end", 2), ("end", 12), ("week", 4)):
                ends.add(*date, phrase, rule, expires=expires)
ends.compare()
cut = Duties("--to", "2024-01-01", "2034-12-31", to="2028-02-28")
for date in DATES:
    for phrase, rule in RULES:
        if rule in (ONCE, ("month", 1), ("month", 5), ("year", 1), ("year", 4), ("end", 2), ("day", 30)):
            cut.add(*date, phrase, rule)
cut.compare()

shutil.rmtree(work)
print(f"{count} checks, {len(failed)} failed")
sys.exit(1 if failed else 0)
