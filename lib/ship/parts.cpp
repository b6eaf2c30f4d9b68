// Merging and splitting: documents of one content, arranged in other files.
#include <algorithm>
#include <functional>
#include <list>
#include <map>
#include <memory>

#include "store/assemble.hpp"
#include "store/database_impl.hpp"
#include "store/file.hpp"
#include "store/folder.hpp"
#include "store/verify.hpp"
#include "zhibiao/ship.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;
using store::Connection;
using store::Statement;

// Parts are one content only when the same knowledge read them.
void require_same_knowledge(Connection& first, Connection& other) {
  for (const std::string key : {"codebook", "codebook_version", "region_table_version"}) {
    const auto value = [&](Connection& part) {
      return part.guarded([&] { return part.text("SELECT value FROM meta WHERE key = '" + key + "'"); });
    };
    if (value(first) != value(other))
      throw Error(ErrorCode::misuse, first.name() + " and " + other.name() + " cannot be merged: " + key + " is " + value(first) +
                                         " in one and " + value(other) + " in the other; ingest the documents of one of them again");
  }
}

struct Candidate {
  store::Pick pick;
  std::string source;
  std::string digest;
};

std::vector<Candidate> candidates(Connection& part) {
  return part.guarded([&] {
    std::vector<Candidate> found;
    Statement documents = part.prepare("SELECT id, source, digest FROM document");
    while (documents.step()) found.push_back({{documents.integer(0), documents.integer(0), &part}, documents.text(1), documents.text(2)});
    return found;
  });
}

// Each document once, in order of id.
std::vector<store::Pick> without_doubles(std::vector<Candidate> all) {
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.pick.id < b.pick.id; });
  std::vector<store::Pick> picks;
  const Candidate* last = nullptr;
  for (const Candidate& candidate : all) {
    if (last == nullptr || last->pick.id != candidate.pick.id) {
      picks.push_back(candidate.pick);
    } else if (last->digest != candidate.digest) {
      throw Error(ErrorCode::misuse, last->pick.from->name() + " and " + candidate.pick.from->name() + " tell different things about " +
                                         candidate.source + "; ingest it again with one version of the command");
    }
    last = &candidate;
  }
  return picks;
}

const char* key_of(SplitBy by) {
  return by == SplitBy::province ? "coalesce(substr(region, 1, 2) || '0000', 'unknown')" : "coalesce(CAST(year AS TEXT), 'unknown')";
}

}  // namespace

void merge(const std::vector<fs::path>& parts, const fs::path& output, bool search, const Watch& watch) {
  if (parts.empty()) throw Error(ErrorCode::misuse, "no database to merge is named");
  store::Watching watching(watch);
  const store::Claim claim(output, store::Purpose::replacing);
  std::vector<Database> databases;
  std::list<store::Transaction> reading;  // what is verified is what is copied
  std::vector<Connection*> sources;
  std::vector<Candidate> documents;
  bool indexed = false;
  for (const fs::path& part : parts) {
    Connection& source = databases.emplace_back(Database::open(part)).impl().connection;
    source.guarded([&] { reading.emplace_back(source); });
    store::require_whole(source, "merged", watching);
    sources.push_back(&source);
    require_same_knowledge(*sources.front(), source);
    indexed = indexed || source.guarded([&] { return source.has_table("document_search"); });
    std::vector<Candidate> found = candidates(source);
    std::move(found.begin(), found.end(), std::back_inserter(documents));
  }
  store::assemble(sources, without_doubles(std::move(documents)), search && indexed, claim, watching);
}

std::vector<fs::path> split(const Database& database, SplitBy by, const fs::path& folder, const Watch& watch) {
  store::Watching watching(watch);
  Connection& source = database.impl().connection;
  std::vector<fs::path> files;
  store::make_of_whole(source, "split", watching, [&](const std::function<void()>& require_whole) {
    source.guarded([&] {
      std::map<std::string, std::vector<store::Pick>> parts;
      Statement documents = source.prepare(std::string("SELECT ") + key_of(by) + ", id FROM document ORDER BY id");
      while (documents.step()) parts[documents.text(0)].push_back({documents.integer(1), documents.integer(1), &source});
      store::TemporaryFolder made(folder);
      std::list<store::Claim> old;  // nobody writes to what is to be replaced
      for (const auto& part : parts) {
        const fs::path file = folder / store::safe_name(part.first, ".db");
        source.require_other_file(file);
        if (store::look_at(folder) == store::Standing::folder) old.emplace_back(file, store::Purpose::replacing);
      }
      for (const auto& part : parts)
        store::assemble({&source}, part.second, source.has_table("document_search"),
                        store::Claim(made.file(store::safe_name(part.first, ".db")), store::Purpose::replacing), watching);
      require_whole();
      files = made.put_in_place();
    });
  });
  return files;
}

}  // namespace zhibiao
