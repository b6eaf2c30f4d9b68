"""The recipe of the sources that it lies in: conan create packaging/conan"""
import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir
from conan.tools.gnu import PkgConfigDeps

required_conan_version = ">=2.0"


class Zhibiao(ConanFile):
    name = "zhibiao"
    description = "Reads the reports of Chinese governments and keeps every figure in one SQLite file"
    license = "Apache-2.0"
    topics = ("sqlite", "statistics", "government", "open-data")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    # Without `reader` there is zhibiao::database alone, which opens databases and asks them.
    options = {"shared": [True, False], "fPIC": [True, False], "reader": [True, False], "docx": [True, False], "xlsx": [True, False],
               "plot": [True, False], "tools": [True, False]}
    default_options = {"shared": False, "fPIC": True, "reader": True, "docx": True, "xlsx": False, "plot": False, "tools": False}
    implements = ["auto_shared_fpic"]

    @property
    def _sources(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        project = load(self, os.path.join(self._sources, "CMakeLists.txt"))
        self.version = re.search(r"project\(zhibiao VERSION ([\d.]+)", project).group(1)

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "NOTICE", "cmake/*", "docs/*.md", "include/*", "lib/*", "schema/*", "tools/*", "examples/reports/*"):
            copy(self, pattern, self._sources, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def configure(self):
        if not self.options.reader:
            for needs_reader in ("docx", "xlsx", "plot", "tools"):
                self.options.rm_safe(needs_reader)

    def requirements(self):
        self.requires("icu/[>=72 <77]")
        self.requires("sqlite3/[>=3.40 <4]")
        self.requires("sqlitecpp/[>=3.1 <4]")
        if self.options.reader:
            self.requires("gumbo-parser/0.10.1")
            self.requires("nlohmann_json/[>=3.9 <4]")
            self.requires("tomlplusplus/[>=3.3 <4]")
        if self.options.get_safe("docx"):
            self.requires("libzip/[>=1.7 <2]")
            self.requires("pugixml/[>=1.11 <2]")
        if self.options.get_safe("xlsx"):
            self.requires("libxlsxwriter/[>=1.0 <2]")
        if self.options.get_safe("plot"):
            self.requires("duktape/[>=2.5 <3]")
        if self.options.get_safe("tools"):
            self.requires("cli11/[>=2.1 <3]")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25 <4]")
        if not self.conf.get("tools.gnu:pkg_config", check_type=str):
            self.tool_requires("pkgconf/[>=2.0 <3]")

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("zhibiao is built on Linux only, see docs/stability.md")

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["ZHIBIAO_DATABASE_ONLY"] = not self.options.reader
        for option, variable in (("docx", "ZHIBIAO_WITH_DOCX"), ("xlsx", "ZHIBIAO_WITH_XLSX"), ("plot", "ZHIBIAO_WITH_PLOT"),
                                 ("tools", "ZHIBIAO_BUILD_TOOLS")):
            toolchain.cache_variables[variable] = bool(self.options.get_safe(option))
        for part in ("BUILD_EXAMPLES", "BUILD_EXTENSION", "BUILD_TESTS", "WITH_PDF"):
            toolchain.cache_variables[f"ZHIBIAO_{part}"] = False
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        for file in ("LICENSE", "NOTICE"):
            copy(self, file, self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        # The package's own files for CMake tell what is linked; both libraries have what opens databases, and one program links one.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "zhibiao"))
