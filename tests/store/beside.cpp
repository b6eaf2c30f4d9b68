#include "store/beside.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "store/layout.hpp"
#include "support/temporary_folder.hpp"

using namespace zhibiao;
using namespace zhibiao::store;
using test::TemporaryFolder;

namespace {

const Watch unwatched;

struct Where {
  std::thread::id thread;
  const Connection* connection = nullptr;
  std::int64_t units = -1;

  void look(Connection& given) {
    thread = std::this_thread::get_id();
    connection = &given;
    units = given.integer("SELECT count(*) FROM unit");
  }
};

Connection filled(Connection made) {
  create_tables(made);
  made.execute("INSERT INTO unit (name) VALUES ('件')");
  return made;
}
Connection database(const std::filesystem::path& path) { return filled({path, Connection::Mode::create}); }

}  // namespace

TEST_CASE("a file is read in two threads at once", "[store][threads]") {
  const TemporaryFolder folder;
  Connection connection = database(folder / "figures.db");
  Where where;
  Watching watching(unwatched);
  Beside beside(connection, [&](Connection& other) { where.look(other); });
  CHECK(connection.integer("SELECT count(*) FROM unit") == 1);
  beside.wait(watching);
  CHECK(where.units == 1);
  CHECK(where.thread != std::this_thread::get_id());
  CHECK(where.connection != &connection);
}

TEST_CASE("what only one connection can read is read by that one", "[store][threads]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "figures.db";
  const std::string what = GENERATE("in memory", "not committed", "moved");
  Connection connection = what == "in memory" ? filled(Connection()) : database(path);
  if (what == "not committed") connection.execute("BEGIN; INSERT INTO unit (name) VALUES ('人')");
  if (what == "moved") {
    std::filesystem::rename(path, folder / "other.db");
    database(path).execute("DELETE FROM unit");
  }
  const std::int64_t units = connection.integer("SELECT count(*) FROM unit");
  Where where;
  Watching watching(unwatched);
  Beside beside(connection, [&](Connection& other) { where.look(other); });
  beside.wait(watching);
  CAPTURE(what);
  CHECK(where.connection == &connection);
  CHECK(where.units == units);
}

TEST_CASE("what the other thread throws comes to the one who waits", "[store][threads]") {
  const TemporaryFolder folder;
  Connection connection = database(folder / "figures.db");
  Watching watching(unwatched);
  Beside beside(connection, [](Connection& other) { other.execute("SELECT * FROM nothing"); });
  CHECK_THROWS_AS(beside.wait(watching), SQLite::Exception);
}

TEST_CASE("a stop reaches the other thread, and so does the end of who began it", "[store][threads]") {
  const TemporaryFolder folder;
  Connection connection = database(folder / "figures.db");
  const Beside::Work forever = [](Connection& other) {
    (void)other.integer("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
  };
  { const Beside left(connection, forever); }
  std::stop_source stop;
  const Watch watch{stop.get_token(), {}};
  Watching watching(watch);
  Beside beside(connection, forever);
  stop.request_stop();
  try {
    beside.wait(watching);
    FAIL("it goes on");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::stopped);
  }
}
