// Reading: bytes of text a second, and whether the cost grows with the length of a document and nothing else. The references of
// the same run: copying the bytes, and decoding them to code points.
#include <benchmark/benchmark.h>
#include <unicode/utf8.h>

#include <cstring>

#include "sample.hpp"
#include "zhibiao/extractor.hpp"

namespace zhibiao::benchmarks {
namespace {

void account(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
  state.SetComplexityN(static_cast<std::int64_t>(text.size()));
  state.counters["document"] =
      benchmark::Counter(static_cast<double>(text.size()), benchmark::Counter::kDefaults, benchmark::Counter::OneK::kIs1000);
}

void extract(benchmark::State& state) {
  const std::string text = long_report(static_cast<int>(state.range(0)));
  const Document document = Document::from_bytes(text);
  const Extractor extractor;
  std::size_t figures = 0;
  for (auto _ : state) {
    const Report report = extractor.extract(document);
    figures = report.observations.size();
    benchmark::DoNotOptimize(figures);
  }
  account(state, text);
  state.counters["figures"] = static_cast<double>(figures);
}
BENCHMARK(extract)->Arg(1)->Arg(10)->Arg(100)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);

void document_from_bytes(benchmark::State& state) {
  const std::string text = long_report(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(Document::from_bytes(text).size());
  account(state, text);
}
BENCHMARK(document_from_bytes)->Arg(1)->Arg(10)->Arg(100)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);

void reference_decode(benchmark::State& state) {
  const std::string text = long_report(10);
  std::u32string code_points(text.size(), U'\0');
  const auto length = static_cast<std::int32_t>(text.size());
  for (auto _ : state) {
    std::size_t count = 0;
    for (std::int32_t at = 0; at < length; ++count) {
      UChar32 c = 0;
      U8_NEXT_OR_FFFD(text.data(), at, length, c);
      code_points[count] = static_cast<char32_t>(c);
    }
    benchmark::DoNotOptimize(code_points.data());
  }
  account(state, text);
}
BENCHMARK(reference_decode)->Unit(benchmark::kMillisecond);

void reference_copy(benchmark::State& state) {
  const std::string text = long_report(10);
  std::string copy(text.size(), '\0');
  for (auto _ : state) {
    std::memcpy(copy.data(), text.data(), text.size());
    benchmark::DoNotOptimize(copy.data());
    benchmark::ClobberMemory();
  }
  account(state, text);
}
BENCHMARK(reference_copy)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace zhibiao::benchmarks
