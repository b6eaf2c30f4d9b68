/// @file json.hpp
/// What is written as JSON. A tree that holds it and, other than those of nlohmann-json, allocates nothing when it is destroyed: where
/// memory is lost, a caller gets std::bad_alloc and does not end.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::text {

/// Appends the text between quotation marks; U+FFFD stands for what is not UTF-8.
void append_json_string(std::string& out, std::string_view utf8);

/// A value; the members of an object stay in the order in which they came.
class Json {
 public:
  Json(std::nullptr_t = nullptr) : text_("null") {}
  Json(std::same_as<bool> auto value) : text_(value ? "true" : "false") {}
  Json(std::floating_point auto number) : text_(written(static_cast<double>(number))) {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number number) : text_(std::to_string(number)) {}
  template <std::convertible_to<std::string_view> Text>
  Json(const Text& text) : Json(Kind::string, std::string_view(text)) {}
  template <typename Value>
  Json(const std::vector<Value>& list) : kind_(Kind::array), items_(list.begin(), list.end()) {}
  template <typename Value>
  Json(const std::optional<Value>& value) : Json(value ? Json(*value) : Json()) {}
  /// An object when every item is a pair of a text and a value, else an array.
  Json(std::initializer_list<Json> items);
  static Json array(std::initializer_list<Json> items = {});
  static Json object();
  /// Throws Error (schema) when it is no JSON.
  static Json parse(std::string_view json);

  /// The member, made where there is none; null becomes an object.
  Json& operator[](std::string_view key);
  /// Adds the members of an object, or sets them.
  void update(const Json& members);
  /// null becomes an array.
  void push_back(Json item);
  [[nodiscard]] bool empty() const noexcept { return items_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
  [[nodiscard]] const std::vector<Json>& items() const noexcept { return items_; }
  /// The member; throws std::out_of_range when there is none.
  [[nodiscard]] const Json& at(std::string_view key) const;
  [[nodiscard]] bool is_string() const noexcept { return kind_ == Kind::string; }
  /// Of a string what it says, of a number its digits.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  /// In one line, or each item in a line of its own with `indent` blanks for each level.
  [[nodiscard]] std::string dump(std::optional<std::size_t> indent = {}) const;

 private:
  enum class Kind : std::uint8_t { literal, string, array, object };
  class Reader;

  Json(Kind kind, std::string_view text);
  static std::string written(double number);
  [[nodiscard]] bool is_member() const noexcept { return kind_ == Kind::array && items_.size() == 2 && items_[0].is_string(); }
  void become(Kind kind);
  void write(std::string& out, const std::optional<std::size_t>& indent, std::size_t level) const;

  Kind kind_ = Kind::literal;
  std::string text_;                // of a literal as it is written, of a string what it says
  std::vector<std::string> names_;  // of the items of an object
  std::vector<Json> items_;
};

}  // namespace zhibiao::text
