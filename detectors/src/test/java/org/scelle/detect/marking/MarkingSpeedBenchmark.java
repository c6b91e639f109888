package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

/**
 * How fast one processor reads ordinary text and hostile text, in processor time. Not a test: run
 * it with {@code mvn -B -Pbenchmark verify}; raw results go to {@code target/marking-speed.txt}.
 */
@Tag("benchmark")
class MarkingSpeedBenchmark {

  /** Words as agents write them; one message in some hundreds speaks of a marking. */
  private static final List<String> WORDS =
      List.of(
          "bonjour",
          "à",
          "tous",
          "la",
          "réunion",
          "de",
          "lundi",
          "est",
          "déplacée",
          "dans",
          "salle",
          "merci",
          "pour",
          "le",
          "compte",
          "rendu",
          "du",
          "comité",
          "projet",
          "avec",
          "les",
          "équipes",
          "Nantes",
          "préfecture",
          "dossier",
          "agent",
          "service",
          "Direction",
          "mise",
          "en",
          "ligne",
          "serveur",
          "demain",
          "matin",
          "budget",
          "2026",
          "n'est",
          "pas",
          "encore",
          "prêt",
          "ok",
          "je",
          "transmets",
          "ci-joint",
          "tableau",
          "Mme",
          "Moreau",
          "confirme",
          "sa",
          "présence");

  private final Inspector inspector = Inspector.standard();

  @Test
  void ordinaryAndHostileText() throws IOException {
    List<String> messages = messages(24_000_000);
    String document = String.join("\n", messages);
    List<String> whole = List.of(document);
    StringBuilder results =
        new StringBuilder("text                      MB of UTF-8/s of processor\n");
    double ordinary = 0;
    for (int round = 0; round < 6; round++) {
      ordinary = speed(Where.MESSAGE, messages);
    }
    line(results, "messages", ordinary);
    line(results, "one document", speed(Where.DOC_BODY, whole));
    line(results, "one line", speed(Where.DOC_BODY, List.of(document.replace('\n', ' '))));
    line(
        results,
        "letter by letter",
        speed(Where.DOC_BODY, List.of("D I F F U S I O N ".repeat(60_000))));
    line(
        results,
        "markings only",
        speed(Where.DOC_BODY, List.of("DIFFUSION RESTREINTE\n".repeat(50_000))));
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("marking-speed.txt"), results);
    System.out.println(results);
    assertThat(ordinary).isGreaterThan(0);
  }

  private static void line(StringBuilder results, String what, double speed) {
    results.append(String.format(Locale.ROOT, "%-25s %8.1f%n", what, speed));
  }

  private static List<String> messages(int characters) {
    Random random = new Random(7);
    List<String> messages = new ArrayList<>();
    int made = 0;
    while (made < characters) {
      StringBuilder message = new StringBuilder();
      int words = 6 + random.nextInt(30);
      for (int i = 0; i < words; i++) {
        message.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
      }
      if (random.nextInt(400) == 0) {
        message.append(" pas de diffusion restreinte ici");
      }
      messages.add(message.toString());
      made += message.length();
    }
    return messages;
  }

  private double speed(Where where, List<String> texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String text : texts) {
      inspector.inspect(where, text);
    }
    long nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return bytes * 1e3 / nanoseconds;
  }
}
