"""Runs the recipe of packaging/conan with stand-ins for Conan's modules: which packages it asks for with which options, and that what it
sets are options of the project. usage: recipe.py"""
import importlib.util
import re
import sys
import types
from pathlib import Path

root = Path(__file__).resolve().parent.parent.parent
set_variables = {}


class Options(dict):
    """The options of a package, as Conan has them."""

    def __getattr__(self, name):
        return self[name]

    def get_safe(self, name):
        return self.get(name)

    def rm_safe(self, name):
        self.pop(name, None)


class ConanFile:
    recipe_folder = str(root / "packaging/conan")

    def __init__(self, **options):
        self.options = Options(self.default_options | options)
        self.required = []

    def requires(self, reference):
        self.required.append(reference.split("/")[0])


class Toolchain:
    def __init__(self, _recipe):
        self.cache_variables = set_variables

    def generate(self):
        pass


class ConanInvalidConfiguration(Exception):
    pass


def stand_in(name, **members):
    module = types.ModuleType(name)
    module.__dict__.update(members)
    sys.modules[name] = module


stand_in("conan", ConanFile=ConanFile)
stand_in("conan.tools")
stand_in("conan.errors", ConanInvalidConfiguration=ConanInvalidConfiguration)
stand_in("conan.tools.build", check_min_cppstd=None, can_run=None)
stand_in("conan.tools.cmake", CMake=None, CMakeDeps=Toolchain, CMakeToolchain=Toolchain, cmake_layout=None)
stand_in("conan.tools.files", copy=None, rmdir=None, load=lambda _recipe, path: Path(path).read_text(encoding="utf-8"))
stand_in("conan.tools.gnu", PkgConfigDeps=Toolchain)


def load(path):
    spec = importlib.util.spec_from_file_location("recipe", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Recipe = load(root / "packaging/conan/conanfile.py").Zhibiao
load(root / "packaging/conan/test_package/conanfile.py")


def required(**options):
    recipe = Recipe(**options)
    recipe.configure()
    recipe.requirements()
    recipe.generate()
    return set(recipe.required)


database = {"icu", "sqlite3", "sqlitecpp"}
reader = database | {"gumbo-parser", "nlohmann_json", "tomlplusplus"}
assert required(reader=False) == database
assert set_variables["ZHIBIAO_DATABASE_ONLY"] is True
assert required() == reader | {"libzip", "pugixml"}
assert required(docx=False) == reader
assert required(docx=False, xlsx=True, plot=True, tools=True) == reader | {"libxlsxwriter", "duktape", "cli11"}
known = set(re.findall(r"option\((ZHIBIAO_\w+)", (root / "CMakeLists.txt").read_text()))
known |= {f"ZHIBIAO_WITH_{name}" for name in re.findall(r"optional_format\((\w+)", (root / "lib/dependencies.cmake").read_text())}
assert set(set_variables) <= known, set(set_variables) - known
recipe = Recipe()
recipe.set_version()
assert f"project(zhibiao VERSION {recipe.version}\n" in (root / "CMakeLists.txt").read_text()
