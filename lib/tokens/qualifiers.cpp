#include "tokens/qualifiers.hpp"

#include <optional>

namespace zhibiao::tokens {

namespace {

constexpr std::uint32_t longest_word = 8;

}  // namespace

QualifierReader::QualifierReader(const lexicon::Lexicon& lexicon, const lexicon::Scan& scan)
    : lexicon_(lexicon),
      scan_(scan),
      before_{{lexicon.category("qualifier.at_least"), Qualifier::at_least},
              {lexicon.category("qualifier.at_most"), Qualifier::at_most},
              {lexicon.category("qualifier.less"), Qualifier::less},
              {lexicon.category("qualifier.more"), Qualifier::more},
              {lexicon.category("qualifier.about"), Qualifier::about}},
      after_{{lexicon.category("qualifier.at_least_after"), Qualifier::at_least},
             {lexicon.category("qualifier.at_most_after"), Qualifier::at_most},
             {lexicon.category("qualifier.about_after"), Qualifier::about},
             {lexicon.category("qualifier.more_after"), Qualifier::more}},
      link_(lexicon.category("qualifier.link")),
      within_(lexicon.category("qualifier.within")),
      word_(lexicon.category("qualifier.word")) {}

const lexicon::Hit* QualifierReader::ending_at(std::uint32_t position, lexicon::CategoryId category) const {
  return lexicon_.longest_ending_at(scan_, position, position > longest_word ? position - longest_word : 0, category);
}

Qualifier QualifierReader::read(Span span, std::uint32_t behind, bool more, bool duration) const {
  // The longest word that ends at the number decides: 不超过 is no 超过.
  std::uint32_t position = span.start;
  for (int links = 0; links < 2; ++links) {
    const lexicon::Hit* best = nullptr;
    std::optional<Qualifier> qualifier;
    for (const Rule& rule : before_) {
      const lexicon::Hit* hit = ending_at(position, rule.category);
      if (hit != nullptr && (best == nullptr || hit->start < best->start)) {
        best = hit;
        qualifier = rule.qualifier;
      }
    }
    // 指出不足160余条, 村规民约12份: the end of another word
    if (const lexicon::Hit* word = ending_at(position, word_); qualifier && word != nullptr && word->start < best->start) qualifier.reset();
    const lexicon::Hit* link = ending_at(position, link_);
    if (qualifier && !(link != nullptr && link->start < best->start)) return *qualifier;
    if (link == nullptr) break;
    position = link->start;
  }
  // 100%许可事项: the beginning of another word
  const lexicon::Hit* other = lexicon_.longest_at(scan_, behind, word_);
  for (const Rule& rule : after_) {
    const lexicon::Hit* hit = lexicon_.longest_at(scan_, behind, rule.category);
    if (hit != nullptr && (other == nullptr || other->end <= hit->end)) return rule.qualifier;
  }
  if (duration && lexicon_.longest_at(scan_, span.end, within_) != nullptr) return Qualifier::at_most;
  return more ? Qualifier::more : Qualifier::exact;
}

}  // namespace zhibiao::tokens
