"""The C interface from Python's ctypes, as another language uses it. usage: ctypes_test.py LIBRARY DB"""
import ctypes
import os
import sys
from ctypes import byref, c_char_p, c_double, c_int, c_int64, c_size_t, c_uint32, c_void_p

library, path = sys.argv[1:]
zhibiao = ctypes.CDLL(library)
zhibiao.zhibiao_version.restype = c_char_p
zhibiao.zhibiao_rows_columns.restype = c_size_t
zhibiao.zhibiao_rows_column_name.restype = c_char_p
zhibiao.zhibiao_rows_text.restype = c_void_p
zhibiao.zhibiao_rows_integer.restype = c_int64
zhibiao.zhibiao_rows_real.restype = c_double
zhibiao.zhibiao_query_new.restype = c_void_p


def sized(text):
    data = text.encode()
    return data, c_size_t(len(data))


class Database:
    def __init__(self, open_function, *arguments):
        self.handle = c_void_p()
        self.require(open_function(*arguments, byref(self.handle)))

    def require(self, code):
        message, size = c_char_p(), c_size_t()
        assert zhibiao.zhibiao_database_error(self.handle, byref(message), byref(size)) == code
        if code:
            raise RuntimeError(code, message.value[: size.value].decode())

    def ingest(self, text, source):
        document = c_int64()
        self.require(zhibiao.zhibiao_database_ingest(self.handle, *sized(text), *sized(source), byref(document)))
        return document.value

    def ask(self, question, *arguments):
        """All rows as dictionaries of texts."""
        rows = c_void_p()
        self.require(question(self.handle, *arguments, byref(rows)))
        names = [zhibiao.zhibiao_rows_column_name(rows, c_size_t(i)).decode() for i in range(zhibiao.zhibiao_rows_columns(rows))]
        found = []
        while zhibiao.zhibiao_rows_next(rows):
            row = {}
            for i, name in enumerate(names):
                size = c_size_t()
                text = zhibiao.zhibiao_rows_text(rows, c_size_t(i), byref(size))
                row[name] = None if text is None else ctypes.string_at(text, size.value).decode()
            found.append(row)
        assert zhibiao.zhibiao_rows_error(rows, None, None) == 0
        zhibiao.zhibiao_rows_free(rows)
        return found

    def close(self):
        zhibiao.zhibiao_database_close(self.handle)


if os.path.exists(path):
    os.remove(path)
database = Database(zhibiao.zhibiao_database_create, *sized(path))
text = "安吉县2021年法治政府建设年度报告\n全年受理行政复议案件62件，审结61件，出庭率为95.50%。\n"
document = database.ingest(text, "a21.txt")

query = c_void_p(zhibiao.zhibiao_query_new())
assert zhibiao.zhibiao_query_unit(query, *sized("%")) == 0
(rate,) = database.ask(zhibiao.zhibiao_find, query)
zhibiao.zhibiao_query_free(query)
assert rate["number"] == "95.50" and float(rate["value"]) == 95.5 and rate["page"] is None and int(rate["document"]) == document, rate
assert text[int(rate["start"]) : int(rate["end"])] == rate["quote"], "spans are code points, as in Python"

accepted = sized("reconsideration.accepted")
(figure,) = database.ask(zhibiao.zhibiao_series, *sized("330523"), *accepted, c_int(0))
assert (figure["year"], figure["value"], figure["unit"]) == ("2021", "62", "件"), figure
(ranked,) = database.ask(zhibiao.zhibiao_compare, *accepted, c_int(2021), *sized("330000"), c_int(0), c_int(0))
assert ranked["region_name"] == "浙江省湖州市安吉县" and ranked["rank"] == "1", ranked
codes = (c_char_p * 2)(b"330523", b"110000")
sizes = (c_size_t * 2)(6, 6)
assert len(database.ask(zhibiao.zhibiao_table, codes, sizes, c_size_t(2), c_int(2020), c_int(2022), *accepted, c_int(0))) == 1
(evidence,) = database.ask(zhibiao.zhibiao_evidence, c_int64(document), c_uint32(int(figure["start"])))
assert evidence["quote"] == "62件" and evidence["source"] == "a21.txt", evidence
try:
    database.ask(zhibiao.zhibiao_series, *sized("x"), *accepted, c_int(0))
    sys.exit("a wrong code of a region was taken")
except RuntimeError as error:
    assert error.args[0] == 2 and "'x'" in error.args[1], error
database.require(zhibiao.zhibiao_database_seal(database.handle, *sized(path)))
database.close()

with open(path, "rb") as file:
    data = file.read()
in_memory = Database(zhibiao.zhibiao_database_open_bytes, data, c_size_t(len(data)))
assert [row["year"] for row in in_memory.ask(zhibiao.zhibiao_coverage)] == ["2021"]
in_memory.close()
print(f"zhibiao {zhibiao.zhibiao_version().decode()} from Python {sys.version.split()[0]}: all is well")
