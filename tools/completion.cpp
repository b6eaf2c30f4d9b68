#include <functional>
#include <memory>

#include "command.hpp"
#include "plain_text.hpp"
#include "zhibiao/version.hpp"

namespace zhibiao::tool {
namespace {

constexpr const char* manual = R"(Written from the same help that `zhibiao COMMAND --help` prints, for whoever has no installed ones.

Examples:
  zhibiao completion bash > ~/.local/share/bash-completion/completions/zhibiao
  zhibiao completion fish > ~/.config/fish/completions/zhibiao.fish
  zhibiao completion man | man -l -)";

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// The names that an option has on the command line: -o, --output.
std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// The first line of a text with a mark before each of `special`.
std::string marked(std::string_view text, std::string_view special, std::string_view mark) {
  std::string out;
  for (const char c : text.substr(0, text.find('\n'))) {
    if (special.find(c) != std::string_view::npos) out += mark;
    out += c;
  }
  return out;
}

// In single quotes of a POSIX shell.
std::string in_quotes(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// The commands at and below `app`, each with the words that call it: "codebook list".
void walk(const CLI::App& app, const std::string& path, const std::function<void(const CLI::App&, const std::string&)>& found) {
  found(app, path);
  for (const CLI::App* command : commands_of(app))
    walk(*command, path.empty() ? command->get_name() : path + " " + command->get_name(), found);
}

void write_bash(const CLI::App& app, std::ostream& out) {
  const auto words = [](const CLI::App& command) {
    std::string all;
    for (const CLI::App* sub : commands_of(command)) all += sub->get_name() + " ";
    for (const CLI::Option* option : command.get_options())
      for (const std::string& name : names_of(*option)) all += name + " ";
    return in_quotes(all);
  };
  std::string paths;
  std::string cases;
  walk(app, "", [&](const CLI::App& command, const std::string& path) {
    if (!path.empty()) paths += (paths.empty() ? "" : "|") + in_quotes(path);
    cases += "    " + in_quotes(path) + ") words=" + words(command) + " ;;\n";
  });
  out << "# bash completion for zhibiao\n"
         "_zhibiao() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} command= words= word\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case \"${command:+$command }$word\" in "
      << paths
      << ") command=\"${command:+$command }$word\" ;; esac\n"
         "  done\n"
         "  case $command in\n"
      << cases
      << "  esac\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
         "  [[ -z $command || $current == -* ]] || mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$current\")\n"
         "}\n"
         "complete -o filenames -F _zhibiao zhibiao\n";
}

// What follows the words that call `app`, the last of which is number `place`.
void write_zsh_words(const CLI::App& app, std::size_t place, std::ostream& out) {
  const std::string indent(2 * place - 2, ' ');
  const auto commands = commands_of(app);
  if (!commands.empty()) {
    out << indent << "if (( CURRENT == " << place + 1 << " )); then\n" << indent << "  commands=(\n";
    for (const CLI::App* command : commands)
      out << indent << "    " << in_quotes(command->get_name() + ":" + marked(command->get_description(), ":", "\\")) << '\n';
    out << indent << "  )\n"
        << indent << "  _describe command commands\n"
        << indent << "  return\n"
        << indent << "fi\n"
        << indent << "case $words[" << place + 1 << "] in\n";
    for (const CLI::App* command : commands) {
      out << indent << "  " << command->get_name() << ")\n";
      write_zsh_words(*command, place + 1, out);
      out << indent << "    ;;\n";
    }
    out << indent << "esac\n";
    return;
  }
  out << indent << "  _arguments";
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : names_of(*option))
      out << " \\\n"
          << indent << "    "
          << in_quotes(name + "[" + marked(option->get_description(), "[]:\\", "\\") + "]" +
                       (takes_value(*option) ? ":" + marked(option->get_type_name(), ":", "\\") + ":_files" : ""));
  out << " \\\n" << indent << "    '*:file:_files'\n";
}

void write_zsh(const CLI::App& app, std::ostream& out) {
  out << "#compdef zhibiao\nlocal -a commands\n";
  write_zsh_words(app, 1, out);
}

// `when` is what holds where the words are those that call `app`.
void write_fish_words(const CLI::App& app, const std::string& when, std::ostream& out) {
  const auto text = [](const std::string& words) { return "'" + marked(words, "'\\", "\\") + "'"; };
  const auto begin = [&](const std::string& condition) { return "complete -c zhibiao -n '" + condition + "'"; };
  std::string names;
  for (const CLI::App* command : commands_of(app)) names += " " + command->get_name();
  const std::string none_yet = when.empty() ? "__fish_use_subcommand" : when + "; and not __fish_seen_subcommand_from" + names;
  for (const CLI::App* command : commands_of(app)) {
    out << begin(none_yet) << " -f -a " << command->get_name() << " -d " << text(command->get_description()) << '\n';
    write_fish_words(*command, (when.empty() ? "" : when + "; and ") + "__fish_seen_subcommand_from " + command->get_name(), out);
  }
  if (when.empty()) return;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->nonpositional()) continue;
    out << begin(when);
    for (const std::string& name : option->get_snames()) out << " -s " << name;
    for (const std::string& name : option->get_lnames()) out << " -l " << name;
    out << (takes_value(*option) ? " -r" : "") << " -d " << text(option->get_description()) << '\n';
  }
}

void write_fish(const CLI::App& app, std::ostream& out) { write_fish_words(app, "", out); }

// Text of roff: no line of it is a request, and what is a hyphen to people stays one.
std::string roff(std::string_view text) {
  std::string out;
  bool starts_line = true;
  for (const char c : text) {
    if (starts_line && (c == '.' || c == '\'')) out += "\\&";
    starts_line = c == '\n';
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

void write_man_options(const CLI::App& command, std::ostream& out) {
  for (const CLI::Option* option : command.get_options()) {
    const std::vector<std::string> names = names_of(*option);
    out << ".TP\n.B " << roff(names.empty() ? option->get_name() : CLI::detail::join(names, ", "));
    if (takes_value(*option) && !names.empty()) out << " \\fI" << roff(option->get_type_name()) << "\\fP";
    out << '\n' << roff(option->get_description()) << '\n';
  }
}

void write_footer(const CLI::App& app, std::ostream& out) {
  if (!app.get_footer().empty()) out << ".PP\n.nf\n" << roff(app.get_footer()) << "\n.fi\n";
}

void write_man_command(const CLI::App& command, const std::string& name, std::ostream& out) {
  out << ".SS " << roff(name) << '\n' << roff(command.get_description()) << '\n';
  write_man_options(command, out);
  write_footer(command, out);
  for (const CLI::App* sub : commands_of(command)) write_man_command(*sub, name + " " + sub->get_name(), out);
}

void write_man(const CLI::App& app, std::ostream& out) {
  out << ".TH ZHIBIAO 1 \"\" \"zhibiao " ZHIBIAO_VERSION
         "\" \"User Commands\"\n"
         ".SH NAME\nzhibiao \\- figures of Chinese government reports in one SQLite file\n"
         ".SH SYNOPSIS\n.B zhibiao\n\\fICOMMAND\\fP [\\fIARGUMENTS\\fP]\n"
         ".SH DESCRIPTION\n"
      << roff(app.get_description()) << '\n';
  write_footer(app, out);
  out << ".SH COMMANDS\n";
  for (const CLI::App* command : commands_of(app)) write_man_command(*command, command->get_name(), out);
}

using Write = void (*)(const CLI::App& app, std::ostream& out);

}  // namespace

void add_completion(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("completion", "Write completions for a shell, or the manual page");
  const auto write = std::make_shared<Write>(nullptr);
  const std::map<std::string, Write> kinds{{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}, {"man", write_man}};
  command
      ->add_option_function<std::string>(
          "KIND",
          [write, kinds](const std::string& kind) {
            const auto found = kinds.find(kind);
            if (found == kinds.end()) throw CLI::ValidationError("KIND", "'" + kind + "' is none of bash, zsh, fish, man");
            *write = found->second;
          },
          "bash, zsh or fish; man for the manual page")
      ->required();
  command->footer(manual);
  command->callback([write, &app, &action] {
    action = [write, &app](std::ostream& out) {
      (*write)(app, out);
      return success;
    };
  });
}

}  // namespace zhibiao::tool
