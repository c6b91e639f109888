package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.format.synapse.SynapseExport;
import org.scelle.format.synapse.SynapsePgDump;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** One byte of a valid dump is changed: it is found, and shown where it stands. */
class AlteredByteTest {
  private static final int TRIES = 60;

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("..", "samples", "exports").resolve(name));
  }

  private static List<Entry> read(ExportFormat format, String name, byte[] bytes)
      throws IOException {
    return Samples.read(format, new MemoryFile(name, bytes));
  }

  private static List<Event> refuted(List<Entry> entries) {
    return entries.stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> event.authenticity() != null && event.authenticity().refuted())
        .toList();
  }

  private static boolean covers(Source source, int at) {
    return source.offset() <= at && at < source.offset() + source.length();
  }

  /** Places of letters and digits between these words, which the hashes of events cover. */
  private static List<Integer> places(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
      int end = text.indexOf(to, at + from.length());
      for (int i = at + from.length(); i < end; i++) {
        if (Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) < 0x80) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private static byte[] altered(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) (copy[at] == '7' ? '8' : '7');
    return copy;
  }

  /** It can no longer be read. */
  private static boolean told(Entry entry) {
    return entry instanceof Problem;
  }

  /** State of which a redaction keeps everything: without an event id it may have been redacted. */
  private static boolean doubted(Entry entry) {
    return entry instanceof Event event
        && event.authenticity() != null
        && event.authenticity().verdict() == Verdict.NOT_CHECKABLE
        && event.authenticity().why().contains("altered");
  }

  private static void foundAndShown(ExportFormat format, String name, String from, String to)
      throws IOException {
    byte[] whole = sample(name);
    String file = name.substring(name.indexOf('/') + 1);
    assertThat(refuted(read(format, file, whole))).as("unaltered").isEmpty();
    List<Integer> places = places(whole, from, to);
    assertThat(places).hasSizeGreaterThan(50);
    long seed = 20_260_606L;
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      int at = places.get(random.nextInt(places.size()));
      List<Entry> entries = read(format, file, altered(whole, at));
      List<Event> refuted = refuted(entries);
      boolean shown =
          entries.stream().anyMatch(e -> covers(e.source(), at) && (told(e) || doubted(e)));
      assertThat(shown || refuted.stream().anyMatch(event -> covers(event.source(), at)))
          .as("seed %s, byte %s of %s", seed, at, name)
          .isTrue();
      assertThat(refuted).allMatch(event -> covers(event.source(), at));
    }
  }

  @Test
  void inTheContentOfAnEventBetweenServers() throws IOException {
    foundAndShown(
        new SynapseExport(), "synapse-export/room-version-10/events", "\"content\":{", "}");
  }

  /** What hashes cover is everything but {@code signatures} and {@code unsigned}. */
  @Test
  void anywhereInAnEventBetweenServersThatHashesCover() throws IOException {
    for (String room : List.of("room-version-10", "room-version-12")) {
      foundAndShown(
          new SynapseExport(),
          "synapse-export/" + room + "/events",
          "{\"auth_events\":",
          ",\"signatures\":");
    }
  }

  @Test
  void inTheStateAtTheEdgeOfARoom() throws IOException {
    foundAndShown(new SynapseExport(), "synapse-export/state/state/edge", "\"content\":{", "}");
  }

  /** Keys of servers are in the dump, so signatures count too. */
  @Test
  void anywhereInTheEventsOfAPostgresDump() throws IOException {
    foundAndShown(
        new SynapsePgDump(),
        "synapse-pgdump/two-rooms/homeserver.sql",
        "{\"auth_events\":",
        "\":{\"ed25519:");
    foundAndShown(
        new SynapsePgDump(),
        "synapse-pgdump/two-rooms/homeserver.sql",
        "\"ed25519:a_essai\":\"",
        "\"");
  }

  @Test
  void inARowOfAPostgresDump() throws IOException {
    foundAndShown(
        new SynapsePgDump(), "synapse-pgdump/two-rooms/homeserver.sql", "\"content\":{", "}");
  }
}
