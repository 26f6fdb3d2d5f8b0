# pip: icalendar
# claim: 10 times icalendar
"""Python's icalendar writing the same entries; it is given a part of them, since it takes long."""

import sys

# This file bears the name of the package.
sys.path.pop(0)

import pathlib  # noqa: E402
import time  # noqa: E402

import icalendar  # noqa: E402

folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])
with next(folder.rglob("deadlines.ics")).open("rb") as file:
    text = file.read(3_000_000)
end = text.rfind(b"END:VEVENT\r\n")
if end > 0:
    text = text[: end + 12] + b"END:VCALENDAR\r\n"
calendar = icalendar.Calendar.from_ical(text)
best, size = float("inf"), 0
for _ in range(min(runs, 3)):
    start = time.process_time()
    size = len(calendar.to_ical())
    best = min(best, time.process_time() - start)
print("icalendar", size / 1e6, "MB", best, sep="\t")
