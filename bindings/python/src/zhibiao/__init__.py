"""Figures of Chinese government reports, with evidence.

>>> import zhibiao
>>> report = zhibiao.extract("安吉县2021年法治政府建设年度报告\\n全年受理行政复议案件62件。".encode())
>>> [(figure.label, figure.value, figure.unit) for figure in report.figures]
[('受理行政复议案件', Decimal('62'), '件')]

``extract`` reads one document, ``ingest`` many into a file, ``Database`` asks such a file. See the README beside the package.
"""
from ._batch import Summary, collect, ingest
from ._codebook import Codebook
from ._database import Comparison, Database, merge, migrate
from ._library import Busy, Error, Misuse, NotADatabase, NotFound, SchemaError, Stopped, Unreadable, __version__, watching
from ._report import Report, extract
from ._rows import Rows
from ._suggester import Suggester
from ._types import (Cell, Change, Check, CodebookPart, Counts, Coverage, Diagnostic, Difference, Doubt, Entry, Evidence, Facts, Fault,
                     Figure, Finding, Hit, Indicator, IndicatorName, Info, Input, Lint, Note, Observation, Ranked, Region, Rejection, Section,
                     Suggestion, Value)

__all__ = [
    "Busy", "Cell", "Change", "Check", "Codebook", "CodebookPart", "Comparison", "Counts", "Coverage", "Database", "Diagnostic",
    "Difference", "Doubt", "Entry", "Error", "Evidence", "Facts", "Fault", "Figure", "Finding", "Hit", "Indicator", "IndicatorName",
    "Info", "Input", "Lint", "Misuse", "NotADatabase", "NotFound", "Note", "Observation", "Ranked", "Region", "Rejection", "Report",
    "Rows", "SchemaError", "Section", "Stopped", "Suggester", "Suggestion", "Summary", "Unreadable", "Value", "__version__", "collect",
    "extract", "ingest", "merge", "migrate", "watching",
]
