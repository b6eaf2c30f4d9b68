"""Rows: what every question gives."""
from __future__ import annotations

import ctypes
from typing import Any, Callable, Dict, Generic, Iterator, List, NamedTuple, Optional, Sequence, Type, TypeVar, Union, overload

from . import _arrow
from ._library import Handle

Row = TypeVar("Row", bound="NamedTuple")


class _RowsHandle(Handle):
    kind = "rows"


class Rows(Sequence[Row], Generic[Row]):
    """A list of rows, each a named tuple; also columns, dictionaries, a pandas frame, or an Arrow stream.

    All of it is there when the question returns: it needs the database no more and may go to another thread. Whatever speaks Arrow's
    PyCapsule protocol takes it without a copy: ``pyarrow.table(rows)``, ``polars.DataFrame(rows)``, ``duckdb.sql("from rows")``.
    """

    def __init__(self, pointer: int, row: Callable[..., Row]):
        self._handle = _RowsHandle(pointer)
        self._row = row
        self._columns: Optional[_arrow.Columns] = None
        self._list: Optional[List[Row]] = None
        stream = self._stream()  # the library reads them now: an error is told here
        stream.release(ctypes.byref(stream))

    def _stream(self) -> _arrow.ArrowArrayStream:
        stream = _arrow.ArrowArrayStream()
        self._handle._call("rows_arrow", ctypes.addressof(stream))
        return stream

    @property
    def _read(self) -> _arrow.Columns:
        if self._columns is None:
            self._columns = _arrow.Columns(self._stream())
        return self._columns

    @property
    def columns(self) -> Dict[str, List[Any]]:
        """The values by column; None where there is none."""
        read = self._read
        return dict(zip(read.names, read.values))

    def _rows(self) -> List[Row]:
        if self._list is None:
            fields = len(self._row._fields)  # type: ignore[attr-defined]
            self._list = [self._row(*values) for values in zip(*self._read.values[:fields])]
        return self._list

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> List[Row]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[Row, List[Row]]:
        return self._rows()[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows())

    def __len__(self) -> int:
        return len(self._read.values[0])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self._read.names)}>"

    def dicts(self) -> List[Dict[str, Any]]:
        """A dictionary for each row."""
        read = self._read
        return [dict(zip(read.names, values)) for values in zip(*read.values)]

    def pandas(self, exact: bool = False) -> Any:
        """A ``pandas.DataFrame``. Decimals are the nearest floats, unless ``exact`` keeps them as ``decimal.Decimal``."""
        import pandas

        read = self._read
        dtypes = {b"l": "Int64", b"g": "float64", b"d:28,9": "object" if exact else "float64", b"b": "boolean", b"u": "object"}
        plain = {"Int64": "int64", "boolean": "bool"}
        frame = {}
        for name, format, values in zip(read.names, read.formats, read.values):
            dtype = dtypes[format]
            frame[name] = pandas.Series(values, dtype=dtype if None in values else plain.get(dtype, dtype))
        return pandas.DataFrame(frame)

    def arrow(self) -> Any:
        """A ``pyarrow.Table`` that shares the memory of these rows."""
        import pyarrow

        return pyarrow.RecordBatchReader._import_from_c(ctypes.addressof(self._stream())).read_all()

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return _arrow.capsule(self._stream())

    def __arrow_c_schema__(self) -> Any:
        return _arrow.capsule(_arrow.schema_of(self._stream()))


def one(pointer: int, row: Callable[..., Row]) -> Row:
    """The only row of an answer."""
    return Rows(pointer, row)[0]
