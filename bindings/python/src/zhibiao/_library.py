"""The C interface (zhibiao.h) by ctypes: its functions, texts in and out, handles that free themselves, and errors."""
from __future__ import annotations

import contextlib
import ctypes
import os
import weakref
from ctypes import POINTER, byref, c_char_p, c_double, c_int, c_int64, c_size_t, c_uint, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Tuple, Type, TypeVar, Union

PathLike = Union[str, "os.PathLike[str]"]

Progress = ctypes.CFUNCTYPE(c_int, c_void_p, c_size_t, c_size_t, c_char_p, c_size_t)
Watcher = ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p, c_uint64, c_uint64)


class _Details(ctypes.Structure):
    _fields_ = [("path", c_void_p), ("path_size", c_size_t), ("line", c_uint64), ("value", c_void_p), ("value_size", c_size_t), ("sqlite", c_int)]


# Arguments by letters: h a handle, H the place for a new one, r the place for rows, t a text with its size, b bytes with their size,
# o the place for a text and its size, L several texts, c several codebooks, i int, u unsigned, q int64, s uint32 (a start), z size_t, Q uint64,
# x double, n the place for a uint64, m for an int64, d for a double, p a function that is told progress, w another, v a pointer of the caller's, a a struct.
_LETTERS: Dict[str, List[Any]] = {
    "h": [c_void_p], "H": [POINTER(c_void_p)], "r": [POINTER(c_void_p)], "t": [c_char_p, c_size_t], "b": [c_char_p, c_size_t],
    "o": [POINTER(c_void_p), POINTER(c_size_t)], "c": [c_void_p, c_size_t], "L": [POINTER(c_char_p), POINTER(c_size_t), c_size_t], "i": [c_int], "u": [c_uint],
    "q": [c_int64], "s": [c_uint32], "z": [c_size_t], "Q": [c_uint64], "n": [POINTER(c_uint64)], "m": [POINTER(c_int64)],
    "x": [c_double], "d": [POINTER(c_double)], "p": [Progress], "w": [Watcher], "v": [c_void_p], "a": [c_void_p],
}

#: What is called of the C interface, with the letters of its arguments.
FUNCTIONS = {
    "codebook_automatic": "H", "codebook_shipped": "tH", "codebook_from_file": "tH", "codebook_from_toml": "ttH", "codebook_only": "hH",
    "codebook_combine": "cH",
    "codebook_name": "ho", "codebook_version": "ho", "codebook_parts": "hr", "codebook_indicators": "hr", "codebook_lint": "hr",
    "suggester_for": "hH", "suggester_review": "hst", "suggester_add": "hhi", "suggester_suggest": "hr",
    "facts_set": "htt",
    "document_from_bytes": "bhH", "document_from_file": "thH", "document_text": "ho", "document_facts": "hr", "document_metadata": "hr",
    "document_explain": "hhr", "document_tables": "hhr", "extract": "hhH",
    "report_info": "hr", "report_observations": "hr", "report_sections": "hr", "report_rejections": "hr", "report_checks": "hr",
    "report_diagnostics": "hr", "report_json": "ho", "report_page": "hti",
    "database_open": "tiH", "database_create": "tH", "database_open_with": "thH", "database_create_with": "thH",
    "database_open_bytes": "bH", "database_merge": "LtiH", "database_migrate": "tH", "database_set_reporters": "ht",
    "database_set_pdf_reader": "ht", "database_set_limit": "htQ", "database_ingest": "hbtm", "database_store": "hhm", "database_remove": "htn",
    "database_split": "httr", "database_export": "httt", "database_page": "hqti", "database_seal": "ht", "database_content_hash": "ho",
    "database_write_checksum": "hto", "database_verify_checksum": "htr",
    "batch_add_path": "ht", "batch_add_file": "hth", "batch_add_bytes": "hbh", "batch_add_manifest": "ht", "batch_set_codebook": "hh",
    "batch_set_threads": "hu", "batch_set_search": "hi", "batch_set_pdf_reader": "ht", "batch_run": "htpv", "batch_inputs": "hr", "batch_summary": "hr",
    "batch_notes": "hr",
    "query_region": "hti", "query_level": "hi", "query_years": "hii", "query_indicator": "ht", "query_domain": "ht", "query_label": "ht",
    "query_unit": "ht", "query_status": "ht", "query_qualifier": "ht", "query_role": "ht", "query_has_code": "hi",
    "query_reporter": "ht", "query_document": "hq", "query_all_vintages": "hi", "query_repeats": "hi", "query_order": "ht",
    "query_limit": "hQ", "query_offset": "hQ",
    "find": "hhr", "count": "hhn", "series": "httir", "table": "hLiitir", "compare": "htitiir", "changes": "htiitiir", "search": "htzr",
    "evidence": "hqsr", "coverage": "hr", "checks": "hir", "verify": "hr", "documents": "hr", "diagnostics": "hr", "info": "hr",
    "regions_named": "htr", "indicators_named": "htr", "reparse": "hhr", "diff": "hhr",
    "watch": "wv", "error_details": "a",
    "rows_quantile": "hxd", "rows_arrow": "ha",
}


def _load() -> ctypes.CDLL:
    path = os.environ.get("ZHIBIAO_LIBRARY") or str(Path(__file__).with_name("libzhibiao_c.so"))
    library = ctypes.CDLL(path)
    library.zhibiao_version.restype = c_char_p
    for name, letters in FUNCTIONS.items():
        function = getattr(library, "zhibiao_" + name)
        function.restype = c_int
        function.argtypes = [kind for letter in letters for kind in _LETTERS[letter]]
    for kind in ("codebook", "suggester", "document", "report", "database", "batch", "facts", "query", "rows"):
        error = getattr(library, f"zhibiao_{kind}_error")
        error.restype, error.argtypes = c_int, [c_void_p, POINTER(c_void_p), POINTER(c_size_t)]
        free = getattr(library, f"zhibiao_{kind}_" + ("close" if kind == "database" else "free"))
        free.restype, free.argtypes = None, [c_void_p]
    for kind in ("batch", "facts", "query"):
        new = getattr(library, f"zhibiao_{kind}_new")
        new.restype, new.argtypes = c_void_p, []
    return library


library = _load()
__version__: str = library.zhibiao_version().decode()


class Error(Exception):
    """What went wrong, in one sentence; ``code`` is the number of ``zhibiao_code``, which never changes its meaning.

    ``path``, ``line``, ``value`` (what was not accepted) and ``sqlite`` (its extended result code) tell what it is about, as far as it is
    known; they are empty or 0 else.
    """

    def __init__(self, code: int, message: str, path: str = "", line: int = 0, value: str = "", sqlite: int = 0):
        super().__init__(message)
        self.code, self.path, self.line, self.value, self.sqlite = code, path, line, value, sqlite

    def __reduce__(self) -> Any:  # to other processes
        return type(self), (self.code, str(self), self.path, self.line, self.value, self.sqlite)


class Misuse(Error, ValueError):
    """A value that cannot be: an unknown code, an impossible filter, a database that is open for reading only."""


class NotFound(Error, LookupError):
    """A file, a codebook or a document that is not there."""


class Unreadable(Error):
    """A document whose bytes are no text that can be read."""


class SchemaError(Error, ValueError):
    """A codebook or a manifest that is malformed; the message names file and line."""


class NotADatabase(Error):
    """A file of another program, of an unknown layout, or damaged."""


class Busy(Error):
    """A file that another program is using: try again in a while."""


class Stopped(Error):
    """A call that was stopped by a function which watches it; nothing is changed."""


_ERRORS = {2: Misuse, 3: NotFound, 5: Unreadable, 6: SchemaError, 7: NotADatabase, 8: NotADatabase, 9: NotADatabase, 11: Busy, 12: Stopped}


def error_of(code: int, message: str, *about: Any) -> Error:
    kind: Type[Error] = _ERRORS.get(code, Error)
    return kind(code, message, *about)


def _details() -> Tuple[str, int, str, int]:
    """What the last call of this thread that failed is about."""
    about = _Details()
    library.zhibiao_error_details(byref(about))
    return _text_at(about.path, about.path_size), about.line, _text_at(about.value, about.value_size), about.sqlite


@contextlib.contextmanager
def watching(told: Callable[[str, int, int], Any]) -> Iterator[None]:
    """Long calls of this thread within it (verify, seal, merge, split, migrate, export, diff, reparse) tell how far they are.

    ``told(step, done, total)`` is called at each step, after each document of it, and some times a second; when it returns False or raises
    (Ctrl-C too), the call ends with ``Stopped`` or with what was raised, and nothing is changed. It must not use the databases of the call.
    """
    raised: List[BaseException] = []

    def asked(_user: Any, step: bytes, done: int, total: int) -> int:
        try:
            return int(told(step.decode(), done, total) is False)
        except BaseException as exception:  # it cannot pass through the library
            raised.append(exception)
            return 1

    watcher = Watcher(asked)
    library.zhibiao_watch(watcher, None)
    try:
        yield
    except Stopped:
        if raised:
            raise raised[0]
        raise
    finally:
        library.zhibiao_watch(Watcher(), None)


def _text_at(address: Optional[int], size: int) -> str:
    return ctypes.string_at(address, size).decode("utf-8", "surrogateescape") if address else ""


def encoded(text: Union[str, bytes, "os.PathLike[str]"]) -> bytes:
    return text if isinstance(text, bytes) else os.fspath(text).encode("utf-8", "surrogateescape")


H = TypeVar("H", bound="Handle")


class Handle:
    """An object of the library. It is freed with this one."""

    kind = ""

    def __init__(self, pointer: Optional[int]):
        if not pointer:
            raise MemoryError("no memory for " + self.kind)
        self.pointer = pointer
        free = getattr(library, f"zhibiao_{self.kind}_" + ("close" if self.kind == "database" else "free"))
        self.free: Callable[[], Any] = weakref.finalize(self, free, pointer)

    @classmethod
    def _new(cls: Type[H]) -> H:
        return cls(getattr(library, f"zhibiao_{cls.kind}_new")())

    @classmethod
    def _made(cls: Type[H], function: str, *arguments: Any) -> H:
        """A handle that a function makes, which also gives one when it fails."""
        pointer, code = make(function, *arguments)
        handle = cls(pointer)
        handle._check(code)
        return handle

    def _check(self, code: int) -> None:
        if code == 0:
            return
        message, size = c_void_p(), c_size_t()
        getattr(library, f"zhibiao_{self.kind}_error")(self.pointer, byref(message), byref(size))
        raise error_of(code, _text_at(message.value, size.value), *_details())

    def _call(self, function: str, *arguments: Any) -> None:
        if not self.free.alive:  # type: ignore[attr-defined]
            raise Misuse(2, f"this {self.kind} is closed")
        self._check(getattr(library, "zhibiao_" + function)(self.pointer, *_flat(arguments)))

    def _text(self, function: str, *arguments: Any) -> str:
        text, size = c_void_p(), c_size_t()
        self._call(function, *arguments, byref(text), byref(size))
        return _text_at(text.value, size.value)

    def _rows(self, function: str, *arguments: Any) -> int:
        """The pointer of the rows that a question gives."""
        rows = c_void_p()
        self._call(function, *arguments, byref(rows))
        assert rows.value
        return rows.value


class _Texts:
    """Several texts as the arrays that C takes."""

    def __init__(self, texts: Iterable[Union[str, "os.PathLike[str]"]]):
        data: List[bytes] = [encoded(text) for text in texts]
        self.arguments = ((c_char_p * len(data))(*data), (c_size_t * len(data))(*map(len, data)), len(data))


def texts(values: Iterable[Union[str, "os.PathLike[str]"]]) -> _Texts:
    return _Texts(values)


def _flat(arguments: Tuple[Any, ...]) -> List[Any]:
    """Texts and bytes with their sizes, handles as pointers."""
    flat: List[Any] = []
    for argument in arguments:
        if isinstance(argument, (str, os.PathLike)):
            argument = encoded(argument)
        if isinstance(argument, bytes):
            flat += [argument, len(argument)]
        elif isinstance(argument, Handle):
            flat.append(argument.pointer)
        elif isinstance(argument, _Texts):
            flat += argument.arguments
        else:
            flat.append(argument)
    return flat


def make(function: str, *arguments: Any) -> Tuple[Optional[int], int]:
    """The pointer that a function makes, and its code."""
    pointer = c_void_p()
    code = getattr(library, "zhibiao_" + function)(*_flat(arguments), byref(pointer))
    return pointer.value, code
