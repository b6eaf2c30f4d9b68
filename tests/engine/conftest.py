import pytest

TITLE = "安吉县{year}年法治政府建设年度报告"


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """Forty reports, one of them in two vintages under one name, and one that is no text."""
    folder = tmp_path_factory.mktemp("reports")
    for number in range(38):
        year = 2010 + number % 10
        (folder / f"r{number:02}.txt").write_text(
            f"{TITLE.format(year=year)}\n一、主要做法\n全年受理行政复议案件{number + 20}件，审结{number + 11}件，出庭率为9{number % 10}.5%。\n"
            f"{year + 1}年1月{number % 28 + 1}日\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder
