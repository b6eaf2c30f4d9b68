/// @file sentence.hpp
/// The words around a figure.
#pragma once

#include <string_view>

#include "zhibiao/model.hpp"

namespace zhibiao::query {

/// The sentence around a span, its closing mark included, without the space around it. It never leaves the line, unless the span does.
[[nodiscard]] Span sentence_around(std::u32string_view text, Span span);

}  // namespace zhibiao::query
