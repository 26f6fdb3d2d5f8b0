"""The days as python-dateutil reads them: python-dateutil.py FILE FIRST LAST."""

import datetime
import sys

import icalendar
from dateutil.rrule import rruleset, rrulestr

file, first, last = sys.argv[1:]
midnight = datetime.time()
lines = []
with open(file, "rb") as text:
    calendar = icalendar.Calendar.from_ical(text.read())
for entry in calendar.walk():
    if entry.name not in ("VEVENT", "VTODO"):
        continue
    start = entry.decoded("DTSTART" if "DTSTART" in entry else "DUE")
    start = datetime.datetime.combine(start, midnight)
    days = rruleset()
    days.rdate(start)
    if "RRULE" in entry:
        days.rrule(rrulestr(entry["RRULE"].to_ical().decode(), dtstart=start))
    exceptions = entry.get("EXDATE", [])
    for exception in exceptions if isinstance(exceptions, list) else [exceptions]:
        for day in exception.dts:
            days.exdate(datetime.datetime.combine(day.dt, midnight))
    for day in days.xafter(datetime.datetime.fromisoformat(first), inc=True):
        if day.date().isoformat() > last:
            break
        lines.append(f"{entry['UID']}\t{day.date()}\n")
sys.stdout.writelines(sorted(lines))
