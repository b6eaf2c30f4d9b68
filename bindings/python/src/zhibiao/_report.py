from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Union

from ._codebook import Codebook, CodebookLike, codebook_of
from ._library import Handle, PathLike
from ._rows import Rows, one
from ._types import Cell, Check, Diagnostic, Explained, Facts, Info, NameValue, Observation, Rejection, Section

Fact = Union[None, str, int]


class _FactsHandle(Handle):
    kind = "facts"


def facts_handle(facts: Dict[str, Fact]) -> Optional[_FactsHandle]:
    """What is known of a document; null when nothing is."""
    if not any(value not in (None, "") for value in facts.values()):
        return None
    handle: _FactsHandle = _FactsHandle._new()
    for name, value in facts.items():
        if value is not None:
            handle._call("facts_set", name, str(value))
    return handle


class _DocumentHandle(Handle):
    kind = "document"


class Report(Handle):
    """Everything that one document states."""

    kind = "report"
    _document: _DocumentHandle
    _codebook: Optional[Codebook]

    @property
    def text(self) -> str:
        """The decoded text: ``report.text[figure.start:figure.end] == figure.quote``."""
        return self._document._text("document_text")

    @property
    def facts(self) -> Facts:
        """What the document is: source, SHA-256, format, encoding, length."""
        return one(self._document._rows("document_facts"), Facts)

    @property
    def metadata(self) -> Dict[str, Optional[str]]:
        """What the page's head tells of itself."""
        return dict(Rows(self._document._rows("document_metadata"), NameValue))

    @property
    def info(self) -> Info:
        """What the page tells about itself: title, region, year, who reports."""
        return one(self._rows("report_info"), Info)

    @property
    def figures(self) -> Rows[Observation]:
        return Rows(self._rows("report_observations"), Observation)

    @property
    def rejections(self) -> Rows[Rejection]:
        return Rows(self._rows("report_rejections"), Rejection)

    @property
    def diagnostics(self) -> Rows[Diagnostic]:
        return Rows(self._rows("report_diagnostics"), Diagnostic)

    @property
    def sections(self) -> Rows[Section]:
        return Rows(self._rows("report_sections"), Section)

    @property
    def checks(self) -> Rows[Check]:
        return Rows(self._rows("report_checks"), Check)

    def json_lines(self) -> str:
        """As the command ``zhibiao extract`` writes it: the document, then a line for each figure."""
        return self._text("report_json")

    def explain(self) -> List[Dict[str, Any]]:
        """Why each number was read as it was; ``figure`` tells whether it is one. The names are those of explain.hpp."""
        rows = Rows(self._document._rows("document_explain", self._codebook), Explained)
        return [{"figure": row.figure, **json.loads(row.json)} for row in rows]

    def tables(self) -> Rows[Cell]:
        """The tables as they were understood, cell by cell."""
        return Rows(self._document._rows("document_tables", self._codebook), Cell)

    def page(self, path: PathLike, english: bool = False) -> None:
        """Writes the evidence page: one HTML file with each figure marked in its words."""
        self._call("report_page", path, int(english))


def extract(document: Union[bytes, PathLike], codebook: CodebookLike = None, *, source: Optional[str] = None, region: Optional[str] = None,
            year: Optional[int] = None, title: Optional[str] = None, reporter: Optional[str] = None, reporter_kind: Optional[str] = None,
            media_type: Optional[str] = None, charset: Optional[str] = None, pdf_reader: Optional[PathLike] = None) -> Report:
    """Reads a document: its bytes, or the path of a file (text, HTML, Word; PDF with ``pdf_reader``, the program zhibiao-pdf).

    A function of its arguments alone: many threads may call it, and the interpreter goes on meanwhile. What is known of the document
    (``region`` a code or a name, ``year`` …) wins over what the page says. Never fails for what a text says: see ``rejections`` and
    ``diagnostics``; raises Unreadable for bytes that are no text, NotFound, Misuse.
    """
    facts = facts_handle({"source": source, "region": region, "year": year, "title": title, "reporter": reporter,
                          "reporter_kind": reporter_kind, "media_type": media_type, "charset": charset,
                          "pdf_reader": None if pdf_reader is None else str(pdf_reader)})
    chosen = codebook_of(codebook)
    made = "document_from_bytes" if isinstance(document, bytes) else "document_from_file"
    read: _DocumentHandle = _DocumentHandle._made(made, document, facts)
    report: Report = Report._made("extract", read, chosen)
    report._document, report._codebook = read, chosen
    return report
