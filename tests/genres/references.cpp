// The documents of each genre against their references, read with the codebook of the genre alone: README.md says what they are.
#include <catch2/catch.hpp>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "support/score.hpp"
#include "text/utf8.hpp"
#include "zhibiao/extractor.hpp"

namespace {

using namespace zhibiao;

/// A folder has the name of its codebook. Floors are a little below what is reached.
struct Genre {
  std::string codebook;
  std::size_t documents;
  double quantity_floor, code_floor;
};

const std::vector<Genre> genres = {
    {"disclosure", 8, 0.99, 0.95},
    {"government_work", 6, 0.99, 0.96},
    {"hotline", 8, 0.99, 0.91},
    {"statistics", 8, 0.99, 0.985},
};

std::vector<std::filesystem::path> documents_of(const Genre& genre) {
  return test::files_below("tests/genres/" + genre.codebook, {".txt", ".html"});
}

}  // namespace

TEST_CASE("the spans of the references of genres fit their texts", "[genres]") {
  for (const Genre& genre : genres) {
    const auto documents = documents_of(genre);
    CHECK(documents.size() == genre.documents);
    for (const auto& path : documents) {
      INFO(path.filename());
      const std::u32string text = text::to_code_points(Document::from_file(path).text());
      const auto reference = test::read_reference(test::reference_of(path));
      CHECK(reference.size() > 20);
      for (const test::ReferenceRecord& record : reference) {
        INFO(record.start << " " << record.quote);
        REQUIRE(record.start < record.end);
        REQUIRE(record.end <= text.size());
        CHECK(text::to_utf8(std::u32string_view(text).substr(record.start, record.end - record.start)) == record.quote);
      }
    }
  }
}

TEST_CASE("the codes of the references are in the codebook of their genre", "[genres]") {
  for (const Genre& genre : genres) {
    const Codebook codebook = Codebook::shipped(genre.codebook);
    for (const auto& path : documents_of(genre))
      for (const test::ReferenceRecord& record : test::read_reference(test::reference_of(path))) {
        INFO(path.filename() << " " << record.start << " " << record.indicator.value_or("none"));
        CHECK((!record.indicator || codebook.find(*record.indicator) != nullptr));
      }
  }
}

TEST_CASE("the documents of each genre are read as their references say", "[genres]") {
  for (const Genre& genre : genres) {
    const Extractor extractor(Codebook::shipped(genre.codebook));
    test::Score score;
    for (const auto& path : documents_of(genre))
      score.add(test::read_reference(test::reference_of(path)), extractor.extract(Document::from_file(path)));
    INFO(genre.codebook << ": quantity F1 " << score.quantities.f1() << ", code F1 " << score.codes.f1());
    CHECK(score.quantities.f1() >= genre.quantity_floor);
    CHECK(score.codes.f1() >= genre.code_floor);
  }
}
