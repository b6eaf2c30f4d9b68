#include "page/words.hpp"

#include "ingest/csv.hpp"
#include "lexicon/resource.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::page {
namespace {

constexpr const char* file = "page/words.csv";

}  // namespace

Words::Words(PageLanguage language) : chinese_(language == PageLanguage::chinese) {
  for (const batch::CsvRecord& record : batch::read_csv(lexicon::resource(file), file)) {
    constexpr std::size_t columns = 3;
    if (record.fields.size() != columns)
      throw Error(ErrorCode::schema, std::string(file) + ":" + std::to_string(record.line) + ": a line has a key and two words");
    words_[record.fields[0]] = record.fields[chinese_ ? 1 : 2];
  }
}

const std::string& Words::operator()(std::string_view key) const {
  const auto found = words_.find(std::string(key));
  if (found == words_.end()) throw Error(ErrorCode::schema, std::string(file) + " lacks the word " + std::string(key));
  return found->second;
}

std::string Words::of(std::string_view kind, std::string_view name) const {
  const auto found = words_.find(std::string(kind) + "." + std::string(name));
  return found == words_.end() ? std::string(name) : found->second;
}

std::string Words::with(std::string_view key, std::string_view what) const {
  std::string sentence = (*this)(key);
  return sentence.replace(sentence.find("{}"), 2, what);
}

}  // namespace zhibiao::page
