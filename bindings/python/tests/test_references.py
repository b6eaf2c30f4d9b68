"""The references that the C++ tests hold, by way of Python."""
import json
import subprocess
import sys
from decimal import Decimal

import pytest
from conftest import root, shared

import zhibiao


def records(path):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [line for line in lines if "start" in line]


def loose(record, field):
    return field in record.get("loose", ())


def same_quantity(asked, found):
    return ((loose(asked, "value") or Decimal(asked["value"]) == found.value) and (loose(asked, "unit") or asked["unit"] == found.unit)
            and (loose(asked, "qualifier") or asked["qualifier"] == found.qualifier))


def f1(right, missed, wrong):
    return 2 * right / (2 * right + missed + wrong)


def test_documents_reach_the_floors():
    """Those of tests/documents/references.cpp."""
    codebook = zhibiao.Codebook.shipped("rule_of_law")
    quantities, codes = [0, 0, 0], [0, 0, 0]
    texts = sorted(file.with_suffix(".txt") for file in (root / "tests/documents").glob("*.jsonl"))
    assert len(texts) >= 12
    for text in texts:
        expected = records(text.with_suffix(".jsonl"))
        report = zhibiao.extract(text, codebook)
        for figure in report.figures:
            assert report.text[figure.start : figure.end] == figure.quote
        ignored = [(r["start"], r["end"]) for r in expected if r.get("ignore")]
        found = {(f.start, f.end): f for f in report.figures if not any(a < f.end and f.start < b for a, b in ignored)}
        asked = {(r["start"], r["end"]): r for r in expected if not r.get("ignore")}
        for place in asked.keys() | found.keys():
            want, got = asked.get(place), found.get(place)
            count(quantities, want is not None, got is not None, bool(want and got and same_quantity(want, got)))
            wanted, code = want and want["indicator"], got and got.indicator
            right = bool(want) and (code == wanted or code in want.get("also", ()))
            if code or not right:
                count(codes, bool(wanted), bool(code), right)
    assert quantities[0] > 1000
    assert f1(*quantities) >= 0.99 and f1(*codes) >= 0.935


def count(score, asked, found, right):
    if right:
        score[0] += 1
    else:
        score[1] += asked
        score[2] += found


def floors():
    for line in (root / ".ci/floors").read_text().splitlines():
        fields = line.split("#")[0].split()
        if fields:
            yield fields[0], fields[1], float(fields[2])


@pytest.mark.skipif(not (shared / "gold/score.py").exists(), reason="the shared references are not there")
@pytest.mark.parametrize("name, texts", [("gold", "reports"), ("dev", "dev")])
def test_shared_references_reach_the_floors(name, texts, tmp_path):
    for reference in (shared / name).glob("*.jsonl"):
        report = zhibiao.extract(shared / texts / f"{reference.stem}.txt")
        (tmp_path / reference.name).write_text(report.json_lines(), encoding="utf-8")
    scored = subprocess.run([sys.executable, "-B", shared / "gold/score.py", "--json", shared / name, tmp_path], check=True,
                            capture_output=True, text=True).stdout
    reached = json.loads(scored)
    for reference, measure, floor in floors():
        if reference == name:
            assert reached[measure]["f1"] >= floor, measure


command = root / "build/release/bin/zhibiao"


@pytest.mark.skipif(not command.exists(), reason="the command is not built")
def test_python_reads_as_the_command_does():
    for folder in ("tests/documents", "tests/genres/statistics", "tests/genres/disclosure"):
        files = sorted(file for file in (root / folder).iterdir() if file.suffix in (".txt", ".html"))
        for file in files[:3]:
            told = subprocess.run([command, "extract", file], check=True, capture_output=True).stdout.decode()
            assert zhibiao.extract(file).json_lines() == told
