"""A picture of cost against size: both scales in powers of ten, a line a job."""
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 880, 560
LEFT, RIGHT, TOP, BOTTOM = 66, 236, 52, 56
# On a light ground and on a dark one; told apart also where red and green are not, and by what stands at their ends.
COLOURS = [("#0057a8", "#6cb6ff"), ("#b34a00", "#ffa657"), ("#00705a", "#56d4b0"), ("#9c2f86", "#f49be0"), ("#7a6000", "#e3c64b"),
           ("#b3202e", "#ff8f88"), ("#4b4fc4", "#b3b0ff"), ("#2b6d1e", "#8ddb73"), ("#555d66", "#b4bcc6")]
DASHES = ["", "7 3", "2 3"]


def drawn(title, growth):
    """The picture of each job's name with its sizes and seconds, as SVG."""
    points = [point for _, line in growth for point in line]
    scale = Scale([size for size, _ in points], [seconds for _, seconds in points])
    body = [*grid(scale), *proportional(scale), *lines(scale, growth)]
    style = "".join(f".l{number}{{stroke:{light}}}.t{number}{{fill:{light}}}" for number, (light, _) in enumerate(COLOURS))
    dark = "".join(f".l{number}{{stroke:{dark}}}.t{number}{{fill:{dark}}}" for number, (_, dark) in enumerate(COLOURS))
    described = "; ".join(f"{name}: " + ", ".join(f"{said(seconds)} for {size:,}" for size, seconds in line) for name, line in growth)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title described">
<title id="title">{escape(title)}</title>
<desc id="described">{escape(described)}</desc>
<style>
text{{font:14px system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1f2328}}
.title{{font-size:16px;font-weight:600}}.axis{{font-size:13px}}.quiet{{fill:#59636e}}
.grid{{stroke:#8c959f;stroke-opacity:.35}}.line{{fill:none;stroke-width:2.2;stroke-linejoin:round}}
.leader{{fill:none;stroke-opacity:.45}}.slope{{stroke:#8c959f;stroke-dasharray:1 4;stroke-width:1.6;stroke-linecap:round}}
{style}
@media(prefers-color-scheme:dark){{text{{fill:#e6edf3}}.quiet{{fill:#9198a1}}{dark}}}
</style>
<text class="title" x="{LEFT}" y="24">{escape(title)}</text>
{chr(10).join(body)}
</svg>
"""


class Scale:
    """Where a size and a time stand."""

    def __init__(self, sizes, times):
        self.sizes = math.floor(math.log10(min(sizes)) + 0.1), math.ceil(math.log10(max(sizes)) - 0.1)
        self.times = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def x(self, size):
        low, high = self.sizes
        return LEFT + (math.log10(size) - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def y(self, time):
        low, high = self.times
        return HEIGHT - BOTTOM - (math.log10(time) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)


def grid(scale):
    for power in range(scale.times[0], scale.times[1] + 1):
        y = scale.y(10**power)
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
        yield f'<text class="axis quiet" x="{LEFT - 8}" y="{y + 4.5:.1f}" text-anchor="end">{said(10**power)}</text>'
    for power in range(scale.sizes[0], scale.sizes[1] + 1):
        x = scale.x(10**power)
        yield f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
        yield f'<text class="axis quiet" x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{10**power:,}</text>'
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text class="axis quiet" x="{middle:.1f}" y="{HEIGHT - 12}" text-anchor="middle">entities</text>'
    yield f'<text class="axis quiet" x="{LEFT}" y="{TOP - 9}">time of the processor</text>'


def proportional(scale):
    """What is in proportion has this slope."""
    low, high = (10**power for power in scale.sizes)
    time = 10 ** scale.times[0]
    reach = min(high, low * 10 ** (scale.times[1] - scale.times[0]))
    yield f'<path class="slope" d="M{scale.x(low):.1f} {scale.y(time):.1f}L{scale.x(reach):.1f} {scale.y(time * reach / low):.1f}"/>'
    x, y = scale.x(low * 10**0.42), scale.y(time * 10**0.26)
    yield f'<text class="axis quiet" x="{x:.1f}" y="{y:.1f}">in proportion</text>'


def lines(scale, growth):
    """The lines, and their names beside their ends, from above to below, each at its own height."""
    ends = sorted(range(len(growth)), key=lambda index: scale.y(growth[index][1][-1][1]))
    heights, lowest = {}, TOP - 8
    for index in ends:
        lowest = heights[index] = max(scale.y(growth[index][1][-1][1]), lowest + 19)
    over = max(0, lowest - (HEIGHT - BOTTOM + 8))
    for index in reversed(ends):
        below = [heights[other] for other in ends[ends.index(index) + 1:]]
        heights[index] = min(heights[index], (below[0] - 19) if below else heights[index] - over)
    for index, (name, line) in enumerate(growth):
        colour, dashes = index % len(COLOURS), DASHES[index % len(DASHES)]
        path = "L".join(f"{scale.x(size):.1f} {scale.y(seconds):.1f}" for size, seconds in line)
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        yield f'<path class="line l{colour}"{dash} d="M{path}"/>'
        x, y = scale.x(line[-1][0]), scale.y(line[-1][1])
        yield f'<path class="leader l{colour}" d="M{x + 3:.1f} {y:.1f}L{WIDTH - RIGHT + 20} {heights[index]:.1f}"/>'
        yield (f'<text class="t{colour}" x="{WIDTH - RIGHT + 25}" y="{heights[index] + 5:.1f}">'
               f'{escape(name)}, {said(line[-1][1])}</text>')


def said(seconds):
    """A time in words, with two figures at most."""
    for unit, factor in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= factor * 0.9995 or unit == "µs":
            value = seconds / factor
            return f"{value:.0f} {unit}" if value >= 9.95 or value == int(value) else f"{value:.1f} {unit}"
