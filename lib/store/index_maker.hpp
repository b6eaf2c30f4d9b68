/// @file index_maker.hpp
/// The search index of a new database, made beside its rows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "store/file.hpp"
#include "store/search_index.hpp"

namespace zhibiao::store {

/// Indexes documents in a thread of its own, into a file of its own, whose tables are copied to the database at the end. What fits into one
/// batch is indexed in the database itself, and where the system gives no thread the one that adds does the work.
class IndexMaker {
 public:
  enum class Flush {
    each_batch,  ///< as an index that is written to while documents are stored
    at_end,      ///< as one that is made of all documents at once
  };

  /// `target` is where the database will be; it says where temporary files may stand.
  IndexMaker(std::filesystem::path target, Flush flush);
  IndexMaker(const IndexMaker&) = delete;
  IndexMaker& operator=(const IndexMaker&) = delete;

  /// The next document in order of key. Waits when the batch before is not indexed yet.
  void add(std::int64_t key, SearchTerms terms);
  /// The same of one whose terms are made here.
  void add(std::int64_t key, std::string title, std::string text);
  /// Makes the table document_search in `database`, within a transaction there, with all that was added. Once; nothing can be added
  /// afterwards.
  void move_to(Connection& database);

 private:
  struct Item {
    std::int64_t key;
    SearchTerms terms;  // or title and text
    bool is_text;
  };
  using Batch = std::vector<Item>;
  /// Where the index is made, when it is of several batches.
  struct Made {
    explicit Made(const std::filesystem::path& target) : file(target), connection(file.path(), Connection::Mode::write, target.string()) {}
    TemporaryFile file;
    Connection connection;
  };

  void add(Item item);
  void hand_over();
  void wait();
  void index_handed();
  static void index(Connection& connection, Batch batch);

  std::filesystem::path target_;
  Flush flush_;
  Batch waiting_;
  std::size_t waiting_bytes_ = 0;
  std::optional<Made> made_;
  Batch handed_;
  std::future<void>
      done_;  // valid while a thread indexes what was handed over; the last member, since it waits for the thread when it goes
};

}  // namespace zhibiao::store
