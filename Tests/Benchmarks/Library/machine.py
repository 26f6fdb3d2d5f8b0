"""What the figures depend on: the machine and its programs."""
import os
import pathlib
import re
import subprocess


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def processor():
    return re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)[1]


def memory():
    """The memory of the machine, in GB."""
    kilobytes = re.search(r"^MemTotal: *(\d+) kB$", pathlib.Path("/proc/meminfo").read_text(), re.M)[1]
    return round(int(kilobytes) * 1024 / 1e9)


def swift():
    return re.search(r"Swift version (\S+)", output("swift", "--version"))[1]


def library():
    """The C library, with the version of its package, since that decides which instructions it has."""
    return "glibc " + output("dpkg-query", "-W", "-f=${Version}", "libc6")


def system():
    return re.search(r'^PRETTY_NAME="(.*)"$', pathlib.Path("/etc/os-release").read_text(), re.M)[1]


def name():
    cores = len(os.sched_getaffinity(0))
    return f"{processor()}, {cores} cores, {memory()} GB of memory, {system()}, Swift {swift()}"
