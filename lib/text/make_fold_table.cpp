// Writes the table of text::fold() as C++ arrays to standard output. It runs at build time: to ask ICU for it costs
// every program that links the library some 90 ms at its start.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int block_bits = 8;
constexpr std::size_t block_size = 1U << block_bits;
using Block = std::array<std::int32_t, block_size>;

constexpr bool contains(std::u32string_view set, UChar32 c) { return set.find(static_cast<char32_t>(c)) != std::u32string_view::npos; }

// Punctuation that NFKC leaves apart but that writers use for one another; 0 for everything else.
UChar32 plain_punctuation(UChar32 c) {
  if (contains(U"“”„‟″〝〞〟「」『』", c)) return U'"';
  if (contains(U"‘’‚‛′", c)) return U'\'';
  if (contains(U"～〜〰∼˜⁓", c)) return U'~';
  if (u_charType(c) == U_DASH_PUNCTUATION || contains(U"−─━", c)) return U'-';
  if (contains(U"\v\f\u0085\u2028\u2029", c)) return U'\n';
  // U+200B to U+200F, U+2060 and U+FEFF have no width: pages scatter them between a number and its unit.
  if (u_charType(c) == U_SPACE_SEPARATOR || contains(U"\r\u180E\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF", c)) return U' ';
  return 0;
}

// Ideographs by the radicals of the supplement, which NFKC leaves apart.
std::map<UChar32, UChar32> read_radicals(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string(path) + " cannot be opened");
  std::map<UChar32, UChar32> radicals;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    UChar32 radical = 0;
    UChar32 ideograph = 0;
    if (line.front() != '#' && fields >> std::hex >> radical >> ideograph) radicals[radical] = ideograph;
  }
  return radicals;
}

class Folder {
 public:
  explicit Folder(std::map<UChar32, UChar32> radicals) : radicals_(std::move(radicals)) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    normalizer_ = icu::Normalizer2::getNFKCInstance(status);
    simplifier_.reset(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, where, status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  }

  [[nodiscard]] UChar32 operator()(UChar32 c) const {
    if (const UChar32 plain = plain_punctuation(c)) return plain;
    const auto radical = radicals_.find(c);
    const UChar32 compatible = radical != radicals_.end() ? radical->second : normalized(c);
    if (const UChar32 plain = plain_punctuation(compatible)) return plain;
    return simplified(compatible);
  }

 private:
  [[nodiscard]] UChar32 normalized(UChar32 c) const {
    const int decomposition = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
    if (decomposition == U_DT_CIRCLE || decomposition == U_DT_SUPER || decomposition == U_DT_SUB) return c;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = normalizer_->normalize(icu::UnicodeString(c), status);
    return U_SUCCESS(status) && result.countChar32() == 1 ? result.char32At(0) : c;
  }

  // ICU maps 苎 and 苧 to each other: what does not come to rest stays as it is, so that folding twice changes nothing.
  [[nodiscard]] UChar32 simplified(UChar32 c) const {
    if (!u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return c;
    const icu::UnicodeString once = transliterated(icu::UnicodeString(c));
    return once.countChar32() == 1 && transliterated(once) == once ? once.char32At(0) : c;
  }

  [[nodiscard]] icu::UnicodeString transliterated(icu::UnicodeString text) const {
    simplifier_->transliterate(text);
    return text;
  }

  std::map<UChar32, UChar32> radicals_;
  const icu::Normalizer2* normalizer_ = nullptr;
  std::unique_ptr<icu::Transliterator> simplifier_;
};

void write(const std::vector<std::size_t>& block_of, const std::vector<Block>& blocks) {
  std::cout << "constexpr int block_bits = " << block_bits << ";\nconstexpr std::uint8_t block_of[] = {";
  for (const std::size_t index : block_of) std::cout << index << ',';
  std::cout << "};\nconstexpr std::int32_t offsets[][" << block_size << "] = {\n";
  for (const Block& block : blocks) {
    std::cout << '{';
    for (const std::int32_t offset : block) std::cout << offset << ',';
    std::cout << "},\n";
  }
  std::cout << "};\n";
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) throw std::runtime_error("usage: zhibiao_make_fold_table RADICALS");
  const Folder fold(read_radicals(arguments[1]));
  std::map<Block, std::size_t> known;
  std::vector<Block> blocks;
  std::vector<std::size_t> block_of;
  std::size_t used = 0;  // blocks up to the last one that changes anything
  for (UChar32 start = 0; start <= UCHAR_MAX_VALUE; start += block_size) {
    Block block{};
    for (std::size_t i = 0; i < block_size; ++i) {
      const UChar32 c = start + static_cast<UChar32>(i);
      if (!U_IS_SURROGATE(c)) block[i] = fold(c) - c;
    }
    const auto [entry, is_new] = known.try_emplace(block, blocks.size());
    if (is_new) blocks.push_back(block);
    block_of.push_back(entry->second);
    if (block != Block{}) used = block_of.size();
  }
  block_of.resize(used);
  if (blocks.size() > UINT8_MAX + 1) throw std::runtime_error("the table needs wider block numbers");
  write(block_of, blocks);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_fold_table: " << error.what() << '\n';
  return 1;
}
