#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "command.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Tells for one figure, or for every figure of the report, which rule read the number, in which clause and
under which topic it stands, which cues of the codebook decided, and what the runners-up were. OFFSET is a
code point of what `zhibiao text FILE` prints, such as a start that `zhibiao extract` gave.

Examples:
  zhibiao explain report.txt            every figure
  zhibiao explain report.txt:462        the figure that covers code point 462)";

struct Options {
  std::string place;
  std::string codebook;
  DocumentOptions document;
};

/// FILE or FILE:OFFSET; a file whose own name ends like an offset is a file.
struct Place {
  std::string path;
  std::optional<std::uint32_t> offset;
};

Place parse(const std::string& place) {
  const auto colon = place.rfind(':');
  std::error_code unknown;
  if (colon == std::string::npos || std::filesystem::exists(place, unknown)) return {place, std::nullopt};
  std::uint32_t offset = 0;
  const char* end = place.data() + place.size();
  const auto read = std::from_chars(place.data() + colon + 1, end, offset);
  if (read.ec != std::errc() || read.ptr != end) return {place, std::nullopt};
  return {place.substr(0, colon), offset};
}

void explain_one(const Extractor& extractor, const Document& document, std::uint32_t offset, std::ostream& out) {
  std::string why = extractor.explain(document, offset);
  if (!why.empty()) {
    out << why;
    return;
  }
  for (const auto& rejection : extractor.extract(document).rejections)
    if (rejection.span.start <= offset && offset < rejection.span.end) {
      out << rejection.quote << " [" << rejection.span.start << ", " << rejection.span.end << ") is no quantity: " << rejection.reason
          << '\n';
      return;
    }
  throw Error(ErrorCode::not_found, document.source() + ": no number at code point " + std::to_string(offset) + " of " +
                                        std::to_string(document.size()) + "; `zhibiao extract` lists where numbers are");
}

int explain(const Options& options, std::ostream& out) {
  const Place place = parse(options.place);
  const Document document = read_document(place.path, options.document);
  const Extractor extractor(read_codebook(options.codebook));
  if (place.offset) {
    explain_one(extractor, document, *place.offset, out);
    return success;
  }
  for (const auto& observation : extractor.extract(document).observations)
    out << extractor.explain(document, observation.span.start) << '\n';
  return success;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("explain", "Tell why figures were read as they were");
  const auto options = std::make_shared<Options>();
  command->add_option("PLACE", options->place, "FILE or FILE:OFFSET; without an offset every figure is explained")->required();
  add_codebook_option(*command, options->codebook);
  add_document_options(*command, options->document);
  command->footer(manual);
  command->callback([options, &action] { action = [options](std::ostream& out) { return explain(*options, out); }; });
}

}  // namespace zhibiao::tool
