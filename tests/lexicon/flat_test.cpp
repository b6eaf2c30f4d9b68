#include "lexicon/flat.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace zhibiao::lexicon;

TEST_CASE("columns are read as they were written, whatever the size of their values", "[lexicon]") {
  FlatWriter out;
  out.put(std::vector<std::uint8_t>{7});
  out.put(std::vector<std::uint64_t>{1, 0xFFFFFFFFFFFFFFFF});
  out.put(std::vector<std::uint16_t>{});
  out.put(std::vector<double>{0.1});
  out.put_rows<char>(std::vector<std::string>{"件", "", "万元"});
  out.put_rows<std::uint32_t>(std::vector<std::vector<std::uint32_t>>{});
  out.put(std::vector<std::uint16_t>{1, 2, 3});
  const Packed packed = out.take();

  FlatReader in(packed.data());
  const auto bytes = in.column<std::uint8_t>();
  CHECK(std::vector<std::uint8_t>(bytes.begin(), bytes.end()) == std::vector<std::uint8_t>{7});
  const auto words = in.column<std::uint64_t>();
  CHECK(std::vector<std::uint64_t>(words.begin(), words.end()) == std::vector<std::uint64_t>{1, 0xFFFFFFFFFFFFFFFF});
  CHECK(in.column<std::uint16_t>().empty());
  CHECK(in.column<double>().front() == 0.1);
  const auto texts = in.rows<char>();
  REQUIRE(texts.size() == 3);
  CHECK(text_of(texts[0]) == "件");
  CHECK(texts[1].empty());
  CHECK(text_of(texts[2]) == "万元");
  CHECK(in.rows<std::uint32_t>().size() == 0);
  CHECK(in.column<std::uint16_t>().back() == 3);
}
