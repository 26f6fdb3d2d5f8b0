"""The days as recurring-ical-events reads them: recurring-ical-events.py FILE FIRST LAST."""

import datetime
import sys

import icalendar
import recurring_ical_events

file, first, last = sys.argv[1:]
end = datetime.date.fromisoformat(last) + datetime.timedelta(1)
with open(file, "rb") as text:
    query = recurring_ical_events.of(icalendar.Calendar.from_ical(text.read()), components=["VEVENT", "VTODO"])
lines = []
for entry in query.between(datetime.date.fromisoformat(first), end):
    day = entry.decoded("DTSTART" if "DTSTART" in entry else "DUE")
    lines.append(f"{entry['UID']}\t{day:%Y-%m-%d}\n")
sys.stdout.writelines(sorted(lines))
