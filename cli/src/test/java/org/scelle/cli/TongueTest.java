package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.french;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The program in French: no help and no error stays English. */
class TongueTest {

  /** Signs that a sentence is English. */
  private static final String ENGLISH =
      "(?sU).*\\b(the|is|are|not|with|expected|found|cannot|there|which|give|takes|needs)\\b.*";

  @TempDir Path folder;

  private static CommandLine commands(Language language) {
    return Tongue.commands(
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            Clock.systemUTC(),
            language,
            null));
  }

  private static List<CommandSpec> specs(CommandLine program) {
    List<CommandSpec> specs = new ArrayList<>(List.of(program.getCommandSpec()));
    program.getSubcommands().values().forEach(one -> specs.add(one.getCommandSpec()));
    return specs;
  }

  @Test
  void everyCommandAndEveryOptionSpeaksFrench() {
    List<CommandSpec> english = specs(commands(Language.EN));
    List<CommandSpec> french = specs(commands(Language.FR));
    for (int i = 0; i < english.size(); i++) {
      String name = english.get(i).qualifiedName();
      assertThat(french.get(i).usageMessage().description())
          .as(name)
          .isNotEmpty()
          .isNotEqualTo(english.get(i).usageMessage().description());
      for (int at = 0; at < english.get(i).args().size(); at++) {
        ArgSpec argument = french.get(i).args().get(at);
        assertThat(argument.description())
            .as(name + " " + argument.paramLabel())
            .isNotEmpty()
            .isNotEqualTo(english.get(i).args().get(at).description());
      }
    }
  }

  @Test
  void everyFormatSpeaksFrench() {
    FrenchFormats words = FrenchFormats.read();
    for (ExportFormat format : ExportFormats.ALL) {
      Known english = new Known(format.id(), format.title(), format.limits(), List.of());
      assertThat(words.of(english))
          .as(format.id())
          .satisfies(french -> {
            assertThat(french.title()).isNotEqualTo(english.title()).doesNotMatch(ENGLISH);
            assertThat(french.limits()).hasSizeGreaterThan(english.limits().length() / 2);
            assertThat(french.limits()).doesNotMatch(ENGLISH);
          });
    }
  }

  @Test
  void nothingIsTranslatedThatIsNotThere() {
    Set<String> keys = new TreeSet<>();
    for (CommandSpec spec : specs(commands(Language.EN))) {
      String name = spec.qualifiedName(".") + ".";
      for (String part :
          List.of("description", "footer", "synopsisHeading", "commandListHeading")) {
        keys.addAll(List.of(name + "usage." + part, "usage." + part));
      }
      keys.add(name + "usage.footerHeading");
      for (OptionSpec option : spec.options()) {
        String bare = option.longestName().substring(2);
        keys.addAll(List.of(bare, name + bare));
      }
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        String bare = parameter.paramLabel() + "[" + parameter.index() + "]";
        keys.addAll(List.of(bare, name + bare));
      }
    }
    for (String key : Tongue.french().keySet()) {
      assertThat(keys).contains(key.replaceFirst("[.]\\d$", ""));
    }
  }

  @Test
  void everyCommandShowsItsHelp() {
    for (String command : commands(Language.EN).getSubcommands().keySet()) {
      Scene.Run english = Scene.scelle(command, "--help");
      Scene.Run french = french(command, "--help");
      assertThat(english.exit()).as(english.err()).isZero();
      assertThat(english.out()).startsWith("Usage: scelle " + command);
      assertThat(french.out()).startsWith("Usage : scelle " + command).doesNotMatch(ENGLISH);
    }
    assertThat(french("--help").out())
        .contains("Commandes\u00A0:", "Codes de retour\u00A0:", "interrompu");
    assertThat(Scene.scelle("--help").out().lines().map(String::length)).allMatch(n -> n <= 80);
  }

  @Test
  void whatThisBuildKnowsIsListedInFrenchForPeopleAndTheSameForMachines() {
    for (String list : List.of("detectors", "reports")) {
      assertThat(french(list).out()).doesNotMatch(ENGLISH);
      assertThat(french(list, "--json").out()).isEqualTo(Scene.scelle(list, "--json").out());
    }
  }

  @Test
  void theLanguageAskedForIsThatOfHelpAndErrors() {
    assertThat(Scene.scelle("report", "--lang", "fr", "--help").out()).contains("Usage :");
    assertThat(Scene.scelle("report", "--lang=fr,en").err()).contains("report demande --case DIR");
    assertThat(french("report", "--lang", "en").err()).contains("report needs --case DIR");
  }

  @Test
  void everyMistakeIsToldInFrench() throws IOException {
    Path file = Files.writeString(folder.resolve("fichier"), "x");
    Path other = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(other.resolve("photo.txt"), "x");
    Path dump = Files.createDirectories(folder.resolve("fuite"));
    Files.writeString(dump.resolve("note.txt"), "rien");
    Path made = folder.resolve("dossier");
    assertThat(french("triage", dump, "--case", made).err())
        .contains("aucun événement ni aucun compte n’a été trouvé dans 1 fichier");
    for (Object[] line :
        new Object[][] {
          {"report"},
          {"tirage"},
          {"report", "--case", made, "--wrong"},
          {"report", "--case", made, "--case", made},
          {"report", "--case", made, "--lang", "de"},
          {"report", "--case", made, "--zone", "Mars/Base"},
          {"report", "--case", made, "--fail-on", "grave"},
          {"report", "--case", made, "de", "trop"},
          {"report", "--case", made, "--claims", file},
          {"report", "--case", made, "--claims", folder},
          {"report", "--case", made, "--baseline", file},
          {"report", "--case", made, "--baseline", folder.resolve("absent")},
          {"report", "--case", made, "--rules", file},
          {"report", "--case", made, "--as-of", "hier"},
          {"report", "--case", made, "--as-of", "$absent"},
          {"report", "--case", folder.resolve("absent")},
          {"triage", folder.resolve("absent"), "--case", made},
          {"triage", dump, "--case", dump.resolve("dedans")},
          {"triage", dump, "--case", other},
          {"triage", dump, "--case", file},
          {"triage", dump, "--case", made, "--workers", "0"},
          {"triage", dump, "--case", made, "--document-seconds", "deux"},
          {"triage", dump, "--case", made, "--server-key", "rien"},
          {"triage", dump, "--case", made, "--server-key", "a.fr=rien"},
          {"triage", dump, "--case", file.resolve("dedans")},
          {"report", "--case", made, "--claims"},
          {"search", "--case", made, "(ouvert"},
          {"search", "--case", made, "ouvert)"},
          {"search", "--case", made, "24/7"},
          {"search", "--case", made, "ouvert\\"},
          {"search", "--case", made, "oui AND"},
          {"search", "--case", made, "OR oui"},
          {"search", "--case", made, "auteur:léa"},
          {"search", "--case", made, "/[/"},
          {"search", "--case", made, "/(a|b)*a(a|b){20}/"},
          {"search", "--case", made, "mot~1.5"},
          {"search", "--case", made, "(".repeat(300)},
          {"search", "--case", made, "mot", "--limit", "0"},
          {"search", "--case", made, "mot", "--kind", "truc"},
          {"reach", "--case", made, "--limit", "-1"},
          {"search", "--case", made, "mot", "--from", "hier"},
          {"reach", "--case", made, "--events"},
          {"reach", "--case", made, "--account", "@absent:a.fr", "--why", "$absent"},
          {"compare", "--case", made},
          {"compare", "--case", made, "--case", made},
          {"compare", "--case", made, "--case", other},
          {"inspect", folder.resolve("absent")},
          {"verify", "--case", made, dump, dump},
          {"man", "rien"},
        }) {
      Scene.Run run = french(line);
      String told = run.err();
      assertThat(run.exit()).as(Arrays.toString(line) + " " + told).isNotIn(0, 5);
      assertThat(told.lines().findFirst()).as(Arrays.toString(line)).isPresent();
      assertThat(told.replace(folder.toString(), ""))
          .as(Arrays.toString(line))
          .doesNotMatch(ENGLISH);
    }
  }

  @Test
  void whatIsSaidOfSearchHitsIsInTheLanguageOfTheUser() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("pages"));
    String page =
        "{\"chunk\":[{\"type\":\"m.room.message\",\"room_id\":\"!cellule:a.fr\",\"event_id\":\"$1\","
            + "\"sender\":\"@lea:a.fr\",\"origin_server_ts\":1780000000000,\"content\":"
            + "{\"msgtype\":\"m.text\",\"body\":\"%s\"}}],\"start\":\"a\"}";
    Files.writeString(dump.resolve("a.json"), page.formatted("budget"));
    Files.writeString(dump.resolve("b.json"), page.formatted("budget voté"));
    Path made = folder.resolve("hits");
    Scene.scelle("ingest", dump, "--case", made);
    Scene.Run run = french("search", "--case", made, "budget");
    assertThat(run.out())
        .contains("2026-05-28T20:26:40Z  @lea:a.fr  !cellule:a.fr\n")
        .contains("@lea:a.fr  !cellule:a.fr  [autre version d’un message modifié]")
        .contains(" octets ")
        .doesNotMatch(ENGLISH);
    assertThat(run.err()).isEqualTo("2 résultats\n");
  }

  @Test
  void numbersAreOfTheLanguageOfTheUser() {
    assertThat(Words.bytes(1, Language.EN)).isEqualTo("1 byte");
    assertThat(Words.bytes(0, Language.FR)).isEqualTo("0 octet");
    assertThat(Words.bytes(999, Language.FR)).isEqualTo("999 octets");
    assertThat(Words.bytes(1_500, Language.FR)).isEqualTo("1,5 ko");
    assertThat(Words.counted(1_012, CliWord.MATCHES, Language.FR))
        .isEqualTo("1\u202f012 résultats");
    assertThat(Words.counted(1, CliWord.MATCHES, Language.EN)).isEqualTo("1 match");
  }

  @Test
  void whatIsWrongWithJsonIsSaidInFrenchWithoutWordsOfALibrary() throws IOException {
    Path broken = Files.writeString(folder.resolve("casse.jsonl"), "{\"id\":\"1\",oups}\n");
    String inspected = french("inspect", broken).err();
    assertThat(inspected).contains("ce n’est plus du JSON à partir du caractère");
    assertThat(inspected).doesNotMatch(ENGLISH).doesNotContainIgnoringCase("unexpected");
    Path dump = Files.writeString(folder.resolve("note.txt"), "rien");
    String compared =
        french("triage", dump, "--case", folder.resolve("cas"), "--baseline", broken).err();
    assertThat(compared).contains("casse.jsonl", "ce n’est plus du JSON à partir du caractère");
    assertThat(compared).doesNotMatch(ENGLISH).doesNotContainIgnoringCase("unexpected");
  }
}
