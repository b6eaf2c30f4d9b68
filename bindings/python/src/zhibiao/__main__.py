"""python -m zhibiao: reads documents and asks databases from the shell."""
from __future__ import annotations

import argparse
import csv
import sys
from typing import Any, List

import zhibiao


def _print(rows: "zhibiao.Rows[Any]") -> None:
    out = csv.writer(sys.stdout)
    out.writerow(rows.columns)
    out.writerows(zip(*rows.columns.values()))


def _extract(options: argparse.Namespace) -> None:
    for path in options.path:
        report = zhibiao.extract(path, options.codebook)
        if options.rejections:
            _print(report.rejections)
        elif options.diagnostics:
            _print(report.diagnostics)
        else:
            sys.stdout.write(report.json_lines())


def _ingest(options: argparse.Namespace) -> None:
    counts, notes = zhibiao.ingest(options.path, options.output, options.codebook, threads=options.threads)
    for note in notes:
        print("zhibiao:", note.kind, note.source, note.message or note.other or "", file=sys.stderr)
    print(*(f"{name} {count}" for name, count in counts._asdict().items()), sep=", ")


def _query(options: argparse.Namespace) -> None:
    with zhibiao.Database(options.database) as database:
        years = options.year and (min(options.year), max(options.year))
        _print(database.query(region=options.region, descendants=options.descendants, indicator=options.indicator, years=years,
                              limit=options.limit))


def main(arguments: "List[str] | None" = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m zhibiao", description=zhibiao.__doc__.splitlines()[0])
    parser.add_argument("--version", action="version", version=zhibiao.__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("extract", help="the figures of documents, as JSON lines")
    command.add_argument("path", nargs="+")
    command.add_argument("--codebook", default="auto")
    command.add_argument("--rejections", action="store_true", help="numbers that are no quantities instead, as CSV")
    command.add_argument("--diagnostics", action="store_true", help="doubts instead, as CSV")
    command.set_defaults(run=_extract)
    command = commands.add_parser("ingest", help="read files and folders into a database")
    command.add_argument("path", nargs="+")
    command.add_argument("-o", "--output", required=True)
    command.add_argument("--codebook", default="auto")
    command.add_argument("--threads", type=int, default=0)
    command.set_defaults(run=_ingest)
    command = commands.add_parser("query", help="rows of a database, as CSV")
    command.add_argument("database")
    command.add_argument("--region", action="append")
    command.add_argument("--descendants", action="store_true")
    command.add_argument("--indicator", action="append")
    command.add_argument("--year", type=int, action="append")
    command.add_argument("--limit", type=int)
    command.set_defaults(run=_query)
    options = parser.parse_args(arguments)
    try:
        options.run(options)
    except zhibiao.Error as error:
        print("zhibiao:", error, file=sys.stderr)
        return int(error.code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
