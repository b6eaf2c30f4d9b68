"""Puts the shared library of the C interface into the package. It is built before: ZHIBIAO_LIBRARY names it, else the release build."""
import os
import re
import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.dist import Distribution
from wheel.bdist_wheel import bdist_wheel

root = Path(os.environ.get("ZHIBIAO_ROOT", Path(__file__).resolve().parents[2]))
library = Path(os.environ.get("ZHIBIAO_LIBRARY", root / "build/release/lib/libzhibiao_c.so"))


def version():
    """That of the library, which CMakeLists.txt tells."""
    return re.search(r"project\(zhibiao VERSION ([\d.]+)", (root / "CMakeLists.txt").read_text(encoding="utf-8")).group(1)


class WithLibrary(build_py):
    def run(self):
        super().run()
        if not library.is_file():
            raise SystemExit(f"{library} is not there; build it (scripts/test-python), or name it with ZHIBIAO_LIBRARY")
        shutil.copy(library, Path(self.build_lib, "zhibiao", "libzhibiao_c.so"))


class Platform(Distribution):
    def has_ext_modules(self):
        return True  # a library for one kind of machine


class AnyPython(bdist_wheel):
    def get_tag(self):
        return "py3", "none", super().get_tag()[2]  # it uses nothing of the interpreter


setup(version=version(), cmdclass={"build_py": WithLibrary, "bdist_wheel": AnyPython}, distclass=Platform)
