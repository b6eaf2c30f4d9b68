// What would point into an object that is gone does not compile, or is a copy. Each pair asks the same of an object and of a temporary.
#include <array>
#include <catch2/catch.hpp>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"
#include "zhibiao/query.hpp"

namespace zhibiao {
namespace {

template <class T>
concept gives_cursor = requires(T&& database) {
  std::forward<T>(database).cursor(Query());
};
template <class T>
concept gives_row = requires(T&& cursor) {
  std::forward<T>(cursor).row();
};
template <class T>
concept gives_cell = requires(T&& table) {
  std::forward<T>(table).at(0, 0);
};
template <class T>
concept gives_entry = requires(T&& codebook) {
  std::forward<T>(codebook).find("a.b");
};
template <class T>
concept gives_figure = requires(T&& told) {
  std::forward<T>(told).figure_at(0);
};
template <class T>
concept gives_rejected = requires(T&& told) {
  std::forward<T>(told).rejected_at(0);
};
template <class T>
concept holds_database = requires(T&& bytes) {
  Database::from_bytes(std::forward<T>(bytes));
};

}  // namespace

TEST_CASE("what belongs to an object is not asked of a temporary", "[api]") {
  STATIC_REQUIRE(gives_cursor<const Database&>);
  STATIC_REQUIRE_FALSE(gives_cursor<Database>);
  STATIC_REQUIRE(gives_row<const Cursor&>);
  STATIC_REQUIRE_FALSE(gives_row<Cursor>);
  STATIC_REQUIRE(gives_cell<const FigureTable&>);
  STATIC_REQUIRE_FALSE(gives_cell<FigureTable>);
  STATIC_REQUIRE(gives_entry<const Codebook&>);
  STATIC_REQUIRE_FALSE(gives_entry<Codebook>);
  STATIC_REQUIRE(gives_figure<const Explanations&>);
  STATIC_REQUIRE_FALSE(gives_figure<Explanations>);
  STATIC_REQUIRE(gives_rejected<const Explanations&>);
  STATIC_REQUIRE_FALSE(gives_rejected<Explanations>);
}

TEST_CASE("a database in memory is not made of bytes that nothing holds", "[api]") {
  STATIC_REQUIRE(holds_database<const std::vector<std::byte>&>);
  STATIC_REQUIRE(holds_database<std::span<const std::byte>>);
  STATIC_REQUIRE_FALSE(holds_database<std::vector<std::byte>>);
  STATIC_REQUIRE_FALSE(holds_database<std::array<std::byte, 4>>);
}

TEST_CASE("a temporary gives copies of what it could only point at", "[api]") {
  STATIC_REQUIRE(std::same_as<decltype(std::declval<const Document&>().text()), const std::string&>);
  STATIC_REQUIRE(std::same_as<decltype(std::declval<Document>().text()), std::string>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().source())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().sha256())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().media_type())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().charset())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().metadata())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().diagnostics())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Document>().options())>);
  STATIC_REQUIRE(std::same_as<decltype(std::declval<Codebook>().name()), std::string>);
  STATIC_REQUIRE(std::same_as<decltype(std::declval<Codebook>().version()), std::string>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Codebook>().parts())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Codebook>().indicators())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Extractor>().codebook())>);
  STATIC_REQUIRE_FALSE(std::is_reference_v<decltype(std::declval<Error>().details())>);

  const std::string& text = Document::from_bytes("受理行政复议案件31件。\n").text();
  CHECK(text == "受理行政复议案件31件。\n");
  const auto& indicators = Codebook::shipped("rule_of_law").indicators();
  CHECK(indicators.size() > 100);
}

TEST_CASE("what only one may hold is moved, not copied; a year is none by accident", "[api]") {
  STATIC_REQUIRE_FALSE(std::copy_constructible<Database>);
  STATIC_REQUIRE(std::movable<Database>);
  STATIC_REQUIRE_FALSE(std::copy_constructible<Cursor>);
  STATIC_REQUIRE(std::movable<Cursor>);
  STATIC_REQUIRE_FALSE(std::convertible_to<int, Year>);
}

}  // namespace zhibiao
