#include "pages/docx/xml.hpp"

#include <charconv>
#include <new>
#include <optional>

#include "pages/references.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::pages {

pugi::xml_document parse_xml(std::string_view utf8, const std::string& source, const std::string& part) {
  pugi::xml_document document;
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const std::optional<std::string> mended = mend_references(utf8);
  const std::string_view markup = mended ? std::string_view(*mended) : utf8;
  const pugi::xml_parse_result result = document.load_buffer(markup.data(), markup.size(), options, pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result) {
    std::string message = source;
    message.append(" is damaged: its part ").append(part).append(" is no XML at byte ").append(std::to_string(result.offset));
    throw Error(ErrorCode::unreadable, message.append(" (").append(result.description()).append("); fetch or save it again."));
  }
  for (const pugi::xml_node node : document) {
    if (node.type() == pugi::node_doctype) {
      std::string message = source;
      message.append(" declares a document type in its part ").append(part);
      throw Error(ErrorCode::unreadable,
                  message.append(", which may make it endlessly large and no office program does: save it as text first."));
    }
  }
  return document;
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node other) { return local_name(other.name()) == name; });
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  return node.find_attribute([&](pugi::xml_attribute other) { return local_name(other.name()) == name; }).value();
}

unsigned number_of(std::string_view value, unsigned otherwise) {
  unsigned number = otherwise;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

}  // namespace zhibiao::pages
