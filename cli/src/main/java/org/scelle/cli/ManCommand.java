package org.scelle.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scelle.report.Language;
import org.scelle.report.Said;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes manual pages from what the commands say of themselves. */
@Command(
    name = "man",
    hidden = true,
    description = "Print a manual page (man(7)), of the program or of one of its commands.")
final class ManCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description = "A command; without it the program.")
  private String command = "";

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec page = spec.root();
    if (!command.isEmpty()) {
      CommandLine one = page.subcommands().get(command);
      if (one == null) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                "there is no command " + command + "; scelle --help lists them",
                "il n’y a pas de commande " + command + " ; scelle --help les liste"));
      }
      page = one.getCommandSpec();
    }
    write(page, console.language(), console.out());
    return ExitCode.DONE.code;
  }

  private static void write(CommandSpec page, Language language, PrintWriter out) {
    String name = page.qualifiedName("-");
    out.println(
        ".TH "
            + name.toUpperCase(Locale.ROOT)
            + " 1 \"\" \"Scellé "
            + escaped(Version.TEXT)
            + "\" \"Scellé\"");
    out.println(".SH " + CliWord.MAN_NAME.in(language));
    String[] description = page.usageMessage().description();
    out.println(name + " \\- " + (description.length == 0 ? "" : escaped(description[0])));
    out.println(".SH SYNOPSIS");
    out.println(".B " + escaped(page.qualifiedName()));
    out.println(escaped(synopsis(page)));
    out.println(".SH DESCRIPTION");
    for (String line : description) {
      out.println(escaped(line));
    }
    arguments(page, out);
    commands(page, language, out);
    List<String> footer = List.of(page.root().usageMessage().footer());
    out.println(".SH " + CliWord.MAN_EXIT.in(language));
    footer.forEach(line -> out.println(escaped(line.strip()) + "\n.br"));
  }

  private static String synopsis(CommandSpec page) {
    String whole = page.commandLine().getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    return whole.startsWith(page.qualifiedName())
        ? whole.substring(page.qualifiedName().length()).strip()
        : whole;
  }

  private static void arguments(CommandSpec page, PrintWriter out) {
    if (!page.positionalParameters().isEmpty()) {
      out.println(".SH ARGUMENTS");
      for (PositionalParamSpec parameter : page.positionalParameters()) {
        entry(parameter.paramLabel(), parameter, out);
      }
    }
    out.println(".SH OPTIONS");
    for (OptionSpec option : page.options()) {
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      entry(String.join(", ", option.names()) + value, option, out);
    }
  }

  private static void entry(String head, ArgSpec argument, PrintWriter out) {
    out.println(".TP");
    out.println(".B " + escaped(head));
    String described = String.join(" ", argument.description());
    String initial = String.valueOf(argument.initialValue());
    out.println(escaped(described.replace("${DEFAULT-VALUE}", initial)));
  }

  private static void commands(CommandSpec page, Language language, PrintWriter out) {
    if (page.subcommands().isEmpty()) {
      return;
    }
    out.println(".SH " + CliWord.MAN_COMMANDS.in(language));
    page.subcommands()
        .forEach((name, command) -> {
          CommandSpec one = command.getCommandSpec();
          if (!one.usageMessage().hidden()) {
            out.println(".TP");
            out.println(".B " + escaped(name));
            out.println(escaped(String.join(" ", one.usageMessage().description())));
          }
        });
  }

  /** Text that roff leaves alone: no request at the head of a line, no escape inside. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
