/// @file flat.hpp
/// Knowledge that needs no reading: columns of plain values, one behind the other in one piece of memory. What ships is laid out so when
/// the library is built and used where it lies; a user's own codebook is laid out by the same code when it is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace zhibiao::lexicon {

/// What pack() makes of a TOML file, and FlatWriter of columns. Nodes and columns are views of it.
using Packed = std::vector<std::uint32_t>;

/// Lists of values, one behind the other.
template <typename T>
class Rows {
 public:
  Rows() = default;
  Rows(std::span<const std::uint32_t> first, std::span<const T> values) : first_(first), values_(values) {}
  [[nodiscard]] std::size_t size() const { return first_.empty() ? 0 : first_.size() - 1; }
  [[nodiscard]] std::span<const T> operator[](std::size_t row) const {
    return {values_.data() + first_[row], values_.data() + first_[row + 1]};
  }

 private:
  std::span<const std::uint32_t> first_;  // by row its first value; one more for the end
  std::span<const T> values_;
};

template <typename Char>
std::basic_string_view<Char> text_of(std::span<const Char> characters) {
  return {characters.data(), characters.size()};
}

/// A column is the number of its values and the size of one, then the values: the same bytes on every machine that puts the low byte first.
/// Values have no padding, so that the same knowledge always gives the same bytes.
template <typename T>
concept Flat = std::is_trivially_copyable_v<T> &&
               (std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>)&&alignof(T) <= 8;

class FlatWriter {
 public:
  template <Flat T>
  void put(std::span<const T> values) {
    packed_.push_back(static_cast<std::uint32_t>(values.size()));
    packed_.push_back(sizeof(T));
    const std::size_t place = packed_.size();
    packed_.resize(place + (values.size_bytes() + 7) / 8 * 2);
    if (!values.empty()) std::memcpy(packed_.data() + place, values.data(), values.size_bytes());
  }
  template <Flat T>
  void put(const std::vector<T>& values) {
    put(std::span<const T>(values));
  }
  /// `rows` is a list of lists, or of texts.
  template <Flat T, typename List>
  void put_rows(const List& rows) {
    std::vector<std::uint32_t> first = {0};
    std::vector<T> values;
    for (const auto& row : rows) {
      values.insert(values.end(), row.begin(), row.end());
      first.push_back(static_cast<std::uint32_t>(values.size()));
    }
    put(first);
    put(values);
  }
  [[nodiscard]] Packed take() { return std::move(packed_); }

 private:
  Packed packed_;
};

/// Gives the columns in the order in which they were put. They are views of `packed`, which starts at a multiple of 8 bytes.
class FlatReader {
 public:
  explicit FlatReader(const std::uint32_t* packed) : at_(packed) {}

  template <Flat T>
  [[nodiscard]] std::span<const T> column() {
    const std::span<const T> values(reinterpret_cast<const T*>(at_ + 2), at_[0]);
    at_ += 2 + (values.size_bytes() + 7) / 8 * 2;
    return values;
  }
  template <Flat T>
  [[nodiscard]] Rows<T> rows() {
    const auto first = column<std::uint32_t>();
    return {first, column<T>()};
  }

 private:
  const std::uint32_t* at_;
};

}  // namespace zhibiao::lexicon
