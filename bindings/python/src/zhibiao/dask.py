"""Many documents on many machines: Dask runs the work, files carry it.

    from distributed import Client
    import zhibiao.dask
    with Client("scheduler:8786") as client:
        zhibiao.dask.ingest("/data/reports", "/data/figures.db", client=client)

Workers read the documents themselves and write shards into a folder that all of them see; a tree of merges makes one sealed file of
them, which has the content hash of a single ingest. Only paths pass through the scheduler, and only as many tasks as keep its workers busy.

Each shard is read in a process of its own. A document that ends or stops that process is found, left out and told in the notes; the
others are read. A worker that dies has its tasks run again by another one. When the driver died, the same call takes the
shards that are whole and reads the rest.
"""
from __future__ import annotations

import hashlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import zhibiao

from ._batch import Inputs, Summary
from ._library import Error, Misuse, PathLike, error_of
from ._types import Counts, Input, Note

_READER = (sys.executable, "-m", "zhibiao.dask")
_FACTS = [name for name in Input._fields if name != "path"]


class _Job(NamedTuple):
    """What one shard is made of."""

    inputs: List[List[Any]]  # each an Input
    codebook: Any
    pdf_reader: Optional[str]
    search: bool
    seconds: float
    reader: Tuple[str, ...]


class _Died(Exception):
    """The process that read a shard did not come to its end."""

    def __init__(self, why: str, told: bytes):
        super().__init__(why)
        self.lines = told.splitlines()


def _run(job: _Job, task: str, inputs: Sequence[List[Any]], output: str = "") -> Dict[str, Any]:
    """Has another process "read" documents into a file, or "look" at one after the other; gives what it tells. Raises _Died."""
    told = b""
    with subprocess.Popen(job.reader, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        try:
            process.stdin.write(json.dumps({"task": task, "inputs": inputs, "codebook": job.codebook, "pdf_reader": job.pdf_reader,
                                            "search": job.search, "output": output}).encode())
            process.stdin.close()
            while True:
                if not select.select([process.stdout], [], [], job.seconds)[0]:
                    raise _Died(f"nothing came of it for {job.seconds:g} s", told)
                more = os.read(process.stdout.fileno(), 1 << 16)
                if not more:
                    break
                told += more
        except BrokenPipeError:
            pass  # it is told below how it ended
        except BaseException:
            process.kill()
            raise
        code = process.wait()
    if code != 0 or not told.endswith(b"}\n"):
        raise _Died(signal.Signals(-code).name if code < 0 else f"its process ended with {code}", told)
    answer: Dict[str, Any] = json.loads(told.splitlines()[-1])
    if "error" in answer:
        raise error_of(*answer["error"])
    return answer


def _culprits(job: _Job) -> Iterator[Tuple[List[Any], str]]:
    """The documents that end the process that reads them: it tells the number of each before."""
    left = job.inputs
    while left:
        try:
            _run(job, "look", left)
            return
        except _Died as died:
            if not died.lines:
                return  # it was none of them
            last = int(died.lines[-1])
            yield left[last], str(died)
            left = left[last + 1 :]


def _read(job: _Job, output: str) -> Dict[str, Any]:
    """Reads the documents of a shard; what ends its reader is left out."""
    try:
        return _run(job, "read", job.inputs, output)
    except _Died:
        _remove(Path(output))
    bad = list(_culprits(job))
    rejected = [["rejected", given[0], f"{given[0]} ended its reader ({why}); it was left out", 100, None, None] for given, why in bad]
    left = [given for given in job.inputs if given not in [one for one, _ in bad]]
    try:
        answer = _run(job, "read", left, output) if left else {"counts": [0] * len(Counts._fields), "notes": []}
    except _Died as died:
        raise Error(100, f"a shard of {len(left)} documents from {left[0][0]} on could not be read: {died}; call again to go on") from died
    answer["notes"] += rejected
    return answer


def _remove(file: Path) -> None:
    for name in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
        if name.exists():
            name.unlink()


def _write(file: Path, told: Dict[str, Any]) -> None:
    """All of it or nothing."""
    part = file.with_name(f"{file.name}.{uuid.uuid4().hex}")
    part.write_text(json.dumps(told), encoding="utf-8")
    os.replace(part, file)


def _shard(job: _Job, shard: str) -> str:
    """Makes SHARD.db and, when it is whole, SHARD.json, which tells of it; no .db when nothing could be read."""
    told = Path(shard + ".json")
    if told.exists():
        return shard
    database = Path(shard + ".db")
    written = database.with_name(f"{database.name}.{uuid.uuid4().hex}")
    try:
        answer = _read(job, os.fspath(written))
        if written.exists():
            os.replace(written, database)
        _write(told, answer)
    finally:
        _remove(written)
    return shard


def _merge(parts: Sequence[str], output: str) -> str:
    """Merges files into one, which is there as a whole or not at all."""
    if not Path(output).exists():
        zhibiao.merge(parts, output).close()
    return output


def _name(job: _Job) -> str:
    """A name for a shard that is another one when its inputs are others, also by what the files are now."""
    now = []
    for given in job.inputs:
        try:
            state = os.stat(given[0])
            now.append([state.st_size, state.st_mtime_ns])
        except OSError:
            now.append([])
    told = json.dumps([job.inputs, now, job.codebook, job.search, zhibiao.__version__], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _results(client: Any, calls: Iterator[Tuple[Any, ...]], at_once: int) -> Iterator[Any]:
    """Submits so many calls at once and gives their results as they come."""
    from distributed import as_completed

    done: Any = as_completed()  # type: ignore[no-untyped-call]
    running = set()
    try:
        for call in calls:
            future = client.submit(*call, pure=False)
            running.add(future)
            done.add(future)
            if len(running) == at_once:
                ready = next(done)
                running.remove(ready)
                yield ready.result()
        while running:
            ready = next(done)
            running.remove(ready)
            yield ready.result()
    finally:
        for future in running:  # of a call that failed
            future.cancel()


def ingest(paths: Inputs, db: PathLike, codebook: Any = None, *, client: Any = None, partition: int = 64, manifest: Optional[PathLike] = None,
           work: Optional[PathLike] = None, search: bool = True, seconds: float = 60, pdf_reader: Optional[PathLike] = None, fan: int = 16,
           reader: Sequence[str] = _READER) -> Summary:
    """Reads files and folders (or what a ``manifest`` lists) with the workers of ``client`` into the new file ``db``.

    ``partition`` documents make a shard. ``work``, default ``db`` + ".shards", ``db`` and all documents must have the same path on every
    machine; it is removed when all is done. A document may take ``seconds``. ``codebook`` is a name or the path of a file, or several.
    ``fan`` files are merged at a time. ``reader`` is the command that reads a shard.
    """
    from distributed import get_client

    client = client or get_client()
    if Path(db).exists():
        raise Misuse(2, f"{os.fspath(db)} is there already; read into a new file, then zhibiao.merge() both")
    if isinstance(codebook, zhibiao.Codebook):
        raise Misuse(2, "a codebook that is made cannot travel to workers: give its name or its file")
    inputs, notes = zhibiao.collect(paths, manifest)
    given = [[os.path.abspath(one.path), *one[1:]] for one in inputs]
    folder = Path(os.path.abspath(work if work is not None else os.fspath(db) + ".shards"))
    folder.mkdir(parents=True, exist_ok=True)
    at_once = 2 * max(1, sum(client.nthreads().values()))

    def jobs() -> Iterator[Tuple[Any, ...]]:
        for first in range(0, len(given), partition):
            job = _Job(given[first : first + partition], codebook, None if pdf_reader is None else os.fspath(pdf_reader), search, seconds, tuple(reader))
            yield _shard, job, os.fspath(folder / _name(job))

    counts = [0] * len(Counts._fields)
    parts = []
    for shard in _results(client, jobs(), at_once):
        told = json.loads(Path(shard + ".json").read_text(encoding="utf-8"))
        counts = [a + b for a, b in zip(counts, told["counts"])]
        notes += [Note(*note) for note in told["notes"]]
        if Path(shard + ".db").exists():
            parts.append(shard + ".db")
    if parts:
        _merge_all(client, sorted(parts), folder, Path(db), fan, at_once)
    shutil.rmtree(folder)
    return Summary(Counts(*counts)._replace(rejected=sum(note.kind == "rejected" for note in notes)),
                   sorted(notes, key=lambda note: (note.kind, note.source)))


def _merge_all(client: Any, parts: List[str], folder: Path, db: Path, fan: int, at_once: int) -> None:
    while len(parts) > fan:
        groups = [parts[first : first + fan] for first in range(0, len(parts), fan)]
        calls = ((_merge, group, os.fspath(folder / (hashlib.sha256("\n".join(group).encode()).hexdigest()[:32] + ".db")))
                 for group in groups)
        parts = sorted(_results(client, calls, at_once))
    client.submit(_merge, parts, os.path.abspath(db), pure=False).result()


def _answer(job: Dict[str, Any], tell: Callable[[int], None]) -> Dict[str, Any]:
    inputs: List[Any] = [(path, dict(zip(_FACTS, facts))) for path, *facts in job["inputs"]]
    if job["task"] == "look":
        for number, (path, facts) in enumerate(inputs):
            tell(number)
            try:
                zhibiao.extract(path, job["codebook"], pdf_reader=job["pdf_reader"], **facts)
            except zhibiao.Error:
                pass  # it will be rejected
        return {}
    counts, notes = zhibiao.ingest(inputs, job["output"], job["codebook"], threads=1, search=job["search"], pdf_reader=job["pdf_reader"],
                                   progress=lambda done, total, path: tell(done))
    return {"counts": counts, "notes": notes}


def _main() -> None:
    """The process that reads a shard: a job as JSON comes in, a number for each document and the answer go out."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")

    def tell(number: int) -> None:
        out.write(f"{number}\n")
        out.flush()

    try:
        answer = _answer(json.load(sys.stdin), tell)
    except zhibiao.Error as error:
        answer = {"error": [error.code, str(error)]}
    out.write(json.dumps(answer) + "\n")
    out.close()


if __name__ == "__main__":
    _main()
