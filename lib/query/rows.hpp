/// @file rows.hpp
/// Values of rows as types of the model.
#pragma once

#include <optional>
#include <string_view>

#include "store/connection.hpp"
#include "zhibiao/model.hpp"
#include "zhibiao/query.hpp"

namespace zhibiao::query {

/// Throws Error (corrupt) for text that the database could not hold.
[[nodiscard]] Qualifier qualifier(std::string_view text);
[[nodiscard]] Status status(std::string_view text);
[[nodiscard]] Change change(std::string_view text);
[[nodiscard]] Confidence confidence(std::string_view text);
[[nodiscard]] SectionRole section_role(std::string_view text);
/// Empty for NULL.
[[nodiscard]] std::optional<ReporterKind> reporter_kind(const store::Statement& row, int column);
[[nodiscard]] Decimal decimal(std::string_view text);
/// Empty for NULL.
[[nodiscard]] std::optional<Decimal> optional_decimal(const store::Statement& row, int column);

/// Empty for NULL.
[[nodiscard]] std::optional<std::uint32_t> position(const store::Statement& row, int column);
[[nodiscard]] Span span(const store::Statement& row, int start_column, int end_column);
/// 0 for NULL.
[[nodiscard]] int number(const store::Statement& row, int column);
/// Empty for NULL. Throws Error (corrupt) for what is no year.
[[nodiscard]] std::optional<Year> year(const store::Statement& row, int column);
/// Empty for NULL, and for the impossible days (2021-02-30) that a page could bring into the first layouts.
[[nodiscard]] std::optional<Period> period(const store::Statement& row, int column);

}  // namespace zhibiao::query
