#include "text/folder.hpp"

#include <dirent.h>
#include <ftw.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>

namespace zhibiao::text {
namespace {

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

std::error_code error_of(int number) { return {number, std::generic_category()}; }

int remove_one(const char* path, const struct stat* /*status*/, int /*kind*/, struct FTW* /*place*/) { return ::remove(path); }

}  // namespace

std::vector<std::string> names_in(const std::filesystem::path& folder, std::error_code& failed) {
  std::vector<std::string> names;
  failed.clear();
  const std::unique_ptr<DIR, Closer> opened(::opendir(folder.c_str()));
  if (opened == nullptr) failed = error_of(errno);
  while (!failed) {
    errno = 0;
    const dirent* entry = ::readdir(opened.get());
    if (entry == nullptr) {
      failed = error_of(errno);
      break;
    }
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  return names;
}

std::error_code remove_tree(const std::filesystem::path& path) noexcept {
  constexpr int open_folders = 16;
  const bool removed = ::nftw(path.c_str(), remove_one, open_folders, FTW_DEPTH | FTW_PHYS) == 0;
  return removed || errno == ENOENT ? std::error_code() : error_of(errno);
}

}  // namespace zhibiao::text
