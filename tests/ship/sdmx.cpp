// What an SDMX tool is given: rows whose codes the structure message lists, in the form of its schema.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "store/sample.hpp"
#include "support/table.hpp"
#include "support/temporary_folder.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/ship.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

namespace {

using Json = nlohmann::json;

std::string exported(const Database& database, ExportFormat format) {
  std::ostringstream out;
  export_rows(database, {format, "", ""}, out);
  return out.str();
}

struct Shipped {
  TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db", {Codebook::shipped("disclosure")});
  Json message;

  Shipped() {
    const Document document = test::document(
        "高州市2021年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请46件，予以公开21件。\n2022年1月20日\n", "gaozhou.txt");
    database.ingest(document, Extractor(Codebook::shipped("disclosure")).extract(document));
    message = Json::parse(exported(database, ExportFormat::sdmx_structure));
  }
  [[nodiscard]] const Json& codelist(const std::string& id) const {
    const auto& lists = message.at("data").at("codelists");
    const auto found = std::find_if(lists.begin(), lists.end(), [&](const Json& list) { return list.at("id") == id; });
    REQUIRE(found != lists.end());
    return *found;
  }
  [[nodiscard]] const Json& code(const std::string& list, const std::string& id) const {
    const auto& codes = codelist(list).at("codes");
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Json& one) { return one.at("id") == id; });
    REQUIRE(found != codes.end());
    return *found;
  }
};

// The ids that SDMX takes: those of codes, and those of artefacts, which are names too.
bool is_id(const std::string& id) {
  return !id.empty() && std::all_of(id.begin(), id.end(),
                                    [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '@' || c == '$' || c == '-'; });
}
bool is_name(const std::string& id) { return is_id(id) && std::isalpha(static_cast<unsigned char>(id[0])) != 0; }

void check_named(const Json& artefact) {
  INFO(artefact.dump());
  CHECK(is_id(artefact.at("id").get<std::string>()));
  CHECK_FALSE(artefact.at("name").get<std::string>().empty());
  for (const char* key : {"names", "descriptions"})
    if (artefact.contains(key))
      for (const auto& [language, text] : artefact.at(key).items()) {
        CHECK((language == "zh" || language == "en"));
        CHECK_FALSE(text.get<std::string>().empty());
      }
}

void check_maintained(const Json& artefact) {
  check_named(artefact);
  CHECK(is_name(artefact.at("id").get<std::string>()));
  CHECK(artefact.at("agencyID") == "ZHIBIAO");
  CHECK(artefact.at("version") == "1.0");
}

}  // namespace

TEST_CASE("an SDMX structure message has the form of its schema", "[ship][sdmx]") {
  const Shipped shipped;
  const Json& meta = shipped.message.at("meta");
  CHECK(meta.at("schema") == "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json");
  CHECK(is_id(meta.at("id").get<std::string>()));
  CHECK(meta.at("prepared") == "2022-01-20T00:00:00Z");
  CHECK(is_id(meta.at("sender").at("id").get<std::string>()));
  const Json& data = shipped.message.at("data");
  for (const char* kind : {"dataflows", "dataStructures", "conceptSchemes", "codelists"}) {
    REQUIRE(data.at(kind).is_array());
    REQUIRE_FALSE(data.at(kind).empty());
    for (const Json& artefact : data.at(kind)) check_maintained(artefact);
  }
  for (const Json& list : data.at("codelists")) {
    std::set<std::string> ids;
    for (const Json& code : list.at("codes")) {
      check_named(code);
      CHECK(ids.insert(code.at("id").get<std::string>()).second);
    }
    for (const Json& code : list.at("codes"))
      if (code.contains("parent")) CHECK(ids.contains(code.at("parent").get<std::string>()));
  }
}

TEST_CASE("the structure tells of every column what it is, and names what is there", "[ship][sdmx]") {
  const Shipped shipped;
  const Json& data = shipped.message.at("data");
  const Json& parts = data.at("dataStructures")[0].at("dataStructureComponents");
  CHECK(data.at("dataflows")[0].at("structure") ==
        "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ZHIBIAO:DSD_INDICATOR_VALUE(1.0)");
  std::set<std::string> concepts;
  for (const Json& told : data.at("conceptSchemes")[0].at("concepts")) concepts.insert(told.at("id").get<std::string>());
  std::set<std::string> told;
  const auto take = [&](const Json& part) {
    const std::string id = part.contains("id") ? part.at("id").get<std::string>() : "TIME_PERIOD";
    CHECK(told.insert(id).second);
    CHECK(concepts.contains(id));
    CHECK(part.at("conceptIdentity") == "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=ZHIBIAO:CS_INDICATOR_VALUE(1.0)." + id);
    const Json& represented = part.at("localRepresentation");
    CHECK(represented.contains("enumeration") != represented.contains("format"));
    if (id == "REF_AREA" || id == "INDICATOR")
      CHECK(represented.at("enumeration") == "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ZHIBIAO:CL_" + id + "(1.0)");
  };
  for (const Json& part : parts.at("dimensionList").at("dimensions")) take(part);
  CHECK(told.size() == 7);
  take(parts.at("dimensionList").at("timeDimension"));
  for (const Json& part : parts.at("measureList").at("measures")) take(part);
  CHECK(told.size() == 9);
  for (const Json& part : parts.at("attributeList").at("attributes")) {
    take(part);
    CHECK(part.at("attributeRelationship").contains("observation"));
  }
  std::istringstream csv(exported(shipped.database, ExportFormat::sdmx));
  std::string header;
  std::getline(csv, header);
  header.pop_back();
  auto columns = test::split(header, ',');
  CHECK(std::set<std::string>(columns.begin() + 3, columns.end()) == told);
  CHECK(concepts == told);
}

TEST_CASE("the codes of the rows are in the codelists", "[ship][sdmx]") {
  const Shipped shipped;
  std::istringstream csv(exported(shipped.database, ExportFormat::sdmx));
  std::string line;
  std::getline(csv, line);
  std::set<std::string> found;
  while (std::getline(csv, line)) {
    const auto fields = test::split(line, ',');
    (void)shipped.code("CL_REF_AREA", fields.at(3));
    (void)shipped.code("CL_INDICATOR", fields.at(4));
    found.insert(fields.at(4));
  }
  CHECK(found == std::set<std::string>{"disclosure_applications", "disclosure_granted"});
}

TEST_CASE("a code tells its names, its place in the codebook and its official name", "[ship][sdmx]") {
  const Shipped shipped;
  const Json& granted = shipped.code("CL_INDICATOR", "disclosure_granted");
  CHECK(granted.at("names").at("zh") == "予以公开件数");
  CHECK_FALSE(granted.at("names").at("en").get<std::string>().empty());
  const auto annotation = [&](const std::string& type) -> Json {
    for (const Json& one : granted.at("annotations"))
      if (one.at("type") == type) return one;
    return {};
  };
  CHECK(annotation("CODE").at("value") == "disclosure.granted");
  CHECK(annotation("UNIT_MEASURE").at("value") == "件");
  const Json official = annotation("OFFICIAL");
  CHECK(official.at("title") == "政府信息公开工作年度报告格式");
  CHECK(official.at("value") == "三/三/（一）");
  CHECK(official.at("text") == "予以公开");
  const Json& area = shipped.code("CL_REF_AREA", "440981");
  CHECK(area.at("name") == "广东省茂名市高州市");
  CHECK(area.at("parent") == "440900");
}

TEST_CASE("a database without figures has a structure without codes of regions", "[ship][sdmx]") {
  const TemporaryFolder folder;
  const Database database = Database::create(folder / "figures.db", {test::codebook()});
  const Json message = Json::parse(exported(database, ExportFormat::sdmx_structure));
  CHECK(message.at("data").at("codelists")[0].at("codes").size() == 3);
  CHECK_FALSE(message.at("data").at("codelists")[1].contains("codes"));
}

TEST_CASE("codes that are one in SDMX are refused", "[ship][sdmx]") {
  const TemporaryFolder folder;
  const auto entry = [](const std::string& code) {
    return "[[indicator]]\ncode = \"" + code + "\"\nname_zh = \"件数\"\ndimensions = [\"case\"]\ncues = [\"" + code.substr(0, 1) +
           "件\"]\n";
  };
  const Codebook twins = Codebook::from_toml("[codebook]\nname = \"t\"\nversion = \"1\"\n" + entry("a.b_c") + entry("a_b.c"), "t.toml");
  const Database database = Database::create(folder / "figures.db", {twins});
  for (const ExportFormat format : {ExportFormat::sdmx, ExportFormat::sdmx_structure}) {
    const Error error = error_of([&] { (void)exported(database, format); });
    CHECK(error.code() == ErrorCode::misuse);
    CHECK_THAT(error.what(), Contains("a.b_c and a_b.c"));
  }
}

TEST_CASE("official names go with the codebook into every file", "[ship][sdmx][store]") {
  const Shipped shipped;
  shipped.database.seal(shipped.folder / "sealed.db");
  const Database sealed = Database::open(shipped.folder / "sealed.db");
  CHECK(sealed.verify().empty());
  CHECK(sealed.content_hash() == shipped.database.content_hash());
  CHECK(exported(sealed, ExportFormat::sdmx_structure) == exported(shipped.database, ExportFormat::sdmx_structure));
}

TEST_CASE("an official name without its list is told with the entry", "[ship][sdmx]") {
  const auto read = [](const std::string& official) {
    return error_of([&] {
      (void)Codebook::from_toml(
          "[codebook]\nname = \"t\"\nversion = \"1\"\n[[indicator]]\ncode = \"a.b\"\nname_zh = \"件数\"\nofficial = " + official +
              "\ndimensions = [\"case\"]\ncues = [\"件\"]\n",
          "t.toml");
    });
  };
  for (const char* wrong :
       {"\"国家统计局\"", "{ name = \"件数\" }", "{ scheme = \"国家统计局\" }", "{ scheme = \"国家统计局\", name = \"\" }"}) {
    INFO(wrong);
    CHECK(read(wrong).code() == ErrorCode::schema);
    CHECK_THAT(read(wrong).what(), Contains("indicator a.b") && Contains("official"));
  }
}
