"""The days of events as calcurse shows them: calcurse.py FILE FIRST LAST.

calcurse keeps no UID and no task's date: each event is imported with its UID for a title.
"""

import re
import subprocess
import sys
import tempfile

file, first, last = sys.argv[1:]


def entitled(entry):
    uid = re.search(r"\r\nUID:([^\r]*)", entry[0])[1]
    return re.sub(r"(\r\nSUMMARY[^:]*:)[^\r]*", lambda line: line[1] + uid, entry[0])


with open(file, "rb") as text:
    calendar = text.read().replace(b"\r\n ", b"").decode()
calendar = re.sub(r"BEGIN:VEVENT.*?END:VEVENT", entitled, calendar, flags=re.S)
with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/calendar.ics", "w", newline="") as text:
        text.write(calendar)
    calcurse = ["calcurse", "-D", f"{folder}/data", "-C", f"{folder}/settings", "-q"]
    log = subprocess.run([*calcurse, "-i", f"{folder}/calendar.ics"], check=True, capture_output=True, text=True)
    sys.stderr.write(log.stdout + log.stderr)
    listing = subprocess.run(
        [*calcurse, "-Q", "--filter-type", "cal", "--input-datefmt", "4", "--output-datefmt", "%Y-%m-%d",
         "--from", first, "--to", last, "--format-event", " %m\n", "--format-recur-event", " %m\n",
         "--format-apt", " %m\n", "--format-recur-apt", " %m\n"], check=True, capture_output=True, text=True).stdout
lines = []
day = ""
for line in listing.splitlines():
    if line.startswith(" "):
        lines.append(f"{line[1:]}\t{day}\n")
    else:
        day = line.rstrip(":")
sys.stdout.writelines(sorted(lines))
