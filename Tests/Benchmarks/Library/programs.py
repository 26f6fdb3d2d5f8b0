"""Installs and builds what is measured, ours and the peers, and writes the catalogues."""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

import lists
import workloads
from measuring import Failure

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
WORK = pathlib.Path(os.environ.setdefault("BENCHMARK_WORK", str(HERE / ".build" / "work")))
PACKAGES = ["gcc", "g++", "libc6-dev", "libgraphviz-dev", "libical-dev", "libsimdjson-dev", "python3-venv", "valgrind"]
COMPILED = {
    "calendar": ["gcc", "calendar.c", "-lical"], "graph": ["gcc", "graph.c", "-lcgraph"],
    "tape": ["g++", "tape.cpp", "-lsimdjson"], "starting": ["gcc", "starting.c"]}


def do(*command, log, **options):
    """Runs a command whose words are only of interest where it fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if log:
        (WORK / log).write_text(done.stdout)
    if done.returncode:
        raise Failure(f"{shlex.join(str(word) for word in command)}\n{done.stdout[-3000:]}")
    return done.stdout


def install(packages=PACKAGES):
    """Debian's packages, as root."""
    missing = [name for name in packages if "install ok installed" not in status(name)]
    if missing:
        print("installing", *missing, file=sys.stderr)
        do("apt-get", "update", "-qq", log="apt.log")
        do("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, log="apt.log",
           env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def status(package):
    return subprocess.run(["dpkg-query", "-W", "-f=${Status}", package], capture_output=True, text=True).stdout


def build():
    """Our programs: the one that is driven, and the command. Gives their folder."""
    print("building", file=sys.stderr)
    swift = ["swift", "build", "--package-path", HERE, "-c", "release"]
    for product in ("benchmarks", "standards"):
        do(*swift, "--product", product, log="build.log")
    return pathlib.Path(do(*swift, "--show-bin-path", log=None).strip())


def build_installed():
    """The command as README installs it."""
    [line] = [line for line in do(ROOT / ".ci" / "readme-commands", "Install the command", log=None).splitlines()
              if line.startswith("swift build ")]
    scratch = HERE / ".build" / "installed"
    words = [*line.split(), "--package-path", ROOT, "--scratch-path", scratch]
    do(*words, log="build.log")
    return pathlib.Path(do(*words, "--show-bin-path", log=None).strip()) / "standards"


def build_peers():
    """The peers' programs. Gives their folder, in which `python` has the packages that they name."""
    folder = WORK / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (compiler, source, *libraries) in COMPILED.items():
        if is_older(folder / name, HERE / "Peers" / source, HERE / "Peers" / "serving.h"):
            do(compiler, "-O2", "-Wall", "-Werror", "-o", folder / name, HERE / "Peers" / source, *libraries, log=None)
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        do("python3", "-m", "venv", WORK / "venv", log=None)
    wheels = {
        wheel for source in (HERE / "Peers").glob("*.py") for line in re.findall(r"^# pip: (.*)$", source.read_text(), re.M)
        for wheel in line.split()}
    do(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *sorted(wheels), log="pip.log")
    return folder


def build_coders(folder, workload, catalogue):
    """Foundation's coders for the shape of a catalogue."""
    program, source = folder / f"coders-{workload}", folder / f"{workload}.swift"
    made = do("python3", HERE / "Library" / "coders.py", catalogue, log=None)
    if not source.exists() or source.read_text() != made or is_older(program, HERE / "Peers" / "coders.swift"):
        source.write_text(made)
        do("swiftc", "-O", "-o", program, HERE / "Peers" / "coders.swift", source, log=None)
    return program


def is_older(made, *sources):
    return not made.exists() or any(source.stat().st_mtime > made.stat().st_mtime for source in sources)


class Data:
    """A catalogue of a workload in a folder of its own, with what is made of it when it is asked for."""

    def __init__(self, standards, workload, records):
        self.standards, self.workload = standards, workload
        self.folder = WORK / "data" / f"{workload}-{records}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        whole = WORK / "data" / "whole"
        if not (whole / "catalogue.json").exists():
            do(standards, "export", "json", ROOT / workloads.CHINA, "--output", whole, log=None)
        draft = self.folder / "draft.json"
        self.count = workloads.write(workload, records, draft, whole / "catalogue.json", ROOT / workloads.SCHEMA)
        self.catalogue = self.export("json", draft) / "catalogue.json"
        draft.unlink()

    @property
    def size(self):
        return self.catalogue.stat().st_size

    def prove(self):
        """Every rule holds of it: no reference leads into the void, and no two entities have one designation."""
        said = do(self.standards, "check", self.catalogue, log=None)
        if f"{self.count} entities, 0 errors, 0 warnings" not in said:
            raise Failure(f"{self.catalogue}: {said[-1000:]}")

    def export(self, format, source=None, *flags, name=None):
        """The folder of an export, made unless it is there."""
        folder = self.folder / (name or format)
        if not folder.exists():
            do(self.standards, "export", format, source or self.catalogue, *flags, "--output", folder, log=None)
        return folder

    def calendar(self, name, *flags):
        """Our calendar, and the list from which libical builds the same."""
        made, target = self.export("icalendar", None, *flags, name=name) / "deadlines.ics", self.folder / f"{name}.list"
        if not target.exists():
            lists.calendar(made, target)
        return made, target

    def graph(self, name, *flags):
        """The list from which cgraph builds the same graph as our export."""
        made, target = self.export("graphviz", None, *flags, name=name) / "relations.dot", self.folder / f"{name}.list"
        if not target.exists():
            lists.graph(made, target)
        return target
