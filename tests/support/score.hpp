/// @file score.hpp
/// Scores what was read of a document against its reference.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/files.hpp"
#include "support/reference.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::test {

struct Tally {
  int right = 0, wrong = 0, missed = 0;
  [[nodiscard]] double f1() const { return 2.0 * right / (2.0 * right + wrong + missed); }
};

inline bool same_quantity(const ReferenceRecord& asked, const Observation& found) {
  return (asked.is_loose("value") || Decimal::parse(asked.value) == found.value) && (asked.is_loose("unit") || asked.unit == found.unit) &&
         (asked.is_loose("qualifier") || asked.qualifier == to_string(found.qualifier));
}

struct Share {
  int right = 0, asked = 0;
  [[nodiscard]] double value() const { return static_cast<double>(right) / asked; }
};

/// A field of a figure, named and written as in the references; empty for null.
inline std::string field_of(const Observation& found, const std::string& key) {
  if (key == "year") return found.year ? std::to_string(found.year->value()) : std::string();
  if (key == "period") return to_string(found.period);
  if (key == "status") return std::string(to_string(found.status));
  if (key == "change") return std::string(to_string(found.change));
  if (key == "part_of") return found.part_of ? std::to_string(*found.part_of) : std::string();
  return found.region_code;
}

struct Score {
  Tally quantities, codes;
  std::map<std::string, Share> fields;

  void add(const std::vector<ReferenceRecord>& reference, const Report& report) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Observation*> by_span;
    for (const Observation& found : report.observations) by_span[{found.span.start, found.span.end}] = &found;
    for (const ReferenceRecord& asked : reference) {
      if (asked.ignore) continue;
      const auto at = by_span.find({asked.start, asked.end});
      const Observation* found = at == by_span.end() ? nullptr : at->second;
      add_quantity(asked, found);
      if (found != nullptr) add_fields(asked, *found);
      add_code(asked, found == nullptr ? std::nullopt : found->indicator);
      if (found != nullptr) by_span.erase(at);
    }
    for (const auto& [span, found] : by_span) {
      const bool ignored = std::any_of(reference.begin(), reference.end(), [&](const ReferenceRecord& record) {
        return record.ignore && found->span.overlaps({record.start, record.end});
      });
      if (ignored) continue;
      ++quantities.wrong;
      if (found->indicator) ++codes.wrong;
    }
  }

 private:
  void add_quantity(const ReferenceRecord& asked, const Observation* found) {
    if (found != nullptr && same_quantity(asked, *found)) {
      ++quantities.right;
      return;
    }
    ++quantities.missed;
    if (found != nullptr) ++quantities.wrong;
  }

  void add_fields(const ReferenceRecord& asked, const Observation& found) {
    for (const auto& [key, told] : asked.fields) {
      if (asked.is_loose(key)) continue;
      ++fields[key].asked;
      if (field_of(found, key) == told) ++fields[key].right;
    }
  }

  void add_code(const ReferenceRecord& asked, const std::optional<std::string>& code) {
    if (asked.accepts(code)) {
      if (code) ++codes.right;
      return;
    }
    if (asked.indicator) ++codes.missed;
    if (code) ++codes.wrong;
  }
};

/// The reference beside a document.
inline std::string reference_of(std::filesystem::path text) { return test::file_content(text.replace_extension(".jsonl")); }

}  // namespace zhibiao::test
