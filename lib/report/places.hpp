/// @file places.hpp
/// Names of divisions where they stand on a page, and what its sentences say of them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "region/region.hpp"
#include "report/page.hpp"

namespace zhibiao::report {

/// How much a place on the page is trusted, the most first.
enum class Trust : std::uint8_t { title, signature, issuer, path, site };

/// A name of a place on the page.
struct Named {
  Trust trust = Trust::title;
  std::vector<region::Region> candidates;  ///< empty for a unit whose division is not said
  std::string unit;                        ///< a township or zone without its division
  Span span;                               ///< empty when the name is not in the text
  std::string words;                       ///< as written
  bool is_weak = false;                    ///< see region::Match

  [[nodiscard]] bool settled() const { return candidates.size() == 1; }
};

/// Reads names of divisions at the places where a name can begin.
class PlaceReader {
 public:
  PlaceReader(const Page& page, const std::optional<Year>& year) : page_(page), year_(year) {}

  /// The name that a stretch of the page begins with: of a division, or of a unit without one.
  [[nodiscard]] std::optional<Named> at_start(Span span) const;
  /// The same for names of divisions alone.
  [[nodiscard]] std::optional<Named> division_at(Span span) const;
  /// The name at the start of a title or a body's name, behind words and years that may come first.
  [[nodiscard]] std::optional<Named> leading(Span span) const;
  /// As leading(); where a year or the end of brackets parts it from a narrower name within it, that one: (山西省)2018年娄烦县….
  [[nodiscard]] std::optional<Named> leading_narrowest(Span span) const;
  /// The division that a branch of the host's body is for: 太原市公安局小店分局.
  [[nodiscard]] std::optional<Named> seat_of_branch(const Named& host, Span span) const;
  /// The place, named without its type, at the start of a body's name whose rest begins where `follows` says so: 秀英法院.
  [[nodiscard]] std::optional<Named> seat_before(Span span, const std::function<bool(std::uint32_t)>& follows) const;
  /// That of a newspaper or station: 娄烦融媒体中心.
  [[nodiscard]] std::optional<Named> seat_of_medium(Span span) const;
  /// As leading(), for words that are not in the text.
  [[nodiscard]] std::optional<Named> leading(const std::string& words) const;

 private:
  [[nodiscard]] std::optional<Named> read_at(Span span, bool units) const;
  [[nodiscard]] static bool may_start(std::u32string_view folded);
  [[nodiscard]] std::optional<Named> read(std::u32string_view folded, std::u32string_view raw, bool units = true) const;
  [[nodiscard]] std::vector<std::uint32_t> starts(Span span) const;
  [[nodiscard]] bool is_in_law(std::uint32_t start, Span title) const;
  [[nodiscard]] bool is_opener(const lexicon::Scan& scan, std::uint32_t start, std::uint32_t end) const;

  const Page& page_;
  std::optional<Year> year_;
};

/// 和县委 is 和 and 县委, no county named 和县.
[[nodiscard]] bool is_joint_and_office(const Page& page, Span name);
/// 地址：某市某区某路: the offices of a city lie in one of its districts.
[[nodiscard]] bool is_in_address(const Page& page, Span name);
/// Whether a type of 我镇, 全乡, 本街 is one of townships.
[[nodiscard]] bool is_township(char32_t type);

/// What the sentences of a page say of its place: who acts in them, and whom they only address or thank.
struct RunningText {
  /// A division, or several of one name, of which the text speaks as its own.
  struct Subject {
    Named named;
    int points = 0;
    bool opens = false;  ///< acts in the first sentences
  };
  std::vector<Subject> subjects;  ///< most points first
  std::vector<Named> superiors;   ///< who is addressed, and who is thanked for guidance
  std::string unit;               ///< a township that acts in the first sentences without its division; else empty
  std::vector<Subject> papers;    ///< whose papers the text says were issued (制发《某市某局…》), a point for each
  bool speaks_as_bureau = false;  ///< says 我局, 本院
  char32_t acting = 0;  ///< 区 of 区教育局, the body that the title or the first sentences name first, without its place; else 0
  std::map<char32_t, int> own;      ///< how often the text says 我县, 全市 …, by the type
  std::map<char32_t, int> ranked;   ///< 在全市率先: types of divisions within which the text is compared
  std::map<char32_t, int> offices;  ///< how often it says 县政府, 区委 … without a name, by the type

  /// Whether the division is of a type that the text calls its own; true when it calls none so.
  [[nodiscard]] bool is_own(const region::Region& region) const;
  /// Whether a division acts from the first sentence on, and more often than others do or than the text speaks of another type as its own:
  /// 全州 in the report of one of its counties.
  [[nodiscard]] bool acts_most(const Subject& subject) const;
  /// Whether the text speaks as a division that lies within this one: 我县 on the page of a city, and never 全市.
  [[nodiscard]] bool is_narrower_than(const region::Region& region) const;
  /// Whether it speaks as a division below a province, or of the offices of one.
  [[nodiscard]] bool is_below_province() const;
  /// Whether it speaks as a township.
  [[nodiscard]] bool is_of_township() const;
};

/// The end of a body that is named by the type of its division alone and begins at `at` (县司法局, 区政府办); empty when there is none.
[[nodiscard]] std::optional<std::uint32_t> end_of_placeless_body(const Page& page, std::uint32_t at);

[[nodiscard]] RunningText read_text(const Page& page, const PlaceReader& places);

}  // namespace zhibiao::report
