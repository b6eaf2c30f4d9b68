/// @file codebook.hpp
/// The codebook: which indicators there are and how their figures are recognised.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/export.hpp"

namespace zhibiao {

/// One entry of a codebook, for people and for the table `indicator` of a database.
struct IndicatorInfo {
  std::string code;  ///< domain.name, for example reconsideration.accepted
  std::string name_zh;
  std::string name_en;
  std::string unit;  ///< the usual unit
  std::string definition;
};

/// A finding of Codebook::lint().
struct CodebookFinding {
  std::string code;     ///< the entry
  std::string message;  ///< one sentence for people
  bool error = true;    ///< false for advice
};

/// A compiled codebook. Immutable; copies share it; const use from several threads is safe.
class ZHIBIAO_EXPORT Codebook {
 public:
  /// The codebook of rule-of-law reports that is compiled into the library (made once, then shared).
  [[nodiscard]] static const Codebook& builtin();
  /// A codebook that ships with the library, by name: "rule_of_law", "government_work". Throws Error (not_found).
  [[nodiscard]] static Codebook shipped(std::string_view name);
  /// The names that shipped() takes.
  [[nodiscard]] static std::vector<std::string> shipped_names();
  /// Reads a TOML file (format: docs/codebook.md). Throws Error (not_found, io, schema).
  [[nodiscard]] static Codebook from_file(const std::filesystem::path& path);
  /// Reads TOML text; `name` is used in messages. Throws Error (schema).
  [[nodiscard]] static Codebook from_toml(std::string_view toml, std::string_view name);

  /// This codebook with the entries of `other` added; an entry of the same code is replaced.
  [[nodiscard]] Codebook merged_with(const Codebook& other) const;

  Codebook(const Codebook&);
  Codebook(Codebook&&) noexcept;
  Codebook& operator=(const Codebook&);
  Codebook& operator=(Codebook&&) noexcept;
  ~Codebook();

  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] std::string_view version() const noexcept;
  /// All entries in order of code.
  [[nodiscard]] const std::vector<IndicatorInfo>& indicators() const noexcept;
  /// The entry with this code, or nullptr.
  [[nodiscard]] const IndicatorInfo* find(std::string_view code) const noexcept;
  /// Runs every example of every entry and looks for cues that are shared or never decide.
  [[nodiscard]] std::vector<CodebookFinding> lint() const;

  struct State;
  /// For the library's own rooms.
  [[nodiscard]] const State& state() const noexcept;

 private:
  explicit Codebook(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace zhibiao
