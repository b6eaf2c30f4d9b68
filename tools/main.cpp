#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <new>
#include <string_view>

#include "command.hpp"
#include "interrupt.hpp"
#include "names.hpp"
#include "output.hpp"
#include "plain_text.hpp"
#include "zhibiao/error.hpp"
#include "zhibiao/version.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* description =
    "Reads the yearly reports of Chinese governments and keeps their figures in one SQLite file:\n"
    "region, year, indicator, value, and the exact words that each value was read from.\n";

constexpr const char* manual = R"(Examples:
  zhibiao ingest reports/ -o figures.db           read a folder: text, HTML, Word and PDF documents
  zhibiao query figures.db --region 440000 --indicator 'reconsideration.*'
  zhibiao check figures.db                        figures that do not reckon
  zhibiao evidence figures.db 2929986345836165:560    the sentence that a figure was read from
  zhibiao page report.txt -o report.html          the report to read, each figure marked in its words
  zhibiao site figures.db -o site/                pages to find, compare, plot and ask in a browser
  zhibiao extract report.txt                      the same figures as JSON lines, without a database
  sqlite3 figures.db 'select * from indicator_value limit 5'

Exit codes:
   0  done
   1  done, and there is something to look at: documents that were rejected, figures that do not
      reckon, a codebook that is unsound
   2  misuse: a bad option or argument
   3  a named file or folder, or a row that was asked for, does not exist
   4  the operating system refused to read or write
   5  a document that is no readable text
   6  a codebook or manifest that is malformed
   7  a database of another program
   8  a database of a layout that this version cannot open
   9  a database that is damaged
  10  any other fault of the database
  11  another program is using the file: try again in a while
 130  interrupted: what was being written is as it was before

`zhibiao COMMAND --help` tells more of each command.)";

int complain(const std::string& message, int exit_code) {
  std::cerr << "zhibiao: " << message << '\n';
  return exit_code;
}

/// What the first word that no command or option bears may have been meant for.
std::string hint(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  std::vector<std::string> known;
  for (const CLI::Option* option : (chosen.empty() ? &app : chosen.front())->get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  if (chosen.empty())
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) known.push_back(command->get_name());
  for (const std::string& word : app.remaining(true))
    if (chosen.empty() || word.starts_with("--")) return did_you_mean(word.substr(0, word.find('=')), known);
  return {};
}

struct Command {
  std::string_view names;
  void (*add)(CLI::App& app, Action& action);
};

constexpr std::array<Command, 23> commands{{
    {"ingest", add_ingest},     {"extract", add_extract},   {"text", add_text},
    {"explain", add_explain},   {"query", add_query},       {"series compare changes coverage", add_figures},
    {"search", add_search},     {"evidence", add_evidence}, {"check", add_check},
    {"info", add_info},         {"verify", add_verify},     {"seal", add_seal},
    {"diff", add_diff},         {"merge", add_merge},       {"split", add_split},
    {"export", add_export},     {"page", add_page},         {"plot", add_plot},
    {"site", add_site},         {"remove", add_remove},     {"migrate", add_migrate},
    {"codebook", add_codebook}, {"", add_completion},  // it tells of all
}};

bool bears(const Command& command, std::string_view name) {
  std::string_view rest = command.names;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == name) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// Adds the command that the first argument names, and none but it: describing all of them is a sixth of a short run. Else all.
void add_commands(CLI::App& app, Action& action, std::string_view first) {
  const auto* named = std::find_if(commands.begin(), commands.end(), [&](const Command& command) { return bears(command, first); });
  if (named != commands.end()) return named->add(app, action);
  for (const Command& command : commands) command.add(app, action);
}

/// Whether the arguments could be read; what --help and --version print goes to `out`.
int run(int argc, char** argv, StandardOutput& buffer, std::ostream& out) {
  CLI::App app(description, "zhibiao");
  app.footer(manual);
  app.set_version_flag("--version", "zhibiao " ZHIBIAO_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  Action action;
  add_commands(app, action, argc > 1 ? argv[1] : "");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error, out, out);
    return complain(error.what() + hint(app) + " (see zhibiao --help)", static_cast<int>(ErrorCode::misuse));
  }
  if (wants_pager(app)) buffer.page_when_long();
  return action(out);
}

}  // namespace
}  // namespace zhibiao::tool

int main(int argc, char** argv) {
  using namespace zhibiao;
  std::signal(SIGPIPE, SIG_IGN);  // a write that fails is handled below
  tool::end_on_interrupt();
  tool::StandardOutput buffer;
  tool::PlainText plain(buffer);
  std::ostream out(&plain);
  tool::PlainErrors errors;
  out.exceptions(std::ios::badbit);
  const auto complain = [&buffer](const std::string& message, int exit_code) {
    buffer.close();  // whoever looks at a page does not look at this
    return tool::complain(message, exit_code);
  };
  try {
    const int exit_code = tool::run(argc, argv, buffer, out);
    out.flush();
    return exit_code;
  } catch (const tool::OutputFailure& failure) {
    if (failure.number == EPIPE) return tool::success;  // the reader has what it wanted
    return complain(std::string("standard output: ") + std::strerror(failure.number), static_cast<int>(ErrorCode::io));
  } catch (const tool::Interrupted&) {
    return complain("interrupted; each file and database is as it was before, or whole", tool::interrupted_exit);
  } catch (const Error& error) {
    return complain(error.what(), static_cast<int>(error.code()));
  } catch (const std::bad_alloc&) {
    return complain("there is no memory left; each file and database is as it was before, or whole", static_cast<int>(ErrorCode::io));
  } catch (const std::exception& error) {
    return complain(error.what(), static_cast<int>(ErrorCode::database));
  }
}
