#!/usr/bin/env python3
"""What Dask costs beside plain threads, on the same documents in the same run, and the constants of the model in docs/engine.md.

Documents are those of the tests and the samples, each copy with other digits. Every line is a process of its own and tells processor time
(user and system, of it and all that it started), which another load of the machine changes little; times by the clock are told
too. Everything must come to one content hash, also with a worker killed in the middle; the program gives 1 otherwise.
usage: benchmarks/engine.py [--documents 600] [--partition 50]    after the target zhibiao_c and scripts/install-dependencies --engine
"""
import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from documents import make

root = Path(__file__).resolve().parent.parent
# Of workers and readers too.
os.environ.setdefault("ZHIBIAO_LIBRARY", str(root / "build/release/lib/libzhibiao_c.so"))
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(root / "bindings/python/src"), os.environ.get("PYTHONPATH")]))
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
sys.path.insert(0, str(root / "bindings/python/src"))


def spent():
    """Processor seconds of this process and of all that it started and that ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def peak(who=resource.RUSAGE_SELF):
    """Megabytes."""
    return resource.getrusage(who).ru_maxrss / 1024


def figures_of(db):
    import zhibiao

    with zhibiao.Database(db) as database:
        return {"hash": database.content_hash()}


def by_threads(options):
    import zhibiao

    before, clock = spent(), time.monotonic()
    counts, _ = zhibiao.ingest([options.reports], options.output, threads=options.workers)
    return {"cpu": spent() - before, "clock": time.monotonic() - clock, "reader_mb": peak(), "documents": counts.added,
            "observations": counts.observations}


def by_dask(options):
    import distributed

    import zhibiao.dask

    killed = []

    def kill(client):
        time.sleep(options.kill)
        pid = next(iter(client.run(os.getpid).values()))
        os.kill(pid, signal.SIGKILL)
        killed.append(pid)

    start, clock_start = spent(), time.monotonic()
    with distributed.LocalCluster(n_workers=options.workers, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            ready = time.monotonic()
            if options.kill:
                threading.Thread(target=kill, args=[client]).start()
            zhibiao.dask.ingest([options.reports], options.output, client=client, partition=options.partition)
            done = time.monotonic()
            told = {"worker_mb": max(client.run(peak).values()), "reader_mb": max(client.run(peak, resource.RUSAGE_CHILDREN).values()),
                    "scheduler_mb": peak(), "clock": done - ready, "start_clock": ready - clock_start, "killed": len(killed)}
    told["cpu"] = spent() - start
    return told


def by_nothing(options):
    """What a cluster costs that does nothing."""
    import distributed

    start = spent()
    with distributed.LocalCluster(n_workers=options.workers, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            client.run(os.getpid)
    return {"cpu": spent() - start}


def by_merge(options):
    import zhibiao

    parts = sorted(str(part) for part in Path(options.reports).glob("*.db"))
    before = spent()
    zhibiao.merge(parts, options.output).close()
    return {"cpu": spent() - before, "peak_mb": peak()}


def run(what, **options):
    command = [sys.executable, "-B", __file__, "--run", what]
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return json.loads(told.splitlines()[-1])


def processor_time(*command):
    """The least of ten, in milliseconds."""
    least = None
    for _ in range(10):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, env=os.environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        now = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        least = now if least is None else min(least, now)
    return 1000 * least


def measure(options):
    work = Path(tempfile.mkdtemp())
    reports = work / "reports"
    reports.mkdir()
    characters = make(reports, options.documents)
    hashes = {}
    lines = []

    def line(name, what, workers, **more):
        db = work / f"{len(lines)}.db"
        told = run(what, reports=reports, output=db, workers=workers, **more)
        told["mb"] = db.stat().st_size / 1e6
        hashes[name] = figures_of(db)["hash"]
        lines.append((name, told))
        return told

    plain = line("1 thread", "threads", 1)
    line("2 threads", "threads", 2)
    for workers in (1, 2, 4):
        line(f"Dask, {workers} worker{'s' * (workers > 1)}", "dask", workers, partition=options.partition)
    third = plain["cpu"] / 3
    line("Dask, 3 workers, one killed", "dask", 3, partition=options.partition, kill=max(2, third))

    empty = {workers: run("nothing", reports=reports, output=work / "none", workers=workers)["cpu"] for workers in (1, 2, 4)}
    shards = work / "shards"
    shards.mkdir()
    files = sorted(reports.iterdir())
    import zhibiao

    for first in range(0, len(files), options.partition):
        zhibiao.ingest([(str(file), {"source": file.name}) for file in files[first : first + options.partition]],
                       shards / f"{first}.db", threads=1).counts
    merged = run("merge", reports=shards, output=work / "merged.db", workers=1)

    documents = plain["documents"]
    print(f"{documents} documents of {characters / documents:.0f} characters, {plain['observations']} figures")
    print("| | processor s | beside 1 thread | documents a processor s | clock s | MB: scheduler and driver | worker | reader |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, told in lines:
        megabytes = " | ".join(f"{told[key]:.0f}" if key in told else "" for key in ("scheduler_mb", "worker_mb", "reader_mb"))
        print(f"| {name} | {told['cpu']:.1f} | {told['cpu'] / plain['cpu']:.2f} | {documents / told['cpu']:.0f} | {told['clock']:.1f} | {megabytes} |")
    print("a cluster that does nothing: " + ", ".join(f"{workers}: {cpu:.1f} processor s" for workers, cpu in empty.items()))
    alone = lines[2][1]["cpu"] - empty[1] - plain["cpu"]
    print(f"a shard beside reading and merging its documents: {(alone - merged['cpu']) / len(list(shards.iterdir())):.2f} processor s")
    print(f"bytes a document: {1e6 * plain['mb'] / documents:.0f}, a figure: {1e6 * plain['mb'] / plain['observations']:.0f}")
    print(f"merge of {len(list(shards.iterdir()))} shards: {1000 * merged['cpu'] / documents:.2f} ms a document"
          f" ({merged['cpu'] / plain['cpu']:.3f} of reading it), {merged['peak_mb']:.0f} MB")
    nothing = processor_time(sys.executable, "-c", "pass")
    print(f"import zhibiao: {processor_time(sys.executable, '-c', 'import zhibiao') - nothing:.0f} ms beside {nothing:.0f} ms of Python")
    for wheel in (root / "build/python").glob("*.whl"):
        print(f"wheel: {wheel.stat().st_size / 1e6:.2f} MB")
    killed = lines[-1][1]["killed"]
    shutil.rmtree(work)
    if len(set(hashes.values())) != 1 or killed != 1:
        print(f"not one content hash, or nothing was killed ({killed}): {hashes}", file=sys.stderr)
        return 1
    print(f"one content hash, also with a worker killed: {hashes['1 thread']}")
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--partition", type=int, default=50)
    for name, kind in (("run", str), ("reports", str), ("output", str), ("workers", int), ("kill", float)):
        parser.add_argument(f"--{name}", type=kind, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.run:
        return measure(options)
    told = {"threads": by_threads, "dask": by_dask, "nothing": by_nothing, "merge": by_merge}[options.run](options)
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
