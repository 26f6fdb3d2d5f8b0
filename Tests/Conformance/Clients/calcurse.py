"""The days of events as calcurse shows them: calcurse.py FILE FIRST LAST.

calcurse keeps no UID and no task's date: each event is imported with its UID for a title. With some rules it does not end:
then it is asked for each event alone, and those rules are named.
"""

import re
import resource
import subprocess
import sys
import tempfile

file, first, last = sys.argv[1:]
SECONDS = 20


def ask(events):
    """What calcurse lists, or nothing where it took too much of the processor's time."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/calendar.ics", "w", newline="") as text:
            text.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n")
        calcurse = ["calcurse", "-D", f"{folder}/data", "-C", f"{folder}/settings", "-q"]
        subprocess.run([*calcurse, "-i", f"{folder}/calendar.ics"], check=True, capture_output=True,
                       stdin=subprocess.DEVNULL)
        shape = " %m\n"
        listing = subprocess.run(
            [*calcurse, "-Q", "--filter-type", "cal", "--input-datefmt", "4", "--output-datefmt", "%Y-%m-%d",
             "--from", first, "--to", last, "--format-event", shape, "--format-recur-event", shape,
             "--format-apt", shape, "--format-recur-apt", shape],
            capture_output=True, text=True, stdin=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS if len(events) > 1 else 1,) * 2))
        return listing.stdout if listing.returncode == 0 else None


with open(file, "rb") as text:
    calendar = text.read().replace(b"\r\n ", b"").decode()
events = []
for event in re.findall(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", calendar, re.S):
    uid = re.search(r"\r\nUID:([^\r]*)", event)[1]
    events.append(re.sub(r"(\r\nSUMMARY[^:]*:)[^\r]*", lambda line: line[1] + uid, event))
lines, endless = [], []
for place in range(0, len(events), 100):
    some = events[place:place + 100]
    listing = ask(some)
    if listing is None:
        listing = ""
        for event in some:
            listed = ask([event]) if len(endless) < 10 else ""
            if listed is None:
                endless += re.findall(r"DTSTART[^\r]*|RRULE[^\r]*", event)
            listing += listed or ""
    for line in listing.splitlines():
        if line.startswith(" "):
            lines.append(f"{line[1:]}\t{day}\n")
        else:
            day = line.rstrip(":")
sys.stdout.writelines(sorted(lines))
if endless:
    sys.exit("calcurse does not end with " + ", ".join(endless))
