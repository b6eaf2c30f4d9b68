"""Rows as columns: read by hand, by pandas, by pyarrow and DuckDB where they are."""
import ctypes
import gc
import os
from decimal import Decimal

import pytest

from zhibiao import _arrow


def test_pandas(database):
    pandas = pytest.importorskip("pandas")
    frame = database.query(order="document").pandas()
    assert list(frame["value"]) == [31.0, 28.0, 95.5, 62.0, 61.0, 95.5, 40.0, 33.0, 95.5]
    assert str(frame["year"].dtype) == "int64" and str(frame["superseded"].dtype) == "bool"
    assert frame["page"].isna().all() and str(frame["page"].dtype) == "Int64"
    assert database.query(unit="%").pandas(exact=True)["value"][0] == Decimal("95.5")
    assert isinstance(database.query(label="没有的话").pandas(), pandas.DataFrame)


def stream_in(capsule):
    """Takes a stream out of its capsule, as a consumer does."""
    pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))
    return _arrow.ArrowArrayStream.from_address(pointer(capsule, b"arrow_array_stream"))


def test_a_capsule_may_be_taken_or_left(database):
    rows = database.query(order="document")
    for _ in range(3):
        left = rows.__arrow_c_stream__()
        del left
    gc.collect()
    assert not _arrow._exported
    capsule = rows.__arrow_c_stream__()
    columns = _arrow.Columns(stream_in(capsule))
    assert dict(zip(columns.names, columns.values)) == rows.columns
    del rows, capsule
    gc.collect()
    assert not _arrow._exported and columns.values[0]


def test_decimals_are_exact_to_their_ends():
    for units in (0, 1, -1, 2**63 - 1, -(2**63) + 1):
        assert _arrow._decimal(units * 10**9) == Decimal(units)
        assert _arrow._decimal(units) == Decimal(units).scaleb(-9)
    assert str(_arrow._decimal(60 * 10**9)) == "60" and str(_arrow._decimal(95500000000)) == "95.5"


def test_pyarrow(database):
    pyarrow = pytest.importorskip("pyarrow")
    rows = database.query(order="document")
    table = rows.arrow()
    assert table.num_rows == len(rows) and table.column("value").type == pyarrow.decimal128(28, 9)
    assert [value.normalize() for value in table.column("value").to_pylist()] == [row.value.normalize() for row in rows]
    assert table.column("quote").to_pylist() == rows.columns["quote"]
    assert table.column("superseded").to_pylist() == rows.columns["superseded"]
    table.validate(full=True)
    if hasattr(pyarrow.RecordBatchReader, "from_stream"):
        assert pyarrow.RecordBatchReader.from_stream(rows).read_all() == table
        assert pyarrow.schema(rows) == table.schema


class _DuckDB:
    """DuckDB's C interface, which takes a stream of Arrow's: as another reader of it than ours."""

    class Result(ctypes.Structure):
        _fields_ = [("of_its_own", ctypes.c_uint64 * 16)]

    def __init__(self, library):
        self.c = ctypes.CDLL(library)
        self.c.duckdb_value_varchar.restype = ctypes.c_void_p
        self.c.duckdb_value_varchar.argtypes = [ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64]
        self.c.duckdb_row_count.restype = self.c.duckdb_column_count.restype = ctypes.c_uint64
        self.c.duckdb_result_error.restype = ctypes.c_char_p
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        assert self.c.duckdb_open(None, ctypes.byref(self.database)) == 0
        assert self.c.duckdb_connect(self.database, ctypes.byref(self.connection)) == 0

    def take(self, rows, name):
        capsule = rows.__arrow_c_stream__()
        stream = ctypes.byref(stream_in(capsule))
        assert self.c.duckdb_arrow_scan(self.connection, b"stream", stream) == 0
        self.ask(f"CREATE TABLE {name} AS SELECT * FROM stream")
        self.ask("DROP VIEW stream")

    def ask(self, sql):
        result = self.Result()
        there = ctypes.byref(result)
        try:
            failed = self.c.duckdb_query(self.connection, sql.encode(), there)
            assert not failed, self.c.duckdb_result_error(there)
            columns = range(self.c.duckdb_column_count(there))
            return [[self._text(there, column, row) for column in columns] for row in range(self.c.duckdb_row_count(there))]
        finally:
            self.c.duckdb_destroy_result(there)

    def _text(self, result, column, row):
        there = self.c.duckdb_value_varchar(result, column, row)
        if not there:
            return None
        text = ctypes.string_at(there).decode()
        self.c.duckdb_free(ctypes.c_void_p(there))
        return text

    def close(self):
        self.c.duckdb_disconnect(ctypes.byref(self.connection))
        self.c.duckdb_close(ctypes.byref(self.database))


@pytest.mark.skipif("ZHIBIAO_DUCKDB" not in os.environ, reason="ZHIBIAO_DUCKDB names no libduckdb.so: see scripts/test-python")
def test_duckdb(database):
    duckdb = _DuckDB(os.environ["ZHIBIAO_DUCKDB"])
    rows = database.query(order="document")
    duckdb.take(rows, "figures")
    types = {name: kind for name, kind, *_ in duckdb.ask("DESCRIBE figures")}
    assert list(types) == list(rows.columns)
    assert (types["value"], types["year"], types["quote"], types["superseded"]) == ("DECIMAL(28,9)", "BIGINT", "VARCHAR", "BOOLEAN")
    told = duckdb.ask("SELECT quote, value, year, superseded, page FROM figures")
    assert [row[0] for row in told] == rows.columns["quote"]
    assert [Decimal(row[1]) for row in told] == rows.columns["value"]
    assert [(int(row[2]), row[3] == "true", row[4]) for row in told] == list(zip(*(rows.columns[name] for name in ("year", "superseded", "page"))))
    assert duckdb.ask("SELECT sum(value) FROM figures WHERE unit = '件'") == [["255.000000000"]]
    # Rows of each kind, also of none, come as they are.
    for number, others in enumerate((database.documents(), database.coverage(), database.checks(), database.query(label="没有的话"))):
        duckdb.take(others, f"others_{number}")
        assert duckdb.ask(f"SELECT count(*) FROM others_{number}") == [[str(len(others))]]
    duckdb.close()
    gc.collect()
    assert not _arrow._exported
