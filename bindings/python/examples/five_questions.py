#!/usr/bin/env python3
"""Five questions of a journalist to a file of figures, with plots. usage: five_questions.py DB OUTPUT.html | five_questions.py DB -

1. Which years do the reports tell about, and of how many regions?
2. Where did the number of accepted reconsideration cases rise most from one year to the next?
3. Who had most of them in the last year, and what is the usual number?
4. Which figures do not reckon, or are told in several ways?
5. Where does the largest one come from?

With - the answers go to standard output as lines of text: bindings/r/five_questions.R gives the same ones by SQL.
"""
import html
import io
import sys
from collections import Counter

import zhibiao

INDICATOR = "reconsideration.accepted"


def plain(number):
    return f"{number:f}"


class Answers:
    """The lines of each answer, and what its plot shows: labels, values and a line across."""

    def __init__(self, database):
        years = Counter()
        for row in database.coverage():
            if row.year is not None:
                years[row.year] += row.documents
        self.years = sorted(years.items())
        last = self.years[-1][0]
        self.changes = sorted(database.changes(INDICATOR, last - 1, last), key=lambda row: (-row.percent, row.region))
        self.ranked = database.compare(INDICATOR, last)
        self.wrong = database.checks(inconsistent_only=True)
        top = self.ranked[0]
        self.evidence = database.evidence(top.document, top.start)
        self.last = last

    def lines(self):
        yield "1. Reports by year", [f"{year}: {count}" for year, count in self.years]
        yield f"2. Largest rises from {self.last - 1} to {self.last}", [
            f"{row.region_name}: {plain(row.before)} -> {plain(row.after)} {row.unit} ({row.percent:+.1f} %)" for row in self.changes[:3]]
        yield f"3. Most in {self.last}", [
            *(f"{row.rank}. {row.region_name}: {plain(row.value)} {row.unit}" for row in self.ranked[:3]),
            f"median of {len(self.ranked)}: {self.ranked.quantile(0.5):g}"]
        yield "4. To be looked at", [
            f"{len(self.wrong)} figures do not reckon",
            *(f"{row.region_name} {row.year}: {row.formula}" for row in self.wrong),
            *(f"{row.region_name}: {plain(row.value)} {row.unit}, and {row.rivals} other values" for row in self.ranked if row.rivals)]
        yield "5. The largest one in its own words", [f"{self.evidence.quote}, {self.evidence.document_title}, {self.evidence.source}"]

    def plots(self):
        """By question."""
        return {
            1: ([str(year) for year, _ in self.years], [count for _, count in self.years], None),
            2: ([row.region_name for row in self.changes], [row.percent for row in self.changes], None),
            3: ([row.region_name for row in self.ranked], [float(row.value) for row in self.ranked], self.ranked.quantile(0.5)),
        }


def drawn(labels, values, across):
    """A plot as SVG, whose texts stay texts: the browser has fonts for them."""
    from matplotlib import pyplot

    pyplot.rcParams["svg.fonttype"] = "none"
    figure, axes = pyplot.subplots(figsize=(8, 0.4 * len(labels) + 1))
    axes.barh(range(len(labels)), values, color="#35618f")
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    if across is not None:
        axes.axvline(across, color="#b5442e", linestyle="--", label=f"median {across:g}")
        axes.legend()
    figure.tight_layout()
    out = io.StringIO()
    figure.savefig(out, format="svg")
    pyplot.close(figure)
    return out.getvalue()[out.getvalue().index("<svg") :]


def page(answers):
    import logging
    import warnings

    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # it has no font to measure Chinese by
    warnings.filterwarnings("ignore", message="Glyph .* missing")
    plots = answers.plots()
    parts = ["<!doctype html><meta charset=utf-8><title>Five questions</title><style>body{max-width:50em;margin:auto;font-family:sans-serif}</style>"]
    for number, (question, lines) in enumerate(answers.lines(), 1):
        parts.append(f"<h2>{html.escape(question)}</h2><ul>" + "".join(f"<li>{html.escape(line)}" for line in lines) + "</ul>")
        if number in plots:
            parts.append(drawn(*plots[number]))
    return "\n".join(parts)


def main(path, output):
    with zhibiao.Database(path) as database:
        answers = Answers(database)
    if output == "-":
        for question, lines in answers.lines():
            print(question, *("  " + line for line in lines), sep="\n")
        return
    with open(output, "w", encoding="utf-8") as file:
        file.write(page(answers))


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
