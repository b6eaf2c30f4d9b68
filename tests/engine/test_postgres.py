"""What `zhibiao export --format postgres` writes, in a real PostgreSQL server that runs for these tests only."""
import csv
import io
import itertools
import os
import pwd
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import pytest

import zhibiao

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path("/usr/lib/postgresql/15/bin")
pytestmark = pytest.mark.skipif(not PROGRAMS.is_dir(), reason="PostgreSQL 15 is not installed")


class Server:
    """Listens in its own folder only, under a user who may do nothing else: PostgreSQL refuses to run as root."""

    def __init__(self, folder):
        self.folder = folder
        self.user = "nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        if os.getuid() == 0:
            for part in [folder, *folder.parents]:
                if part.stat().st_uid == 0 and Path(tempfile.gettempdir()) in part.parents:
                    part.chmod(part.stat().st_mode | 0o011)
            shutil.chown(folder, self.user)
        self.run("initdb", "-D", folder / "data", "-U", "zhibiao", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-c listen_addresses='' -k {folder} -c fsync=off"
        self.run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "start", "-o", options)

    def run(self, program, *arguments):
        command = [str(PROGRAMS / program), *map(str, arguments)]
        if os.getuid() == 0:
            command = ["runuser", "-u", self.user, "--", *command]
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def stop(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")

    def psql(self, database, *arguments, input=None, check=True):
        command = ["psql", "-X", "-q", "-h", str(self.folder), "-U", "zhibiao", "-d", database, *map(str, arguments)]
        return subprocess.run(command, text=True, check=check, input=input, capture_output=True)


class Loaded:
    def __init__(self, server, name):
        self.server, self.name = server, name
        server.psql("postgres", "-c", f"CREATE DATABASE {name}")

    def load(self, file, tmp_path):
        script = tmp_path / "load.sql"
        zhibiao.Database(file).export(script, "postgres")
        return self.server.psql(self.name, "-f", script)

    def rows(self, sql):
        done = self.server.psql(self.name, "--csv", "-t", "-v", "ON_ERROR_STOP=1", "-P", "null=\\N",
                                input="SET search_path = zhibiao;\n" + sql + ";")
        return [tuple(row) for row in csv.reader(io.StringIO(done.stdout))]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("postgres"))
    yield running
    running.stop()


@pytest.fixture()
def database(server, number=itertools.count()):
    return Loaded(server, f"test_{next(number)}")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("file") / "figures.db"
    zhibiao.ingest(ROOT / "examples" / "reports", path)
    return path


def questions():
    """Those of the tests of SQLite and those of the site, but the one that asks SQLite's own index of words."""
    text = (ROOT / "tests" / "sql" / "questions.cpp").read_text(encoding="utf-8")
    literals = re.compile(r'"((?:[^"\\]|\\.)*)"')
    asked = ["".join(literals.findall(found)) for found in re.findall(r'"(?=SELECT)(?:[^"\\]|\\.|"\s*")*"', text)]
    site = re.sub("(?m)^--.*$", "", (ROOT / "schema" / "site" / "questions.sql").read_text(encoding="utf-8"))
    asked += [sql.strip() for sql in site.split(";") if sql.strip() and "document_search" not in sql]
    return asked


VIEWS = ["indicator_value_all", "indicator_value", "statement", "reporter_value", "latest_value", "region_value", "conflict", "series",
         "region_path", "coverage", "sdmx_observation", "check_finding"]


def comparable(value):
    """Numbers as numbers: SQLite writes 66.0 where PostgreSQL writes 66."""
    if value is None or value == "\\N":
        return None
    try:
        return round(float(value), 9)
    except ValueError:
        return str(value)


def compared(rows):
    return [tuple(comparable(value) for value in row) for row in rows]


def in_file(file, sql):
    with sqlite3.connect(file) as connection:
        return connection.execute(sql).fetchall()


def test_the_same_answers_as_in_the_file(database, file, tmp_path):
    database.load(file, tmp_path)
    asked = questions()
    assert len(asked) >= 19
    for sql in asked:
        expected = compared(in_file(file, sql))
        assert expected or "conflict" in sql or "government" in sql, sql
        assert compared(database.rows(sql)) == expected, sql


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_the_same_rows(database, file, tmp_path, view):
    database.load(file, tmp_path)
    columns = [row[1] for row in in_file(file, f"PRAGMA table_info({view})") if row[1] not in ("body", "indicator_key")]  # keys of a file
    sql = f"SELECT {', '.join(columns)} FROM {view}"
    assert sorted(compared(database.rows(sql)), key=repr) == sorted(compared(in_file(file, sql)), key=repr)


def test_tables_tell_what_they_are_and_figures_lie_by_year(database, file, tmp_path):
    database.load(file, tmp_path)
    described = dict(database.rows(
        "SELECT c.relname, obj_description(c.oid) FROM pg_class AS c"
        " WHERE relnamespace = 'zhibiao'::regnamespace AND relkind IN ('r', 'p', 'v') AND NOT relispartition"))
    meanings = dict(in_file(file, "SELECT table_name, meaning FROM table_doc"))
    assert set(described) == set(meanings) - {"text_window", "document_search", "table_doc", "column_doc"}
    assert all(described[name] == meanings[name] for name in described)
    assert database.rows("SELECT count(*) FROM observation WHERE tableoid = 'observation_2022'::regclass") == [
        (str(in_file(file, "SELECT count(*) FROM observation WHERE year = 2022")[0][0]),)]


def test_loading_again_changes_nothing(database, file, tmp_path):
    database.load(file, tmp_path)
    dump = "SELECT d.id, o.* FROM observation AS o JOIN document AS d ON d.key = o.document ORDER BY 1, o.span_start"
    before = database.rows(dump), database.rows("SELECT * FROM document ORDER BY id")
    database.load(file, tmp_path)
    assert (database.rows(dump), database.rows("SELECT * FROM document ORDER BY id")) == before


def report(folder, accepted, day):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "anji.txt").write_text(
        f"安吉县2021年法治政府建设年度报告\n一、主要做法\n全年受理行政复议案件{accepted}件。\n2022年1月{day}日\n", encoding="utf-8")


@pytest.mark.parametrize("newer_first", [False, True])
def test_a_newer_vintage_takes_the_place_of_the_older_whatever_comes_first(database, tmp_path, newer_first):
    files = []
    for name, accepted, day in [("old", 40, 3), ("new", 44, 20)]:
        report(tmp_path / name, accepted, day)
        zhibiao.ingest(tmp_path / name, tmp_path / f"{name}.db")
        files.append(tmp_path / f"{name}.db")
    for loaded in reversed(files) if newer_first else files:
        database.load(loaded, tmp_path)
    together = tmp_path / "together.db"
    zhibiao.merge(files, together)
    value = "SELECT value FROM region_value WHERE indicator = 'reconsideration.accepted'"
    assert compared(database.rows(value)) == compared(in_file(together, value)) == [(44.0,)]
    vintages = "SELECT id, superseded_by FROM document ORDER BY id"
    assert compared(database.rows(vintages)) == compared(in_file(together, vintages))
    assert len(database.rows("SELECT 1 FROM observation")) == len(in_file(together, "SELECT 1 FROM observation"))


def test_a_document_read_otherwise_takes_the_place_of_its_former_rows(database, tmp_path):
    report(tmp_path / "reports", 40, 3)
    for name, book in [("a", "rule_of_law"), ("b", "statistics")]:
        zhibiao.ingest(tmp_path / "reports", tmp_path / f"{name}.db", book)
        database.load(tmp_path / f"{name}.db", tmp_path)
        codes = "SELECT indicator FROM indicator_value ORDER BY span_start"
        assert compared(database.rows(codes)) == compared(in_file(tmp_path / f"{name}.db", codes))


@pytest.mark.parametrize("damage", [
    lambda script: script[: len(script) // 2],  # a pipe that broke
    lambda script: script.replace("\t40件\t", "\t41件\t"),
])
def test_a_script_that_is_not_whole_or_not_true_leaves_nothing(database, tmp_path, damage):
    report(tmp_path / "reports", 40, 3)
    zhibiao.ingest(tmp_path / "reports", tmp_path / "a.db")
    zhibiao.Database(tmp_path / "a.db").export(tmp_path / "a.sql", "postgres")
    script = (tmp_path / "a.sql").read_text(encoding="utf-8")
    assert damage(script) != script
    database.server.psql(database.name, input=damage(script), check=False)
    assert database.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'zhibiao'") == []
