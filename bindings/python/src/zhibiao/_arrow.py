"""Arrow's C data interface: its structs, how Python reads the columns, and the capsules by which others take them."""
from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_double, c_int, c_int32, c_int64, c_void_p
from decimal import Context, Decimal
from typing import Any, Callable, Dict, List


class ArrowSchema(Structure):
    pass


class ArrowArray(Structure):
    pass


class ArrowArrayStream(Structure):
    pass


ArrowSchema._fields_ = [
    ("format", c_char_p), ("name", c_char_p), ("metadata", c_char_p), ("flags", c_int64), ("n_children", c_int64),
    ("children", POINTER(POINTER(ArrowSchema))), ("dictionary", POINTER(ArrowSchema)),
    ("release", CFUNCTYPE(None, POINTER(ArrowSchema))), ("private_data", c_void_p),
]
ArrowArray._fields_ = [
    ("length", c_int64), ("null_count", c_int64), ("offset", c_int64), ("n_buffers", c_int64), ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)), ("children", POINTER(POINTER(ArrowArray))), ("dictionary", POINTER(ArrowArray)),
    ("release", CFUNCTYPE(None, POINTER(ArrowArray))), ("private_data", c_void_p),
]
ArrowArrayStream._fields_ = [
    ("get_schema", CFUNCTYPE(c_int, POINTER(ArrowArrayStream), POINTER(ArrowSchema))),
    ("get_next", CFUNCTYPE(c_int, POINTER(ArrowArrayStream), POINTER(ArrowArray))),
    ("get_last_error", CFUNCTYPE(c_char_p, POINTER(ArrowArrayStream))),
    ("release", CFUNCTYPE(None, POINTER(ArrowArrayStream))), ("private_data", c_void_p),
]

_SCALE = 9
_UNIT = 10**_SCALE
_exact = Context(prec=40)


def _decimal(units: int) -> Decimal:
    whole, rest = divmod(units, _UNIT)
    return Decimal(whole) if rest == 0 else Decimal(units).scaleb(-_SCALE, _exact).normalize(_exact)


def _bits(address: int, length: int) -> List[bool]:
    data = ctypes.string_at(address, (length + 7) // 8)
    return [bool(data[i >> 3] >> (i & 7) & 1) for i in range(length)]


def _texts(array: ArrowArray) -> List[Any]:
    offsets = (c_int32 * (array.length + 1)).from_address(array.buffers[1])
    data = ctypes.string_at(array.buffers[2], offsets[array.length]) if offsets[array.length] else b""
    return [data[a:b].decode("utf-8", "replace") for a, b in zip(offsets, offsets[1:])]


def _decimals(array: ArrowArray) -> List[Any]:
    data = ctypes.string_at(array.buffers[1], 16 * array.length)
    return [_decimal(int.from_bytes(data[at : at + 16], "little", signed=True)) for at in range(0, len(data), 16)]


_READ: Dict[bytes, Callable[[ArrowArray], List[Any]]] = {
    b"u": _texts,
    b"l": lambda array: list((c_int64 * array.length).from_address(array.buffers[1])),
    b"g": lambda array: list((c_double * array.length).from_address(array.buffers[1])),
    b"d:28,9": _decimals,
    b"b": lambda array: _bits(array.buffers[1], array.length),
}


def _column(format: bytes, array: ArrowArray) -> List[Any]:
    values = _READ[format](array)
    if array.null_count:
        valid = _bits(array.buffers[0], array.length)
        values = [value if there else None for value, there in zip(values, valid)]
    return values


class Columns:
    """The names, the formats and the values of all columns of a stream, which is released."""

    def __init__(self, stream: ArrowArrayStream):
        schema = ArrowSchema()
        try:
            if stream.get_schema(ctypes.byref(stream), ctypes.byref(schema)):
                raise MemoryError("no memory for columns")
            children = [schema.children[i].contents for i in range(schema.n_children)]
            self.names = [child.name.decode() for child in children]
            self.formats: List[bytes] = [child.format for child in children]
            schema.release(ctypes.byref(schema))
            self.values: List[List[Any]] = [[] for _ in self.names]
            while self._take(stream):
                pass
        finally:
            stream.release(ctypes.byref(stream))

    def _take(self, stream: ArrowArrayStream) -> bool:
        batch = ArrowArray()
        if stream.get_next(ctypes.byref(stream), ctypes.byref(batch)):
            raise MemoryError("no memory for columns")
        if not batch.release:
            return False
        for i, values in enumerate(self.values):
            values += _column(self.formats[i], batch.children[i].contents)
        batch.release(ctypes.byref(batch))
        return True


# Of our own: whoever else uses ctypes.pythonapi may declare its functions otherwise.
_new = ctypes.PYFUNCTYPE(ctypes.py_object, c_void_p, c_char_p, c_void_p)(("PyCapsule_New", ctypes.pythonapi))
_pointer = ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))
_names = {ArrowArrayStream: b"arrow_array_stream", ArrowSchema: b"arrow_schema"}
_exported: Dict[int, Any] = {}


def _destructor(kind: Any) -> Any:
    def destroy(capsule: int) -> None:
        struct = _exported.pop(_pointer(capsule, _names[kind]), None)
        if struct is not None and struct.release:  # nobody took it
            struct.release(ctypes.byref(struct))

    return ctypes.PYFUNCTYPE(None, c_void_p)(destroy)


_destructors = {kind: _destructor(kind) for kind in _names}


def capsule(struct: Any) -> Any:
    """A PyCapsule that owns a stream or schema until somebody moves it out."""
    kind = type(struct)
    address = ctypes.addressof(struct)
    _exported[address] = struct
    return _new(address, _names[kind], ctypes.cast(_destructors[kind], c_void_p))


def schema_of(stream: ArrowArrayStream) -> ArrowSchema:
    """The schema of a stream, which is released."""
    schema = ArrowSchema()
    try:
        if stream.get_schema(ctypes.byref(stream), ctypes.byref(schema)):
            raise MemoryError("no memory for a schema")
    finally:
        stream.release(ctypes.byref(stream))
    return schema
