#!/usr/bin/env python3
"""Kills the command, and lets calls of the system fail under it, at many places of each thing that it writes; looks at what is left.

usage: faults.py COMMAND SHIM [--kills N] [--faults N] [--only WORDS] [--keep FOLDER]

Whatever happens, what a command writes is what was there before or what it makes when nothing happens, whole; no signal ends it but the one
that was sent; it says success only when all is written; and the same command again, undisturbed, gives the undisturbed outcome and leaves
no other file. Exit status 1 when one of these does not hold."""
import argparse
import hashlib
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

REPORT = "湖南省攸县{year}年法治政府建设年度报告\n\n{body}攸县人民政府\n{next}年1月15日\n"
BODY = "一、依法履职\n全年受理行政复议案件{a}件，审结{b}件，其中维持{c}件。开展执法培训{a}场次，参训{b}00人次。\n"


def report(year, number, paragraphs=6):
    body = "".join(BODY.format(a=number * 10 + i + 3, b=number * 10 + i + 2, c=number + i) for i in range(paragraphs))
    return REPORT.format(year=year, next=year + 1, body=body)


class Bench:
    def __init__(self, command, shim, work):
        self.command, self.shim, self.work = command, shim, work

    def run(self, words, folder, fault=None, counts=None):
        environment = dict(os.environ)
        if fault or counts:
            environment["LD_PRELOAD"] = self.shim
        if fault:
            environment["FAULT"] = ":".join(map(str, fault))
        if counts:
            environment["FAULT_COUNTS"] = str(counts)
        done = subprocess.run([self.command, *words], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def content(self, folder, name):
        """What is in a database, or why it is not whole."""
        code, out, err = self.run(["verify", name], folder)
        with open(folder / name, "rb") as file:
            layout = file.read(64)[60:].hex()
        return f"layout {layout}, {out.split('content ')[-1].strip()}" if code == 0 else f"not whole ({code}): {(out + err).strip()[:300]}"

    def state(self, folder, outputs):
        """What stands there: of a database its content, of another file its hash, of a folder all its files."""
        found = {}
        for output in outputs:
            path = folder / output
            files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path] if path.exists() else []
            for file in files:
                name = str(file.relative_to(folder))
                if file.suffix == ".db":
                    found[name] = self.content(folder, name)
                elif file.suffix != ".sha256" and not file.name.startswith("."):  # verify looks at checksums
                    found[name] = hashlib.sha256(file.read_bytes()).hexdigest()
        return found


class Scene:
    """A command in a folder: what it writes, and how the folder is made."""

    def __init__(self, name, words, outputs, make):
        self.name, self.words, self.outputs, self.make = name, words, outputs, make
        self.rejects = words[0] == "ingest"  # a document that cannot be read is told, and the others go on


def scenes(bench):
    def write(folder, numbers):
        for number in numbers:
            (folder / "reports").mkdir(exist_ok=True)
            (folder / f"reports/{number}.txt").write_text(report(2018 + number % 4, number))

    def do(folder, *words):
        code, out, err = bench.run(words, folder)
        if code != 0:
            sys.exit(f"the scene cannot be made: {' '.join(words)}: {err}")

    def ingested(folder, numbers, name="a.db"):
        write(folder, numbers)
        do(folder, "ingest", "reports", "-o", name)

    def more(folder):
        ingested(folder, [1, 2])
        write(folder, [3, 4])

    def twice(folder):
        ingested(folder, [1, 2], "b.db")
        ingested(folder, [3, 4, 5], "a.db")

    def sealed(folder):
        ingested(folder, [1, 2], "b.db")
        do(folder, "seal", "b.db", "-o", "sealed.db")
        ingested(folder, [3, 4, 5], "a.db")

    def made(*words):
        def make(folder):
            twice(folder)
            do(folder, words[0], "b.db", *words[1:])
        return make

    def old(folder):
        with sqlite3.connect(folder / "old.db") as database:
            database.executescript(OLD_LAYOUT.read_text())
        database.close()

    wide = ["--format", "wide", "-o", "out"]
    package = ["--format", "package", "-o", "out"]
    return [
        Scene("ingest into a new database", ["ingest", "reports", "-o", "a.db", "--threads", "2"], ["a.db"], lambda f: write(f, [1, 2, 3])),
        Scene("ingest into a database", ["ingest", "reports", "-o", "a.db", "--threads", "2"], ["a.db"], more),
        Scene("seal over a sealed file", ["seal", "a.db", "-o", "sealed.db"], ["sealed.db"], sealed),
        Scene("merge", ["merge", "a.db", "b.db", "-o", "m.db"], ["m.db"], twice),
        Scene("split into a new folder", ["split", "a.db", "--by", "year", "-o", "out"], ["out"], twice),
        Scene("split over another split", ["split", "a.db", "--by", "year", "-o", "out"], ["out"], made("split", "--by", "year", "-o", "out")),
        Scene("export", ["export", "a.db", "-o", "out.csv"], ["out.csv"], made("export", "-o", "out.csv")),
        Scene("export a package", ["export", "a.db", *package], ["out"], made("export", *package)),
        Scene("export wide tables", ["export", "a.db", *wide], ["out"], made("export", *wide)),
        Scene("migrate", ["migrate", "old.db"], ["old.db"], old),
    ]


def places(counts, kinds, number, actions):
    """`number` of all places, spread evenly over kinds, calls and actions; what a kind does not have goes to those that have more."""
    chosen = []
    groups = sorted((counts.get(kind, 0), kind, action) for kind in kinds for action in actions)
    for group, (total, kind, action) in enumerate(groups):
        wanted = min(-(-(number - len(chosen)) // (len(groups) - group)), total)
        chosen += [(kind, 1 + (i * total + total // 2) // wanted, action) for i in range(wanted)]
    return chosen


def try_place(bench, scene, template, before, after, fault, folder):
    """What does not hold, if anything."""
    shutil.copytree(template, folder, symlinks=True)
    code, out, err = bench.run(scene.words, folder, fault)
    killed = fault[2] != "fail"
    wrong = []
    if code < 0 and not (killed and code == -signal.SIGKILL):
        wrong.append(f"ended by signal {-code}: {err.strip()[-200:]}")
    now = bench.state(folder, scene.outputs)
    rejected = scene.rejects and code in (1, 4) and "rejected: " in err and all("not whole" not in told for told in now.values())
    if now not in (before, after) and not rejected:
        different = {name: value for name, value in now.items() if value not in (before.get(name), after.get(name))}
        wrong.append(f"neither before nor after: {different or sorted(now)}")
    if code == 0 and now != after:
        wrong.append("said success")
    code, out, err = bench.run(scene.words, folder)
    again = bench.state(folder, scene.outputs)
    if again != after:
        wrong.append(f"run again ({code}) gives another outcome: {err.strip()[-300:]}")
    left = [p.name for p in folder.rglob("*") if p.name.endswith((".tmp", "-journal", "-wal", "-shm"))]
    if left:
        wrong.append(f"left {left}")
    return wrong


def main():
    global OLD_LAYOUT
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("shim")
    parser.add_argument("--old", required=True, type=pathlib.Path, help="SQL of a database of an older layout")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--faults", type=int, default=100)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    OLD_LAYOUT = options.old
    failed = tried_kills = tried_faults = 0
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        bench = Bench(os.path.abspath(options.command), os.path.abspath(options.shim), work)
        chosen = [scene for scene in scenes(bench) if options.only in scene.name]
        for number, scene in enumerate(chosen):
            template, done, counts = work / f"{number}", work / f"{number}-done", work / "counts"
            template.mkdir()
            scene.make(template)
            before = bench.state(template, scene.outputs)
            shutil.copytree(template, done)
            code, _, err = bench.run(scene.words, done, counts=counts)
            if code != 0:
                sys.exit(f"{scene.name} fails undisturbed: {err}")
            after = bench.state(done, scene.outputs)
            totals = {kind: int(total) for kind, total in (line.split() for line in counts.read_text().splitlines())}
            share = lambda total: total // len(chosen) + (number < total % len(chosen))
            kills = places(totals, ["write", "sync", "rename", "open", "remove"], share(options.kills), ["before", "after"])
            faults = places(totals, ["memory", "write", "sync", "rename", "open", "thread"], share(options.faults), ["fail"])
            wrong = 0
            for place in kills + faults:
                folder = work / "place"
                for problem in try_place(bench, scene, template, before, after, place, folder):
                    wrong += 1
                    print(f"{scene.name}, {':'.join(map(str, place))}: {problem}")
                shutil.rmtree(folder)
            print(f"{scene.name}: {len(kills)} kills, {len(faults)} faults, {wrong} problems ({totals})", flush=True)
            failed, tried_kills, tried_faults = failed + wrong, tried_kills + len(kills), tried_faults + len(faults)
    print(f"{tried_kills} kills and {tried_faults} faults, {failed} problems")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
