#include "zhibiao/codebook.hpp"

#include <vector>

#include "capi/handles.hpp"

using zhibiao::Codebook;
using zhibiao::capi::required;
using zhibiao::capi::text;

namespace {

template <typename Make>
int filled(zhibiao_codebook** codebook, Make make) noexcept {
  return zhibiao::capi::make(codebook, [&](zhibiao_codebook& handle) { handle.codebook.emplace(make()); });
}

}  // namespace

int zhibiao_codebook_automatic(zhibiao_codebook** codebook) {
  return filled(codebook, [] { return Codebook::automatic(); });
}

int zhibiao_codebook_shipped(const char* name, size_t size, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return Codebook::shipped(text(name, size)); });
}

int zhibiao_codebook_from_file(const char* path, size_t path_size, zhibiao_codebook** codebook) {
  return filled(codebook, [&] { return Codebook::from_file(text(path, path_size)); });
}

int zhibiao_codebook_combine(const zhibiao_codebook* const* codebooks, size_t count, zhibiao_codebook** codebook) {
  return filled(codebook, [&] {
    std::vector<Codebook> all;
    for (size_t i = 0; i < count; ++i) all.push_back(required((&required(codebooks, "codebooks"))[i], "a codebook").made());
    return Codebook::combine(all);
  });
}

void zhibiao_codebook_free(zhibiao_codebook* codebook) { delete codebook; }

int zhibiao_codebook_error(const zhibiao_codebook* codebook, const char** message, size_t* size) {
  return codebook == nullptr ? static_cast<int>(ZHIBIAO_MISUSE) : codebook->error(message, size);
}
