import subprocess
import sys
import threading
from decimal import Decimal

import pytest
from conftest import county

import zhibiao


def test_a_report_tells_its_figures_and_what_is_none():
    report = zhibiao.extract(county(2021, 62, 61), source="a21.txt")
    assert [(f.quote, f.value, f.unit) for f in report.figures] == [("62件", Decimal(62), "件"), ("61件", Decimal(61), "件"),
                                                                   ("95.50%", Decimal("95.5"), "%")]
    first = report.figures[0]
    assert (first.indicator, first.year, first.value_high, first.status) == ("reconsideration.accepted", 2021, None, "actual")
    assert report.text[first.start : first.end] == first.quote
    assert report.sections[report.figures[0].section].heading == "一、主要做法"
    assert "2021年3月" in [rejection.quote for rejection in report.rejections]
    assert (report.info.region, report.info.year, report.info.title) == ("330523", 2021, "安吉县2021年法治政府建设年度报告")
    assert report.facts.source == "a21.txt" and report.facts.size == len(report.text) and len(report.facts.sha256) == 64


def test_what_the_caller_knows_wins_and_a_contradiction_is_told():
    report = zhibiao.extract(county(2021, 62, 61), region="湖州市长兴县", year=2019)
    assert (report.info.region, report.info.year) == ("330522", 2019)
    assert report.diagnostics
    with pytest.raises(zhibiao.Misuse, match="several"):
        zhibiao.extract(county(2021, 62, 61), region="朝阳区")


def test_offsets_are_indexes_beyond_the_first_plane():
    report = zhibiao.extract("安吉县2021年法治政府建设年度报告\n𠮷祥街道😀受理行政复议案件62件。".encode())
    (figure,) = report.figures
    assert report.text[figure.start : figure.end] == "62件"


def test_ranges_are_exact():
    (figure,) = zhibiao.extract("安吉县2021年法治政府建设年度报告\n培训执法人员300至1200人次，拨付资金".encode()).figures
    assert (figure.value, figure.value_high) == (300, 1200)
    (money,) = zhibiao.extract("安吉县2021年工作报告\n投入资金0.000001亿元。".encode()).figures
    assert money.value == 100 and str(money.value) == "100" and money.unit == "元"


def test_explanations_name_the_candidates():
    explained = zhibiao.extract(county(2021, 62, 61), codebook="rule_of_law").explain()
    accepted = next(one for one in explained if one["quote"] == "62件")
    assert accepted["figure"] and accepted["candidates"][0]["code"] == "reconsideration.accepted"
    assert any(not one["figure"] and "2021年3月" in one["quote"] for one in explained)


def test_tables_come_cell_by_cell():
    html = "<h1>安吉县2021年法治政府建设年度报告</h1><table><tr><th>项目</th><th>数量（件）</th></tr><tr><td>行政复议案件</td><td>62</td></tr></table>"
    cells = zhibiao.extract(html.encode(), media_type="text/html").tables()
    assert {(cell.row, cell.column): cell.text for cell in cells} == {(0, 0): "项目", (0, 1): "数量（件）", (1, 0): "行政复议案件", (1, 1): "62"}


def test_what_cannot_be_read_is_told(tmp_path):
    with pytest.raises(zhibiao.Unreadable):
        zhibiao.extract(b"")
    with pytest.raises(zhibiao.NotFound, match="none.txt"):
        zhibiao.extract(tmp_path / "none.txt")
    with pytest.raises(zhibiao.NotFound, match="no_such_genre"):
        zhibiao.extract(b"x", "no_such_genre")
    with pytest.raises(zhibiao.SchemaError):
        zhibiao.Codebook.from_toml("[codebook]\ncolour = 1", "mine")


def test_codebooks_tell_of_themselves_and_combine():
    names = [part.name for part in zhibiao.Codebook.automatic().parts()]
    assert {"rule_of_law", "government_work"} <= set(names)
    shipped = zhibiao.Codebook.shipped("rule_of_law")
    assert "reconsideration.accepted" in [entry.indicator for entry in shipped.indicators()]
    assert zhibiao.Codebook.combine([shipped, zhibiao.Codebook.automatic()]).name.startswith("rule_of_law+")
    (figure, *_) = zhibiao.extract(county(2021, 62, 61), ["rule_of_law", "government_work"]).figures
    assert figure.codebook == "rule_of_law"


def test_threads_read_alike():
    alone = zhibiao.extract(county(2021, 62, 61)).json_lines()
    found = []
    threads = [threading.Thread(target=lambda: found.append(zhibiao.extract(county(2021, 62, 61)).json_lines())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 4


def test_the_evidence_page_holds_the_figures(tmp_path):
    page = tmp_path / "page.html"
    zhibiao.extract(county(2021, 62, 61)).page(page)
    assert "95.50%" in page.read_text(encoding="utf-8")


def run(*arguments):
    return subprocess.run([sys.executable, "-m", "zhibiao", *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")


def test_the_module_is_a_command(tmp_path):
    file = tmp_path / "a21.txt"
    file.write_bytes(county(2021, 62, 61))
    assert run("extract", file).stdout == zhibiao.extract(file).json_lines()
    assert "2021年3月" in run("extract", "--rejections", file).stdout
    assert "added 1" in run("ingest", tmp_path, "-o", tmp_path / "a.db").stdout
    lines = run("query", tmp_path / "a.db", "--indicator", "reconsideration.*").stdout.splitlines()
    assert lines[0].startswith("document,start") and "62件" in lines[1]
    missing = run("extract", tmp_path / "none.txt")
    assert missing.returncode == 3 and "none.txt" in missing.stderr


ORCHARD = """
[codebook]
name = "orchard"
version = "1"
[topic]
apple = ["苹果园"]
pear = ["梨园"]
[[indicator]]
code = "apple.picked"
name_zh = "苹果采摘量"
unit = "筐"
dimensions = ["item", "case", "筐", "bare"]
cues = ["<apple> 采摘"]
examples = ["苹果园采摘【3个】"]
[[indicator]]
code = "pear.picked"
name_zh = "梨采摘量"
unit = "筐"
dimensions = ["item", "case", "筐", "bare"]
cues = ["<pear> 采摘"]
examples = ["梨园采摘【3个】"]
"""


def test_words_of_reports_are_proposed_for_a_codebook():
    suggester = zhibiao.Suggester(zhibiao.Codebook.from_toml(ORCHARD))
    for text, right in (("工作报告\n苹果园收获果品12个。梨园采摘30个。\n", {"12个": ["apple.picked"], "30个": ["pear.picked"]}),
                        ("工作报告\n苹果园今年收获果品45个，装车7个。\n", {"45个": ["apple.picked"], "7个": [""]})):
        suggester.add(zhibiao.extract(text.encode()), {text.index(quote): codes for quote, codes in right.items()})
    proposed = list(suggester.suggest())
    assert len(proposed) == 1
    assert (proposed[0].indicator, proposed[0].figures, proposed[0].reports, proposed[0].others) == ("apple.picked", 2, 2, 0)
    assert "收获" in proposed[0].cue and "收获果品【12个】" in proposed[0].evidence.splitlines()[0]
    with pytest.raises(zhibiao.SchemaError):
        zhibiao.Suggester(zhibiao.Codebook.from_toml("[codebook\n"))
    assert list(zhibiao.Suggester("rule_of_law").suggest()) == []
