#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>
#include <system_error>

#include "text/folder.hpp"
#include "zhibiao/ingest.hpp"

namespace zhibiao::inline ZHIBIAO_ABI {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view read_formats[] = {".txt", ".html", ".htm", ".shtml", ".docx", ".pdf"};
/// In which reports are published and which nothing here reads.
constexpr std::string_view unread_formats[] = {".doc", ".wps", ".rtf", ".odt",  ".ofd", ".ceb",   ".caj", ".xls", ".xlsx",
                                               ".et",  ".ods", ".ppt", ".pptx", ".mht", ".mhtml", ".zip", ".rar"};

bool is_of(const fs::path& path, std::span<const std::string_view> formats) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(formats.begin(), formats.end(), extension) != formats.end();
}

IngestInput input(const fs::path& path, const fs::path& source) {
  IngestInput result;
  result.path = path;
  result.options.source = source.generic_string();
  return result;
}

class Collector {
 public:
  Collector(std::vector<IngestInput>& inputs, std::vector<RejectedInput>& rejected, std::vector<fs::path>& skipped)
      : inputs_(inputs), rejected_(rejected), skipped_(skipped) {}

  void add_named(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      add_folder(path, {});
    } else {
      add_file(path, path.filename(), status, error);
    }
  }

 private:
  // `below`: the way from the folder that was named to this one.
  void add_folder(const fs::path& folder, const fs::path& below) {
    std::error_code error;
    for (const std::string& name : text::names_in(folder, error)) add_entry(folder / name, below / name);
    if (error) rejected_.push_back({folder, ErrorCode::io, folder.string() + " cannot be looked into: " + error.message()});
  }

  // Links to folders are not followed: they may lead back.
  void add_entry(const fs::path& path, const fs::path& source) {
    if (source.filename().string().starts_with('.')) return;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    std::error_code ignored;
    if (fs::is_directory(status)) {
      if (!fs::is_symlink(path, ignored)) add_folder(path, source);
    } else if (is_of(source, read_formats)) {
      add_file(path, source, status, error);
    } else if (is_of(source, unread_formats)) {
      skipped_.push_back(path);
    }
  }

  // Reading what is no plain file could wait for ever, or never end.
  void add_file(const fs::path& path, const fs::path& source, const fs::file_status& status, const std::error_code& error) {
    if (fs::is_regular_file(status)) {
      inputs_.push_back(input(path, source));
    } else if (status.type() == fs::file_type::not_found) {
      rejected_.push_back({path, ErrorCode::not_found, path.string() + " does not exist"});
    } else if (error) {
      rejected_.push_back({path, ErrorCode::io, path.string() + " cannot be looked at: " + error.message()});
    } else {
      rejected_.push_back({path, ErrorCode::io,
                           path.string() + " is a device, pipe or socket and was left out; what it gives can be read from standard input"});
    }
  }

  std::vector<IngestInput>& inputs_;
  std::vector<RejectedInput>& rejected_;
  std::vector<fs::path>& skipped_;
};

}  // namespace

std::vector<IngestInput> collect_inputs(const std::vector<fs::path>& paths, std::vector<RejectedInput>& rejected,
                                        std::vector<fs::path>* skipped) {
  std::vector<IngestInput> inputs;
  std::vector<fs::path> unread;
  Collector collector(inputs, rejected, unread);
  for (const fs::path& path : paths) collector.add_named(path);
  std::sort(inputs.begin(), inputs.end(), [](const IngestInput& a, const IngestInput& b) { return a.path < b.path; });
  std::sort(unread.begin(), unread.end());
  if (skipped != nullptr) skipped->insert(skipped->end(), unread.begin(), unread.end());
  return inputs;
}

}  // namespace zhibiao
