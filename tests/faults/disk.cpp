#include "faults/disk.hpp"

#include <algorithm>
#include <fstream>
#include <random>

namespace zhibiao::faults {
namespace {

namespace fs = std::filesystem;
using Kind = Step::Kind;

bool changes_names(const Step& step) {
  return step.kind == Kind::make || step.kind == Kind::make_folder || step.kind == Kind::rename || step.kind == Kind::exchange ||
         step.kind == Kind::link || step.kind == Kind::remove;
}

bool changes_bytes(const Step& step) { return step.kind == Kind::write || step.kind == Kind::cut; }

std::string folder_of(const std::string& name) { return fs::path(name).parent_path().string(); }

bool moves(const Step& step) { return step.kind == Kind::rename || step.kind == Kind::exchange; }

/// Which steps last: for each, whether it was synchronized before the end.
std::vector<bool> lasting(const std::vector<Step>& steps, std::size_t end) {
  std::vector<bool> lasts(end, false);
  std::map<std::string, std::size_t> folder_synced;  // how many steps were before
  std::map<int, std::size_t> file_synced;
  for (std::size_t i = 0; i < end; ++i) {
    if (steps[i].kind == Kind::sync_folder) folder_synced[steps[i].path] = i;
    if (steps[i].kind == Kind::sync) file_synced[steps[i].file] = i;
  }
  const auto since = [](const auto& synced, const auto& key) {
    const auto found = synced.find(key);
    return found == synced.end() ? std::size_t{0} : found->second;
  };
  for (std::size_t i = 0; i < end; ++i) {
    const Step& step = steps[i];
    if (changes_bytes(step)) lasts[i] = i < since(file_synced, step.file);
    if (changes_names(step))
      lasts[i] = i < since(folder_synced, folder_of(step.path)) && (!moves(step) || i < since(folder_synced, folder_of(step.to)));
  }
  return lasts;
}

// All names at or below `from`, taken out and put in again below `to`.
void move(std::map<std::string, int>& names, const std::string& from, const std::string& to) {
  std::map<std::string, int> moved;
  for (auto name = names.begin(); name != names.end();) {
    const bool inside = name->first == from || name->first.starts_with(from + "/");
    if (inside) moved.emplace(to + name->first.substr(from.size()), name->second);
    name = inside ? names.erase(name) : std::next(name);
  }
  for (const auto& [name, file] : moved) names.insert_or_assign(name, file);
}

void change_names(Image& image, const Step& step) {
  switch (step.kind) {
    case Kind::make:
      image.names[step.path] = step.file;
      image.bytes[step.file];
      break;
    case Kind::make_folder:
      image.names[step.path] = Image::folder;
      break;
    case Kind::rename:
      move(image.names, step.path, step.to);
      break;
    case Kind::exchange:
      move(image.names, step.path, "\n");
      move(image.names, step.to, step.path);
      move(image.names, "\n", step.to);
      break;
    case Kind::link:
      if (const auto found = image.names.find(step.to); found != image.names.end()) image.names[step.path] = found->second;
      break;
    case Kind::remove:
      image.names.erase(step.path);
      break;
    default:
      break;
  }
}

void put(std::string& bytes, std::uint64_t offset, std::string_view some) {
  bytes.resize(std::max<std::size_t>(bytes.size(), offset + some.size()));
  bytes.replace(offset, some.size(), some);
}

/// Only some of its sectors.
void put_torn(std::string& bytes, std::uint64_t offset, std::string_view some, std::mt19937& random) {
  constexpr std::size_t sector = 512;
  while (!some.empty()) {
    const std::size_t size = std::min<std::size_t>(some.size(), sector - offset % sector);
    if (random() % 2 == 0) put(bytes, offset, some.substr(0, size));
    offset += size;
    some.remove_prefix(size);
  }
}

}  // namespace

void Image::write_to(const fs::path& empty) const {
  for (const auto& [name, file] : names) {  // a folder comes before what is in it
    if (file == folder) {
      fs::create_directories(empty / name);
    } else {
      fs::create_directories((empty / name).parent_path());
      std::ofstream(empty / name, std::ios::binary) << bytes.at(file);
    }
  }
}

std::string Image::told() const {
  std::string told;
  for (const auto& [name, file] : names) told += name + '\0' + (file == folder ? std::string() : bytes.at(file)) + '\0';
  return told;
}

Image after_power_loss(const std::vector<Step>& steps, std::size_t at, const Chance& chance) {
  const std::vector<bool> lasts = lasting(steps, at);
  std::mt19937 random(chance.seed);
  std::size_t pending = 0;
  for (std::size_t i = 0; i < at; ++i)
    if (changes_names(steps[i]) && !lasts[i]) ++pending;
  // Names change in their order: a file system writes them down one after the other.
  std::size_t named = chance.names == Chance::Names::all ? pending : chance.names == Chance::Names::some ? random() % (pending + 1) : 0;
  Image image;
  for (std::size_t i = 0; i < at; ++i) {
    const Step& step = steps[i];
    if (changes_names(step)) {
      if (lasts[i] || named > 0) change_names(image, step);
      if (!lasts[i] && named > 0) --named;
      if (step.kind == Kind::make) image.bytes[step.file];
    }
    if (!changes_bytes(step)) continue;
    const bool whole = lasts[i] || chance.bytes == Chance::Bytes::all;
    const bool torn = !whole && chance.bytes == Chance::Bytes::some;
    std::string& bytes = image.bytes[step.file];
    if (step.kind == Kind::cut) {
      if (whole || (torn && random() % 2 == 0)) bytes.resize(step.offset);
    } else if (whole) {
      put(bytes, step.offset, step.bytes);
    } else if (torn) {
      put_torn(bytes, step.offset, step.bytes, random);
    }
  }
  return image;
}

}  // namespace zhibiao::faults
