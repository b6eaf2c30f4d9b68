/// @file rows.hpp
/// Values of rows as types of the model.
#pragma once

#include <optional>
#include <string>

#include "store/connection.hpp"
#include "zhibiao/model.hpp"
#include "zhibiao/query.hpp"

namespace zhibiao::query {

/// Throws Error (corrupt) for text that the database could not hold.
[[nodiscard]] Qualifier qualifier(const std::string& text);
[[nodiscard]] Status status(const std::string& text);
[[nodiscard]] Change change(const std::string& text);
[[nodiscard]] SectionRole section_role(const std::string& text);
[[nodiscard]] Decimal decimal(const std::string& text);

/// Empty for NULL.
[[nodiscard]] std::optional<std::uint32_t> position(const store::Statement& row, int column);
[[nodiscard]] Span span(const store::Statement& row, int start_column, int end_column);
/// 0 for NULL.
[[nodiscard]] int number(const store::Statement& row, int column);

}  // namespace zhibiao::query
