"""The package and the header tell of the same functions."""
import ctypes
import re

from conftest import root

from zhibiao import _library


def declared():
    """The functions of zhibiao.h with the C types of their arguments."""
    header = (root / "include/zhibiao/zhibiao.h").read_text(encoding="utf-8")
    found = {}
    for result, name, arguments in re.findall(r"ZHIBIAO_C_EXPORT ([\w\s*]+?)\b(zhibiao_\w+)\(([^;]*)\);", header):
        arguments = " ".join(arguments.split())
        found[name] = [] if arguments == "void" else [re.sub(r"\s*\b\w+$", "", one.strip()).strip() for one in arguments.split(",")]
    return found


WIDTHS = {"int": ctypes.c_int, "unsigned": ctypes.c_uint, "int64_t": ctypes.c_int64, "uint32_t": ctypes.c_uint32,
          "uint64_t": ctypes.c_uint64, "size_t": ctypes.c_size_t, "double": ctypes.c_double, "zhibiao_prefer": ctypes.c_int,
          "zhibiao_language": ctypes.c_int}


def test_arguments_are_as_the_header_declares_them():
    functions = declared()
    assert len(functions) > 100
    for name in _library.FUNCTIONS:
        bound = getattr(_library.library, "zhibiao_" + name).argtypes
        types = functions["zhibiao_" + name]
        assert len(bound) == len(types), (name, types)
        for kind, declaration in zip(bound, types):
            if declaration in WIDTHS:
                assert ctypes.sizeof(kind) == ctypes.sizeof(WIDTHS[declaration]) and kind in WIDTHS.values(), (name, declaration)
            else:
                assert ctypes.sizeof(kind) == ctypes.sizeof(ctypes.c_void_p), (name, declaration)


def test_everything_is_bound_but_what_rows_by_columns_replace():
    by_hand = re.compile(r"zhibiao_(version|\w+_(error|new|free|close))$")
    beside = {"zhibiao_rows_" + name for name in ("next", "columns", "column_name", "column_type", "is_null", "text", "integer", "real")}
    bound = {"zhibiao_" + name for name in _library.FUNCTIONS}
    assert {name for name in declared() if not by_hand.match(name)} - bound == beside


def test_the_list_of_symbols_is_the_header():
    listed = (root / "lib/capi/symbols.txt").read_text().split()
    assert sorted(declared()) == listed
