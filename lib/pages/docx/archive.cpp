#include "pages/docx/archive.hpp"

#include <zip.h>

#include <array>

#include "zhibiao/error.hpp"

namespace zhibiao::pages {
namespace {

struct ArchiveCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct PartCloser {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

}  // namespace

struct Archive::State {
  std::unique_ptr<zip_t, ArchiveCloser> archive;
};

Archive::Archive(std::string_view bytes, std::string source, std::size_t most)
    : source_(std::move(source)), left_(most), state_(std::make_unique<State>()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (buffer != nullptr) state_->archive.reset(zip_open_from_source(buffer, ZIP_RDONLY, &error));
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (state_->archive != nullptr) return;
  zip_source_free(buffer);
  throw Error(ErrorCode::unreadable, source_ + " is a broken zip archive (" + reason + "): fetch or save it again.");
}

Archive::~Archive() = default;

std::optional<std::string> Archive::read(const std::string& name) {
  zip_t* archive = state_->archive.get();
  const zip_int64_t index = zip_name_locate(archive, name.c_str(), 0);
  if (index < 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, PartCloser> part(zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0));
  if (part == nullptr) {
    zip_error_t* error = zip_get_error(archive);
    const bool encrypted = zip_error_code_zip(error) == ZIP_ER_NOPASSWD;
    throw Error(ErrorCode::unreadable, source_ + (encrypted ? " is encrypted: save it without a password."
                                                            : " is damaged: its part " + name + " cannot be unpacked (" +
                                                                  zip_error_strerror(error) + "); fetch or save it again."));
  }
  std::string bytes;
  std::array<char, std::size_t{1} << 16> buffer;
  for (;;) {
    const zip_int64_t count = zip_fread(part.get(), buffer.data(), buffer.size());
    if (count == 0) return bytes;
    if (count < 0) {
      throw Error(ErrorCode::unreadable, source_ + " is damaged: its part " + name + " cannot be unpacked (" +
                                             zip_file_strerror(part.get()) + "); fetch or save it again.");
    }
    const auto size = static_cast<std::size_t>(count);
    if (size > left_) {
      throw Error(ErrorCode::unreadable, source_ +
                                             " unpacks to more than is read of one document, which the limit \"memory\" can only lower: if "
                                             "it is no attack, save it as text first.");
    }
    left_ -= size;
    bytes.append(buffer.data(), size);
  }
}

}  // namespace zhibiao::pages
