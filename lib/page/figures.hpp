/// @file figures.hpp
/// How the figures of a page stand to each other, and how they are marked.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "page/content.hpp"
#include "page/words.hpp"

namespace zhibiao::page {

/// A domain of the codebook: the first part of its codes.
struct Domain {
  std::string code;
  std::string name;         ///< for people
  std::string letter;       ///< A, B, …, Z, AA, …: the same on all pages of a codebook
  std::string css;          ///< classes of its colour and line
  std::size_t figures = 0;  ///< of the report
};

class Figures {
 public:
  /// Both must outlive it.
  Figures(const Content& content, const Words& words);

  [[nodiscard]] const Content& content() const { return content_; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const std::vector<Observation>& all() const { return content_.report.observations; }
  /// In order of code.
  [[nodiscard]] const std::vector<Domain>& domains() const { return domains_; }
  /// Of a figure; null when it has no code.
  [[nodiscard]] const Domain* domain_of(const Observation& observation) const;
  /// Name of its indicator; empty when it has no code.
  [[nodiscard]] std::string name_of(const Observation& observation) const;
  /// The figure that begins there; null when there is none.
  [[nodiscard]] const Observation* at(std::uint32_t start) const;
  /// Starts of the parts that a figure has, in order of the text.
  [[nodiscard]] const std::vector<std::uint32_t>& parts_of(const Observation& observation) const;
  /// The verdicts on a figure.
  [[nodiscard]] const std::vector<const CheckResult*>& checks_of(const Observation& observation) const;
  [[nodiscard]] bool is_wrong(const Observation& observation) const;

 private:
  const Content& content_;
  const Words& words_;
  std::vector<Domain> domains_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> parts_;
  std::map<std::uint32_t, std::vector<const CheckResult*>> checks_;
};

/// The part of a code before its first point.
[[nodiscard]] std::string_view domain_code(std::string_view code);

}  // namespace zhibiao::page
