// Rows as the C data interface of Apache Arrow (https://arrow.apache.org/docs/format/CDataInterface.html): columns are filled once, and
// whoever takes them shares their memory until the last one releases it.
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <new>

#include "capi/rows.hpp"

namespace zhibiao::capi {
namespace {

constexpr std::int64_t most_rows = std::int64_t{1} << 16;  // of a batch
constexpr std::size_t most_text = std::size_t{1} << 28;    // bytes of a column after which a batch ends: offsets have 31 bits

const char* format_of(zhibiao_type type) {
  switch (type) {
    case ZHIBIAO_TEXT:
      return "u";
    case ZHIBIAO_INTEGER:
      return "l";
    case ZHIBIAO_REAL:
      return "g";
    case ZHIBIAO_DECIMAL:
      return "d:28,9";  // the digits of an int64, and Decimal::max_scale after the point
    case ZHIBIAO_BOOLEAN:
      return "b";
  }
  return "n";
}
static_assert(Decimal::max_scale == 9);

void append_bit(std::vector<std::uint8_t>& bits, std::int64_t at, bool set) {
  if (at % 8 == 0) bits.push_back(0);
  if (set) bits.back() = static_cast<std::uint8_t>(bits.back() | (1U << (at % 8)));
}

template <typename Number>
void append_bytes(std::vector<std::uint8_t>& bytes, const Number& number) {
  const std::size_t end = bytes.size();
  bytes.resize(end + sizeof number);
  std::memcpy(bytes.data() + end, &number, sizeof number);
}

/// A decimal × 10^9 in 128 bits: low half, high half.
std::array<std::uint64_t, 2> with_nine_digits(const Decimal& number) {
  std::int64_t factor = 1;
  for (int digit = number.scale(); digit < Decimal::max_scale; ++digit) factor *= 10;
  constexpr int half = 32;
  const std::int64_t upper = (number.units() >> half) * factor;  // 2^31 × 10^9 fits
  const std::uint64_t lower = (static_cast<std::uint64_t>(number.units()) & 0xFFFFFFFFU) * static_cast<std::uint64_t>(factor);
  const std::uint64_t low = (static_cast<std::uint64_t>(upper) << half) + lower;
  const std::int64_t high = (upper >> half) + (low < lower ? 1 : 0);
  return {low, static_cast<std::uint64_t>(high)};
}

struct Values {
  std::vector<std::uint8_t> valid;  // a bit for each row
  std::vector<std::uint8_t> bytes;
  std::vector<std::int32_t> offsets{0};  // of texts
  std::int64_t nulls = 0;

  void append(zhibiao_type type, std::int64_t at, const Cell& cell) {
    const bool null = std::holds_alternative<std::monostate>(cell);
    append_bit(valid, at, !null);
    if (null) ++nulls;
    switch (type) {
      case ZHIBIAO_TEXT: {
        const auto* view = std::get_if<std::string_view>(&cell);
        const auto* text = std::get_if<std::string>(&cell);
        const std::string_view words = view != nullptr ? *view : text != nullptr ? std::string_view(*text) : std::string_view();
        if (words.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) - bytes.size())
          throw Error(ErrorCode::misuse, "a text is longer than Arrow's offsets can tell");
        bytes.insert(bytes.end(), words.begin(), words.end());
        offsets.push_back(static_cast<std::int32_t>(bytes.size()));
        break;
      }
      case ZHIBIAO_INTEGER:
        append_bytes(bytes, null ? std::int64_t{0} : std::get<std::int64_t>(cell));
        break;
      case ZHIBIAO_REAL:
        append_bytes(bytes, null ? 0.0 : std::get<double>(cell));
        break;
      case ZHIBIAO_DECIMAL:
        append_bytes(bytes, with_nine_digits(null ? Decimal() : std::get<Decimal>(cell)));
        break;
      case ZHIBIAO_BOOLEAN:
        append_bit(bytes, at, !null && std::get<std::int64_t>(cell) != 0);
        break;
    }
  }
};

struct Batch {
  std::int64_t rows = 0;
  std::vector<Values> columns;
};

}  // namespace

struct Columnar {
  std::vector<const char*> names;  // static
  std::vector<zhibiao_type> types;
  std::vector<Batch> batches;
};

namespace {

std::shared_ptr<const Columnar> read(zhibiao_rows& rows) {
  auto all = std::make_shared<Columnar>();
  for (std::size_t i = 0; i < rows.columns(); ++i) {
    all->names.push_back(rows.name(i));
    all->types.push_back(rows.type(i));
  }
  bool full = true;
  while (rows.next()) {
    if (full) all->batches.push_back({0, std::vector<Values>(rows.columns())});
    Batch& batch = all->batches.back();
    full = batch.rows + 1 == most_rows;
    for (std::size_t i = 0; i < rows.columns(); ++i) {
      batch.columns[i].append(all->types[i], batch.rows, rows.cell(i));
      full = full || batch.columns[i].bytes.size() > most_text;
    }
    ++batch.rows;
  }
  return all;
}

// What an exported struct owns: its children, and its share of the memory. A child may be moved out and live longer than its parent.
template <typename Struct>
struct Owned {
  std::shared_ptr<const Columnar> columnar;
  std::vector<Struct> children;
  std::vector<Struct*> places;
  std::array<const void*, 3> buffers{};

  explicit Owned(std::shared_ptr<const Columnar> from, std::size_t count = 0) : columnar(std::move(from)), children(count) {
    for (Struct& child : children) places.push_back(&child);
  }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() {
    for (Struct& child : children)
      if (child.release != nullptr) child.release(&child);
  }
};

template <typename Struct>
void release(Struct* exported) {
  exported->release = nullptr;
  delete static_cast<Owned<Struct>*>(exported->private_data);
}

// Gives `to` what `owned` holds; from here on release() frees it.
template <typename Struct>
void hand_over(std::unique_ptr<Owned<Struct>> owned, Struct& to) {
  to.n_children = static_cast<std::int64_t>(owned->children.size());
  to.children = owned->places.empty() ? nullptr : owned->places.data();
  to.private_data = owned.release();
  to.release = release<Struct>;
}

ArrowSchema schema_of(const std::shared_ptr<const Columnar>& columnar, const char* name, const char* format, std::int64_t flags) {
  ArrowSchema schema{};
  schema.format = format;
  schema.name = name;
  schema.flags = flags;
  hand_over(std::make_unique<Owned<ArrowSchema>>(columnar), schema);
  return schema;
}

void export_schema(const std::shared_ptr<const Columnar>& columnar, ArrowSchema& out) {
  auto owned = std::make_unique<Owned<ArrowSchema>>(columnar, columnar->names.size());
  for (std::size_t i = 0; i < columnar->names.size(); ++i)
    owned->children[i] = schema_of(columnar, columnar->names[i], format_of(columnar->types[i]), ARROW_FLAG_NULLABLE);
  out = ArrowSchema{};
  out.format = "+s";
  out.name = "";
  hand_over(std::move(owned), out);
}

ArrowArray array_of(const std::shared_ptr<const Columnar>& columnar, const Batch& batch, std::size_t column) {
  const Values& values = batch.columns[column];
  auto owned = std::make_unique<Owned<ArrowArray>>(columnar);
  const bool text = columnar->types[column] == ZHIBIAO_TEXT;
  owned->buffers = {values.nulls == 0 ? nullptr : values.valid.data(),
                    text ? static_cast<const void*>(values.offsets.data()) : values.bytes.data(), values.bytes.data()};
  ArrowArray array{};
  array.length = batch.rows;
  array.null_count = values.nulls;
  array.n_buffers = text ? 3 : 2;
  array.buffers = owned->buffers.data();
  hand_over(std::move(owned), array);
  return array;
}

void export_batch(const std::shared_ptr<const Columnar>& columnar, const Batch& batch, ArrowArray& out) {
  auto owned = std::make_unique<Owned<ArrowArray>>(columnar, batch.columns.size());
  for (std::size_t i = 0; i < batch.columns.size(); ++i) owned->children[i] = array_of(columnar, batch, i);
  out = ArrowArray{};
  out.length = batch.rows;
  out.n_buffers = 1;  // no row as a whole is NULL
  out.buffers = owned->buffers.data();
  hand_over(std::move(owned), out);
}

struct Stream {
  std::shared_ptr<const Columnar> columnar;
  std::size_t next = 0;
};

Stream& stream_of(ArrowArrayStream* stream) { return *static_cast<Stream*>(stream->private_data); }

// An error number, as a stream gives it.
template <typename Work>
int attempt(Work work) noexcept {
  try {
    work();
  } catch (const std::exception&) {
    return ENOMEM;
  }
  return 0;
}

int next_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return attempt([&] { export_schema(stream_of(stream).columnar, *out); });
}

int next_batch(ArrowArrayStream* stream, ArrowArray* out) {
  Stream& from = stream_of(stream);
  out->release = nullptr;  // which tells the end
  if (from.next == from.columnar->batches.size()) return 0;
  const int failed = attempt([&] { export_batch(from.columnar, from.columnar->batches[from.next], *out); });
  if (failed == 0) ++from.next;
  return failed;
}

const char* last_error(ArrowArrayStream* /*stream*/) { return nullptr; }

void release_stream(ArrowArrayStream* stream) {
  delete &stream_of(stream);
  stream->release = nullptr;
}

}  // namespace
}  // namespace zhibiao::capi

int zhibiao_rows_arrow(zhibiao_rows* rows, struct ArrowArrayStream* stream) {
  using namespace zhibiao::capi;
  if (stream != nullptr) stream->release = nullptr;
  return call(rows, [&](zhibiao_rows& handle) {
    ArrowArrayStream& out = required(stream, "stream");
    if (!handle.columnar) handle.columnar = read(handle);
    out = {next_schema, next_batch, last_error, release_stream, new Stream{handle.columnar}};
  });
}
