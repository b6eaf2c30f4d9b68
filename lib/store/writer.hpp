/// @file writer.hpp
/// Puts documents and what was read from them into the tables.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "store/entry.hpp"
#include "store/index_maker.hpp"
#include "store/names.hpp"
#include "store/vintages.hpp"
#include "zhibiao/codebook.hpp"
#include "zhibiao/database.hpp"
#include "zhibiao/document.hpp"
#include "zhibiao/model.hpp"

namespace zhibiao::store {

class Writer {
 public:
  /// The first document that is written brings meta and the codebook of the database up to date.
  /// `index` makes the search index when the database has none yet.
  explicit Writer(Connection& connection, Codebook codebook, IndexMaker* index = nullptr);

  /// Stores a document, all of it or nothing. Throws Error (misuse) when the report does not fit it.
  IngestResult write(const Document& document, const Report& report);
  /// The same with what was prepared of them, for this codebook.
  IngestResult write(const Document& document, const Report& report, Entry entry);
  /// A document of this source, which is there already as it is, came again.
  void give_again(std::int64_t id, const std::string& source);
  /// Removes all documents of a source; gives how many there were.
  std::size_t remove(const std::string& source);
  /// Must follow in the same transaction: what concerns documents together. Gives which vintages are current now.
  std::vector<VintageChoice> settle();
  /// When the transaction was undone instead.
  void forget() noexcept;

 private:
  void remove(std::int64_t id, const std::string& source);
  [[nodiscard]] IngestStatus status_of(std::int64_t id, const std::string& source, const Document& document);
  /// Gives the key of the document.
  [[nodiscard]] std::int64_t write_rows(const Document& document, const Report& report, const Entry& entry);
  [[nodiscard]] std::int64_t write_document(const Entry& entry, const Document& document, const DocumentInfo& info);
  void write_sections(std::int64_t key, const std::vector<Section>& sections);
  void write_observations(std::int64_t key, const Document& document, const Report& report, const Entry& entry);
  [[nodiscard]] std::optional<std::int64_t> key_of_codebook(const std::string& name);
  void write_checks(std::int64_t key, const Report& report);
  void write_diagnostics(std::int64_t key, const std::vector<Diagnostic>& diagnostics);
  void to_index(std::int64_t key, SearchTerms terms);
  void index_waiting();
  void write_search();

  Connection& connection_;
  Codebook codebook_;
  Names names_;
  bool search_;
  IndexMaker* index_;
  bool triggers_;
  bool meta_written_ = false;
  /// What has happened since settle().
  struct Since {
    std::set<std::int64_t> written;                // ids
    std::map<std::int64_t, SearchTerms> to_index;  // by key: what was written and waits for the index
    std::size_t waiting_bytes = 0;                 // of their terms
    bool removed = false;
    bool index_all = false;
    Arrival arrival;
    std::set<std::string> sources;
  } since_;
};

}  // namespace zhibiao::store
