import gc
import hashlib
import sqlite3
from decimal import Decimal

import pytest
from conftest import county

import zhibiao

ACCEPTED = "reconsideration.accepted"


def test_a_filter_narrows(database):
    rows = database.query(region="330000", descendants=True, years=(2020, 2021), domain="reconsideration", unit="件", order="value-desc")
    assert [row.quote for row in rows] == ["62件", "61件", "40件", "33件", "31件", "28件"]
    assert [row.quote for row in database.query(indicator=ACCEPTED, order="value", limit=1, offset=1)] == ["40件"]
    assert database.count(indicator=ACCEPTED) == 3 and database.count(region=["330522", "330523"], indicator=[ACCEPTED]) == 3
    assert database.query(label="没有的话") == []
    with pytest.raises(zhibiao.Misuse, match="33"):
        database.query(region="33")
    with pytest.raises(zhibiao.Misuse, match="actual, target, baseline"):
        database.query(status="maybe")


def test_questions_of_series_and_regions(database):
    assert [(row.year, row.value) for row in database.series("330523", ACCEPTED)] == [(2020, 31), (2021, 62)]
    assert [row.value for row in database.table(["330523", "330522"], (2020, 2021), ACCEPTED)] == [31, 62, 40]
    ranked = database.compare(ACCEPTED, 2021, within="330000", level=3)
    assert [(row.rank, row.region_name) for row in ranked] == [(1, "浙江省湖州市安吉县"), (2, "浙江省湖州市长兴县")]
    assert ranked.quantile(0.5) == 51
    with pytest.raises(zhibiao.Misuse):
        ranked.quantile(2)
    (change,) = database.changes(ACCEPTED, 2020, 2021)
    assert (change.before, change.after, change.percent) == (31, 62, 100)
    assert database.series("330523", ACCEPTED, reporters="court") == []


def test_a_figure_leads_to_its_words(database):
    figure = database.series("330523", ACCEPTED)[0]
    evidence = database.evidence(figure.document, figure.start)
    assert (evidence.quote, evidence.source, evidence.headings) == ("31件", "a20.txt", "一、主要做法")
    assert database.evidence(1, 1) is None


def test_what_is_there(database):
    assert sorted(row.source for row in database.search("出庭率")) == ["a20.txt", "a21.txt", "c21.txt"]
    assert [(row.region, row.year) for row in database.coverage()] == [("330522", 2021), ("330523", 2020), ("330523", 2021)]
    assert [row.source for row in database.documents()] == ["a20.txt", "a21.txt", "c21.txt"]
    assert [row.region for row in database.regions("安吉县")] == ["330523"]
    assert [row.indicator for row in database.indicators(ACCEPTED)] == [ACCEPTED]
    assert database.info()["rows.document"] == "3"
    assert database.verify() == [] and database.reparse() == [] and database.checks(inconsistent_only=True) == []


def test_rows_outlive_their_database(path):
    database = zhibiao.Database(path)
    rows = database.query(unit="%")
    database.close()
    assert [row.value for row in rows] == [Decimal("95.5")] * 3
    with pytest.raises(zhibiao.Misuse, match="closed"):
        database.coverage()


def test_a_column_for_each_field(database):
    """Named tuples are the columns of the library, which are only ever added."""
    series = database.series("330523", ACCEPTED)
    report = zhibiao.extract(county(2021, 62, 61))
    for rows in (database.query(), series, database.compare(ACCEPTED, 2021), database.changes(ACCEPTED, 2020, 2021),
                 database.search("出庭率"), database.coverage(), database.checks(), database.verify(), database.documents(),
                 database.diagnostics(), database.regions(), database.indicators(), database.diff(database), report.figures,
                 report.rejections, report.diagnostics, report.sections, report.checks, report.tables(),
                 zhibiao.Codebook.automatic().parts(), zhibiao.Codebook.shipped("rule_of_law").indicators()):
        assert list(rows.columns) == list(rows._row._fields), rows._row
    assert database.query().dicts()[0].keys() == database.query().columns.keys()


def test_a_file_in_memory(path, database):
    sealed = path.with_name("sealed.db")
    database.seal(sealed)
    memory = zhibiao.Database.from_bytes(sealed.read_bytes())
    gc.collect()
    assert memory.content_hash() == database.content_hash()
    assert len(memory.query()) == database.count()
    with pytest.raises(zhibiao.Error):
        zhibiao.Database.from_bytes(b"SQLite format 3\0 and no more")


def test_files_that_cannot_be_opened(tmp_path):
    with pytest.raises(zhibiao.NotFound, match="none.db"):
        zhibiao.Database(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("no database")
    with pytest.raises(zhibiao.NotADatabase):
        zhibiao.Database(tmp_path / "text.db")
    with pytest.raises(zhibiao.Misuse):
        zhibiao.Database(tmp_path / "none.db", codebook="rule_of_law")


def test_writing_needs_a_writable_file(path, tmp_path):
    with zhibiao.Database(path) as reading, pytest.raises(zhibiao.Misuse):
        reading.ingest(county(2022, 1, 1), "new.txt")
    with zhibiao.Database.create(tmp_path / "new.db", "rule_of_law") as database:
        document = database.ingest(county(2022, 1, 1), "new.txt")
        database.page(document, tmp_path / "page.html", english=True)
        database.export(tmp_path / "values.csv", "csv", "latest_value")
        assert (tmp_path / "page.html").exists() and (tmp_path / "values.csv").read_text(encoding="utf-8").count("\n") > 1
        assert database.remove("new.txt") == 1 and len(database.documents()) == 0
    with pytest.raises(zhibiao.Misuse, match="exist"):
        zhibiao.Database.create(tmp_path / "new.db")


def interrupt(*_):
    raise KeyboardInterrupt


def test_batches_are_whole_or_nothing(tmp_path):
    inputs = [(county(year, 10 + year, 7), {"source": f"{year}.txt", "region": "330523", "year": year}) for year in range(2015, 2022)]
    told = []
    with pytest.raises(zhibiao.Stopped):
        zhibiao.ingest(inputs, tmp_path / "a.db", threads=1, progress=lambda done, total, path: done < 3)
    with pytest.raises(KeyboardInterrupt):
        zhibiao.ingest(inputs, tmp_path / "a.db", progress=interrupt)
    assert not (tmp_path / "a.db").exists()
    (tmp_path / "empty.txt").write_bytes(b"")
    counts, notes = zhibiao.ingest([*inputs, tmp_path / "empty.txt"], tmp_path / "a.db", progress=lambda *now: told.append(now))
    assert (counts.added, counts.rejected) == (7, 1) and [note.kind for note in notes] == ["rejected"]
    assert [done for done, _, _ in told] == list(range(1, 9))
    assert zhibiao.ingest(inputs, tmp_path / "a.db").counts.unchanged == 7


def test_parts_merge_to_the_whole(tmp_path):
    inputs = [(county(year, 10 + year, 7), {"source": f"{year}.txt"}) for year in range(2015, 2022)]
    zhibiao.ingest(inputs, tmp_path / "whole.db")
    zhibiao.ingest(inputs[:3], tmp_path / "one.db")
    zhibiao.ingest(inputs[3:], tmp_path / "two.db")
    merged = zhibiao.merge([tmp_path / "two.db", tmp_path / "one.db"], tmp_path / "merged.db")
    whole = zhibiao.Database(tmp_path / "whole.db")
    assert merged.content_hash() == whole.content_hash() and whole.diff(merged) == []
    differences = whole.diff(zhibiao.Database(tmp_path / "two.db"))
    assert {difference.change for difference in differences} == {"gone"}
    assert [row.source for row in differences if row.start_before is None] == ["2015.txt", "2016.txt", "2017.txt"]
    assert len(merged.split("year", tmp_path / "years")) == 7


def test_a_manifest_tells_what_is_known(tmp_path):
    (tmp_path / "a.txt").write_bytes(county(2021, 62, 61))
    (tmp_path / "manifest.csv").write_text("path,region,year\na.txt,长兴县,2019\n", encoding="utf-8")
    assert zhibiao.ingest([], tmp_path / "a.db", manifest=tmp_path / "manifest.csv").counts.added == 1
    (row,) = zhibiao.Database(tmp_path / "a.db").coverage()
    assert (row.region, row.year) == ("330522", 2019)


def test_long_calls_are_watched_and_stopped(path, tmp_path):
    told = []
    with zhibiao.Database(path) as database:
        with zhibiao.watching(lambda *now: told.append(now)):
            database.seal(tmp_path / "sealed.db")
        steps = [step for step, _, _ in told]
        assert steps[0] == "checking" and steps[-1] == "packing" and "copying" in steps
        documents = len(database.documents())
        assert max(done for step, done, _ in told if step == "copying") >= documents
        with pytest.raises(zhibiao.Stopped) as stopped, zhibiao.watching(lambda step, done, total: step != "copying"):
            database.seal(tmp_path / "never.db")
        assert stopped.value.code == 12
        with pytest.raises(KeyboardInterrupt), zhibiao.watching(interrupt):
            database.verify()
        assert not (tmp_path / "never.db").exists() and len(database.verify()) == 0


def test_errors_tell_what_they_are_about(tmp_path):
    with pytest.raises(zhibiao.NotFound) as missing:
        zhibiao.Database(tmp_path / "none.db")
    assert (missing.value.path, missing.value.line, missing.value.sqlite) == (str(tmp_path / "none.db"), 0, 0)
    manifest = tmp_path / "list.csv"
    manifest.write_text("path,year\na.txt,2020\nb.txt,20x1\n", encoding="utf-8")
    with pytest.raises(zhibiao.SchemaError) as wrong:
        zhibiao.ingest([], tmp_path / "a.db", manifest=manifest)
    assert (wrong.value.path, wrong.value.line, wrong.value.value) == (str(manifest), 3, "20x1")


def test_a_database_that_others_write_is_busy(path, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    other = sqlite3.connect(copy, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with zhibiao.Database(copy, writable=True) as database:
        source = database.documents()[0].source
        with pytest.raises(zhibiao.Busy) as busy:
            database.remove(source)
    assert busy.value.code == 11 and busy.value.sqlite & 0xFF == 5
    other.rollback()


def test_a_shipped_file_is_told_from_another_one(database, tmp_path):
    file = tmp_path / "shipped.db"
    database.seal(file, checksum=True)
    told, name = (tmp_path / "shipped.db.sha256").read_text().split()
    assert (told, name) == (hashlib.sha256(file.read_bytes()).hexdigest(), "shipped.db")
    assert list(database.verify_checksum(file)) == []
    with open(file, "ab") as more:
        more.write(b"!")
    assert [fault.code for fault in database.verify_checksum(file)] == ["checksum"]
    assert list(database.verify_checksum(tmp_path / "without.db")) == []
