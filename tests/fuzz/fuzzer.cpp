// The targets of targets.hpp for libFuzzer; the environment variable ZHIBIAO_FUZZ_TARGET names one. tests/fuzz/run starts it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "fuzz/targets.hpp"

namespace {

const zhibiao::fuzz::Target& chosen() {
  const char* name = std::getenv("ZHIBIAO_FUZZ_TARGET");
  const auto& all = zhibiao::fuzz::targets;
  const auto* found = std::find_if(all.begin(), all.end(), [&](const auto& target) { return name != nullptr && target.name == name; });
  if (found == all.end()) {
    std::fputs("ZHIBIAO_FUZZ_TARGET names no target\n", stderr);
    std::exit(2);
  }
  return *found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const zhibiao::fuzz::Target& target = chosen();
  try {
    target.run({reinterpret_cast<const char*>(data), size});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", std::string(target.name).c_str(), error.what());
    std::abort();
  }
  return 0;
}
