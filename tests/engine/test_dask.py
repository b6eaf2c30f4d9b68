"""zhibiao.dask with a real scheduler and three workers, each a process."""
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

import zhibiao
import zhibiao.dask

distributed = pytest.importorskip("distributed")

# A reader that a document can end or stop, as a fault of a library would.
FRAGILE = [sys.executable, "-c", """
import os, signal, time
import zhibiao, zhibiao.dask
def fragile(read):
    def reader(documents, *arguments, **facts):
        for path in [documents] if isinstance(documents, str) else [path for path, _ in documents]:
            text = open(path, "rb").read()
            if b"ENDS" in text: os.kill(os.getpid(), signal.SIGSEGV)
            if b"STOPS" in text: time.sleep(600)
        return read(documents, *arguments, **facts)
    return reader
zhibiao.extract, zhibiao.ingest = fragile(zhibiao.extract), fragile(zhibiao.ingest)
zhibiao.dask._main()
"""]
# One that takes its time, so that something can happen meanwhile.
SLOW = [sys.executable, "-c", "import time; time.sleep(0.7)\nimport zhibiao.dask; zhibiao.dask._main()"]


@pytest.fixture(scope="module")
def client():
    with distributed.LocalCluster(n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as connected:
            yield connected


@pytest.fixture(scope="module")
def whole(reports, tmp_path_factory):
    """What one machine makes of them."""
    file = tmp_path_factory.mktemp("whole") / "whole.db"
    counts, _ = zhibiao.ingest(reports, file)
    assert counts.added == 38
    return zhibiao.Database(file)


def test_shards_make_the_file_of_one_machine(client, reports, whole, tmp_path):
    counts, notes = zhibiao.dask.ingest(reports, tmp_path / "a.db", client=client, partition=8, fan=2)
    made = zhibiao.Database(tmp_path / "a.db")
    assert made.content_hash() == whole.content_hash() and made.verify() == []
    assert (counts.added, counts.rejected) == (38, 1) and [Path(note.source).name for note in notes] == ["empty.txt"]
    assert [row.source for row in made.documents()] == [row.source for row in whole.documents()]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.db"]
    with pytest.raises(zhibiao.Misuse, match="there already"):
        zhibiao.dask.ingest(reports, tmp_path / "a.db", client=client)


def test_a_killed_worker_changes_nothing(client, reports, whole, tmp_path):
    killed = []

    def kill():
        time.sleep(1)
        address, pid = next(iter(client.run(os.getpid).items()))
        os.kill(pid, signal.SIGKILL)
        killed.append(address)

    killer = threading.Thread(target=kill)
    killer.start()
    zhibiao.dask.ingest(reports, tmp_path / "a.db", client=client, partition=6, reader=SLOW)
    killer.join()
    assert killed and zhibiao.Database(tmp_path / "a.db").content_hash() == whole.content_hash()


def test_a_document_that_ends_or_stops_its_reader_is_left_out(client, reports, whole, tmp_path):
    bad = {"ends.txt": ("ENDS", "SIGSEGV"), "stops.txt": ("STOPS", "nothing came of it for 15 s")}
    folder = tmp_path / "bad"
    folder.mkdir()
    for name, (word, _) in bad.items():
        (folder / name).write_text(f"安吉县2021年工作报告\n{word} 受理案件3件。", encoding="utf-8")
    counts, notes = zhibiao.dask.ingest([reports, folder], tmp_path / "a.db", client=client, partition=21, seconds=15, reader=FRAGILE)
    told = {Path(note.source).name: note.message for note in notes if note.kind == "rejected"}
    assert set(told) == {*bad, "empty.txt"} and counts.rejected == 3
    for name, (_, why) in bad.items():
        assert why in told[name]
    assert zhibiao.Database(tmp_path / "a.db").content_hash() == whole.content_hash()


def test_a_driver_that_died_is_taken_up(client, reports, whole, tmp_path, monkeypatch):
    def die(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(zhibiao.dask, "_merge_all", die)
    with pytest.raises(KeyboardInterrupt):
        zhibiao.dask.ingest(reports, tmp_path / "a.db", client=client, partition=5)
    assert not (tmp_path / "a.db").exists()
    shards = {file: file.stat().st_mtime_ns for file in (tmp_path / "a.db.shards").glob("*.json")}
    assert len(shards) == 8
    next(iter(shards)).unlink()  # one that was not whole
    monkeypatch.undo()
    read = []
    monkeypatch.setattr(zhibiao.dask.shutil, "rmtree", lambda folder: read.extend(
        file.name for file in folder.glob("*.json") if file.stat().st_mtime_ns != shards.get(file)))
    zhibiao.dask.ingest(reports, tmp_path / "a.db", client=client, partition=5)
    assert len(read) == 1
    assert zhibiao.Database(tmp_path / "a.db").content_hash() == whole.content_hash()


def test_what_the_caller_got_wrong_is_told(client, reports, tmp_path):
    with pytest.raises(zhibiao.Error, match="no_such_genre"):
        zhibiao.dask.ingest(reports, tmp_path / "a.db", "no_such_genre", client=client)
    with pytest.raises(zhibiao.Misuse, match="travel"):
        zhibiao.dask.ingest(reports, tmp_path / "a.db", zhibiao.Codebook.shipped("rule_of_law"), client=client)


def test_only_paths_pass_through_the_scheduler(client, reports, tmp_path):
    """As many tasks at once as keep the workers busy, whatever there is to read."""
    most = []
    submit = client.submit

    class Counting:
        nthreads = staticmethod(client.nthreads)

        @staticmethod
        def submit(function, *arguments, **options):
            if function is zhibiao.dask._shard:
                most.append(len(repr(arguments)))
            return submit(function, *arguments, **options)

    before = set(client.futures)
    zhibiao.dask.ingest(reports, tmp_path / "a.db", client=Counting(), partition=4)
    assert len(most) == 10 and max(most) < 2000
    assert set(client.futures) <= before  # nothing is kept
