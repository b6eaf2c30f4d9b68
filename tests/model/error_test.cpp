#include "zhibiao/error.hpp"

#include <catch2/catch.hpp>

using namespace zhibiao;

TEST_CASE("an error keeps what it is about, also in copies", "[model]") {
  const Error plain(ErrorCode::io, "a sentence");
  CHECK(plain.details().path.empty());
  CHECK(plain.details().line == 0);
  CHECK(plain.details().sqlite == 0);
  const Error copy = Error(ErrorCode::schema, "list.csv:3: no year", {.path = "list.csv", .line = 3, .value = "20x1"});
  CHECK(copy.code() == ErrorCode::schema);
  CHECK(copy.details().path == "list.csv");
  CHECK(copy.details().line == 3);
  CHECK(copy.details().value == "20x1");
  static_assert(std::is_nothrow_copy_constructible_v<Error>);
}

TEST_CASE("a NUL in what was given does not end the sentence", "[model][error]") {
  const std::string given("a\0b", 3);
  CHECK(std::string(zhibiao::Error(zhibiao::ErrorCode::misuse, "'" + given + "' is no year").what()) == "'a\\0b' is no year");
}
