// What is left is cleared away also when there is no memory left.
#include "support/no_memory.hpp"

#include <catch2/catch.hpp>
#include <optional>

#include "store/connection.hpp"
#include "store/file.hpp"
#include "store/sample.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using test::error_of;
using test::TemporaryFolder;

TEST_CASE("a transaction is undone without memory", "[store][memory]") {
  store::Connection connection;
  connection.execute("CREATE TABLE t (x)");
  std::optional<store::Transaction> outer(connection);
  connection.execute("INSERT INTO t VALUES (1)");
  std::optional<store::Transaction> inner(connection);
  connection.execute("INSERT INTO t VALUES (2)");
  {
    const test::NoMemory from_here_on;
    inner.reset();
  }
  CHECK(connection.integer("SELECT sum(x) FROM t") == 1);
  outer->commit();
  CHECK(connection.integer("SELECT sum(x) FROM t") == 1);
}

TEST_CASE("after a change that could not be undone nothing is committed", "[store][memory]") {
  store::Connection connection;
  connection.execute("CREATE TABLE t (x)");
  store::Transaction outer(connection);
  connection.execute("INSERT INTO t VALUES (1)");
  connection.expect_undone();
  CHECK(error_of([&] { outer.commit(); }).code() == ErrorCode::database);
  CHECK(error_of([&] { store::Transaction another(connection); }).code() == ErrorCode::database);
}

TEST_CASE("a temporary file is removed without memory", "[store][memory]") {
  const TemporaryFolder folder;
  std::optional<store::TemporaryFile> file(std::in_place, folder / "a folder whose name is long enough that it is no short text.db");
  const std::filesystem::path path = file->path();
  REQUIRE(std::filesystem::exists(path));
  {
    const test::NoMemory from_here_on;
    file.reset();
  }
  CHECK_FALSE(std::filesystem::exists(path));
}
