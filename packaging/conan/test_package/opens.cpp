// Whether the library is there and says what it must of a file that is not.
#include <iostream>

#include "zhibiao/database.hpp"
#include "zhibiao/error.hpp"

int main() {
  try {
    (void)zhibiao::Database::open("no-such.db");
  } catch (const zhibiao::Error& error) {
    std::cout << error.what() << '\n';
    return error.code() == zhibiao::ErrorCode::not_found ? 0 : 1;
  }
  return 1;
}
