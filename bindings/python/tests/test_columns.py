"""Rows as columns: read by hand, by pandas, by pyarrow where it is."""
import ctypes
import gc
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
