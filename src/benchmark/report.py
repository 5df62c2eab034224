"""The figures as a page and as a picture."""

import platform
import subprocess

WIDTH, ROW, LEFT = 720, 20, 150


def page(rows, variants, peers, misses, arguments):
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    seconds, rounds, connections = arguments
    lines = [
        "# Repeated reads", "",
        "CPU time of the server for one request, in microseconds, beside one nginx worker that serves the same bytes from",
        "a file; both log each request. The floor is a program that only receives and sends the same bytes.",
        f"Written by `src/benchmark/reads {seconds} {rounds}` with {java} on {platform.system()}: server and load have a",
        f"core each, {connections} connections, {rounds} windows of {seconds} s for each figure, taking turns; the median,",
        "and the least in brackets. The ratio is nginx by Waymark: above 1, Waymark is cheaper.", "",
        "![CPU time of a repeated read](reads.svg)", "",
        "| Asked for | Bytes | Waymark | nginx | Floor | Ratio | Requests/s | p50 ms | p99 ms |",
        "|---|---|---|---|---|---|---|---|---|"]
    for row in rows:
        ours, theirs, floor = row["waymark"], row["nginx"], row.get("floor")
        lines.append("| {}, {} | {} | {:.1f} ({:.1f}) | {:.1f} ({:.1f}) | {} | {:.2f} | {} | {:.2f} | {:.1f} |".format(
            row["target"], row["way"], number(row["bytes"]) if row["bytes"] else "none", ours["cost"], ours["least"],
            theirs["cost"], theirs["least"], "{:.1f} ({:.1f})".format(floor["cost"], floor["least"]) if floor else "",
            theirs["cost"] / ours["cost"], number(ours["rate"]), ours["p50"], ours["p99"]))
    if variants:
        lines += ["", "## Event loops and Java", "",
                  "The same on one core with other settings; one event loop for each processor is what is shipped.", "",
                  "| | " + " | ".join(variants[0][1]) + " |", "|---" * (len(variants[0][1]) + 1) + "|"]
        for name, costs in variants:
            lines.append(f"| {name} | " + " | ".join(f"{cost:.1f}" for cost in costs.values()) + " |")
    if misses:
        lines += ["", "## What is not in memory", "",
                  "With `waymark.cache.size=0`, plain, in microseconds of the service; PostgreSQL is not counted.", "",
                  "| Asked for | CPU |", "|---|---|"]
        lines += [f"| {name} | {cost:.0f} |" for name, cost in misses.items()]
    if peers:
        lines += ["", "## Beside json-server", "",
                  "The tree, plain, in requests a second: json-server {}, Waymark {}, {:.0f} times as many.".format(
                      number(peers[0]), number(peers[1]), peers[1] / peers[0])]
    return "\n".join(lines) + "\n"


def picture(rows):
    """Bars of the medians, a pair for each row."""
    longest = max(max(row["waymark"]["cost"], row["nginx"]["cost"]) for row in rows)
    height = ROW * (2 * len(rows) + len(rows) // 3) + 40
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12"'
             ' role="img"><title>CPU time of a repeated read, Waymark and nginx, in microseconds</title>'
             f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
             f'<text x="{LEFT}" y="16"><tspan fill="#0f5c46">Waymark</tspan> and <tspan fill="#666">nginx</tspan>,'
             ' µs of CPU for a request</text>']
    top = 28
    for index, row in enumerate(rows):
        parts.append(f'<text x="{LEFT - 8}" y="{top + ROW + 2}" text-anchor="end">{row["target"]}, {row["way"]}</text>')
        for server, colour in (("waymark", "#0f5c46"), ("nginx", "#999")):
            cost = row[server]["cost"]
            width = (WIDTH - LEFT - 60) * cost / longest
            parts.append(f'<rect x="{LEFT}" y="{top + 3}" width="{width:.1f}" height="{ROW - 6}" fill="{colour}"/>'
                         f'<text x="{LEFT + width + 5:.1f}" y="{top + ROW - 6}">{cost:.1f}</text>')
            top += ROW
        top += ROW if index % 3 == 2 else 0
    return "\n".join(parts) + "\n</svg>\n"


def number(value):
    return f"{value:,.0f}".replace(",", " ")
