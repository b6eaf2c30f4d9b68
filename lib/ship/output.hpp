/// @file output.hpp
/// Text files that are there as a whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>

#include "store/connection.hpp"
#include "store/file.hpp"
#include "zhibiao/error.hpp"

namespace zhibiao::ship {

/// Throws Error (io) when a stream has failed. `name` is used in the message.
inline void require_written(const std::ostream& out, const std::string& name) {
  if (!out) throw Error(ErrorCode::io, name + " could not be written; look whether the disk is full");
}

/// Calls `write` with a stream to a file beside `path`, and puts it in its place.
template <typename Write>
void write_file(const std::filesystem::path& path, Write write) {
  store::TemporaryFile file(path);
  {
    std::ofstream out(file.path(), std::ios::binary);
    write(out);
    out.close();
    require_written(out, path.string());
  }
  file.put_in_place();
}

/// The same for what is made of a database. Throws Error (misuse) when `path` is its own file.
template <typename Write>
void write_file(const store::Connection& database, const std::filesystem::path& path, Write write) {
  database.require_other_file(path);
  write_file(path, write);
}

}  // namespace zhibiao::ship
