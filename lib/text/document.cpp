#include "zhibiao/document.hpp"

#include <utility>

#include "text/document_state.hpp"
#include "text/utf8.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {

Document::Document(std::shared_ptr<const State> state) : state_(std::move(state)) {}
Document::Document(const Document&) = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(const Document&) = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const std::string& Document::text() const& noexcept { return state_->text; }

std::uint32_t Document::size() const noexcept { return static_cast<std::uint32_t>(state_->code_points.size()); }

std::string Document::quote(Span span) const {
  if (span.start > span.end || span.end > size()) {
    throw Error(ErrorCode::misuse, "The span " + std::to_string(span.start) + ".." + std::to_string(span.end) + " is not within the " +
                                       std::to_string(size()) + " code points of " + source() + ".");
  }
  return text::to_utf8(std::u32string_view(state_->code_points).substr(span.start, span.length()));
}

const std::string& Document::source() const& noexcept { return state_->options.source; }
const std::string& Document::sha256() const& noexcept { return state_->sha256; }
const std::string& Document::media_type() const& noexcept { return state_->media_type; }
const std::string& Document::charset() const& noexcept { return state_->charset; }
const std::map<std::string, std::string>& Document::metadata() const& noexcept { return state_->metadata; }
const std::vector<Diagnostic>& Document::diagnostics() const& noexcept { return state_->diagnostics; }
const DocumentOptions& Document::options() const& noexcept { return state_->options; }
const Document::State& Document::state() const noexcept { return *state_; }

}  // namespace zhibiao
