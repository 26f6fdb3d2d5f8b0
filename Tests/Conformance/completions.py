# apt: bash zsh fish man-db mandoc
"""The completions in the shells that people have, each asked the same; and the manual page in man and mandoc."""

import sys

# The scripts beside this one bear names of the standard library.
sys.path.pop(0)

import os  # noqa: E402
import pty  # noqa: E402
import re  # noqa: E402
import select  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402

standards = os.path.abspath(sys.argv[2])
work = tempfile.mkdtemp(prefix="completions-")
os.mkdir(os.path.join(work, "folder"))
open(os.path.join(work, "catalogue.json"), "w").close()
count = 0


def check(what, holds, detail=""):
    global count
    if not holds:
        sys.exit(f"{what}: FAILED {detail}")
    count += 1


def run(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, cwd=work, **options)


def script(shell):
    path = os.path.join(work, shell)
    with open(path, "w") as file:
        outcome = subprocess.run([standards, "completions", shell], stdout=file, stderr=subprocess.PIPE, text=True)
    check(f"{shell}: written", outcome.returncode == 0 and not outcome.stderr, outcome.stderr)
    outcome = run(shell, "-n", path)
    check(f"{shell}: its syntax", outcome.returncode == 0 and not outcome.stderr, outcome.stderr)
    return path


def bash(line):
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    commands = f"source {path}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _standards; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    outcome = run("bash", "--norc", "-c", commands)
    check("bash: " + line, outcome.returncode == 0 and not outcome.stderr, outcome.stderr)
    return outcome.stdout.split()


def fish(line):
    outcome = run("fish", "--no-config", "-c", f"source {path}; complete -C '{line}'", env={**os.environ, "HOME": work})
    check("fish: " + line, outcome.returncode == 0 and not outcome.stderr, outcome.stderr)
    return [found.split("\t")[0] for found in outcome.stdout.splitlines()]


class Zsh:
    """A zsh in a terminal, since it completes nowhere else."""

    def __init__(self):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(work)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**os.environ, "TERM": "dumb", "COLUMNS": "200", "LINES": "100", "PS1": "> "})
        self.type("PS1='> '; unsetopt list_ambiguous zle_bracketed_paste 2>/dev/null; setopt auto_list; LISTMAX=0\n")
        self.type("autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' list-packed no\n")
        self.type(f"source {path}; print READY\n", until="READY\r")

    def type(self, text, until=None, wait=1.0):
        os.write(self.terminal, text.encode())
        shown, end = b"", time.monotonic() + 20
        while time.monotonic() < end:
            if not select.select([self.terminal], [], [], wait)[0]:
                if until is None or until.encode() in shown:
                    break
                continue
            shown += os.read(self.terminal, 65536)
        return shown.decode(errors="replace")

    def __call__(self, line):
        shown = self.type(line + "\t\t")
        self.type("\x15", wait=0.2)
        return [word.rstrip("=") for word in re.findall(r"\S+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|[\x07\x08]", " ", shown))]


commands = re.findall(r"^  (\w+)  ", run(standards, "--help").stdout.split("COMMANDS")[1].split("EXAMPLES")[0], re.M)
check("the help names the commands", len(commands) > 10)
questions = [
    ("", commands, ["icalendar"]),
    ("exp", ["export"], []),
    ("help dead", ["deadlines"], []),
    ("export ical", ["icalendar"], []),
    ("export icalendar cat", ["catalogue.json"], []),
    ("export --comp", ["--component"], []),
    ("export --component ", ["event", "todo"], ["catalogue.json"]),
    ("export --output fol", ["folder"], []),
    ("list --kind standard", ["standard", "standardSystem"], ["committee"]),
    ("deadlines catalogue.json --kind comments-", ["comments-close", "comments-open"], []),
    ("list catalogue.json --language zh", ["zh-Hans"], []),
    ("add catalogue.json cons", ["consultation"], []),
    ("diff --language en cat", ["catalogue.json"], []),
    ("completions ", ["bash", "zsh", "fish"], []),
    ("check --str", ["--strict"], []),
]
for shell in ["bash", "zsh", "fish"]:
    path = script(shell)
    ask = {"bash": bash, "fish": fish}.get(shell) or Zsh()
    if shell == "bash":
        # It takes --kind=stan for three words.
        check("bash: a value after =", "standard" in bash("standards list --kind = stan"))
    for line, wanted, unwanted in questions:
        found = [word.rstrip("/") for word in ask("standards " + line)]
        # zsh shows the one word that is left in the line itself.
        missing = [word for word in wanted if word not in found]
        check(f"{shell}: {line!r} gives {wanted}", not missing, f"not {missing} in {found}")
        wrong = [word for word in unwanted if word in found]
        check(f"{shell}: {line!r} does not give {unwanted}", not wrong, f"{wrong}")
    print(f"{shell}: {len(questions)} lines completed")

page = os.path.join(work, "standards.1")
with open(page, "w") as file:
    subprocess.run([standards, "manual"], stdout=file, check=True)
outcome = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page)
check("man reads the page without a warning", outcome.returncode == 0 and not outcome.stderr and outcome.stdout, outcome.stderr)
outcome = run("mandoc", "-Tlint", "-Wwarning", page)
check("mandoc reads the page without a warning", outcome.returncode == 0, outcome.stdout + outcome.stderr)
text = run("man", "-l", page, env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""}).stdout
for command in commands:
    check(f"the page has {command}", re.search(rf"^ +standards {command}\b", text, re.M))
    for option in re.findall(r"^  (?:-\w, )?--(\w[\w-]*)", run(standards, command, "--help").stdout, re.M):
        check(f"the page has --{option} of {command}", f"--{option}" in text)
print(f"{count} checks passed")
