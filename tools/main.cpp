#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <new>

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

/// Whether the arguments could be read; what --help and --version print goes to `out`.
int run(int argc, char** argv, StandardOutput& buffer, std::ostream& out) {
  CLI::App app(description, "zhibiao");
  app.footer(manual);
  app.set_version_flag("--version", "zhibiao " ZHIBIAO_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  Action action;
  for (const auto add : {add_ingest, add_extract, add_text,   add_explain, add_query,   add_figures,  add_search,    add_evidence,
                         add_check,  add_info,    add_verify, add_seal,    add_diff,    add_merge,    add_split,     add_export,
                         add_page,   add_plot,    add_site,   add_remove,  add_migrate, add_codebook, add_completion})
    add(app, action);
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
