#!/usr/bin/env python3
"""Draws how the cost grows: of documents of one thing again and again with their length, of ingest with the number of documents.

usage: benchmarks/growth.py [-o docs/growth.png] [--sizes N ...] [--documents N ...] [OPTIONS OF zhibiao_adversarial]
after scripts/build release -D ZHIBIAO_BUILD_BENCHMARKS=ON; needs what scripts/install-dependencies --python installs (matplotlib)."""
import argparse
import re
import subprocess
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot  # noqa: E402

from documents import make  # noqa: E402

root = Path(__file__).resolve().parent.parent
command = root / "build/release/bin/zhibiao"
adversarial = root / "build/release/benchmarks/zhibiao_adversarial"


def of_kinds(sizes, options):
    """Processor seconds of each kind of document by size; what was refused or stopped is left out."""
    told = subprocess.run([adversarial, "--sizes", *map(str, sizes), *options], stdout=subprocess.PIPE, text=True, check=False).stdout
    kinds = {}
    for line in told.splitlines():
        times = re.search(r"((?:\s+(?:[0-9.]+|refused|STOPPED))+)$", line)
        if times:
            pairs = zip(sizes, times[1].split())
            kinds[line[:times.start()]] = [(size, float(time)) for size, time in pairs if time[0].isdigit()]
    return kinds


def of_ingest(counts):
    """(documents, processor seconds, peak MB) of reading and storing."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            reports = Path(folder) / f"reports-{count}"
            reports.mkdir()
            make(reports, count)
            done = subprocess.run(["/usr/bin/time", "-f", "%U %S %M", command, "ingest", reports, "-o", Path(folder) / f"{count}.db"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
            user, system, peak = done.stderr.split()[-3:]
            rows.append((count, float(user) + float(system), int(peak) / 1024))
    return rows


def draw(kinds, rows, output):
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(11, 4.2))
    for times in kinds.values():
        shown = [(size, max(time, 0.001)) for size, time in times]
        left.plot(*zip(*shown), color="#3b6ea5", linewidth=0.6, alpha=0.35)
    sizes = sorted({size for times in kinds.values() for size, _ in times})
    left.plot(sizes, [0.002 * size / sizes[0] for size in sizes], "k--", linewidth=1, label="as the length")
    left.set(xscale="log", yscale="log", xlabel="repetitions of one thing", ylabel="processor seconds", title=f"{len(kinds)} kinds of odd documents")
    left.legend(frameon=False)
    counts, seconds, peaks = zip(*rows)
    right.plot(counts, seconds, "o-", color="#3b6ea5", label="processor seconds")
    right.plot(counts, peaks, "s--", color="#b5651d", label="peak memory, MB")
    right.set(xscale="log", yscale="log", xlabel="documents", title="ingest, with search index")
    right.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(output, dpi=96)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=root / "docs/growth.png")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000, 10000, 30000, 100000])
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 300, 1000, 3000, 10000])
    options, rest = parser.parse_known_args()
    kinds = of_kinds(options.sizes, rest)
    worst = sorted(kinds, key=lambda kind: kinds[kind][-1][1] if kinds[kind] else 0, reverse=True)[:5]
    for kind in worst:
        print(kind.strip(), kinds[kind])
    rows = of_ingest(options.documents)
    for row in rows:
        print("{} documents: {:.2f} s, {:.0f} MB".format(*row))
    draw(kinds, rows, options.output)


if __name__ == "__main__":
    main()
