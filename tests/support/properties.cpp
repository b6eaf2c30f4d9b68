#include "support/properties.hpp"

#include "text/utf8.hpp"

namespace zhibiao::test {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

class Inspector {
 public:
  Inspector(const Document& document, const Report& report)
      : report_(report), text_(text::to_code_points(document.text())), readings_(text_.size()) {}

  std::vector<std::string> inspect() {
    each_span(report_.observations);
    each_span(report_.rejections);
    for (std::uint32_t i = 0; i < text_.size(); ++i)
      if (is_digit(text_[i]) && readings_[i] != 1)
        tell("the digit at " + std::to_string(i) + " is in " + std::to_string(readings_[i]) +
             " readings: " + quote({i > 8 ? i - 8 : 0, std::min(i + 12, static_cast<std::uint32_t>(text_.size()))}));
    for (const Observation& found : report_.observations) {
      if (found.part_of && *found.part_of == found.span.start) tell("a part of itself", found);
      if (found.value_high && *found.value_high <= found.value) tell("a range whose end is not above its start", found);
      if (found.section >= report_.sections.size()) tell("in a section that is not there", found);
    }
    return std::move(broken_);
  }

 private:
  [[nodiscard]] std::string quote(Span span) const { return text::to_utf8(std::u32string_view(text_).substr(span.start, span.length())); }
  void tell(std::string what) { broken_.push_back(std::move(what)); }
  template <typename Item>
  void tell(const std::string& what, const Item& item) {
    tell(what + " at " + std::to_string(item.span.start) + ": " + item.quote);
  }

  template <typename Items>
  void each_span(const Items& items) {
    std::uint32_t last = 0;
    for (const auto& item : items) {
      if (item.span.start >= item.span.end || item.span.end > text_.size()) {
        tell("an empty span, or one outside the text", item);
        continue;
      }
      if (item.span.start < last) tell("out of order or overlapping", item);
      last = item.span.end;
      if (quote(item.span) != item.quote) tell("the quote differs", item);
      for (std::uint32_t i = item.span.start; i < item.span.end; ++i) ++readings_[i];
    }
  }

  const Report& report_;
  std::u32string text_;
  std::vector<int> readings_;  // by code point: in how many spans it stands
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_properties(const Document& document, const Report& report) { return Inspector(document, report).inspect(); }

}  // namespace zhibiao::test
