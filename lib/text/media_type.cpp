#include "text/media_type.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace zhibiao::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view zip_archive = "application/zip";
constexpr std::string_view ole_storage = "application/x-ole-storage";
constexpr std::string_view encrypted_document = "application/x-encrypted-ooxml";

struct Signature {
  std::string_view bytes;
  std::string_view media_type;
  std::string_view description;
};

constexpr std::array signatures{
    Signature{"%PDF-"sv, pdf_document, "a PDF document"sv},
    Signature{"PK\x03\x04"sv, zip_archive, "a zip archive or an Office document (XLSX, ODT)"sv},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ole_storage, "an old Office document (DOC, XLS, WPS)"sv},
    Signature{"{\\rtf"sv, "application/rtf"sv, "an RTF document"sv},
    Signature{"\x89PNG\r\n\x1A\n"sv, "image/png"sv, "a PNG image"sv},
    Signature{"\xFF\xD8\xFF"sv, "image/jpeg"sv, "a JPEG image"sv},
    Signature{"GIF8"sv, "image/gif"sv, "a GIF image"sv},
    Signature{"II*\0"sv, "image/tiff"sv, "a TIFF image"sv},
    Signature{"MM\0*"sv, "image/tiff"sv, "a TIFF image"sv},
    Signature{"\x1F\x8B"sv, "application/gzip"sv, "a gzip archive"sv},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "application/x-7z-compressed"sv, "a 7z archive"sv},
    Signature{"Rar!\x1A\x07"sv, "application/vnd.rar"sv, "a RAR archive"sv},
    Signature{"SQLite format 3\0"sv, "application/vnd.sqlite3"sv, "an SQLite database"sv},
    Signature{"\x7F"
              "ELF"sv,
              "application/x-elf"sv, "a program"sv},
};

constexpr std::array html_extensions{"html"sv, "htm"sv, "shtml"sv, "shtm"sv, "xhtml"sv, "xht"sv,
                                     "aspx"sv, "asp"sv, "jsp"sv,   "jspx"sv, "php"sv};

// The extension of a path or URI, without what follows ? or # of the latter.
std::string extension_of(std::string_view name) {
  if (name.find("://") != std::string_view::npos) name = name.substr(0, name.find_first_of("?#"));
  const std::size_t dot = name.find_last_of("./\\");
  if (dot == std::string_view::npos || name[dot] != '.') return {};
  return lower(name.substr(dot + 1));
}

// The first characters in lower case. Without NUL bytes, so that the tags of UTF-16 show as well.
std::string head_of(std::string_view bytes) {
  constexpr std::size_t head_size = 4096;
  std::string head = lower(bytes.substr(0, head_size));
  std::erase(head, '\0');
  return head;
}

bool has_tag(std::string_view head) {
  for (std::size_t i = 0; i + 1 < head.size(); ++i) {
    if (head[i] == '<' && (is_letter(head[i + 1]) || head[i + 1] == '!')) return true;
  }
  return false;
}

bool is_html(std::string_view name, std::string_view bytes) {
  const std::string head = head_of(bytes);
  if (contains_any(head, {"<!doctype html", "<html"})) return true;
  const std::string extension = extension_of(name);
  if (std::find(html_extensions.begin(), html_extensions.end(), extension) != html_extensions.end()) return has_tag(head);
  return extension != "txt" && contains_any(head, {"<head>", "<body", "<meta ", "<title>"});
}

// The names of an archive's parts stand in it as they are.
bool is_word_document(std::string_view name, std::string_view bytes) {
  return bytes.find("word/document") != std::string_view::npos || extension_of(name) == "docx";
}

// What a server or mail program put before a PDF document is skipped, as its readers do. A page that tells of the format is none.
bool is_pdf_behind_other_bytes(std::string_view bytes) {
  constexpr std::size_t farthest = 1024;
  constexpr std::string_view mark = "%PDF-";
  const std::size_t at = bytes.substr(0, farthest + mark.size()).find(mark);
  if (at == std::string_view::npos || contains_any(lower(bytes.substr(0, at)), {"<!doctype", "<html"})) return false;
  const std::string_view rest = bytes.substr(at + mark.size());
  return rest.size() > 3 && is_digit(rest[0]) && rest[1] == '.' && is_digit(rest[2]) &&
         contains_any(rest, {" obj\n", " obj\r", " obj ", " obj<"});
}

// Office programs wrap a document with a password into their old format.
bool is_encrypted(std::string_view bytes) {
  constexpr std::string_view name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  return bytes.find(name) != std::string_view::npos;
}

}  // namespace

std::string_view media_type_of(std::string_view name, std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    if (signature.media_type == zip_archive && is_word_document(name, bytes)) return word_document;
    if (signature.media_type == ole_storage && is_encrypted(bytes)) return encrypted_document;
    return signature.media_type;
  }
  if (is_pdf_behind_other_bytes(bytes)) return pdf_document;
  return is_html(name, bytes) ? html_text : plain_text;
}

std::string_view describe_binary(std::string_view media_type) {
  if (media_type == word_document) return "a Word document (DOCX)";
  if (media_type == encrypted_document) return "an encrypted Office document";
  const auto* found =
      std::find_if(signatures.begin(), signatures.end(), [&](const Signature& signature) { return signature.media_type == media_type; });
  return found == signatures.end() ? std::string_view{} : found->description;
}

}  // namespace zhibiao::text
