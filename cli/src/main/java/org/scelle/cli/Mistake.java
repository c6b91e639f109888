package org.scelle.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scelle.report.Said;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence. */
final class Mistake {

  private Mistake() {}

  static Said of(ParameterException mistake) {
    String command = mistake.getCommandLine().getCommandName();
    return switch (mistake) {
      case MissingParameterException missing -> missing(command, missing.getMissing());
      case UnmatchedArgumentException unmatched -> unmatched(command, unmatched);
      case OverwrittenOptionException twice ->
          new Said(
              label(twice.getOverwritten()) + " is given twice; give it once",
              label(twice.getOverwritten()) + " est donné deux fois ; donnez-le une fois");
      default -> wrong(mistake);
    };
  }

  private static Said missing(String command, List<ArgSpec> missing) {
    if (missing.size() == 1 && missing.get(0).isOption() && !missing.get(0).required()) {
      String option = ((OptionSpec) missing.get(0)).longestName();
      String value = missing.get(0).paramLabel();
      return new Said(
          option + " needs a value: " + value, option + " demande une valeur : " + value);
    }
    List<String> all =
        missing.stream()
            .sorted(Comparator.comparing(ArgSpec::isOption))
            .map(Mistake::label)
            .toList();
    return new Said(
        command + " needs " + String.join(" and ", all),
        command + " demande " + String.join(" et ", all));
  }

  /** Refuses a limit that lets nothing through. */
  static void checkLimit(String option, long limit) {
    if (limit < 1) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              option + " takes a number from 1 on; found " + limit,
              option + " prend un nombre à partir de 1 ; reçu " + limit));
    }
  }

  /** As it is to be written: {@code --case DIR}. */
  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
        : argument.paramLabel();
  }

  private static Said unmatched(String command, UnmatchedArgumentException mistake) {
    String first = mistake.getUnmatched().get(0);
    List<String> near = mistake.getSuggestions();
    String english = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    String french =
        near.isEmpty() ? "" : " ; vouliez-vous dire " + String.join(", ", near) + "\u00A0?";
    if (mistake.isUnknownOption()) {
      return new Said(
          command + " has no option " + first + english,
          command + " n’a pas d’option " + first + french);
    }
    boolean program = mistake.getCommandLine().getParent() == null;
    return program
        ? new Said(
            "there is no command " + first + english, "il n’y a pas de commande " + first + french)
        : new Said(
            command + " does not know what to do with " + first + english,
            command + " ne sait que faire de " + first + french);
  }

  /** A value that its option does not take. */
  private static Said wrong(ParameterException mistake) {
    ArgSpec argument = mistake.getArgSpec();
    if (argument == null) {
      return Said.of(String.valueOf(mistake.getMessage()));
    }
    Said wanted = wanted(argument);
    String found = mistake.getValue() == null ? "" : mistake.getValue();
    return new Said(
        label(argument)
            + " takes "
            + wanted.english()
            + (found.isEmpty() ? "" : "; found " + found),
        label(argument)
            + " prend "
            + wanted.french()
            + (found.isEmpty() ? "" : " ; reçu " + found));
  }

  private static Said wanted(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      String words =
          Stream.of(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return new Said("one of " + words, "l’une de ces valeurs : " + words);
    }
    return switch (type.getSimpleName()) {
      case "int", "long" -> new Said("a whole number", "un nombre entier");
      case "ZoneId" ->
          new Said("a time zone as Europe/Paris", "un fuseau horaire comme Europe/Paris");
      case "Path" -> new Said("a path", "un chemin");
      default -> new Said("another value", "une autre valeur");
    };
  }

  /** The way to the help. */
  static Said help(CommandLine command) {
    String line = command.getCommandSpec().qualifiedName() + " --help";
    return new Said("Try: " + line, "Voir : " + line);
  }
}
