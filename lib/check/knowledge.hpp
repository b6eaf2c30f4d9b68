/// @file knowledge.hpp
/// What figures have to do with each other: the data of schema/checks.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::check {

using Codes = std::vector<std::string>;

/// total = the stated ones of parts.
struct SumIdentity {
  std::string total;
  Codes parts;
  std::vector<Codes> complete;  ///< one of each must be among the parts, so that none is missing; empty when that cannot be known
};

/// result = from − less.
struct DifferenceIdentity {
  std::string result;  ///< empty for a figure whose name says that it is unfinished
  Codes from;
  Codes less;
  bool certain = false;
};

/// rate = part / whole.
struct RateIdentity {
  std::string rate;  ///< empty for a percentage without a code
  Codes part;
  Codes whole;    ///< in order of preference
  Codes perhaps;  ///< wholes that are only ever recorded when they agree
  bool add = false;
  bool certain = false;
};

/// The lists of schema/checks/words.toml, in the order of their names in knowledge.cpp.
enum class List : std::uint8_t { remainder, nested, unfinished, rate_end, percent, points, money, measured, yearly };

/// Immutable after loading.
class Knowledge {
 public:
  /// Reads all files of schema/checks; throws Error(schema) when one is malformed.
  Knowledge();

  std::vector<SumIdentity> sums;
  std::vector<DifferenceIdentity> differences;
  std::vector<RateIdentity> rates;

  /// Whether `name` opens with, contains or closes with a word of a list of schema/checks/words.toml.
  [[nodiscard]] bool opens(std::string_view name, List list) const;
  [[nodiscard]] bool contains(std::string_view name, List list) const;
  /// `name` without the longest word of the list that closes it.
  [[nodiscard]] std::string_view without_ending(std::string_view name, List list) const;
  [[nodiscard]] bool is(std::string_view name, List list) const;
  /// What a unit counts or measures, as the tables of schema/lexicon/units.toml say: case, person, length; empty when none has it.
  [[nodiscard]] std::string_view dimension(std::string_view unit) const;
  /// Whether whole numbers of this unit are rounded like any other: 5公里, 3小时, but not 5件.
  [[nodiscard]] bool measured(std::string_view unit) const { return is(dimension(unit), List::measured); }

 private:
  [[nodiscard]] const Codes& words(List list) const { return words_[static_cast<std::size_t>(list)]; }
  void load_words(std::string_view path);
  void load_identities(std::string_view path);
  void load_units();

  std::array<Codes, static_cast<std::size_t>(List::yearly) + 1> words_;  // by List
  std::map<std::string, std::string, std::less<>> dimensions_;
};

/// The knowledge that is compiled into the library; loaded once.
[[nodiscard]] const Knowledge& knowledge();

}  // namespace zhibiao::check
