#include "text/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8 = "UTF-8";
constexpr std::string_view utf16le = "UTF-16LE";
constexpr std::string_view utf16be = "UTF-16BE";
constexpr std::string_view gb18030 = "GB18030";
constexpr std::string_view big5 = "Big5";

// A decoding that was tried, and how well it went.
struct Attempt {
  std::string charset;
  std::string text;
  std::size_t characters = 0;
  std::size_t non_ascii = 0;
  std::size_t replaced = 0;
  std::size_t controls = 0;  // C0 control characters that no text file has
  bool has_nul = false;

  // More than one character in ten is ill-formed, or one in fifty a control character.
  [[nodiscard]] bool is_garbage() const { return has_nul || replaced * 10 > characters || controls * 50 > characters; }
};

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Detector = std::unique_ptr<UCharsetDetector, DetectorCloser>;

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(charset.empty() ? nullptr : ucnv_open(charset.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// The labels that the WHATWG Encoding standard reads as one of our charsets, without their punctuation; pages say
// gb2312 or GBK for text that uses all of GB18030.
std::string_view family_of(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 24> families{{
      {"utf8", utf8},
      {"unicode11utf8", utf8},
      {"utf16", utf16le},
      {"utf16le", utf16le},
      {"unicode", utf16le},
      {"utf16be", utf16be},
      {"gb2312", gb18030},
      {"gb231280", gb18030},
      {"gbk", gb18030},
      {"xgbk", gb18030},
      {"gb18030", gb18030},
      {"cp936", gb18030},
      {"windows936", gb18030},
      {"euccn", gb18030},
      {"chinese", gb18030},
      {"csgb2312", gb18030},
      {"big5", big5},
      {"big5hkscs", big5},
      {"cnbig5", big5},
      {"csbig5", big5},
      {"xxbig5", big5},
      {"iso88591", "windows-1252"},
      {"latin1", "windows-1252"},
      {"usascii", "windows-1252"},
  }};
  std::string plain = lower(label);
  std::erase_if(plain, [](char c) { return !is_letter(c) && !is_digit(c); });
  const auto* found = std::find_if(families.begin(), families.end(), [&](const auto& family) { return family.first == plain; });
  return found == families.end() ? std::string_view{} : found->second;
}

// The IANA name of a charset that can be decoded; empty for an unknown label.
std::string canonical_name(std::string_view label) {
  if (const std::string_view family = family_of(label); !family.empty()) return std::string(family);
  const std::string name(label);
  if (open_converter(name) == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  const char* standard = ucnv_getStandardName(name.c_str(), "IANA", &status);
  return U_SUCCESS(status) && standard != nullptr ? standard : name;
}

// Replaces like ICU's own substitution callback, and counts.
void replace_and_count(const void* context, UConverterToUnicodeArgs* arguments, const char* /*bytes*/, std::int32_t /*length*/,
                       UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // the converter is reset, closed or cloned
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  *status = U_ZERO_ERROR;
  constexpr UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorCode::unreadable, std::string("The text could not be converted: ") + u_errorName(status));
}

std::string convert(std::string_view bytes, const std::string& charset, std::size_t& replaced) {
  const Converter converter = open_converter(charset);
  UErrorCode status = converter == nullptr ? U_UNSUPPORTED_ERROR : U_ZERO_ERROR;
  require(status);
  ucnv_setToUCallBack(converter.get(), replace_and_count, &replaced, nullptr, nullptr, &status);
  std::u16string wide(bytes.size() + 1, u'\0');  // no charset makes more UTF-16 units than it has bytes; one more for a cut end
  UChar* wide_end = wide.data();
  const char* next = bytes.data();
  ucnv_toUnicode(converter.get(), &wide_end, wide.data() + wide.size(), &next, bytes.data() + bytes.size(), nullptr, 1, &status);
  require(status);
  const auto wide_size = static_cast<std::int32_t>(wide_end - wide.data());
  std::int32_t size = 0;
  u_strToUTF8(nullptr, 0, &size, wide.data(), wide_size, &status);
  status = U_ZERO_ERROR;  // the call above only measures
  std::string out(static_cast<std::size_t>(size), '\0');
  u_strToUTF8(out.data(), size, nullptr, wide.data(), wide_size, &status);
  require(status == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : status);
  return out;
}

bool is_unusual_control(char32_t c) {
  constexpr std::u32string_view usual = U"\t\n\v\f\r\x1A";  // 1A: end of a DOS file
  return (c < 0x20 && usual.find(c) == std::u32string_view::npos) || c == 0x7F;
}

Attempt attempt(std::string_view bytes, std::string_view charset) {
  Attempt result;
  result.charset = charset;
  std::u32string code_points;
  if (charset == utf8) {
    code_points = to_code_points(bytes, &result.replaced);
    result.text = result.replaced == 0 ? std::string(bytes) : to_utf8(code_points);
  } else {
    result.text = convert(bytes, result.charset, result.replaced);
    code_points = to_code_points(result.text);
  }
  result.characters = code_points.size();
  for (const char32_t c : code_points) {
    result.non_ascii += c > 0x7F ? 1 : 0;
    result.controls += is_unusual_control(c) ? 1 : 0;
    result.has_nul = result.has_nul || c == 0;
  }
  return result;
}

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

// The longer mark first: that of UTF-32LE begins like that of UTF-16LE.
constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, utf8}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"sv}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"sv},
                           Mark{"\xFF\xFE"sv, utf16le},  Mark{"\xFE\xFF"sv, utf16be},          Mark{"\x84\x31\x95\x33"sv, gb18030}};

Mark mark_of(std::string_view bytes) {
  const auto* found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == marks.end() ? Mark{} : *found;
}

// The value of `key = "value"` within a tag; empty when the tag has no such key.
std::string_view declared_value(std::string_view tag, std::string_view key) {
  std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  at = tag.find_first_not_of(" \t\r\n", at + key.size());
  if (at == std::string_view::npos || tag[at] != '=') return {};
  at = tag.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return tag.substr(at, tag.find_first_of(" \t\r\n\"';/?>", at) - at);
}

// The charset that an XML declaration or a <meta> near the start names, as written there in lower case.
std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t head_size = 8192;
  const std::string head = lower(bytes.substr(0, head_size));
  if (head.starts_with("<?xml")) {
    const auto name = declared_value(std::string_view(head).substr(0, head.find('>')), "encoding");
    if (!name.empty()) return std::string(name);
  }
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const auto name = declared_value(std::string_view(head).substr(at, head.find('>', at) - at), "charset");
    if (!name.empty()) return std::string(name);
  }
  return {};
}

// The detector looks at the first 8000 bytes only, which may all be scripts: give it the parts that are not ASCII.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t sample_size = 8000;
  constexpr std::size_t context = 8;  // ASCII bytes that are kept around others; a second byte of Big5 and GBK may be one
  std::string sample;
  std::size_t ascii_run = 0;
  for (const char byte : bytes) {
    ascii_run = static_cast<unsigned char>(byte) < 0x80 ? ascii_run + 1 : 0;
    if (ascii_run <= context) sample += byte;
    if (sample.size() == sample_size) break;
  }
  return sample;
}

// What ICU thinks of the bytes: charset → confidence (0 to 100), best first.
std::vector<std::pair<std::string, int>> detect(std::string_view bytes) {
  const std::string sample = sample_of(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<std::pair<std::string, int>> found;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_SUCCESS(status)) found.emplace_back(name, confidence);
  }
  return found;
}

// Text of our documents that is neither marked nor UTF-8: GB18030 or Big5 by their frequent characters, unless the page
// declares something that suits the bytes about as well.
Attempt attempt_legacy(std::string_view bytes, const std::string& declared) {
  constexpr int clear_lead = 20;
  const auto matches = detect(bytes);
  const auto confidence_in = [&](std::string_view charset) {
    const auto found = std::find_if(matches.begin(), matches.end(), [&](const auto& match) { return match.first == charset; });
    return found == matches.end() ? 0 : found->second;
  };
  const std::string_view detected = confidence_in(big5) > confidence_in(gb18030) ? big5 : gb18030;
  Attempt best = attempt(bytes, detected);
  if (declared.empty() || declared == detected || confidence_in(detected) > confidence_in(declared) + clear_lead) return best;
  Attempt other = attempt(bytes, declared);
  return other.replaced <= best.replaced ? other : best;
}

// How much of the text is made of the characters that Chinese and ASCII documents are made of.
double share_of_expected(std::string_view text) {
  constexpr std::size_t enough = 1U << 16;
  const std::u32string code_points = to_code_points(text.substr(0, enough));
  const auto expected = std::count_if(code_points.begin(), code_points.end(), [](char32_t c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || (c >= 0x2010 && c <= 0x2030) || (c >= 0x3000 && c <= 0x3020) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFF5E);
  });
  return code_points.empty() ? 0 : static_cast<double>(expected) / static_cast<double>(code_points.size());
}

// NUL bytes stand in UTF-16 only. The wrong byte order makes other scripts of the text.
Attempt attempt_utf16(std::string_view bytes) {
  Attempt little = attempt(bytes, utf16le);
  Attempt big = attempt(bytes, utf16be);
  Attempt& best = share_of_expected(little.text) >= share_of_expected(big.text) ? little : big;
  constexpr double plausible = 0.7;
  if (best.is_garbage() || share_of_expected(best.text) < plausible) best.has_nul = true;
  return std::move(best);
}

// A few damaged characters do not turn UTF-8 into something else; text of other charsets has hardly a well-formed sequence.
bool is_utf8(const Attempt& attempt) { return (attempt.non_ascii - attempt.replaced) >= attempt.replaced * 10; }

Attempt attempt_unmarked(std::string_view bytes, const std::string& declared) {
  if (bytes.find('\0') != std::string_view::npos) return attempt_utf16(bytes);
  Attempt as_utf8 = attempt(bytes, utf8);
  return is_utf8(as_utf8) ? as_utf8 : attempt_legacy(bytes, declared);
}

[[noreturn]] void refuse(const std::string& source, const Attempt& attempt) {
  const std::string advice = attempt.has_nul || attempt.replaced * 10 <= attempt.characters
                                 ? " looks like a binary file (NUL bytes or control characters): convert it to text or HTML first."
                                 : " is no text in " + attempt.charset + " (" + std::to_string(attempt.replaced) + " of " +
                                       std::to_string(attempt.characters) +
                                       " characters are ill-formed): name its charset, or convert it to UTF-8 first.";
  throw Error(ErrorCode::unreadable, source + advice);
}

}  // namespace

Decoded decode(std::string_view bytes, const std::string& given, const std::string& source) {
  Decoded decoded;
  const auto tell = [&](std::string code, std::string message) {
    decoded.diagnostics.push_back({Span{}, std::move(code), std::move(message)});
  };

  const Mark mark = mark_of(bytes);
  bytes.remove_prefix(mark.bytes.size());
  const std::string declaration = declared_charset(bytes);
  const std::string declared = canonical_name(declaration);

  std::optional<Attempt> chosen;
  if (!mark.charset.empty()) chosen = attempt(bytes, mark.charset);
  if (!chosen || chosen->is_garbage()) chosen = attempt_unmarked(bytes, declared);
  if (!mark.charset.empty() && chosen->charset != mark.charset) {
    tell("charset_contradicted",
         "The byte-order mark says " + std::string(mark.charset) + ", but the bytes are " + chosen->charset + "; that was used.");
  } else if (!declared.empty() && declared != chosen->charset && chosen->non_ascii > 0) {
    tell("charset_contradicted", "The page declares " + declaration + ", but its bytes are " + chosen->charset + "; that was used.");
  }

  if (!given.empty()) {
    const std::string name = canonical_name(given);
    if (name.empty()) throw Error(ErrorCode::misuse, "The charset \"" + given + "\" is not known; give an IANA name such as GB18030.");
    Attempt as_given = attempt(bytes, name);
    decoded.diagnostics.clear();
    if (as_given.text != chosen->text) {
      tell("charset_contradicted",
           "The charset given is " + name + ", but the bytes look like " + chosen->charset + "; " + name + " was used.");
    }
    chosen = std::move(as_given);
  }

  if (chosen->is_garbage()) refuse(source, *chosen);
  if (chosen->replaced > 0) {
    tell("bytes_replaced",
         std::to_string(chosen->replaced) + " ill-formed byte sequences of " + chosen->charset + " were replaced by U+FFFD.");
  }
  decoded.text = std::move(chosen->text);
  decoded.charset = std::move(chosen->charset);
  return decoded;
}

}  // namespace zhibiao::text
