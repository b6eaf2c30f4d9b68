#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"
#include "zhibiao/ingest.hpp"

using namespace zhibiao;
using test::TemporaryFolder;

namespace {

/// path | source | region | year | title
std::vector<std::string> rows(const TemporaryFolder& folder, std::string_view manifest) {
  std::vector<std::string> all;
  for (const IngestInput& input : read_manifest(folder.write("reports/manifest.csv", manifest))) {
    const DocumentOptions& given = input.options;
    all.push_back(input.path.lexically_relative(folder.path()).generic_string() + "|" + given.source + "|" + given.region_code + "|" +
                  to_string(given.year) + "|" + given.title);
  }
  return all;
}

std::string fault(std::string_view manifest) {
  const TemporaryFolder folder;
  const std::string path = folder.write("manifest.csv", manifest).string();
  try {
    const auto inputs = read_manifest(path);
    return "none";
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::schema);
    const std::string what = error.what();
    return what.starts_with(path) ? what.substr(path.size()) : what;
  }
}

}  // namespace

TEST_CASE("a manifest lists documents and what is known of each", "[ingest][manifest]") {
  const TemporaryFolder folder;
  using Rows = std::vector<std::string>;
  CHECK(rows(folder, "path\na.txt\nb/c.html") == Rows{"reports/a.txt|a.txt|||", "reports/b/c.html|b/c.html|||"});
  CHECK(rows(folder, "path,source,region,year,title\na.txt,https://example.org/1,430223,2020,攸县的报告\n") ==
        Rows{"reports/a.txt|https://example.org/1|430223|2020|攸县的报告"});
  CHECK(rows(folder, "year,path\r\n2020,a.txt\r\n\r\n ,\tb.txt \r\n") == Rows{"reports/a.txt|a.txt||2020|", "reports/b.txt|b.txt|||"});
  CHECK(rows(folder, "\xEF\xBB\xBFpath,title\n\"a,1.txt\",\"“甲”, \"\"乙\"\"\n丙\"\nb.txt,丁\n") ==
        Rows{"reports/a,1.txt|a,1.txt|||“甲”, \"乙\"\n丙", "reports/b.txt|b.txt|||丁"});
  CHECK(rows(folder, "path,title\na.txt,\xD8\xFC\xCF\xD8\xB5\xC4\xB1\xA8\xB8\xE6\n") ==
        Rows{"reports/a.txt|a.txt|||攸县的报告"});  // GB18030
  CHECK(rows(folder, "path\nd/../a.txt\n./b//c.txt") == Rows{"reports/a.txt|a.txt|||", "reports/b/c.txt|b/c.txt|||"});
  CHECK(rows(folder, "path,region,year\na.txt,430122,2010\n") == Rows{"reports/a.txt|a.txt|430122|2010|"});  // a code of then
  CHECK(rows(folder, "path,region\na.txt,攸县\n") == Rows{"reports/a.txt|a.txt|430223||"});
  CHECK(rows(folder, "path\n").empty());
}

TEST_CASE("a wrong manifest names the line", "[ingest][manifest]") {
  const std::string header = "path,source,region,year,title\n";
  CHECK(fault("") == " has no lines; the first must name the columns, for example path,region,year");
  CHECK(fault("\n") == " has no lines; the first must name the columns, for example path,region,year");
  CHECK(fault("a.txt,430223,2020\n") ==
        ":1: there is no column \"a.txt\"; the first line names the columns: path, source, region, year, title, reporter, reporter_kind");
  CHECK(fault("path,year,path\n") == ":1: the column \"path\" is there twice");
  CHECK(fault("year\n2020\n") == ":1: the column \"path\" is missing");
  CHECK(fault(header + "a.txt,,430223,2020\n") ==
        ":2: there are 4 fields for 5 columns; a field with a comma must stand in quotation marks");
  CHECK(fault(header + "\"a\n1.txt\",,,,\n,,,2020,\n") == ":4: the path is missing");
  CHECK(fault(header + "a.txt,,,2020,\nb.txt,,,20,\n") == ":3: \"20\" is no year; years have four digits, such as 2020");
  CHECK(fault(header + "a.txt,,,2020年,\n") == ":2: \"2020年\" is no year; years have four digits, such as 2020");
  CHECK(fault(header + "a.txt,,某县,,\n") ==
        ":2: \"某县\" is no division of GB/T 2260; give its code, such as 440981, or its name, such as 高州市");
  CHECK(fault(header + "a.txt,,鼓楼区,2021,\n").starts_with(":2: \"鼓楼区\" names several divisions; give the code of one: 320106 "));
  CHECK(fault(header + "a.txt,,123456,,\n") ==
        ":2: \"123456\" is no division of GB/T 2260; give its code, such as 440981, or its name, such as 高州市");
  CHECK(fault(header + "a.txt,,,,\"甲\n乙\n") == ":2: a quotation mark is not closed; write \"\" for one within a field");
  CHECK(fault("path,source\na.txt,x\nb.txt,x\na.txt,y\n./a.txt,x\n").ends_with("a.txt is there twice with the same source"));
  CHECK(fault("path,year\na.txt,x\nb.txt,2020\nc.txt,y\nd.txt,z\n") ==
        ":2: \"x\" is no year; years have four digits, such as 2020 (and 2 more lines have faults)");
  for (const std::string path : {"../a.txt", "/etc/hostname", "b/../../a.txt", "..", "./../a.txt"})
    CHECK(fault("path\n" + path + "\n") ==
          ":2: " + path + " leads out of the folder of the manifest; put the manifest into a folder above the document");
  const TemporaryFolder folder;
  CHECK_THROWS_AS(read_manifest(folder / "missing.csv"), Error);
}
