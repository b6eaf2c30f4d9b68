/// @file codebook.hpp
/// The codebook: which indicators there are and how their figures are recognised.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/abi.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

/// One entry of a codebook, for people and for the table `indicator` of a database.
struct IndicatorInfo {
  std::string code;                  ///< domain.name, for example reconsideration.accepted
  std::string name_zh;               ///< 行政复议受理件数
  std::string name_en;               ///< Reconsideration cases accepted
  std::string unit;                  ///< the usual unit
  std::string definition;            ///< what exactly is counted
  std::string official_scheme = {};  ///< whose official list has it: 国家统计局; empty where none does
  std::string official_number = {};  ///< its number or row there; may be empty
  std::string official_name = {};    ///< its name there
};

/// A finding of Codebook::lint().
struct CodebookFinding {
  std::string code;     ///< the entry
  std::string message;  ///< one sentence for people
  bool error = true;    ///< false for advice
};

/// A codebook as it names itself.
struct CodebookInfo {
  std::string name;     ///< rule_of_law
  std::string version;  ///< 2.0
  std::string title;    ///< what people call its genre of reports: 法治政府建设; may be empty
};

/// What gives figures their indicators: one codebook, several in order, or those of each document's genre. Immutable; copies share it;
/// const use from several threads is safe. What it tells by reference lives as long as any copy of it.
class ZHIBIAO_EXPORT Codebook {
 public:
  /// Reads each document with the shipped codebook of its genre, and those that this one asks to stand behind it; documents of no known
  /// genre with "rule_of_law". What an Extractor, a Database and a batch use unless told otherwise (made once, then shared).
  [[nodiscard]] static const Codebook& automatic();
  /// A codebook that ships with the library, by name: "rule_of_law", "government_work" … Throws Error (not_found).
  [[nodiscard]] static Codebook shipped(std::string_view name);
  /// The names that shipped() takes, in their order.
  [[nodiscard]] static std::vector<std::string> shipped_names();
  /// Reads a TOML file (format: docs/codebook.md), with what it extends: shipped codebooks, or files named from its own folder. Throws
  /// Error (not_found, io, schema).
  [[nodiscard]] static Codebook from_file(const std::filesystem::path& path);
  /// Reads TOML text; `name` is used in messages, and files that it extends are named from the working directory. Throws Error
  /// (not_found, io, schema).
  [[nodiscard]] static Codebook from_toml(std::string_view toml, std::string_view name);
  /// Several codebooks in order: each reads as if it stood alone, and the first that has a code for a figure gives it. So no topic of one
  /// keeps figures away from another. automatic() may be among them. Throws Error (misuse) when `codebooks` is empty.
  [[nodiscard]] static Codebook combine(const std::vector<Codebook>& codebooks);

  /// This codebook without the indicators that it has by extending others; it still knows their topics and sets.
  [[nodiscard]] Codebook only() const;

  /// "mine+rule_of_law" of several, "auto" of automatic().
  [[nodiscard]] std::string_view name() const& noexcept;
  /// "1.0+2.0" of several; of automatic() the names and versions of all that ship.
  [[nodiscard]] std::string_view version() const& noexcept;
  /// Every codebook that can give a code here: those combined, those they extend, of automatic() all that ship.
  [[nodiscard]] const std::vector<CodebookInfo>& parts() const& noexcept;
  /// All entries in order of code; of a code that several codebooks have, the first one's.
  [[nodiscard]] const std::vector<IndicatorInfo>& indicators() const&;
  /// The entry with this code, or nullptr.
  [[nodiscard]] const IndicatorInfo* find(std::string_view code) const&;
  /// Runs every example of every entry as this codebook would read it, in combination where it is one, and looks for cues that are
  /// shared or never decide. Of automatic() nothing: lint what ships one by one.
  [[nodiscard]] std::vector<CodebookFinding> lint() const;

  /// @name Of a temporary: copies, as what it tells does not outlive it.
  /// @{
  [[nodiscard]] std::string name() && { return std::string(name()); }  ///< a copy; of an entry nothing
  [[nodiscard]] std::string version() && { return std::string(version()); }
  [[nodiscard]] std::vector<CodebookInfo> parts() && { return parts(); }
  [[nodiscard]] std::vector<IndicatorInfo> indicators() && { return indicators(); }
  const IndicatorInfo* find(std::string_view code) && = delete;
  /// @}

  /// @cond rooms  For the library's own rooms: one compiled codebook, and which of them are read with.
  struct ZHIBIAO_NO_EXPORT State;
  struct ZHIBIAO_NO_EXPORT Selection;
  [[nodiscard]] ZHIBIAO_NO_EXPORT const Selection& selection() const noexcept;
  /// @endcond

 private:
  ZHIBIAO_NO_EXPORT explicit Codebook(std::shared_ptr<const Selection> selection);
  std::shared_ptr<const Selection> selection_;
};

}  // namespace zhibiao
