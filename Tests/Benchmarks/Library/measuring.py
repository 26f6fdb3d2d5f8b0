"""How programs are compared: each stands ready in a process of its own, and they work in turn, round after round."""
import dataclasses
import os
import statistics
import subprocess


class Program:
    """A program that stands ready, and does its task whenever it is asked."""

    def __init__(self, *command):
        self.command = [str(word) for word in command]
        # Nothing of the surroundings decides what a program does.
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"}
        environment["BENCHMARK_WORK"] = os.environ["BENCHMARK_WORK"]
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.expect("ready")

    def ask(self):
        """Does the task once, and gives the bytes that it did, and the seconds of the processor and of the clock."""
        try:
            self.process.stdin.write("\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            self.fail()
        amount, processor, clock = self.line().split("\t")
        return Run(int(amount), float(processor), float(clock))

    def line(self):
        line = self.process.stdout.readline().removesuffix("\n")
        return line or self.fail()

    def expect(self, word):
        if self.line() != word:
            self.fail()

    def fail(self):
        self.process.kill()
        raise Failure(f"{' '.join(self.command)}: ended with status {self.process.wait()}")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Failure(Exception):
    """Something that cannot be measured."""


@dataclasses.dataclass
class Run:
    amount: int
    processor: float
    clock: float


def in_turn(commands, rounds):
    """The runs of each program, each after one that is not counted, in turns."""
    programs = [Program(*command) for command in commands]
    try:
        for program in programs:
            program.ask()
        turns = [[program.ask() for program in programs] for _ in range(rounds)]
    finally:
        for program in programs:
            program.end()
    return list(zip(*turns))


@dataclasses.dataclass
class Ratio:
    """How two programs compare: the middle of the ratios of each pair of runs, the least and the greatest."""
    middle: float
    least: float
    greatest: float

    def __init__(self, values):
        values = list(values)
        self.middle, self.least, self.greatest = statistics.median(values), min(values), max(values)


def middle(runs, which):
    return statistics.median(getattr(run, which) for run in runs)
