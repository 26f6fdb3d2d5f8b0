"""What programs forgive in a calendar and its standards do not: RFC 5545, 6868, 7986, 9073 and 9253, octet by octet.

`faults` gives what is wrong with a calendar, a text each, with its line. As a program it reads the files that it is given:

    python icalendar_lint.py FILE…
"""

import datetime
import re
import sys

# The types of values: of properties that stand without VALUE, and of those for which VALUE has to be stated.
TEXT = set("""CALSCALE METHOD PRODID VERSION CATEGORIES CLASS COMMENT DESCRIPTION LOCATION RESOURCES STATUS SUMMARY TRANSP
    TZID TZNAME CONTACT UID ACTION REQUEST-STATUS NAME COLOR RELATED-TO REFID PARTICIPANT-TYPE LOCATION-TYPE
    RESOURCE-TYPE""".split())
TIME = set("COMPLETED DTEND DUE DTSTART RECURRENCE-ID EXDATE RDATE CREATED DTSTAMP LAST-MODIFIED".split())
UTC = set("COMPLETED CREATED DTSTAMP LAST-MODIFIED".split())
ADDRESS = set("ATTACH ATTENDEE ORGANIZER URL TZURL CALENDAR-ADDRESS CONCEPT".split())
NUMBER = set("PERCENT-COMPLETE PRIORITY REPEAT SEQUENCE".split())
LENGTH = set("DURATION TRIGGER".split())
TYPES = ({name: "TEXT" for name in TEXT} | {name: "DATE-TIME" for name in TIME} | {name: "URI" for name in ADDRESS}
         | {name: "INTEGER" for name in NUMBER} | {name: "DURATION" for name in LENGTH}
         | {"GEO": "FLOAT", "RRULE": "RECUR", "TZOFFSETFROM": "UTC-OFFSET", "TZOFFSETTO": "UTC-OFFSET"})
STATED = {"SOURCE": {"URI"}, "CONFERENCE": {"URI"}, "IMAGE": {"URI", "BINARY"}, "REFRESH-INTERVAL": {"DURATION"},
          "LINK": {"URI", "UID", "XML-REFERENCE"}, "STRUCTURED-DATA": {"TEXT", "BINARY", "URI"},
          "STYLED-DESCRIPTION": {"TEXT", "URI"}}
ALLOWED = {"DTSTART": {"DATE"}, "DTEND": {"DATE"}, "DUE": {"DATE"}, "RECURRENCE-ID": {"DATE"}, "EXDATE": {"DATE"},
           "RDATE": {"DATE", "PERIOD"}, "TRIGGER": {"DATE-TIME"}, "ATTACH": {"BINARY"}, "RELATED-TO": {"URI", "UID"}}
# What a component needs, and what it has once at most.
NEEDED = {"VCALENDAR": ("PRODID", "VERSION"), "VEVENT": ("DTSTAMP", "DTSTART", "UID"), "VTODO": ("DTSTAMP", "UID"),
          "VALARM": ("ACTION", "TRIGGER"), "VTIMEZONE": ("TZID",), "PARTICIPANT": ("UID", "PARTICIPANT-TYPE"),
          "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"), "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
          "VLOCATION": ("UID",), "VRESOURCE": ("UID",)}
ONCE = set("""CALSCALE METHOD PRODID VERSION CLASS COMPLETED CREATED DTEND DTSTAMP DTSTART DUE DURATION GEO LAST-MODIFIED
    LOCATION ORGANIZER PERCENT-COMPLETE PRIORITY RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY TRANSP UID URL COLOR ACTION
    TRIGGER REPEAT TZID TZURL SOURCE REFRESH-INTERVAL CALENDAR-ADDRESS PARTICIPANT-TYPE""".split())
INSIDE = {"VCALENDAR": {None}, "VEVENT": {"VCALENDAR"}, "VTODO": {"VCALENDAR"}, "VTIMEZONE": {"VCALENDAR"},
          "VALARM": {"VEVENT", "VTODO"}, "STANDARD": {"VTIMEZONE"}, "DAYLIGHT": {"VTIMEZONE"},
          "PARTICIPANT": {"VEVENT", "VTODO"}, "VLOCATION": {"VEVENT", "VTODO", "PARTICIPANT"},
          "VRESOURCE": {"VEVENT", "VTODO", "PARTICIPANT"}}
STATUS = {"VEVENT": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
          "VTODO": {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"}}
COLOURS = set("""aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
    darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
    dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey
    honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
    lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue
    lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
    mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered
    orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen""".split())

LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
                  r'(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.S)
PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
DURATION = re.compile(r"[+-]?P(?:\d+W|\d+D(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?"
                      r"|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))")
RULE = {"FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY", "INTERVAL": r"[1-9]\d*", "COUNT": r"[1-9]\d*",
        "UNTIL": r"\d{8}(?:T\d{6}Z?)?", "BYMONTH": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*",
        "BYMONTHDAY": r"-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*",
        "BYDAY": r"(?:-?\d+)?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?\d+)?(?:MO|TU|WE|TH|FR|SA|SU))*",
        "BYSETPOS": r"-?\d+(?:,-?\d+)*", "WKST": r"MO|TU|WE|TH|FR|SA|SU"}


def is_time(value, form):
    try:
        datetime.datetime.strptime(value, form)
    except ValueError:
        return False
    return True


class Component:
    """A component that is open: its name, the number of its line, and its properties' values by their names."""

    def __init__(self, name, number):
        self.name, self.number, self.values = name, number, {}


class Calendar:
    def __init__(self):
        self.found = []
        self.open = []
        self.identities = set()
        self.zones = {}
        self.entries = 0

    def fault(self, number, words, text=""):
        self.found.append(f"line {number}: {words}" + (f": {text[:200]}" if text else ""))

    # Octets

    def lines(self, data):
        """The content lines, unfolded, each with the number of its first line."""
        if not data.endswith(b"\r\n"):
            self.fault(data.count(b"\n") + 1, "the last line does not end with CRLF")
        number, start, parts = 0, 0, []
        for line in data.removesuffix(b"\r\n").split(b"\r\n"):
            number += 1
            if b"\n" in line or b"\r" in line:
                self.fault(number, "CR or LF alone")
            if len(line) > 75:
                self.fault(number, f"{len(line)} octets, more than 75")
            if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line):
                self.fault(number, "a control character")
            try:
                text = line.decode()
            except UnicodeDecodeError:
                self.fault(number, "no UTF-8 of its own: a fold inside a character, or another encoding")
                text = line.decode("utf-8", "replace")
            if not text.strip():
                self.fault(number, "an empty line")
            if text.startswith((" ", "\t")):
                if not parts:
                    self.fault(number, "the first line is a continuation")
                    start = number
                parts.append(text[1:])
            else:
                if parts:
                    yield start, parts
                start, parts = number, [text]
        if parts:
            yield start, parts

    def folds(self, number, parts, kind, values):
        """Folds that cut an escape in two: of a text, or of a parameter."""
        text = ""
        for place, part in enumerate(parts[:-1]):
            text += part
            if len(text) > values:
                backslashes = len(text) - len(text.rstrip("\\"))
                if kind == "TEXT" and backslashes % 2 == 1:
                    self.fault(number + place, "a fold inside an escape", part)
            elif (len(text) - len(text.rstrip("^"))) % 2 == 1:
                self.fault(number + place, "a fold inside an escape of a parameter", part)
        if not parts[-1]:
            self.fault(number, "a continuation without text")

    # Content lines

    def read(self, number, parts):
        text = "".join(parts)
        match = LINE.fullmatch(text)
        if not match:
            self.fault(number, "no content line", text)
            return
        name, rest, value = match[1].upper(), match[2], match[3]
        if match[1] != name:
            self.fault(number, "a name in small letters", text)
        parameters = {}
        for parameter, words in PARAMETER.findall(rest):
            if parameter.upper() in parameters:
                self.fault(number, f"{parameter} twice", text)
            parameters[parameter.upper()] = words
            if re.search(r"\^(?![n'^])", words.replace("^^", "")):
                self.fault(number, "a circumflex that escapes nothing (RFC 6868)", text)
        kind = self.kind(number, name, parameters, text)
        self.folds(number, parts, kind, match.start(3))
        if name == "BEGIN":
            self.begin(number, value)
        elif name == "END":
            self.end(number, value)
        elif not self.open:
            self.fault(number, "outside of a calendar", text)
        else:
            self.note(number, name, value, parameters, kind)
            self.value(number, name, value, kind, parameters, text)

    def kind(self, number, name, parameters, text):
        """The type of a property's value."""
        stated = parameters.get("VALUE")
        if name in STATED:
            if stated not in STATED[name]:
                self.fault(number, f"{name} has to state its VALUE", text)
            return stated
        default = TYPES.get(name, "TEXT")
        if stated and name in TYPES and stated not in ALLOWED.get(name, set()) | {default}:
            self.fault(number, f"VALUE={stated} of {name}", text)
        if name not in TYPES and name not in ("BEGIN", "END") and not name.startswith("X-"):
            self.fault(number, "an unknown property", text)
        return stated or default

    def value(self, number, name, value, kind, parameters, text):
        if kind == "TEXT":
            separators = "," if name in ("CATEGORIES", "RESOURCES", "REQUEST-STATUS") else ""
            bare = re.sub(r"\\[\\;,nN]", "", value)
            if re.search("[" + re.escape("".join(set("\\;,") - set(separators))) + "]", bare):
                self.fault(number, "an escape that is none, or one that is missing", text)
        elif kind in ("DATE", "DATE-TIME"):
            for one in value.split(",") if name in ("EXDATE", "RDATE") else [value]:
                self.day(number, name, one, kind, parameters, text)
        elif kind == "URI":
            if not URI.fullmatch(value):
                self.fault(number, "no URI", text)
        elif kind == "INTEGER":
            if not re.fullmatch(r"-?\d+", value) or not -2**31 <= int(value) < 2**31:
                self.fault(number, "no whole number", text)
            elif name == "SEQUENCE" and int(value) < 0:
                self.fault(number, "a negative SEQUENCE", text)
        elif kind == "DURATION":
            if not DURATION.fullmatch(value):
                self.fault(number, "no length of time", text)
        elif kind == "RECUR":
            self.rule(number, value, text)
        elif kind == "UTC-OFFSET" and not re.fullmatch(r"[+-]\d{4}(\d\d)?", value):
            self.fault(number, "no offset", text)
        if name == "VERSION" and value != "2.0":
            self.fault(number, "another version", text)
        if name == "METHOD" and value != "PUBLISH":
            self.fault(number, "a METHOD that asks something of the reader", text)
        if name == "COLOR" and value not in COLOURS:
            self.fault(number, "no CSS3 colour", text)
        if name == "STATUS" and value not in STATUS.get(self.open[-1].name, {value}):
            self.fault(number, "no status of this component", text)
        if name == "LINK" and "LINKREL" not in parameters:
            self.fault(number, "a LINK without LINKREL", text)
        if name == "TRANSP" and value not in ("OPAQUE", "TRANSPARENT"):
            self.fault(number, "no TRANSP", text)

    def day(self, number, name, value, kind, parameters, text):
        zone = parameters.get("TZID")
        form = "%Y%m%d" if kind == "DATE" else "%Y%m%dT%H%M%S"
        shape = r"\d{8}" if kind == "DATE" else r"\d{8}T\d{6}Z?"
        if not re.fullmatch(shape, value) or not is_time(value.removesuffix("Z"), form):
            self.fault(number, f"no {kind}", text)
        if zone and (kind == "DATE" or value.endswith("Z")):
            self.fault(number, "a time zone where none can be", text)
        elif zone:
            self.zones.setdefault(zone.strip('"'), number)
        if name in UTC and not value.endswith("Z"):
            self.fault(number, "not in UTC", text)

    def rule(self, number, value, text):
        parts = [part.partition("=")[::2] for part in value.split(";")]
        names = [name for name, _ in parts]
        if names[:1] != ["FREQ"]:
            self.fault(number, "a rule that does not begin with FREQ, which old programs need", text)
        if len(set(names)) < len(names) or {"COUNT", "UNTIL"} <= set(names):
            self.fault(number, "a rule with a part twice, or with two ends", text)
        for name, words in parts:
            if name not in RULE or not re.fullmatch(RULE[name], words):
                self.fault(number, f"no part of a rule: {name}={words}", text)
        if "BYSETPOS" in names and not set(names) & {"BYMONTH", "BYMONTHDAY", "BYDAY"}:
            self.fault(number, "BYSETPOS alone", text)

    # Components

    def begin(self, number, name):
        around = self.open[-1].name if self.open else None
        if around not in INSIDE.get(name, set()):
            self.fault(number, f"{name} in {around or 'nothing'}")
        if name in ("VEVENT", "VTODO"):
            self.entries += 1
        self.open.append(Component(name, number))

    def note(self, number, name, value, parameters, kind):
        values = self.open[-1].values
        if name in values and name in ONCE:
            self.fault(number, f"{name} twice in one {self.open[-1].name}")
        values.setdefault(name, []).append((value, parameters, kind))

    def end(self, number, name):
        if not self.open or self.open[-1].name != name:
            self.fault(number, f"END:{name} of what is not open")
            return
        component = self.open.pop()
        values = component.values
        for needed in NEEDED.get(name, ()):
            if needed not in values:
                self.fault(component.number, f"{name} without {needed}")

        def first(property):
            return values.get(property, [("", {}, "")])[0]

        def fault(words):
            self.fault(component.number, f"{name} {first('UID')[0]}: {words}")
        if name in ("VEVENT", "VTODO"):
            identity = (first("UID")[0], first("RECURRENCE-ID")[0])
            if identity in self.identities:
                fault("its UID is that of another")
            self.identities.add(identity)
            end = "DTEND" if name == "VEVENT" else "DUE"
            if end in values and "DURATION" in values:
                fault(f"{end} and DURATION")
            if name == "VTODO" and "DURATION" in values and "DTSTART" not in values:
                fault("DURATION without DTSTART")
            if "RRULE" in values and "DTSTART" not in values:
                fault("RRULE without DTSTART")
            (start, zone, kind), (stop, other, type) = first("DTSTART"), first(end)
            if start and stop:
                if kind != type or start.endswith("Z") != stop.endswith("Z"):
                    fault(f"{end} and DTSTART are of two kinds")
                elif stop < start or stop == start and name == "VEVENT":
                    fault(f"{end} is not after DTSTART")
            if kind == "DATE" and not re.fullmatch(r"(\+?P\d+[WD])?", first("DURATION")[0]):
                fault("a DURATION that is no number of days")
            until = re.search(r"UNTIL=([^;]*)", first("RRULE")[0])
            if until and len(until[1]) != (8 if kind == "DATE" else 16 if start.endswith("Z") or "TZID" in zone else 15):
                fault("UNTIL is of another kind than DTSTART")
            elif until and until[1][:8] < start[:8]:
                fault("UNTIL is before DTSTART")
            for exception in ("EXDATE", "RDATE", "RECURRENCE-ID"):
                if any(one[2] != kind for one in values.get(exception, [])):
                    fault(f"{exception} is of another kind than DTSTART")
        if name == "VALARM":
            needed = {"DISPLAY": ("DESCRIPTION",), "EMAIL": ("DESCRIPTION", "SUMMARY", "ATTENDEE")}
            for property in needed.get(first("ACTION")[0], ()):
                if property not in values:
                    fault(f"without {property}")
            if ("DURATION" in values) != ("REPEAT" in values):
                fault("DURATION and REPEAT go together")
        if name == "VTIMEZONE":
            self.zones[first("TZID")[0]] = None


def faults(data):
    """What is wrong with a calendar."""
    calendar = Calendar()
    for number, parts in calendar.lines(data):
        calendar.read(number, parts)
    for component in calendar.open:
        calendar.fault(component.number, f"{component.name} does not end")
    for zone, number in calendar.zones.items():
        if number is not None:
            calendar.fault(number, f"the time zone {zone} is not in the calendar")
    return calendar.found


if __name__ == "__main__":
    count = 0
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            for words in faults(file.read()):
                print(f"{path}: {words}")
                count += 1
    print(f"{len(sys.argv) - 1} calendars, {count} faults")
    sys.exit(count > 0)
