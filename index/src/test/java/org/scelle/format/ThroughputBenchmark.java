package org.scelle.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scelle.format.pdu.SignedEvents;
import org.scelle.model.Entry;
import org.scelle.model.Event;

/**
 * How many bytes of events one core reads in a second, hashes of PDUs recomputed, with and without
 * a key by which every signature is checked. Not a test: it measures. Run it with {@code mvn -B
 * -Pbenchmark verify}; raw results go to {@code cli/src/test/benchmarks/formats.txt}.
 */
@Tag("benchmark")
class ThroughputBenchmark {

  private static final int EVENTS = 60_000;
  private static final int ROUNDS = 5;
  private static final String LEA = "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";
  private static final SignedEvents SIGNED = new SignedEvents("agent.dinum.tchap.gouv.fr");
  private static final String ROOM = ":agent.dinum.tchap.gouv.fr";

  private static String id(int i) {
    return String.format(Locale.ROOT, "$%043d", i);
  }

  private static String common(int i) {
    return "{\"type\":\"m.room.message\",\"sender\":\""
        + LEA
        + "\",\"content\":"
        + "{\"msgtype\":\"m.text\",\"body\":\"Le compte rendu de la réunion n° "
        + i
        + " est en ligne ; merci de le relire."
        + " La suite au prochain comité.".repeat(i % 5)
        + "\",\"m.mentions\":{}},\"origin_server_ts\":"
        + (1_777_885_953_000L + i * 1000L)
        + ",\"room_id\":\"!salon"
        + i % 50
        + ROOM
        + "\"";
  }

  /** Next to nothing said, in ids of the shortest forms: the most events in a megabyte. */
  private static String brief(int i) {
    return "{\"type\":\"m.room.message\",\"sender\":\"@l:agent.dinum.tchap.gouv.fr\",\"content\":{"
        + "\"msgtype\":\"m.text\",\"body\":\"ok\"},\"origin_server_ts\":"
        + (1_777_885_953_000L + i)
        + ",\"room_id\":\"!r"
        + i % 50
        + ROOM
        + "\"";
  }

  private static String clientEvent(int i) {
    String age = "\"age\":" + (9_999_999_999L - i * 1000L);
    return common(i)
        + (",\"unsigned\":{" + age + ",\"membership\":\"join\"},\"event_id\":\"" + id(i))
        + ("\",\"user_id\":\"" + LEA + "\"," + age + "}" + (i < EVENTS - 1 ? "," : ""));
  }

  private static String serverEvent(int i) {
    return common(i)
        + (",\"auth_events\":[\"" + id(1) + "\",\"" + id(2) + "\",\"" + id(3) + "\"]")
        + (",\"prev_events\":[\"" + id(i - 1) + "\"],\"depth\":" + i)
        + ",\"hashes\":{\"sha256\":\"cAZ5dfEyg5w2Cr8ZHTPdgR0NHqXyPLhW1wL1bvcMFEw\"},\"signatures\":{"
        + "\"agent.dinum.tchap.gouv.fr\":{\"ed25519:a_abcd\":\"p0yuLAIqQSw3fGyu3VLt9Gum9Sj2vvqpJ5v8"
        + "Y0cWWdm0TdnS1Z1YgQ2qP8z5zsHc3UybUyxGwHrP0wFvTxSEAQ\"}},\"unsigned\":{}}";
  }

  private static String jsonRow(int i) {
    return String.join(
            "\t", id(i), "!salon" + i % 50 + ROOM, "{}", serverEvent(i).replace("\\", "\\\\"), "3")
        + "\n";
  }

  private static String orderRow(int i) {
    return i + "\t" + id(i) + "\t!salon" + i % 50 + ROOM + "\tf\t" + i + "\n";
  }

  private static void all(ByteArrayOutputStream out, IntFunction<String> event) {
    for (int i = 0; i < EVENTS; i++) {
      out.writeBytes(event.apply(i).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void say(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesASecond() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    say(answer, "{\"start\":\"t1\",\"end\":\"t2\",\"chunk\":[");
    all(answer, ThroughputBenchmark::clientEvent);
    say(answer, "]}");
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    say(dump, "--\n-- PostgreSQL database dump\n--\n\nCOPY public.event_json (event_id, room_id,");
    say(dump, " internal_metadata, json, format_version) FROM stdin;\n");
    all(dump, ThroughputBenchmark::jsonRow);
    say(dump, "\\.\n\nCOPY public.events (topological_ordering, event_id, room_id, outlier,");
    say(dump, " stream_ordering) FROM stdin;\n");
    all(dump, ThroughputBenchmark::orderRow);
    say(dump, "\\.\n\n--\n-- PostgreSQL database dump complete\n--\n");
    byte[] signed = signedDump(ThroughputBenchmark::common);
    byte[] brief = signedDump(ThroughputBenchmark::brief);
    StringBuilder results = new StringBuilder("format  MB  events  CPU seconds  MB/s\n");
    for (int round = 0; round < ROUNDS; round++) {
      results.append(measure("matrix-client-server", answer.toByteArray()));
      results.append(measure("synapse-pgdump", dump.toByteArray()));
      results.append(measure("synapse-pgdump", "hashed", signed, List.of()));
      results.append(measure("synapse-pgdump", "signed", signed, List.of(SIGNED.key())));
      results.append(measure("synapse-pgdump", "shortest hashed", brief, List.of()));
      results.append(measure("synapse-pgdump", "shortest signed", brief, List.of(SIGNED.key())));
    }
    Path raw = Path.of(System.getProperty("repository.root"), "cli/src/test/benchmarks");
    Files.writeString(raw.resolve("formats.txt"), results);
  }

  /** Events whose hashes and signatures hold, as they do in what servers keep. */
  private static byte[] signedDump(IntFunction<String> event) {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    StringBuilder order = new StringBuilder();
    say(dump, "--\n-- PostgreSQL database dump\n--\n\nCOPY public.event_json (event_id, room_id,");
    say(dump, " internal_metadata, json, format_version) FROM stdin;\n");
    for (int i = 0; i < EVENTS / 3; i++) {
      String links =
          ",\"auth_events\":[\"" + id(1) + "\"],\"prev_events\":[\"" + id(i) + "\"],\"depth\":" + i;
      SignedEvents.Made made = SIGNED.signed(event.apply(i) + links + "}");
      String json = made.json().replace("\\", "\\\\");
      say(dump, made.id() + "\t!salon" + i % 50 + ROOM + "\t{}\t" + json + "\t3\n");
      order.append(i + "\t" + made.id() + "\t!salon" + i % 50 + ROOM + "\tf\t" + i + "\n");
    }
    say(dump, "\\.\n\nCOPY public.events (topological_ordering, event_id, room_id, outlier,");
    say(dump, " stream_ordering) FROM stdin;\n" + order);
    say(dump, "\\.\n\n--\n-- PostgreSQL database dump complete\n--\n");
    return dump.toByteArray();
  }

  /** Counts events. */
  private static final class Counting implements EntrySink {
    private final List<ServerKey> keys;
    private long events;

    Counting(List<ServerKey> keys) {
      this.keys = keys;
    }

    @Override
    public List<ServerKey> keys() {
      return keys;
    }

    @Override
    public void add(Entry entry) {
      events += entry instanceof Event ? 1 : 0;
    }
  }

  private static String measure(String id, byte[] bytes) throws IOException {
    return measure(id, "", bytes, List.of());
  }

  private static String measure(String id, String what, byte[] bytes, List<ServerKey> keys)
      throws IOException {
    ExportFormat format =
        ExportFormats.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    Counting counting = new Counting(keys);
    long began = clock.getCurrentThreadCpuTime();
    format.read(new MemoryFile("dump/events", bytes), counting);
    double seconds = (clock.getCurrentThreadCpuTime() - began) / 1e9;
    double megabytes = bytes.length / 1e6;
    return String.format(
        Locale.ROOT,
        "%s %.1f %d %.2f %.1f%n",
        what.isEmpty() ? id : id + " (" + what + ")",
        megabytes,
        counting.events,
        seconds,
        megabytes / seconds);
  }
}
