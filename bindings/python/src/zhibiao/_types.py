"""The rows that questions give. Texts that the library does not know are None; offsets count code points of the document's text, as
indexes of a Python string do."""
from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, Optional


class Observation(NamedTuple):
    """A figure of a document and what it says."""

    start: int
    end: int
    quote: str  #: exactly the characters from start to end
    value: Decimal  #: exact; the lower end of a range. Percent stays percent, money is in 元
    value_high: Optional[Decimal]
    resolution: int  #: power of ten of the last digit that is written
    number: str  #: as written, without the unit
    unit: str
    qualifier: str  #: = ~ > >= < <=
    indicator: Optional[str]  #: code of the codebook
    codebook: Optional[str]
    label: str  #: what is counted, in the report's own words
    year: Optional[int]
    period: Optional[str]  #: ISO 8601, where narrower or wider than the year
    status: str  #: actual, target or baseline
    change: Optional[str]  #: increase or decrease
    part_of: Optional[int]  #: start of the total that this is a stated part of
    repeats: Optional[int]  #: start of the first statement of the same figure
    breakdown: Optional[str]
    region: Optional[str]  #: where it is not that of the document
    rule: str
    section: int  #: index of Report.sections


class Rejection(NamedTuple):
    """Something that looks like a number and is no quantity."""

    start: int
    end: int
    quote: str
    reason: str


class Diagnostic(NamedTuple):
    """A doubt or fault that a person should look at."""

    start: int
    end: int
    code: str
    message: str


class Section(NamedTuple):
    start: int
    end: int
    heading: Optional[str]
    heading_start: int
    heading_end: int
    level: int  #: 0 is the document itself
    parent: Optional[int]  #: index of Report.sections
    role: str
    page: Optional[int]


class Check(NamedTuple):
    """Figures of one report reckoned against each other."""

    kind: str  #: sum, difference or rate
    stated: int  #: index of Report.figures
    operands: str  #: indexes of Report.figures, separated by blanks
    reckoned: Decimal
    consistent: bool
    formula: Optional[str]


class Info(NamedTuple):
    """What the page tells about itself."""

    title: Optional[str]
    region: Optional[str]  #: GB/T 2260
    region_name: Optional[str]
    year: Optional[int]
    period: Optional[str]
    published: Optional[str]
    issuer: Optional[str]
    reporter: Optional[str]
    reporter_kind: Optional[str]
    genre: Optional[str]


class Facts(NamedTuple):
    """What a document is, before anything is read from it."""

    source: Optional[str]
    sha256: str
    media_type: str
    charset: str
    size: int  #: code points


class Cell(NamedTuple):
    """A cell of a table, as it was understood."""

    table: int
    row: int
    column: int
    start: int
    end: int
    text: Optional[str]
    role: str
    reason: Optional[str]


class NameValue(NamedTuple):
    name: str
    value: Optional[str]


class Explained(NamedTuple):
    start: int
    end: int
    figure: bool
    json: str


class Value(NamedTuple):
    """A figure of a database with its meaning and its evidence: a row of the view indicator_value."""

    document: int
    start: int
    end: int
    region: Optional[str]
    region_name: Optional[str]
    year: Optional[int]
    indicator: Optional[str]
    indicator_name: Optional[str]
    label: str
    value: Decimal
    value_high: Optional[Decimal]
    resolution: int
    number: str
    unit: str
    qualifier: str
    status: str
    change: Optional[str]
    period: Optional[str]
    breakdown: Optional[str]
    part_of: Optional[int]
    repeats: Optional[int]
    quote: str
    rule: str
    section_heading: Optional[str]
    section_role: str
    page: Optional[int]
    document_title: Optional[str]
    source: str
    published: Optional[str]
    issuer: Optional[str]
    superseded: bool
    reporter: Optional[str]
    reporter_kind: Optional[str]
    codebook: Optional[str]
    genre: Optional[str]
    confidence: Optional[str]  #: of the indicator: low, medium or high


class Figure(NamedTuple):
    """What is said of a region, an indicator and a year. Look at rivals before you print it: how many other values are stated."""

    document: int
    start: int
    region: str
    year: int
    value: Decimal
    value_high: Optional[Decimal]
    unit: str
    qualifier: str
    repeated: bool
    superseded: bool
    rivals: int
    reporter: Optional[str]
    reporter_kind: Optional[str]


class Ranked(NamedTuple):
    """A figure and its place among those of other regions with the same unit."""

    document: int
    start: int
    region: str
    year: int
    value: Decimal
    value_high: Optional[Decimal]
    unit: str
    qualifier: str
    repeated: bool
    superseded: bool
    region_name: str
    rank: int
    percent_rank: float
    rivals: int
    reporter: Optional[str]
    reporter_kind: Optional[str]


class Change(NamedTuple):
    """What became of a figure from one year to another."""

    region: str
    region_name: str
    before: Decimal
    after: Decimal
    unit: str
    difference: Optional[Decimal]
    percent: Optional[float]
    before_document: int
    before_start: int
    after_document: int
    after_start: int
    before_rivals: int
    after_rivals: int


class Hit(NamedTuple):
    """A document that contains what was searched for."""

    document: int
    document_title: Optional[str]
    source: str
    region: Optional[str]
    region_name: Optional[str]
    year: Optional[int]
    start: int
    end: int
    snippet: str
    snippet_start: int
    snippet_end: int
    occurrences: int


class Evidence(NamedTuple):
    """Where a value comes from."""

    document: int
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    sentence_end: int
    headings: Optional[str]  #: from the outermost section inwards, a line for each
    document_title: Optional[str]
    source: str
    sha256: str
    published: Optional[str]
    issuer: Optional[str]
    page: Optional[int]
    rule: str
    codebook: Optional[str]
    genre: Optional[str]
    confidence: Optional[str]  #: of the indicator: low, medium or high


class Coverage(NamedTuple):
    region: Optional[str]
    region_name: Optional[str]
    year: Optional[int]
    documents: int
    observations: int


class Finding(NamedTuple):
    """A verdict of reckoning figures of a document against each other."""

    document: int
    start: int
    kind: str
    consistent: bool
    formula: Optional[str]
    stated: Decimal
    reckoned: Decimal
    unit: str
    quote: str
    label: str
    indicator: Optional[str]
    year: Optional[int]
    region: Optional[str]
    region_name: Optional[str]
    document_title: Optional[str]
    source: str


class Fault(NamedTuple):
    code: str
    message: str


class Entry(NamedTuple):
    """A document of a database."""

    document: int
    source: str
    title: Optional[str]
    region_name: Optional[str]
    year: Optional[int]
    observations: int


class Doubt(NamedTuple):
    """A diagnostic and the document of a database that it is about."""

    document: int
    source: str
    start: int
    end: int
    code: str
    message: str


class Region(NamedTuple):
    region: str
    name: str
    region_name: str
    level: int  #: 1 provinces, 2 prefectures, 3 counties


class IndicatorName(NamedTuple):
    indicator: str
    indicator_name: Optional[str]


class Difference(NamedTuple):
    """Something that two databases tell differently."""

    change: str  #: added, gone or changed
    source: str
    document_before: Optional[int]
    document_after: Optional[int]
    start_before: Optional[int]
    start_after: Optional[int]
    indicator_before: Optional[str]
    indicator_after: Optional[str]
    value_before: Optional[Decimal]
    value_after: Optional[Decimal]
    columns: Optional[str]


class File(NamedTuple):
    path: str


class Indicator(NamedTuple):
    """An entry of a codebook."""

    indicator: str
    name_zh: str
    name_en: Optional[str]
    unit: Optional[str]
    definition: Optional[str]
    official_scheme: Optional[str]
    official_number: Optional[str]
    official_name: Optional[str]


class CodebookPart(NamedTuple):
    name: str
    version: Optional[str]
    title: Optional[str]


class Lint(NamedTuple):
    indicator: Optional[str]
    message: str
    error: bool


class Suggestion(NamedTuple):
    """A cue that an entry of a codebook could have; ``cue`` is None where no word tells these figures from others."""

    indicator: str
    cue: Optional[str]
    figures: int  #: that lack the code and have the word
    reports: int  #: in which these stand
    others: int  #: figures of other codes, or rightly of none, that have it too
    evidence: Optional[str]  #: a line for each: SOURCE:START and the clause, its figure between 【 and 】


class Input(NamedTuple):
    """A document of a batch and what is known of it."""

    path: str
    source: Optional[str]
    region: Optional[str]
    year: Optional[int]
    title: Optional[str]
    reporter: Optional[str]
    reporter_kind: Optional[str]
    media_type: Optional[str]
    charset: Optional[str]


class Counts(NamedTuple):
    """What a batch did."""

    added: int
    unchanged: int
    new_vintages: int
    reread: int
    rejected: int
    observations: int


class Note(NamedTuple):
    """What a batch has to say of one document: rejected, without_figures, same_bytes, skipped, vintage_given or vintage_kept."""

    kind: str
    source: str
    message: Optional[str]
    code: Optional[int]
    other: Optional[str]
    document: Optional[int]
