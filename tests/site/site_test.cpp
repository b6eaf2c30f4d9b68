// The site of a database: the pieces are the file, the names and counts are those of the database, the saved questions can be asked.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lexicon/resource.hpp"
#include "store/database_impl.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"
#include "text/base64.hpp"
#include "text/file.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/site.hpp"

using namespace zhibiao;
using Catch::Matchers::Contains;
using test::error_of;
using test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* hostile = "\"></script><script>alert(1)</script>宁国市2021年法治政府建设情况报告";

struct Site {
  TemporaryFolder folder;
  Database database = Database::create(folder / "figures.db");
  SiteOptions options;
  fs::path out = folder / "site";

  Site() {
    folder.write("bundle/vendor.js", "// others' code\n");
    folder.write("bundle/LICENSES.txt", "MIT\n");
    options.bundle = folder / "bundle";
    DocumentOptions known;
    known.source = "a.txt";
    known.media_type = "text/plain";
    known.title = hostile;
    const Document document = Document::from_bytes("宁国市2021年法治政府建设情况报告\n受理行政复议案件46件，其中维持21件。\n", known);
    database.ingest(document, Extractor().extract(document));
  }
  [[nodiscard]] Json catalogue() const {
    const std::string script = text::read_file(out / "catalogue.js");
    const std::size_t from = script.find("= ") + 2;
    return Json::parse(script.substr(from, script.rfind(';') - from));
  }
};

std::string decoded(std::string_view base64) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : base64) {
    if (c == '=') break;
    bits = bits << 6U | static_cast<std::uint32_t>(digits.find(c));
    if ((held += 6) >= 8) bytes += static_cast<char>(bits >> static_cast<unsigned>(held -= 8) & 255U);
  }
  return bytes;
}

std::vector<std::string> saved_questions() {
  std::vector<std::string> questions;
  const std::string all(lexicon::resource("site/questions.sql"));
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find("\n\n", at), all.size());
    const std::string part = all.substr(at, end - at);
    questions.push_back(part.substr(part.find('\n') + 1));
    at = end + 2;
  }
  return questions;
}

}  // namespace

TEST_CASE("base64 is that of RFC 4648", "[text]") {
  CHECK(text::base64("").empty());
  CHECK(text::base64("f") == "Zg==");
  CHECK(text::base64("fo") == "Zm8=");
  CHECK(text::base64("foo") == "Zm9v");
  CHECK(text::base64("foobar") == "Zm9vYmFy");
  CHECK(text::base64(std::string_view("\xff\x00\xfe", 3)) == "/wD+");
}

TEST_CASE("the pieces of a site are the sealed database, its catalogue what stands in it", "[site]") {
  Site site;
  write_site(site.database, site.out, site.options);
  const Json catalogue = site.catalogue();
  std::string bytes;
  const auto pieces = catalogue.at("file").at("pieces").get<std::size_t>();
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string piece = text::read_file(site.out / "data" / ("0000" + std::to_string(i) + ".js"));
    const std::string begin = "zhibiaoPiece(" + std::to_string(i) + ",\"";
    REQUIRE(piece.starts_with(begin));
    bytes += decoded(std::string_view(piece).substr(begin.size(), piece.rfind('"') - begin.size()));
  }
  CHECK(bytes == text::read_file(site.out / "figures.db"));
  CHECK(catalogue.at("file").at("size") == bytes.size());
  CHECK(Database::open(site.out / "figures.db").verify().empty());
  CHECK(catalogue.at("documents") == 1);
  CHECK(catalogue.at("figures") == 2);
  CHECK(catalogue.at("meta").at("content_hash") == site.database.content_hash());
  CHECK(catalogue.at("years").at(0).at("year") == 2021);
  for (const Json& one : catalogue.at("indicators")) CHECK(one.at("figures") == 1);
  const std::int64_t id = site.database.documents().front().id;
  CHECK(fs::exists(site.out / "pages" / (std::to_string(id) + ".html")));
  const std::string index = text::read_file(site.out / "index.html");
  CHECK_THAT(index, Contains("default-src 'none'") && Contains("?v=" + catalogue.at("version").get<std::string>()) && !Contains("{{"));
}

TEST_CASE("a site replaces a site and nothing else, and needs its bundle", "[site]") {
  Site site;
  write_site(site.database, site.out, site.options);
  site.options.pages = false;
  write_site(site.database, site.out, site.options);
  CHECK_FALSE(fs::exists(site.out / "pages"));
  CHECK(site.catalogue().at("pages") == false);

  site.folder.write("other/letter.txt", "keep me");
  CHECK(error_of([&] { write_site(site.database, site.folder / "other", site.options); }).code() == ErrorCode::misuse);
  CHECK(text::read_file(site.folder / "other/letter.txt") == "keep me");
  site.options.bundle = site.folder / "nowhere";
  const Error missing = error_of([&] { write_site(site.database, site.folder / "new", site.options); });
  CHECK(missing.code() == ErrorCode::not_found);
  CHECK_THAT(missing.what(), Contains("scripts/site-bundle"));
  CHECK_FALSE(fs::exists(site.folder / "new"));
}

TEST_CASE("each of the ten saved questions can be asked", "[site]") {
  const Site site;
  const std::vector<std::string> questions = saved_questions();
  CHECK(questions.size() == 10);
  for (const std::string& question : questions) {
    INFO(question);
    auto rows = site.database.impl().connection.prepare(question);
    CHECK_NOTHROW(rows.step());
    CHECK(rows.columns() > 2);
  }
}
