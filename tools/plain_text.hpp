/// @file plain_text.hpp
/// Output for people: what a document or a file name holds never commands the terminal.
#pragma once

#include <iostream>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace zhibiao::tool {

/// Whether a terminal does something with a character but show it: C0 and C1 controls, DEL, the marks that turn the direction of writing.
[[nodiscard]] bool is_control(char32_t c);

/// Passes UTF-8 on to another buffer with U+FFFD for every control but TAB, LF and the CR before an LF, and for every byte that is no
/// UTF-8.
class PlainText : public std::streambuf {
 public:
  explicit PlainText(std::streambuf& sink) : sink_(sink) {}
  /// From now on every byte is passed on as it is.
  void pass_exactly() { exactly_ = true; }
  /// Passes on what commands the terminal, of the program's own.
  void command(std::string_view sequence) {
    write_pending();
    write(sequence);
  }

 private:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;
  void put(char byte);
  void write(std::string_view bytes);
  void write_pending();

  std::streambuf& sink_;
  bool exactly_ = false;
  std::string pending_;  // of a character that is not complete, or a CR
};

/// While it lives standard error is for people.
class PlainErrors {
 public:
  PlainErrors() : plain_(*std::cerr.rdbuf()), old_(std::cerr.rdbuf(&plain_)) {}
  PlainErrors(const PlainErrors&) = delete;
  PlainErrors& operator=(const PlainErrors&) = delete;
  ~PlainErrors() { std::cerr.rdbuf(old_); }

 private:
  PlainText plain_;
  std::streambuf* old_;
};

/// What is written to `out` is for programs: every byte as it is, where `out` is a PlainText.
void write_exactly(std::ostream& out);

}  // namespace zhibiao::tool
