/// @file extension.hpp
/// What the files of the loadable extension share. SQLite reaches it through its table of functions, and so it reaches SQLite.
#pragma once

#include <sqlite3ext.h>

#include <exception>
#include <new>
#include <optional>
#include <string>

#include "zhibiao/decimal.hpp"

SQLITE_EXTENSION_INIT3

namespace zhibiao::extension {

/// Registers the table-valued function zhibiao_extract(text).
[[nodiscard]] int add_extract(sqlite3* database);

/// The text of an argument; empty for NULL. Throws std::bad_alloc where SQLite had no memory for it.
[[nodiscard]] inline std::string text_of(sqlite3_value* value) {
  const bool given = sqlite3_value_type(value) != SQLITE_NULL;
  const unsigned char* text = sqlite3_value_text(value);
  if (text == nullptr && given) throw std::bad_alloc();
  return text == nullptr ? std::string()
                         : std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

inline void result(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// An integer where the value is one, as in the tables.
inline void result(sqlite3_context* context, const Decimal& value) {
  const std::optional<Decimal> plain = value.times_power_of_ten(0);
  if (plain && plain->scale() == 0) {
    sqlite3_result_int64(context, plain->units());
  } else {
    sqlite3_result_double(context, value.to_double());
  }
}

}  // namespace zhibiao::extension
