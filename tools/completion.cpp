#include <cctype>
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

bool takes_value(const CLI::Option& option) { return option.get_type_size_max() > 0; }

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

void write_bash(const CLI::App& app, std::ostream& out) {
  const auto words = [](const CLI::App& command) {
    std::string all;
    for (const CLI::App* sub : commands_of(command)) all += sub->get_name() + " ";
    for (const CLI::Option* option : command.get_options())
      for (const std::string& name : names_of(*option)) all += name + " ";
    return in_quotes(all);
  };
  out << "# bash completion for zhibiao\n"
         "_zhibiao() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} command= words= word\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case $word in -*) ;; *) command=$word; break ;; esac\n"
         "  done\n"
         "  case $command in\n"
         "    '') words="
      << words(app) << " ;;\n";
  for (const CLI::App* command : commands_of(app)) out << "    " << command->get_name() << ") words=" << words(*command) << " ;;\n";
  out << "  esac\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
         "  [[ -z $command || $current == -* ]] || mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$current\")\n"
         "}\n"
         "complete -o filenames -F _zhibiao zhibiao\n";
}

void write_zsh(const CLI::App& app, std::ostream& out) {
  out << "#compdef zhibiao\n"
         "local -a commands=(\n";
  for (const CLI::App* command : commands_of(app))
    out << "  " << in_quotes(command->get_name() + ":" + marked(command->get_description(), ":", "\\")) << '\n';
  out << ")\n"
         "if (( CURRENT == 2 )); then\n"
         "  _describe command commands\n"
         "  return\n"
         "fi\n"
         "case $words[2] in\n";
  for (const CLI::App* command : commands_of(app)) {
    out << "  " << command->get_name() << ")\n    _arguments";
    for (const CLI::Option* option : command->get_options())
      for (const std::string& name : names_of(*option))
        out << " \\\n      "
            << in_quotes(name + "[" + marked(option->get_description(), "[]:\\", "\\") + "]" +
                         (takes_value(*option) ? ":" + marked(option->get_type_name(), ":", "\\") + ":_files" : ""));
    out << " \\\n      '*:file:_files'\n    ;;\n";
  }
  out << "esac\n";
}

void write_fish(const CLI::App& app, std::ostream& out) {
  const auto text = [](const std::string& words) { return "'" + marked(words, "'\\", "\\") + "'"; };
  for (const CLI::App* command : commands_of(app)) {
    out << "complete -c zhibiao -n __fish_use_subcommand -f -a " << command->get_name() << " -d " << text(command->get_description())
        << '\n';
    const std::string when = "complete -c zhibiao -n '__fish_seen_subcommand_from " + command->get_name() + "'";
    for (const CLI::App* sub : commands_of(*command))
      out << when << " -f -a " << sub->get_name() << " -d " << text(sub->get_description()) << '\n';
    for (const CLI::Option* option : command->get_options()) {
      if (option->nonpositional()) {
        out << when;
        for (const std::string& name : option->get_snames()) out << " -s " << name;
        for (const std::string& name : option->get_lnames()) out << " -l " << name;
        out << (takes_value(*option) ? " -r" : "") << " -d " << text(option->get_description()) << '\n';
      }
    }
  }
}

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
