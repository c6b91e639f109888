package org.scelle.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.scelle.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands, in the language of a console: English beside the options, French in a file. */
final class Tongue {

  private static final String FRENCH = "french.properties";

  private Tongue() {}

  /** All commands, each with its help. */
  static CommandLine commands(Console console) {
    CommandLine program = new CommandLine(new Scelle(console), new CommandFactory(console));
    for (CommandLine command : program.getSubcommands().values()) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Show this help message and exit.")
                  .build());
    }
    return console.language() == Language.FR ? program.setResourceBundle(french()) : program;
  }

  static ResourceBundle french() {
    try (Reader words =
        new InputStreamReader(
            Objects.requireNonNull(Tongue.class.getResourceAsStream(FRENCH)),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language a command line asks for, right or wrong as it may be: the first of its --lang. */
  static Optional<Language> asked(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String value =
          arguments[i].equals("--lang") && i + 1 < arguments.length
              ? arguments[i + 1]
              : arguments[i].startsWith("--lang=") ? arguments[i].substring(7) : "";
      String first = value.split(",", 2)[0];
      for (Language language : Language.values()) {
        if (language.name().equalsIgnoreCase(first)) {
          return Optional.of(language);
        }
      }
    }
    return Optional.empty();
  }
}
