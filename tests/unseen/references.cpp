// Documents whose references were written before the rules met them: README.md says how, and what the first reading gave.
#include <catch2/catch.hpp>
#include <map>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "support/score.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

struct Group {
  std::string codebook;
  std::size_t documents;
  double quantity_floor, code_floor;
};

/// By the first letters of a document's name. Floors are a little below what is reached.
const std::map<std::string, Group> groups = {
    {"bl", {"rule_of_law", 13, 0.99, 0.93}},    {"gw", {"government_work", 12, 0.99, 0.96}}, {"hl", {"hotline", 7, 0.99, 0.96}},
    {"di", {"disclosure", 4, 0.99, 0.98}},      {"st", {"statistics", 3, 0.99, 0.98}},       {"bm", {"rule_of_law", 14, 0.97, 0.87}},
    {"gm", {"government_work", 2, 0.99, 0.97}}, {"hm", {"hotline", 6, 0.97, 0.90}},          {"dm", {"disclosure", 5, 0.96, 0.91}},
    {"sm", {"statistics", 2, 0.99, 0.98}},      {"bn", {"rule_of_law", 12, 0.98, 0.90}},     {"gn", {"government_work", 3, 0.98, 0.90}},
    {"hn", {"hotline", 3, 0.98, 0.90}},         {"dn", {"disclosure", 3, 0.99, 0.93}},       {"sn", {"statistics", 3, 0.93, 0.90}},
    {"ct", {"court_work", 8, 0.99, 0.97}},
};

}  // namespace

TEST_CASE("documents that the rules had not met are read as their references say", "[unseen]") {
  const auto documents = test::files_below("tests/unseen", {".txt"});
  for (const auto& [prefix, group] : groups) {
    const Extractor extractor(Codebook::shipped(group.codebook));
    test::Score score;
    std::size_t read = 0;
    for (const auto& path : documents) {
      if (path.filename().string().rfind(prefix, 0) != 0) continue;
      ++read;
      score.add(test::read_reference(test::reference_of(path)), extractor.extract(Document::from_file(path)));
    }
    CAPTURE(prefix, score.quantities.f1(), score.codes.f1());
    CHECK(read == group.documents);
    CHECK(score.quantities.f1() >= group.quantity_floor);
    CHECK(score.codes.f1() >= group.code_floor);
  }
}
