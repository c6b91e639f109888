package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** What is written in UTF-16 tells the same as in UTF-8, at its own places. */
class Utf16Test {

  private static final long SEED = Long.getLong("scelle.seed", 20261122L);

  /** How a program wrote it. */
  private enum Form {
    LITTLE_MARKED(StandardCharsets.UTF_16LE, "\ufeff"),
    BIG_MARKED(StandardCharsets.UTF_16BE, "\ufeff"),
    LITTLE(StandardCharsets.UTF_16LE, ""),
    BIG(StandardCharsets.UTF_16BE, "");

    private final Charset charset;
    private final String mark;

    Form(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }

    MemoryFile file(String name, String text) {
      return new MemoryFile(name, (mark + text).getBytes(charset));
    }

    String text(MemoryFile file, Source source) {
      int offset = Math.toIntExact(source.offset());
      String text = new String(file.bytes(), offset, Math.toIntExact(source.length()), charset);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
  }

  static Stream<Samples.Case> texts() {
    return Samples.all().filter(Samples.Case::isText);
  }

  private static List<Entry> read(MemoryFile file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    ExportFormats.recognise(file).orElseThrow().read(file, entries::add);
    return entries;
  }

  private static String said(Entry entry) {
    return entry
        .toString()
        .replaceAll("Source\\[file=EvidenceFile\\[.*?\\], offset=\\d+, length=\\d+\\]", "");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void saysTheSameAtItsOwnPlaces(Samples.Case sample) throws IOException {
    for (MemoryFile narrow : sample.files()) {
      String text = new String(narrow.bytes(), StandardCharsets.UTF_8);
      boolean plain = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), narrow.bytes());
      if (plain && !text.startsWith("\ufeff") && ExportFormats.recognise(narrow).isPresent()) {
        List<Entry> expected = read(narrow);
        for (Form form : new Form[] {Form.LITTLE_MARKED, Form.BIG_MARKED}) {
          assertSame(form, narrow, expected, text);
        }
      }
    }
  }

  private static void assertSame(Form form, MemoryFile narrow, List<Entry> expected, String text)
      throws IOException {
    MemoryFile wide = form.file(narrow.name(), text);
    List<Entry> entries = read(wide);
    assertThat(entries.removeLast()).isInstanceOf(Remark.class);
    assertThat(entries).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Source source = expected.get(i).source();
      String words =
          new String(
              narrow.bytes(),
              Math.toIntExact(source.offset()),
              Math.toIntExact(source.length()),
              StandardCharsets.UTF_8);
      assertThat(said(entries.get(i))).isEqualTo(said(expected.get(i)));
      assertThat(form.text(wide, entries.get(i).source())).isEqualTo(words);
    }
  }

  private static String event(int n, String body) {
    return "{\"type\":\"m.room.message\",\"room_id\":\"!s:agent.dinum.tchap.gouv.fr\",\"sender\":"
        + "\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\",\"event_id\":\"$"
        + n
        + "\",\"origin_server_ts\":1780747200000,\"content\":{\"msgtype\":\"m.text\",\"body\":\""
        + body
        + "\"}}";
  }

  @Test
  void aLongFileIsReadAcrossBlocksWithOrWithoutMark() throws IOException {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    List<String> events = new ArrayList<>();
    for (int n = 0; n < 1500; n++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        body.append(random.nextBoolean() ? "🔒" : random.nextBoolean() ? "é" : "a€");
      }
      events.add(event(n, body.toString()));
      text.append(events.getLast()).append("\r\n");
    }
    for (Form form : Form.values()) {
      MemoryFile file = form.file("export.jsonl", text.toString());
      assertThat(read(file).stream().filter(Event.class::isInstance))
          .as("seed " + SEED)
          .extracting(entry -> form.text(file, entry.source()))
          .containsExactlyElementsOf(events);
    }
  }

  @Test
  void halfACharacterIsReplacedAndSaid() throws IOException {
    for (String name : List.of("export.jsonl", "journal.csv")) {
      boolean csv = name.endsWith("csv");
      String text =
          csv
              ? """
              event_id,room_id,sender,origin_server_ts,body
              $1,!s:dinum.fr,@lea:dinum.fr,1780747200000,perdu \ud83d ici
              """
              : event(1, "perdu 🔒 ici").replace("\udd12", "");
      byte[] bytes = units(text);
      List<Entry> entries = read(new MemoryFile(name, bytes));
      assertThat(entries).filteredOn(Problem.class::isInstance).hasSize(1);
      assertThat(entries)
          .filteredOn(Event.class::isInstance)
          .singleElement()
          .satisfies(entry -> assertThat(entry.toString()).contains("perdu \ufffd"));
    }
  }

  /** As they stand: an encoder would replace what is half a character. */
  private static byte[] units(String text) {
    byte[] bytes = new byte[2 + 2 * text.length()];
    bytes[0] = (byte) 0xff;
    bytes[1] = (byte) 0xfe;
    for (int i = 0; i < text.length(); i++) {
      bytes[2 + 2 * i] = (byte) text.charAt(i);
      bytes[3 + 2 * i] = (byte) (text.charAt(i) >> 8);
    }
    return bytes;
  }

  @Test
  void whatIsNoTextInUtf16IsNotTakenForOne() throws IOException {
    byte[] head = units("SQLite format 3\u0000 ".repeat(40));
    assertThat(ExportFormats.recognise(new MemoryFile("page.db", head))).isEmpty();
    byte[] zeros = new byte[400];
    assertThat(ExportFormats.recognise(new MemoryFile("vide.bin", zeros))).isEmpty();
  }
}
