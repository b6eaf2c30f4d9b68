from __future__ import annotations

from typing import Collection, Mapping, Optional

from ._codebook import CodebookLike, codebook_of
from ._library import Handle, make
from ._report import Report
from ._rows import Rows
from ._types import Suggestion


class Suggester(Handle):
    """For authors of codebooks: collects the figures that get no code or a wrong one, and proposes cues from their own words."""

    kind = "suggester"

    def __init__(self, codebook: CodebookLike = None):
        pointer, code = make("suggester_for", codebook_of(codebook))
        super().__init__(pointer)
        self._check(code)

    def add(self, report: Report, reviewed: Optional[Mapping[int, Collection[str]]] = None) -> None:
        """Takes in a document; its figures are read again with the suggester's codebook. ``reviewed`` is what a person said of all of them:
        the codes that are right by where the figure starts, "" among them when to leave it without a code is right too."""
        for start, codes in (reviewed or {}).items():
            for code in codes:
                self._call("suggester_review", start, code)
        self._call("suggester_add", report._document, int(reviewed is not None))

    def suggest(self) -> Rows[Suggestion]:
        """Those that explain most figures first."""
        return Rows(self._rows("suggester_suggest"), Suggestion)
