#include "plain_text.hpp"

#include <unicode/utf8.h>

namespace zhibiao::tool {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr char carriage_return = '\r';

}  // namespace

bool is_control(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

PlainText::int_type PlainText::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  xsputn(&byte, 1);
  return c;
}

std::streamsize PlainText::xsputn(const char* bytes, std::streamsize count) {
  if (exactly_) {
    write({bytes, static_cast<std::size_t>(count)});
  } else {
    for (std::streamsize i = 0; i < count; ++i) put(bytes[i]);
  }
  return count;
}

int PlainText::sync() {
  write_pending();
  return sink_.pubsync();
}

void PlainText::write(std::string_view bytes) { sink_.sputn(bytes.data(), static_cast<std::streamsize>(bytes.size())); }

// What never became a character.
void PlainText::write_pending() {
  if (!pending_.empty()) write(replacement);
  pending_.clear();
}

void PlainText::put(char byte) {
  const bool continues = U8_IS_TRAIL(byte) && !pending_.empty() && pending_.front() != carriage_return;
  if (pending_.size() == 1 && pending_.front() == carriage_return && byte == '\n') {
    write("\r");
    pending_.clear();
  } else if (!continues) {
    write_pending();
  }
  pending_ += byte;
  const auto length = static_cast<std::int32_t>(pending_.size());
  if (byte == carriage_return || (U8_IS_LEAD(pending_.front()) && length < 1 + U8_COUNT_TRAIL_BYTES(pending_.front()))) return;
  std::int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT(pending_.data(), at, length, c);
  const bool shown = c >= 0 && (c == '\t' || c == '\n' || !is_control(static_cast<char32_t>(c)));
  write(shown ? std::string_view(pending_) : replacement);
  pending_.clear();
}

void write_exactly(std::ostream& out) {
  if (auto* plain = dynamic_cast<PlainText*>(out.rdbuf())) plain->pass_exactly();
}

}  // namespace zhibiao::tool
