import os
from pathlib import Path

import pytest

import zhibiao

root = Path(__file__).resolve().parents[3]
shared = Path(os.environ.get("ZHIBIAO_SHARED", root.parent / "shared"))

COUNTY = "安吉县{year}年法治政府建设年度报告\n一、主要做法\n全年受理行政复议案件{accepted}件，审结{closed}件，出庭率为95.50%。\n{year}年3月，印发〔{year}〕7号文件。\n"


def county(year, accepted, closed, name="安吉县"):
    return COUNTY.format(year=year, accepted=accepted, closed=closed).replace("安吉县", name).encode()


@pytest.fixture(scope="session")
def path(tmp_path_factory):
    """A file of three reports."""
    file = tmp_path_factory.mktemp("database") / "figures.db"
    with zhibiao.Database.create(file) as database:
        database.ingest(county(2020, 31, 28), "a20.txt")
        database.ingest(county(2021, 62, 61), "a21.txt")
        database.store(zhibiao.extract(county(2021, 40, 33, "长兴县"), source="c21.txt"))
    return file


@pytest.fixture
def database(path):
    with zhibiao.Database(path) as opened:
        yield opened
