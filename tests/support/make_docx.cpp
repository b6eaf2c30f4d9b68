#include "support/make_docx.hpp"

#include <array>
#include <cstdint>

#include "support/table.hpp"
#include "support/template.hpp"

namespace zhibiao::test {
namespace {

std::array<std::uint32_t, 256> crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    table[i] = i;
    for (int bit = 0; bit < 8; ++bit) table[i] = table[i] >> 1 ^ ((table[i] & 1) != 0 ? 0xEDB88320 : 0);
  }
  return table;
}

std::uint32_t crc_of(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = crc_table();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) crc = crc >> 8 ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~crc;
}

std::string number(std::uint32_t value, int bytes) {
  std::string out;
  for (; bytes > 0; --bytes, value >>= 8) out += static_cast<char>(value & 0xFF);
  return out;
}

// What the header before a part and its entry in the directory have in common.
std::string description(const std::string& name, const std::string& bytes) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  return number(20, 2) + number(0, 8) + number(crc_of(bytes), 4) + number(size, 4) + number(size, 4) +
         number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
}

std::string content_types() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
}

std::string relationships() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
         "Target=\"word/document.xml\"/></Relationships>";
}

}  // namespace

std::string make_zip(const Parts& parts) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const std::string common = description(name, bytes);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 10) + number(static_cast<std::uint32_t>(out.size()), 4) + name;
    out += "PK\x03\x04" + common + name + bytes;
  }
  const auto count = static_cast<std::uint32_t>(parts.size());
  const auto start = static_cast<std::uint32_t>(out.size());
  return out + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
         number(static_cast<std::uint32_t>(directory.size()), 4) + number(start, 4) + number(0, 2);
}

std::string word_paragraph(std::string_view text, std::string_view properties) {
  std::string out = "<w:p>";
  if (!properties.empty()) out.append("<w:pPr>").append(properties).append("</w:pPr>");
  constexpr std::size_t run = 30;  // bytes, up to the end of a character
  while (!text.empty()) {
    std::size_t size = std::min(run, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    out += "<w:r><w:t xml:space=\"preserve\">" + escaped(std::string(text.substr(0, size))) + "</w:t></w:r>";
    text.remove_prefix(size);
  }
  return out + "</w:p>";
}

std::string make_docx(std::string_view body, Parts parts) {
  std::string document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  document.append(body).append("<w:sectPr/></w:body></w:document>");
  parts.insert(parts.begin(),
               {{"[Content_Types].xml", content_types()}, {"_rels/.rels", relationships()}, {"word/document.xml", document}});
  return make_zip(parts);
}

std::string docx_of(std::string_view text) {
  std::string body;
  bool in_table = false;
  for (const std::string& line : split(text, '\n')) {
    const std::vector<std::string> cells = split(line, '\t');
    const bool is_row = cells.size() > 1;
    if (is_row != in_table) body += is_row ? "<w:tbl>" : "</w:tbl>";
    in_table = is_row;
    if (is_row) {
      body += "<w:tr>";
      for (const std::string& cell : cells) body += "<w:tc>" + word_paragraph(cell) + "</w:tc>";
      body += "</w:tr>";
    } else {
      body += word_paragraph(line);
    }
  }
  return make_docx(body + (in_table ? "</w:tbl>" : ""));
}

}  // namespace zhibiao::test
