"""The days of events as ical reads them, the library of Home Assistant: home-assistant.py FILE FIRST LAST."""

import datetime
import sys

from ical.calendar_stream import CalendarStream

file, first, last = sys.argv[1:]
end = datetime.date.fromisoformat(last) + datetime.timedelta(1)
with open(file, newline="") as text:
    calendars = CalendarStream.from_ics(text.read()).calendars
lines = []
for calendar in calendars:
    for event in calendar.timeline.overlapping(datetime.date.fromisoformat(first), end):
        lines.append(f"{event.uid}\t{event.start:%Y-%m-%d}\n")
sys.stdout.writelines(sorted(lines))
