"""What is measured, beside whom, what is to be reached, and what either side does less or more."""
import dataclasses
import os
import shutil
import statistics
import subprocess

import lists
import programs
from measuring import Failure, Ratio, in_turn, middle
from programs import HERE, ROOT, WORK, do
from workloads import CHINA


@dataclasses.dataclass
class Row:
    """A line of the table."""
    subject: str
    job: str
    workload: str
    ours: str
    peer: str
    theirs: str
    ratio: Ratio
    """What is to be reached: at least that where it is written with ≥, at most that with ≤; nothing where it is empty."""
    goal: str
    remark: str
    """What the ratio is of, behind it."""
    unit: str = "×"

    @property
    def is_met(self):
        if not self.goal:
            return None
        bound = float(self.goal[1:])
        return self.ratio.middle >= bound if self.goal[0] == "≥" else self.ratio.middle <= bound


@dataclasses.dataclass
class Peer:
    name: str
    command: list
    goal: str = ""
    remark: str = ""


class Bench:
    """The programs, the catalogues and how often each works."""

    def __init__(self, ours, peers, records, rounds, megabytes, is_smoke):
        self.benchmarks, self.standards = ours / "benchmarks", ours / "standards"
        self.peers, self.records, self.rounds, self.megabytes, self.is_smoke = peers, records, rounds, megabytes, is_smoke
        self.data = {}
        self.python = WORK / "venv" / "bin" / "python"

    def catalogue(self, workload, records=None):
        key = workload, records or self.records
        if key not in self.data:
            self.data[key] = programs.Data(self.standards, *key)
            self.data[key].prove()
        return self.data[key]

    def catalogues(self):
        return [self.catalogue("generated"), self.catalogue("real")]

    def coders(self, data):
        return programs.build_coders(self.peers, data.workload, data.catalogue)

    def job(self, name, catalogue):
        return [self.benchmarks, "serve", name, catalogue]

    def script(self, name, *words):
        return [self.python, HERE / "Peers" / name, *words]

    def compare(self, subject, job, workload, ours, peers):
        """A row for each peer."""
        mine, *others = in_turn([ours] + [peer.command for peer in peers], self.rounds)
        for peer, runs in zip(peers, others):
            ratio = Ratio(their.processor / my.processor for my, their in zip(mine, runs))
            yield Row(subject, job, workload, shown(mine), peer.name, shown(runs), ratio, peer.goal, peer.remark)


def shown(runs):
    """What a program did in which time: such as `71 MB, 0.412 s`."""
    return f"{sized(runs[0].amount)}, {seconds(middle(runs, 'processor'))}"


def sized(amount):
    return f"{amount / 1e6:.0f} MB" if amount >= 2e7 else f"{amount / 1e6:.1f} MB"


def seconds(time):
    return f"{time:.3f} s" if time >= 0.1 else f"{time * 1000:.2f} ms"


def csv(bench):
    for data in bench.catalogues():
        folder = data.export("csv") / "csv"
        yield from bench.compare("csv", "CSV", data.workload, bench.job("csv", data.catalogue), [
            Peer("polars", bench.script("tables.py", "polars", folder), "≥1.0", "columns of texts ready; no metadata"),
            Peer("DuckDB", bench.script("tables.py", "duckdb", folder), "", "tables of texts ready; no metadata"),
            Peer("Python csv", bench.script("tables.py", "csv", folder), "≥8", "lists of texts ready; no metadata")])


def jsonld(bench):
    for data in bench.catalogues():
        document = data.export("jsonld") / "catalogue.jsonld"
        yield from bench.compare("jsonld", "JSON-LD", data.workload, bench.job("jsonld", data.catalogue), [
            Peer("orjson", bench.script("documents.py", "ready", document), "≥1.0",
                 "dictionaries ready; no vocabulary beside"),
            Peer("orjson, built", bench.script("documents.py", "built", document), "", "dictionaries made anew, of terms ready")])


def json(bench):
    for data in bench.catalogues():
        coders = bench.coders(data)
        yield from bench.compare("json", "JSON", data.workload, bench.job("json", data.catalogue), [
            Peer("orjson", bench.script("documents.py", "ready", data.catalogue), "≥1.2",
                 "dictionaries ready; short lists on several lines"),
            Peer("Foundation", [coders, "write", data.catalogue], "", "plain structs ready; short lists on several lines")])


def icalendar(bench):
    for data in bench.catalogues():
        for name, job, title, flags in [("icalendar", "icalendar", "iCalendar", []),
                                        ("alarms", "icalendar-alarms", "iCalendar, alarms", ["--alarm", "7d"])]:
            made, source = data.calendar(name, *flags)
            written = data.folder / f"{name}-libical.ics"
            peer = Peer("libical", [bench.peers / "calendar", source, written], "≥10", "values ready as C strings")
            yield from bench.compare("icalendar", title, data.workload, bench.job(job, data.catalogue), [peer])
            differ(lists.calendar_counts(made), lists.calendar_counts(written), "libical")


def graphviz(bench):
    for data in bench.catalogues():
        for name, title, flags in [("graphviz", "DOT", []), ("graphviz-all", "DOT, all", ["--view", "all"])]:
            source, written = data.graph(name, *flags), data.folder / f"{name}-cgraph.dot"
            peer = Peer("cgraph", [bench.peers / "graph", source, written], "≥5", "boxes and places ready, which we find")
            yield from bench.compare("graphviz", title, data.workload, bench.job(name, data.catalogue), [peer])


def reading(bench):
    for data in bench.catalogues():
        coders = bench.coders(data)
        orjson = bench.script("reading.py", "orjson", data.catalogue)
        yield from bench.compare("reading", "reading", data.workload, bench.job("read", data.catalogue), [
            Peer("orjson", orjson, "≥2", "dictionaries, nothing typed; no collector"),
            Peer("msgspec", bench.script("reading.py", "msgspec", data.catalogue), "", "structs of texts; no collector"),
            Peer("Foundation", [coders, "read", data.catalogue], "≥5", "structs of texts"),
            Peer("simdjson", [bench.peers / "tape", data.catalogue], "", "a tape, nothing taken from it: the limit")])
        yield from bench.compare("reading", "reading, all rules", data.workload, bench.job("read-rules", data.catalogue), [
            Peer("orjson", orjson, "≥1.2", "dictionaries, nothing checked; no collector")])


def asking(bench):
    """Validation, relations and deadlines, beside reading and beside a tenth of the entities."""
    for data in bench.catalogues():
        small = bench.catalogue(data.workload, max(data.count // 10, 1))
        for job, title, goal in [("ask", "rules, ties, deadlines", "≤11"), ("read", "reading", "≤11")]:
            if job == "ask":
                ask, read = in_turn([bench.job("ask", data.catalogue), bench.job("read", data.catalogue)], bench.rounds)
                ratio = Ratio(one.processor / other.processor for one, other in zip(ask, read))
                yield Row("asking", title, data.workload, took(ask), "our reading", took(read), ratio, "≤1", "")
            many, few = in_turn([bench.job(job, data.catalogue), bench.job(job, small.catalogue)], bench.rounds)
            scale = 10 * small.count / data.count
            ratio = Ratio(one.processor / other.processor * scale for one, other in zip(many, few))
            yield Row("asking", title, data.workload, took(many), "a tenth of the entities", took(few), ratio, goal, "")


def took(runs, which="processor"):
    return seconds(middle(runs, which))


def identifiers(bench):
    amount = 120_000 if bench.is_smoke else 1_200_000
    [runs] = in_turn([bench.job("designations", amount)], bench.rounds)
    yield rate("designations", runs, runs[0].amount, "≥2", "in the spellings that people write; with their parts")
    lines = WORK / "spellings.txt"
    with lines.open("w") as file:
        subprocess.run([bench.benchmarks, "spellings", str(amount)], stdout=file, check=True)
    [runs] = in_turn([[bench.peers / "starting", lines, bench.standards, "identify", "-"]], bench.rounds)
    yield rate("identify", runs, amount, "≥1", "`standards identify -`, with what each is")


def rate(job, runs, amount, goal, remark):
    return Row("identifiers", job, "–", took(runs), "", "", Ratio(amount / run.processor / 1e6 for run in runs), goal, remark, "M/s")


def export(bench):
    """The command, in four formats, beside `cat` of what it reads and of what it writes."""
    records = int(bench.megabytes * 1e6 / (bench.catalogue("real").size / bench.catalogue("real").count))
    data = bench.catalogue("real", records)
    target, copy = data.folder / "command", data.folder / "copy"
    formats = ["csv", "jsonld", "icalendar", "graphviz"]
    command = [bench.standards, "export", "--quiet", *formats, data.catalogue, "--output", target]
    do(*command, log=None)
    files = [path for path in target.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    names = WORK / "names.txt"
    names.write_text("\0".join(map(str, files)))
    script = f"cat '{data.catalogue}' > /dev/null; xargs -0 cat < '{names}' > '{copy}'"
    def on(cores, *words):
        return [bench.peers / "starting", "/dev/null", "taskset", "-c", cores, *words]

    mine, cat, *both = in_turn(
        [on("0", *command), on("0", "sh", "-c", script)] + [on("0,1", *command)] * (len(os.sched_getaffinity(0)) > 1),
        min(bench.rounds, 3))
    work = f"{sized(data.size)} → {sized(size)}"
    for which, title, goal in (("clock", "export in 4 formats", "≤1.5"), ("processor", "the same, of the processor", "")):
        yield Row("export", title, "real", f"{work}, {took(mine, which)}", "cat", took(cat, which),
                  Ratio(getattr(my, which) / getattr(their, which) for my, their in zip(mine, cat)), goal,
                  "one core; cat also reads what it writes" + (", the time that passes" if which == "clock" else ""))
    if both:
        yield Row("export", "export in 4 formats", "real", f"two cores, {took(both[0], 'clock')}", "one core", took(mine, "clock"),
                  Ratio(two.clock / one.clock for one, two in zip(mine, both[0])), "≤0.6", "the time that passes")
    else:
        raise Failure("this machine has one core")
    shutil.rmtree(data.folder)


def memory(bench):
    for data in bench.catalogues():
        values = [tuple(map(int, do(bench.benchmarks, "memory", "read", data.catalogue, log=None).split()))
                  for _ in range(min(bench.rounds, 3))]
        yield Row("memory", "peak of reading", data.workload, sized(values[0][1]), "the file", sized(values[0][0]),
                  Ratio(peak / size for size, peak in values), "≤2.5", "the file in memory and the process itself are in it")
        for job in ("csv", "jsonld", "json", "icalendar", "graphviz", "graphviz-all"):
            values = [tuple(map(int, do(bench.benchmarks, "memory", job, data.catalogue, log=None).split()))
                      for _ in range(min(bench.rounds, 3))]
            yield Row("memory", f"{job}, beyond the catalogue", data.workload, sized(values[0][1]), "", sized(values[0][0]) + " written",
                      Ratio(peak / 1e6 for _, peak in values), "≤8", "", "MB")
        peaks = peaks_in_parts(bench, data)
        yield Row("memory", "`export lines --lines`", data.workload, sized(peaks[0]), "", sized(data.size) + " read",
                  Ratio(peak / 1e6 for peak in peaks), "≤32", "the whole process", "MB")


def peaks_in_parts(bench, data):
    """The most memory that the command has while it reads and writes an entity a line, in parts."""
    lines = data.folder / "catalogue.jsonl"
    do(bench.standards, "export", "lines", data.catalogue, "--output", data.folder, log=None)
    peaks = []
    for _ in range(min(bench.rounds, 3)):
        child = subprocess.Popen([bench.standards, "export", "lines", "--lines", "--quiet", lines, "--output", "-"], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        if status:
            raise Failure(f"export --lines ended with {status}")
        peaks.append(used.ru_maxrss * 1024)
    return peaks


def start(bench):
    blocks = 1 if bench.is_smoke else bench.rounds
    driver, china = bench.peers / "starting", ROOT / CHINA
    standards = programs.build_installed()
    commands = [[standards, "--help"], ["/bin/true"], [standards, "check", china]]
    runs = in_turn([[driver, "/dev/null", *command] for command in commands], 10 * blocks)
    # What else runs only adds to the time that passes: of ten, the least.
    least = [[min(run.clock for run in each[first:first + 10]) for first in range(0, len(each), 10)] for each in runs]
    shown = [f"{seconds(statistics.median(each))}, {instructions(*command)}" for each, command in zip(least, commands)]
    yield Row("start", "`standards --help`", "–", shown[0], "/bin/true", shown[1],
              Ratio(one / other for one, other in zip(least[0], least[1])), "≤3", "as README installs it; the time that passes")
    yield Row("start", "`standards check`", "–", shown[2], "", "", Ratio(time * 1000 for time in least[2]), "≤30",
              "the catalogue of China; the time that passes", "ms")


def instructions(*command):
    """How many instructions a command takes, in millions."""
    log = WORK / "valgrind.log"
    do("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}", *command, log=None)
    counted = [line.split()[-1] for line in log.read_text().splitlines() if "Collected" in line]
    if not counted:
        raise Failure(f"valgrind counted nothing of {command[0]}")
    return f"{int(counted[0]) / 1e6:.1f} M instructions"


def differ(ours, theirs, peer):
    if ours != theirs:
        names = {name: (ours[name], theirs[name]) for name in ours.keys() | theirs.keys() if ours[name] != theirs[name]}
        raise Failure(f"{peer} wrote something else: {names}")


ALL = {function.__name__: function for function in (
    csv, jsonld, json, icalendar, graphviz, reading, asking, identifiers, export, memory, start)}
