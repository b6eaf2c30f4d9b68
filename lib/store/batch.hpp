/// @file batch.hpp
/// Many documents into one database file that changes in one step at the end.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/claim.hpp"
#include "store/connection.hpp"
#include "store/entry.hpp"
#include "store/file.hpp"
#include "store/index_maker.hpp"
#include "store/writer.hpp"

namespace zhibiao::store {

class Batch {
 public:
  /// Works in one transaction on the database at `output`, or on a new one when there is none. Nobody else can write to it until the batch
  /// ends; a program that is killed before leaves what was there. Throws Error (io, not_zhibiao, version, corrupt).
  Batch(const std::filesystem::path& output, const Codebook& codebook, bool search);

  /// From now on statements ask `watching`, which must outlive the batch, whether to go on.
  void watch(Watching& watching) { connection().watch(&watching); }
  /// Whether the same library and codebook have read these bytes of this source already with the same facts given.
  [[nodiscard]] bool knows(const DocumentOptions& given, std::string_view sha256);
  /// A document that is known came again, which can make it the current vintage.
  void give_again(const DocumentOptions& given, std::string_view sha256);
  /// The first other source (in their order) that has these bytes; empty when none has.
  [[nodiscard]] std::string other_source(const std::string& source, const std::string& sha256);
  /// What write() needs of a document; safe to call from several threads. Throws Error (misuse) when the report does not fit it.
  [[nodiscard]] Entry prepare(const Document& document, const Report& report) const {
    return store::prepare(document, report, codebook_, search_);
  }
  /// Stores a document, all of it or nothing. Throws Error (misuse) when the document is refused; after any other the batch cannot go on.
  IngestResult write(const Document& document, const Report& report, Entry entry);
  /// Makes the change last when something was written. A new database gets the same bytes for the same documents, if they were
  /// written in order of document_id().
  /// Gives which vintages are current now.
  std::vector<VintageChoice> finish(Watching& watching);

 private:
  /// A database that nobody sees before it is whole.
  struct New {
    explicit New(const std::filesystem::path& target) : file(target), connection(file.path(), Connection::Mode::write, target.string()) {}
    TemporaryFile file;
    Connection connection;
  };
  void finish_new(Watching& watching);
  [[nodiscard]] Connection& connection() { return new_ ? new_->connection : claim_.database(); }

  Claim claim_;
  Codebook codebook_;
  std::optional<New> new_;
  std::optional<IndexMaker> index_;  // of a new one that is to have a search index
  std::optional<Writer> writer_;
  std::optional<Transaction> transaction_;
  bool search_ = false;  // whether the database has a search index, or will have one
  bool written_ = false;
};

}  // namespace zhibiao::store
