/// @file own_lexicon.hpp
/// Words of a test, compiled.
#pragma once

#include "lexicon/lexicon.hpp"

namespace zhibiao::test {

class OwnLexicon {
 public:
  explicit OwnLexicon(const lexicon::LexiconBuilder& words) : packed_(written(words)), reader_(packed_.data()), lexicon(reader_) {}
  OwnLexicon(const OwnLexicon&) = delete;
  OwnLexicon& operator=(const OwnLexicon&) = delete;

 private:
  static lexicon::Packed written(const lexicon::LexiconBuilder& words) {
    lexicon::FlatWriter out;
    words.write(out);
    return out.take();
  }

  lexicon::Packed packed_;
  lexicon::FlatReader reader_;

 public:
  const lexicon::Lexicon lexicon;
};

}  // namespace zhibiao::test
