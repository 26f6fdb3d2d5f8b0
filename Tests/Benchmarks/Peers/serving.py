"""How a peer in Python is driven: it says `ready`, and does its task once for each line that it is given."""
import resource
import sys
import time


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def serve(task):
    """Does the task, which returns how many bytes it did, and prints them, and seconds of the processor and of the clock."""
    print("ready", flush=True)
    for _ in sys.stdin:
        began, begun = processor(), time.monotonic()
        amount = task()
        print(amount, processor() - began, time.monotonic() - begun, sep="\t", flush=True)
