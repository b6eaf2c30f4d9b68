/// @file batch.hpp
/// Many documents into one database file that changes in one step at the end.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/claim.hpp"
#include "store/connection.hpp"
#include "store/file.hpp"
#include "store/writer.hpp"

namespace zhibiao::store {

class Batch {
 public:
  /// Works on a copy of `output`, or on a new database when there is none. Nobody else can write to it until the batch ends.
  /// Throws Error (io, not_zhibiao, version, corrupt).
  Batch(const std::filesystem::path& output, const Codebook& codebook, bool search);

  /// Whether the same library and codebook have read these bytes of this source already with the same facts given. Const and safe from
  /// several threads.
  [[nodiscard]] bool knows(const DocumentOptions& given, std::string_view sha256) const;
  /// A document that is known came again, which can make it the current vintage.
  void give_again(const DocumentOptions& given, std::string_view sha256);
  /// The first source (in their order) that had these bytes when the batch began; empty when none had.
  [[nodiscard]] std::string source_of(const std::string& sha256) const;
  /// Stores a document, all of it or nothing. Throws Error (misuse) when the document is refused; after any other the batch cannot go on.
  IngestResult write(const Document& document, const Report& report);
  /// Puts the database in its place when something was written. A new one gets the same bytes for the same documents, if they were
  /// written in order of document_id().
  /// Gives which vintages are current now.
  std::vector<VintageChoice> finish();

 private:
  Claim claim_;
  Codebook codebook_;
  TemporaryFile file_;
  Connection copy_;
  std::optional<Writer> writer_;
  std::optional<Transaction> transaction_;
  std::unordered_set<std::string> known_;
  std::unordered_map<std::string, std::string> source_of_bytes_;
  std::unordered_map<std::string, std::size_t> vintages_;  // how many documents a source has
  bool written_ = false;
};

}  // namespace zhibiao::store
