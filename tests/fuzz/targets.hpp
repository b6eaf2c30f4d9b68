/// @file targets.hpp
/// What bytes of a fuzzer are given to. A target returns whatever the bytes are; it throws Broken when a promise does not hold, and any
/// other exception but Error is a fault too. It may be called any number of times in one process.
#pragma once

#include <array>
#include <stdexcept>
#include <string_view>

namespace zhibiao::fuzz {

class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Bytes of every media type; the first tells which. All that is told of the document quotes it.
void document(std::string_view bytes);
/// A text, then the same with CRLF and with full-width digits: the same figures.
void forms(std::string_view bytes);
/// A text whose report is stored, verified, found and exported, and merged with another one as if both had been read together.
void store(std::string_view bytes);
/// Texts with form feeds between them, ingested by one thread and in another order by two.
void batch(std::string_view bytes);
/// What the program for PDF documents answers: where words stand on pages.
void paper(std::string_view bytes);
/// A codebook in TOML, which then reads a text.
void codebook(std::string_view bytes);
/// A manifest of inputs.
void manifest(std::string_view bytes);
/// A small database with bytes of it changed: three bytes of a place and one of a value again and again.
void database(std::string_view bytes);
/// Words of people that ask a database, one a line.
void query(std::string_view bytes);
/// Calls of the C interface, one after another, with and without the objects that they ask for.
void calls(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
inline constexpr std::array<Target, 10> targets = {{{"document", document},
                                                    {"forms", forms},
                                                    {"store", store},
                                                    {"codebook", codebook},
                                                    {"manifest", manifest},
                                                    {"database", database},
                                                    {"query", query},
                                                    {"batch", batch},
                                                    {"paper", paper},
                                                    {"calls", calls}}};

}  // namespace zhibiao::fuzz
