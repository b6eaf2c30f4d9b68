/// @file database_impl.hpp
/// What a Database holds: for the rooms store and query.
#pragma once

#include <optional>

#include "store/connection.hpp"
#include "store/writer.hpp"
#include "zhibiao/database.hpp"

namespace zhibiao {

struct Database::Impl {
  explicit Impl(store::Connection opened) : connection(std::move(opened)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  store::Connection connection;
  std::optional<store::Writer> writer;  // when open for writing
};

namespace store {
/// Makes the writer of a database that was opened for writing. Throws Error (misuse) in the library that only reads.
void begin_writing(Database::Impl& impl, const std::optional<Codebook>& codebook);
}  // namespace store

}  // namespace zhibiao
