from __future__ import annotations

import ctypes
import os
from typing import Sequence, Union

from ._library import Handle, PathLike
from ._rows import Rows
from ._types import CodebookPart, Indicator, Lint


class Codebook(Handle):
    """What gives figures their indicators. It never changes once it is made; ask one about itself in one thread at a time."""

    kind = "codebook"

    @classmethod
    def automatic(cls) -> "Codebook":
        """The shipped codebook of each document's genre: what is used where none is given."""
        return cls._made("codebook_automatic")

    @classmethod
    def shipped(cls, name: str) -> "Codebook":
        return cls._made("codebook_shipped", name)

    @classmethod
    def from_file(cls, path: PathLike) -> "Codebook":
        return cls._made("codebook_from_file", path)

    @classmethod
    def from_toml(cls, toml: str, name: str = "codebook") -> "Codebook":
        return cls._made("codebook_from_toml", toml, name)

    @classmethod
    def combine(cls, codebooks: Sequence["Codebook"]) -> "Codebook":
        """Several in order: the first that has a code for a figure gives it."""
        pointers = (ctypes.c_void_p * len(codebooks))(*(codebook.pointer for codebook in codebooks))
        return cls._made("codebook_combine", pointers, len(codebooks))

    def only(self) -> "Codebook":
        """Without the indicators that it has by extending others."""
        return Codebook._made("codebook_only", self)

    @property
    def name(self) -> str:
        return self._text("codebook_name")

    @property
    def version(self) -> str:
        return self._text("codebook_version")

    def parts(self) -> Rows[CodebookPart]:
        return Rows(self._rows("codebook_parts"), CodebookPart)

    def indicators(self) -> Rows[Indicator]:
        return Rows(self._rows("codebook_indicators"), Indicator)

    def lint(self) -> Rows[Lint]:
        return Rows(self._rows("codebook_lint"), Lint)


#: None or "auto" is Codebook.automatic(); a text is the name of one that ships, or a TOML file; a list is combined.
CodebookLike = Union[None, str, "os.PathLike[str]", Codebook, Sequence[Union[str, "os.PathLike[str]", Codebook]]]


def codebook_of(given: CodebookLike) -> "Codebook | None":
    if given is None or isinstance(given, Codebook):
        return given
    if isinstance(given, (str, os.PathLike)):
        text = os.fspath(given)
        if text == "auto":
            return None
        return Codebook.from_file(text) if text.endswith(".toml") or os.sep in text else Codebook.shipped(text)
    return Codebook.combine([codebook_of(one) or Codebook.automatic() for one in given])
