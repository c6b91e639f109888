package org.scelle.detect.reach;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Recorded;
import org.scelle.model.Source;

/**
 * Measures the reach of all accounts at the scale of a whole incident: 73,467 accounts, 876 rooms,
 * 643,459 messages, about a million member events, a list of refused servers in every fifth room;
 * loading and counting apart, the first round cold; then who could read 4,000 marked messages,
 * every second of them posted in two rooms. Not a test. Also runs as a program of its own, with
 * {@code -Xmx512m}.
 */
@Tag("benchmark")
final class ReachBenchmark {
  private static final int ACCOUNTS = 73_467;
  private static final int ROOMS = 876;
  private static final int MESSAGES = 643_459;
  private static final int MEMBER_EVENTS = 1_000_000;
  private static final int MARKED = 4_000;
  private static final int ROUNDS = 4;
  private static final long MILLION = 1_000_000;
  private static final EvidenceFile FILE = new EvidenceFile("dump", "", 1L << 40, "0".repeat(64));
  private static final Field ALL_ELSE = new Field("/allow/0", "*");
  private static final Source SOURCE = Source.whole(FILE);

  private final String[] accounts = new String[ACCOUNTS];
  private final Random random = new Random(1);
  private String room = "";
  private int position;
  private long clock;
  private int posted = 1;

  private ReachBenchmark() {
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts[i] = "@agent-" + i + ":agent.s" + i % 17 + ".tchap.gouv.fr";
    }
  }

  @Test
  void reachOfAllAccounts() throws IOException {
    Path raw =
        Files.createDirectories(
            Path.of(System.getProperty("repository.root"), "cli/src/test/benchmarks"));
    try (PrintStream out =
        new PrintStream(raw.resolve("reach.jsonl").toFile(), StandardCharsets.UTF_8)) {
      measure(out);
    }
  }

  public static void main(String[] args) {
    measure(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private static void measure(PrintStream out) {
    for (int round = 0; round < ROUNDS; round++) {
      System.gc(); // what the round before left is not this one's work
      long cpuBefore = cpu();
      long start = System.nanoTime();
      Archive archive = load();
      long loaded = System.nanoTime();
      long cpu = cpu();
      Reach reach =
          Bulk.reach(archive, new Reach.Options(Set.of(), Set.of()), Cut.none(archive.rooms()));
      long done = System.nanoTime();
      long used = cpu() - cpu;
      List<List<Readers.Post>> items = mark(archive);
      long marked = cpu();
      Readers readers = Readers.of(archive, Cut.none(archive.rooms()));
      long made = cpu() - marked;
      long most = items.stream().mapToLong(item -> readers.of(item).high()).max().orElse(0);
      long asked = cpu() - marked;
      Runtime runtime = Runtime.getRuntime();
      out.printf(
          Locale.ROOT,
          "{\"round\":%d,\"loadMillis\":%d,\"loadCpuMillis\":%d,\"countMillis\":%d,"
              + "\"countCpuMillis\":%d,\"heapMiB\":%d,\"processors\":%d,\"accounts\":%d,"
              + "\"rooms\":%d,\"mostRooms\":%d,\"markedItems\":%d,"
              + "\"readersOfEventsCpuMillis\":%d,\"readersCpuMillis\":%d,"
              + "\"mostReaders\":%d}%n",
          round,
          (loaded - start) / MILLION,
          (cpu - cpuBefore) / MILLION,
          (done - loaded) / MILLION,
          used / MILLION,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.availableProcessors(),
          reach.accounts().size(),
          reach.rooms().size(),
          reach.accounts().get(0).own().rooms().low(),
          items.size(),
          made / MILLION,
          asked / MILLION,
          most);
    }
  }

  /** Marks messages all over the record. */
  private static List<List<Readers.Post>> mark(Archive archive) {
    List<List<Readers.Post>> items = new ArrayList<>();
    int every = MESSAGES / MARKED;
    int seen = 0;
    for (RoomHistory room : archive.rooms()) {
      for (int i = 0; i < room.size; i++) {
        if (room.is(i, RoomHistory.MESSAGE) && seen++ % every == 0) {
          room.flags[i] |= RoomHistory.MARKED;
          Readers.Post post = new Readers.Post(room.id, "$" + room.times[i]);
          List<Readers.Post> item = new ArrayList<>(List.of(post));
          if (items.size() % 2 == 1) {
            item.add(items.get(items.size() / 2).get(0));
          }
          items.add(item);
        }
      }
    }
    return items;
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private static Archive load() {
    return Archive.load(
        new RecordView() {
          @Override
          public void record(Consumer<Recorded> consumer) {
            new ReachBenchmark().write(consumer);
          }
        });
  }

  private void write(Consumer<Recorded> to) {
    double whole = 0;
    for (int i = 1; i <= ROOMS; i++) {
      whole += 1.0 / i;
    }
    for (int i = 0; i < ROOMS; i++) {
      room = "!room" + i + ":agent.tchap.gouv.fr";
      position = 0;
      double share = 1.0 / (i + 1) / whole;
      room(to, i, (int) (MESSAGES * share), (int) (MEMBER_EVENTS * share));
    }
  }

  private void room(Consumer<Recorded> to, int number, int messages, int members) {
    String maker = accounts[number];
    state(to, maker, "m.room.create", new Field("/room_version", "10"));
    member(to, maker, maker, "join");
    String sight = List.of("shared", "world_readable", "invited", "joined").get(number % 4);
    state(to, maker, "m.room.history_visibility", new Field("/history_visibility", sight));
    String rule = number % 4 < 2 ? "public" : "invite";
    state(to, maker, "m.room.join_rules", new Field("/join_rule", rule));
    if (number % 5 == 0) {
      state(to, maker, ServerAcl.TYPE, new Field("/deny/0", "agent.s3.*"), ALL_ELSE);
    }
    int left = messages;
    int known = 1;
    int[] inside = new int[members + 1];
    inside[0] = number;
    for (int i = 0; i < members; i++) {
      if (random.nextInt(5) == 0 && known > 1) {
        int who = random.nextInt(known - 1) + 1;
        member(to, accounts[inside[who]], accounts[inside[who]], "leave");
        inside[who] = inside[--known];
      } else {
        int who = Math.min(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS));
        member(to, accounts[who], accounts[who], "join");
        inside[known++] = who;
      }
      int here = members == 0 ? 0 : left / (members - i);
      for (int m = 0; m < here; m++) {
        message(to, accounts[inside[random.nextInt(Math.min(known, 200))]]);
      }
      left -= here;
    }
  }

  private void message(Consumer<Recorded> to, String sender) {
    String media = null;
    if (random.nextInt(11) == 0) {
      posted += random.nextInt(20) == 0 ? 0 : 1;
      media = "mxc://tchap/" + (random.nextInt(20) == 0 ? random.nextInt(posted) : posted);
    }
    add(to, sender, "m.room.message", null, null, media);
  }

  private void member(Consumer<Recorded> to, String sender, String who, String what) {
    Content content = new Content.Membership(what, null, null, null, null);
    add(to, sender, "m.room.member", who, content, null);
  }

  private void state(Consumer<Recorded> to, String sender, String type, Field... fields) {
    add(to, sender, type, "", new Content.State(List.of(fields), List.of()), null);
  }

  private void add(
      Consumer<Recorded> to,
      String sender,
      String type,
      @Nullable String key,
      @Nullable Content content,
      @Nullable String media) {
    clock += 1000;
    to.accept(
        new Recorded(
            new Event.Envelope("$" + clock, room, sender, type, key, new Moment.Exact(clock)),
            SOURCE,
            position++,
            null,
            -1,
            false,
            type.equals("m.room.message"),
            false,
            false,
            media,
            media == null ? -1 : 227_000,
            content));
  }
}
