// What a program of somebody else needs of the library: read a text, keep its figures, ask for them.
#include <filesystem>
#include <iostream>

#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/version.hpp"

int main() {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "zhibiao-consumer.db";
  std::filesystem::remove(path);
  zhibiao::DocumentOptions options;
  options.source = "consumer.txt";
  const auto document = zhibiao::Document::from_bytes("2020年全县受理行政复议案件31件，审结28件。\n", options);
  const auto report = zhibiao::Extractor().extract(document);
  auto database = zhibiao::Database::create(path);
  database.ingest(document, report);
  const auto rows = database.find(zhibiao::Query().unit("件"));
  std::filesystem::remove(path);
  try {
    (void)zhibiao::Database::open(path);
  } catch (const zhibiao::Error& error) {  // exceptions must cross the library's border as what they are
    std::cout << "zhibiao " ZHIBIAO_VERSION ": " << rows.size() << " figures; " << error.what() << '\n';
    return rows.size() == 2 && error.code() == zhibiao::ErrorCode::not_found ? 0 : 1;
  }
  return 1;
}
