from __future__ import annotations

import os
from typing import Any, Callable, Dict, Iterable, List, NamedTuple, Optional, Tuple, Union

from ._codebook import CodebookLike, codebook_of
from ._library import Handle, PathLike, Progress, Stopped
from ._report import Fact, facts_handle
from ._rows import Rows, one
from ._types import Counts, Input, Note

#: A path, (bytes, facts), or (path, facts): facts are the arguments of extract(), and bytes need a ``source``.
InputLike = Union[PathLike, Tuple[Union[bytes, PathLike], Dict[str, Fact]]]


class Summary(NamedTuple):
    """What a batch did, and what it has to say of single documents."""

    counts: Counts
    notes: List[Note]


class _Batch(Handle):
    kind = "batch"


Inputs = Union[PathLike, Iterable[InputLike]]


def _filled(inputs: Inputs, manifest: Optional[PathLike]) -> _Batch:
    batch: _Batch = _Batch._new()
    for given in (inputs,) if isinstance(inputs, (str, os.PathLike)) else inputs:
        if not isinstance(given, tuple):
            batch._call("batch_add_path", given)
            continue
        document, facts = given
        batch._call("batch_add_bytes" if isinstance(document, bytes) else "batch_add_file", document, facts_handle(facts))
    if manifest is not None:
        batch._call("batch_add_manifest", manifest)
    return batch


def collect(inputs: Inputs, manifest: Optional[PathLike] = None) -> Tuple[List[Input], List[Note]]:
    """The documents that ``ingest`` would read, none of which is looked at, and what it has to say before."""
    batch = _filled(inputs, manifest)
    return list(Rows(batch._rows("batch_inputs"), Input)), list(Rows(batch._rows("batch_notes"), Note))


def ingest(inputs: Inputs, output: PathLike, codebook: CodebookLike = None, *, manifest: Optional[PathLike] = None,
           threads: int = 0, search: bool = True, pdf_reader: Optional[PathLike] = None,
           progress: Optional[Callable[[int, int, str], Any]] = None) -> Summary:
    """Reads many documents in several threads into a database, which is made when it is not there and changes in one step at the end.

    ``inputs`` are files, folders, or pairs of bytes (or a path) and facts; a ``manifest`` lists more. A document that cannot be read
    never stops the others: it is in ``notes``. ``progress(done, total, path)`` is told after each document; when it returns False or
    raises (Ctrl-C too), the batch stops, and nothing is changed.
    """
    batch = _filled(inputs, manifest)
    batch._call("batch_set_codebook", codebook_of(codebook))
    batch._call("batch_set_threads", threads)
    batch._call("batch_set_search", int(search))
    if pdf_reader is not None:
        batch._call("batch_set_pdf_reader", pdf_reader)
    raised: List[BaseException] = []

    def told(_user: Any, done: int, total: int, path: bytes, _size: int) -> int:
        try:
            return int(progress is not None and progress(done, total, path.decode("utf-8", "surrogateescape")) is False)
        except BaseException as exception:  # it cannot pass through the library
            raised.append(exception)
            return 1

    try:
        batch._call("batch_run", output, Progress(told), None)
    except Stopped:
        if raised:
            raise raised[0]
        raise
    return Summary(one(batch._rows("batch_summary"), Counts), list(Rows(batch._rows("batch_notes"), Note)))
