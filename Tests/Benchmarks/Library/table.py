"""The rows as a table, on a terminal and in Markdown."""
import unicodedata

COLUMNS = [("job", 34), ("catalogue", 9), ("ours", 34), ("beside", 23), ("theirs", 31), ("ratio (range)", 22), ("goal", 6),
           ("", 7), ("what theirs leaves out, or has ready", 0)]


def cells(row):
    ratio = row.ratio
    shown = f"{number(ratio.middle)}{row.unit if row.unit == '×' else ' ' + row.unit}"
    if ratio.least != ratio.greatest:
        shown += f" ({number(ratio.least)}–{number(ratio.greatest)})"
    met = {None: "", True: "met", False: "not met"}[row.is_met]
    goal = row.goal and row.goal[0] + " " + row.goal[1:]
    return [row.job, row.workload, row.ours, row.peer, row.theirs, shown, goal, met, row.remark]


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def line(row, is_first):
    head = [padded(name, width) for name, width in COLUMNS]
    text = "  ".join(padded(cell, width) for cell, (_, width) in zip(cells(row), COLUMNS)).rstrip()
    return "  ".join(head).rstrip() + "\n" + text if is_first else text


def padded(text, width):
    columns = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * max(width - columns, 0)


def markdown(rows):
    lines = ["| " + " | ".join(name for name, _ in COLUMNS) + " |", "|---" * len(COLUMNS) + "|"]
    return "\n".join(lines + ["| " + " | ".join(cells(row)) + " |" for row in rows])
