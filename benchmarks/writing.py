#!/usr/bin/env python3
"""What writing costs beside SQLite doing the same, in the same run: each side is a process of its own, they take turns, the best of each counts.

ingest is compared with zhibiao_raw_insert, which writes the same rows, triggers, indexes and words from memory with one thread and reads no
document; what makes another file of a database is compared with SQLite's VACUUM INTO of the same file.
usage: benchmarks/writing.py [--documents 1000] [--repeat 3]    after scripts/build release -D ZHIBIAO_BUILD_BENCHMARKS=ON
Gives 1 when a ratio is below what is promised.
"""
import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from documents import make

root = Path(__file__).resolve().parent.parent
command = root / "build/release/bin/zhibiao"
raw_insert = root / "build/release/benchmarks/zhibiao_raw_insert"


def timed(*arguments):
    """(seconds by the clock, processor seconds, what it printed) of a process."""
    before, start = os.times(), time.monotonic()
    done = subprocess.run([str(argument) for argument in arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    after = os.times()
    return (time.monotonic() - start, after.children_user + after.children_system - before.children_user - before.children_system,
            done.stdout.decode())


def ingest(reports, output, *options):
    output.unlink(missing_ok=True)
    return timed(command, "ingest", reports, "-o", output, *options)[:2]


def raw(source, output, *options):
    clock, processor, told = timed(raw_insert, source, output, *options)
    return float(told), processor - (clock - float(told))  # reading the rows left out


def vacuum(source, output):
    output.unlink(missing_ok=True)
    start, before = time.monotonic(), time.process_time()
    with sqlite3.connect(source) as database:
        database.execute("VACUUM INTO ?", [str(output)])
    database.close()
    return time.monotonic() - start, time.process_time() - before


def on_one_core(run):
    every = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(every)})
    try:
        return run()
    finally:
        os.sched_setaffinity(0, every)


def best(sides, repeat):
    """The least seconds (clock, processor) of each side."""
    runs = {name: [] for name in sides}
    for _ in range(repeat):
        for name, run in sides.items():
            runs[name].append(run())
    return {name: tuple(min(column) for column in zip(*all_of)) for name, all_of in runs.items()}


def show(title, times, reference):
    print(f"\n{title:<44} {'clock':>8} {'processor':>10} {'ratio':>7}")
    for name, (clock, processor) in times.items():
        print(f"{name:<44} {clock:7.2f}s {processor:9.2f}s {times[reference][0] / clock:7.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    failed = []

    def require(what, ratio, least):
        if ratio < least:
            failed.append(f"{what}: {ratio:.2f} of its reference, promised is {least}")

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports = folder / "reports"
        reports.mkdir()
        make(reports, options.documents)
        for search, switches, least in ("with", [], 0.8), ("without", ["--no-search"], 0.6):
            read = folder / f"{search}.db"
            ingest(reports, read, *switches)
            times = best({
                "SQLite, same rows and triggers": lambda: raw(read, folder / "raw.db"),
                "SQLite, same rows without triggers": lambda: raw(read, folder / "raw.db", "--without-triggers"),
                "ingest, two cores": lambda: ingest(reports, folder / "two.db", "--threads", "2", *switches),
                "ingest, one core": lambda: on_one_core(
                    lambda: ingest(reports, folder / "one.db", "--threads", "1", *switches)),
            }, options.repeat)
            show(f"{options.documents} documents, {search} search index", times, "SQLite, same rows and triggers")
            require(f"ingest {search} search index", times["SQLite, same rows and triggers"][0] / times["ingest, two cores"][0], least)
            require(f"two cores {search} search index", times["ingest, one core"][0] / times["ingest, two cores"][0], 1.7)

        whole = folder / "with.db"
        times = best({
            "SQLite, VACUUM INTO": lambda: vacuum(whole, folder / "vacuum.db"),
            "verify": lambda: timed(command, "verify", whole)[:2],
            "seal": lambda: timed(command, "seal", whole, "-o", folder / "sealed.db")[:2],
            "split by year": lambda: timed(command, "split", whole, "--by", "year", "-o", folder / "parts")[:2],
            "merge of one": lambda: timed(command, "merge", whole, "-o", folder / "merged.db")[:2],
        }, options.repeat)
        show("what makes another file", times, "SQLite, VACUUM INTO")
    print(*failed, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
