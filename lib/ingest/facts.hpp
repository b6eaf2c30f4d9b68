/// @file facts.hpp
/// What people write of a document, by name: the columns of a manifest.
#pragma once

#include <string>
#include <string_view>

#include "zhibiao/document.hpp"

namespace zhibiao::batch {

/// source, region, year, title, reporter or reporter_kind.
[[nodiscard]] bool is_fact(std::string_view name);
/// All of them, for messages.
[[nodiscard]] std::string fact_names();
/// An empty value is not known. The region may be a name until settle_region(). Throws Error (misuse) for a value that cannot be, and
/// for another name.
void set_fact(DocumentOptions& options, std::string_view name, const std::string& value);
/// The name of a region becomes the code of the one division that it names. Throws Error (misuse) when there is none, or several.
void settle_region(DocumentOptions& options);

}  // namespace zhibiao::batch
