#include "zhibiao/model.hpp"

#include <catch2/catch.hpp>

#include "zhibiao/error.hpp"

using namespace zhibiao;

TEST_CASE("the words of the enumerations are those of JSON and SQL", "[model]") {
  CHECK(to_string(Qualifier::exact) == "=");
  CHECK(to_string(Qualifier::about) == "~");
  CHECK(to_string(Qualifier::more) == ">");
  CHECK(to_string(Qualifier::at_least) == ">=");
  CHECK(to_string(Qualifier::less) == "<");
  CHECK(to_string(Qualifier::at_most) == "<=");
  CHECK(to_string(Status::actual) == "actual");
  CHECK(to_string(Status::target) == "target");
  CHECK(to_string(Status::baseline) == "baseline");
  CHECK(to_string(Change::none).empty());
  CHECK(to_string(Change::increase) == "increase");
  CHECK(to_string(Change::decrease) == "decrease");
  CHECK(to_string(SectionRole::achievements) == "achievements");
  CHECK(to_string(SectionRole::plans) == "plans");
}

TEST_CASE("spans are half-open", "[model]") {
  constexpr Span span{3, 6};
  CHECK(span.length() == 3);
  CHECK(span.contains({3, 6}));
  CHECK_FALSE(span.contains({3, 7}));
  CHECK(span.overlaps({5, 9}));
  CHECK_FALSE(span.overlaps({6, 9}));
}

TEST_CASE("an error carries its stable code", "[model]") {
  const Error error(ErrorCode::unreadable, "a.bin is no text");
  CHECK(error.code() == ErrorCode::unreadable);
  CHECK(static_cast<int>(error.code()) == 5);
  CHECK(error.what() == std::string("a.bin is no text"));
}
