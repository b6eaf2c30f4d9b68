from __future__ import annotations

import ctypes
from ctypes import byref, c_int64, c_uint64
from typing import Any, Dict, Iterable, Optional, Sequence, Tuple, Union

from . import _types as types
from ._codebook import CodebookLike, codebook_of
from ._library import Handle, Misuse, PathLike, make, texts
from ._report import Report
from ._rows import Rows

Several = Union[None, str, Iterable[str]]
Years = Union[None, int, Tuple[int, int]]


class Comparison(Rows[types.Ranked]):
    """Figures of regions with their ranks, and their quantiles."""

    def quantile(self, p: float) -> float:
        """The value below which the share ``p`` (0 to 1) of the figures lies, of the unit of most figures: 0.5 is the median."""
        value = ctypes.c_double()
        self._handle._call("rows_quantile", p, byref(value))
        return value.value


class _Query(Handle):
    kind = "query"


def _each(values: Several) -> Iterable[str]:
    return () if values is None else (values,) if isinstance(values, str) else values


def _query(region: Several, descendants: bool, level: Union[None, int, Iterable[int]], years: Years, document: Optional[int],
           has_code: Optional[bool], all_vintages: bool, repeats: bool, order: Optional[str], limit: Optional[int], offset: int,
           **words: Several) -> _Query:
    query: _Query = _Query._new()
    for code in _each(region):
        query._call("query_region", code, int(descendants))
    for number in () if level is None else (level,) if isinstance(level, int) else level:
        query._call("query_level", number)
    if years is not None:
        first, last = (years, years) if isinstance(years, int) else years
        query._call("query_years", first, last)
    for name, given in words.items():
        for word in _each(given):
            query._call("query_" + name, word)
    if document is not None:
        query._call("query_document", document)
    if has_code is not None:
        query._call("query_has_code", int(has_code))
    query._call("query_all_vintages", int(all_vintages))
    query._call("query_repeats", int(repeats))
    if order is not None:
        query._call("query_order", order)
    if limit is not None:
        query._call("query_limit", limit)
    query._call("query_offset", offset)
    return query


def _prefer(every: bool) -> int:
    return int(every)


class Database(Handle):
    """A file of figures. Open it in the thread that asks it; any number of threads and processes may each open the same file.

    ``with zhibiao.Database("figures.db") as database:`` closes it at the end. Where statements are compared (series, table, compare,
    changes) those of governments count, unless ``reporters`` names another kind of body, or "all".
    """

    kind = "database"
    _kept: Optional[bytes] = None  # the bytes of a database that lies in memory

    def __init__(self, path: Union[PathLike, int], writable: bool = False, codebook: CodebookLike = None):
        if isinstance(path, int):  # a pointer, of what _made makes
            super().__init__(path)
            return
        if codebook is not None and not writable:
            raise Misuse(2, "a codebook is for writing: open the database with writable=True")
        pointer, code = make("database_open_with", path, codebook_of(codebook)) if writable else make("database_open", path, 0)
        super().__init__(pointer)
        self._check(code)

    @classmethod
    def create(cls, path: PathLike, codebook: CodebookLike = None) -> "Database":
        """Makes a new file and opens it for writing."""
        return cls._made("database_create_with", path, codebook_of(codebook))

    @classmethod
    def from_bytes(cls, data: bytes) -> "Database":
        """Opens a sealed file that lies in memory, without a copy."""
        database: Database = cls._made("database_open_bytes", data)
        database._kept = data
        return database

    def close(self) -> None:
        self.free()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *exception: Any) -> None:
        self.close()

    # Questions

    def query(self, *, region: Several = None, descendants: bool = False, level: Union[None, int, Iterable[int]] = None,
              years: Years = None, indicator: Several = None, domain: Several = None, label: Optional[str] = None, unit: Several = None,
              status: Several = None, qualifier: Several = None, role: Several = None, reporter: Several = None,
              has_code: Optional[bool] = None, document: Optional[int] = None, all_vintages: bool = False, repeats: bool = True,
              order: Optional[str] = None, limit: Optional[int] = None, offset: int = 0) -> Rows[types.Value]:
        """The figures that a filter lets through. Arguments narrow; several values of one are alternatives.

        ``region`` is a GB/T 2260 code, with ``descendants`` all below it too; ``level`` 1 provinces, 2 prefectures, 3 counties;
        ``years`` one or (first, last); ``indicator`` a code, or ``reconsideration.*``; ``order`` region, year, value, value-desc or
        document.
        """
        query = _query(region, descendants, level, years, document, has_code, all_vintages, repeats, order, limit, offset,
                       indicator=indicator, domain=domain, label=label, unit=unit, status=status, qualifier=qualifier, role=role,
                       reporter=reporter)
        return Rows(self._rows("find", query), types.Value)

    def count(self, *, region: Several = None, descendants: bool = False, level: Union[None, int, Iterable[int]] = None,
              years: Years = None, document: Optional[int] = None, has_code: Optional[bool] = None, all_vintages: bool = False,
              repeats: bool = True, **words: Several) -> int:
        """How many rows ``query`` would give."""
        query = _query(region, descendants, level, years, document, has_code, all_vintages, repeats, None, None, 0, **words)
        rows = c_uint64()
        self._call("count", query, byref(rows))
        return rows.value

    def series(self, region: str, indicator: str, *, every: bool = False, reporters: str = "government") -> Rows[types.Figure]:
        """What is said of a region over all years: the preferred statement of each, or ``every`` one."""
        self._call("database_set_reporters", reporters)
        return Rows(self._rows("series", region, indicator, _prefer(every)), types.Figure)

    def table(self, regions: Sequence[str], years: Tuple[int, int], indicator: str, *, every: bool = False,
              reporters: str = "government") -> Rows[types.Figure]:
        """The same for several regions and years, one row for each cell that is not empty."""
        self._call("database_set_reporters", reporters)
        return Rows(self._rows("table", texts(regions), years[0], years[1], indicator, _prefer(every)), types.Figure)

    def compare(self, indicator: str, year: int, *, within: str = "", level: int = 0, every: bool = False,
                reporters: str = "government") -> Comparison:
        """An indicator in a year over regions, with ranks and quantiles, which never mix units."""
        self._call("database_set_reporters", reporters)
        return Comparison(self._rows("compare", indicator, year, within, level, _prefer(every)), types.Ranked)

    def changes(self, indicator: str, first: int, last: int, *, within: str = "", level: int = 0, every: bool = False,
                reporters: str = "government") -> Rows[types.Change]:
        """What became of an indicator between two years, largest change in percent first."""
        self._call("database_set_reporters", reporters)
        return Rows(self._rows("changes", indicator, first, last, within, level, _prefer(every)), types.Change)

    def evidence(self, document: int, start: int) -> Optional[types.Evidence]:
        """Where a figure comes from: its sentence, headings, document. None when there is no such figure."""
        rows = Rows(self._rows("evidence", document, start), types.Evidence)
        return rows[0] if rows else None

    def search(self, words: str, limit: int = 50) -> Rows[types.Hit]:
        """Documents that contain every word, best first."""
        return Rows(self._rows("search", words, limit), types.Hit)

    def checks(self, inconsistent_only: bool = False) -> Rows[types.Finding]:
        """Verdicts of reckoning figures against each other."""
        return Rows(self._rows("checks", int(inconsistent_only)), types.Finding)

    def coverage(self) -> Rows[types.Coverage]:
        """Which regions and years there are documents of."""
        return Rows(self._rows("coverage"), types.Coverage)

    def documents(self) -> Rows[types.Entry]:
        return Rows(self._rows("documents"), types.Entry)

    def diagnostics(self) -> Rows[types.Doubt]:
        """Doubts and faults that a person should look at."""
        return Rows(self._rows("diagnostics"), types.Doubt)

    def regions(self, word: str = "") -> Rows[types.Region]:
        """The regions whose code or name the word is; all that the file has for none."""
        return Rows(self._rows("regions_named", word), types.Region)

    def indicators(self, word: str = "") -> Rows[types.IndicatorName]:
        """The indicators whose code or name the word is; all that the file has for none."""
        return Rows(self._rows("indicators_named", word), types.IndicatorName)

    def info(self) -> Dict[str, Optional[str]]:
        """What the file tells of itself: layout, search, meta.<key>, rows.<table>."""
        return dict(Rows(self._rows("info"), types.NameValue))

    def verify(self) -> Rows[types.Fault]:
        """Everything that is wrong with the file: no rows when all is well."""
        return Rows(self._rows("verify"), types.Fault)

    def reparse(self, codebook: CodebookLike = None) -> Rows[types.Fault]:
        """What reading every stored text again gives otherwise."""
        return Rows(self._rows("reparse", codebook_of(codebook)), types.Fault)

    def diff(self, after: "Database") -> Rows[types.Difference]:
        """What another database tells differently."""
        return Rows(self._rows("diff", after), types.Difference)

    def content_hash(self) -> str:
        """SHA-256 over all content: equal for equal inputs, library and codebook."""
        return self._text("database_content_hash")

    # Writing

    def store(self, report: Report) -> int:
        """Stores what was extracted; gives the document's id."""
        document = c_int64()
        self._call("database_store", report, byref(document))
        return document.value

    def set_limit(self, name: str, most: int) -> None:
        """What a document of ``ingest`` may be and take: "characters", "cells" … (docs/documents.md)."""
        self._call("database_set_limit", name, most)

    def ingest(self, data: bytes, source: str) -> int:
        """Reads a document with the codebook of this database and stores it under the name ``source``; gives its id."""
        document = c_int64()
        self._call("database_ingest", data, source, byref(document))
        return document.value

    def remove(self, source: str) -> int:
        """Removes all documents of a source; gives how many there were."""
        documents = c_uint64()
        self._call("database_remove", source, byref(documents))
        return documents.value

    def seal(self, path: PathLike, checksum: bool = False) -> None:
        """Writes the file as it should be shipped, verified and in canonical order; replaced in one step. With ``checksum`` also PATH.sha256
        beside it."""
        self._call("database_seal", path)
        if checksum:
            self._text("database_write_checksum", path)

    def verify_checksum(self, path: PathLike) -> Rows[types.Fault]:
        """Whether a shipped file is what PATH.sha256 beside it says: no rows when it is, or when there is no such file."""
        return Rows(self._rows("database_verify_checksum", path), types.Fault)

    def page(self, document: int, path: PathLike, english: bool = False) -> None:
        """Writes the evidence page of a document."""
        self._call("database_page", document, path, int(english))

    def export(self, path: PathLike, format: str = "csv", what: str = "") -> None:
        """Writes csv or jsonl (``what`` is a table or view), wide (an indicator), sdmx, sdmx-structure, package, xlsx,
        postgres (a script for psql) or datasette (its metadata)."""
        self._call("database_export", format, what, path)

    def split(self, by: str, folder: PathLike) -> "list[str]":
        """Writes a sealed database for each "province" or "year" into a folder; gives their paths."""
        return [row.path for row in Rows(self._rows("database_split", by, folder), types.File)]


def merge(parts: Iterable[PathLike], output: PathLike, search: bool = True) -> Database:
    """Writes one sealed database of the documents of several, with the content hash of one ingest of them all, and opens it."""
    return Database._made("database_merge", texts(parts), output, int(search))


def migrate(path: PathLike) -> Database:
    """Brings a file of an older layout to that of this library, keeps the old one beside it, and opens it."""
    return Database._made("database_migrate", path)
