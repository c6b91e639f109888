package org.scelle.format.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Remark;

class SynapsePgDumpTest {

  private static String dump() throws IOException {
    return Files.readString(
        Path.of("../samples/exports/synapse-pgdump/two-rooms/homeserver.sql"),
        StandardCharsets.UTF_8);
  }

  private static List<Entry> read(String text) throws IOException {
    return Samples.read(new SynapsePgDump(), MemoryFile.of("homeserver.sql", text));
  }

  private static List<Event> events(List<Entry> entries) {
    return entries.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  private static List<Problem> problems(List<Entry> entries) {
    return entries.stream().filter(Problem.class::isInstance).map(Problem.class::cast).toList();
  }

  private static boolean refuted(Event event) {
    Authenticity told = event.authenticity();
    return told != null && told.refuted();
  }

  @Test
  void everyEventHoldsItsIdItsHashAndItsSignature() throws IOException {
    assertThat(events(read(dump())))
        .hasSize(22)
        .allSatisfy(event ->
            assertThat(event.authenticity())
                .isEqualTo(new Authenticity(Verdict.VERIFIED, Signature.AGREES, "")));
  }

  private static MemoryFile piece(String text, String from) {
    return MemoryFile.of("dump.sql.ab", text.substring(text.indexOf(from)));
  }

  @Test
  void aLaterPieceOfASplitDumpIsReadAsFarAsItTellsItsTables() throws IOException {
    MemoryFile piece = piece(dump(), "membership) FROM stdin;\n");
    assertThat(new SynapsePgDump().recognises(piece)).isTrue();
    List<Entry> entries = Samples.read(new SynapsePgDump(), piece);
    assertThat(events(entries)).hasSize(22);
    assertThat(problems(entries))
        .filteredOn(problem -> problem.what().contains("join the pieces"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.source().offset()).isZero());
  }

  @Test
  void aPieceFromTheMiddleOfTheEventsSaysThatThePiecesMustBeJoined() throws IOException {
    String text = dump();
    int from = text.indexOf("COPY public.event_json");
    String rows = text.substring(from + 200, text.indexOf("\\.", from));
    MemoryFile piece = MemoryFile.of("dump.sql.ab", rows);
    assertThat(new SynapsePgDump().recognises(piece)).isTrue();
    List<Entry> entries = Samples.read(new SynapsePgDump(), piece);
    assertThat(events(entries)).isEmpty();
    assertThat(problems(entries))
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("join the pieces"));
  }

  @Test
  void oneAlteredLetterRefutesExactlyItsEvent() throws IOException {
    String altered = dump().replaceFirst("provisoire", "provisoirf");
    List<Event> refuted =
        events(read(altered)).stream().filter(SynapsePgDumpTest::refuted).toList();
    assertThat(refuted)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.content().toString()).contains("provisoirf");
          assertThat(String.valueOf(event.authenticity())).contains("CONTENT_ALTERED");
        });
  }

  @Test
  void anotherSenderRefutesTheId() throws IOException {
    Matcher sender = Pattern.compile("\"sender\":\"@paul(?=[^\t]*Mot de passe)").matcher(dump());
    String altered = sender.replaceFirst("\"sender\":\"@saul");
    assertThat(events(read(altered)).stream().filter(SynapsePgDumpTest::refuted))
        .singleElement()
        .satisfies(
            event -> assertThat(String.valueOf(event.authenticity())).contains("ID_REFUTED"));
  }

  @Test
  void aRowOutOfPlaceStillStandsAtItsPlaceInTheRoom() throws IOException {
    List<Page> pages =
        read(dump()).stream().filter(Page.class::isInstance).map(Page.class::cast).toList();
    assertThat(pages).extracting(Page::kind).containsOnly(Page.Kind.TIMELINE);
    assertThat(pages)
        .extracting(page -> page.from() + " " + page.to())
        .containsExactly("t0-0~$ t3-4~$", "t4-5~$ t11-12~$", "t0-0~$ t11-23~$", "t3-4~$ t4-5~$");
  }

  @Test
  void aDumpWithoutItsCommentsIsReadAlikeAndSaysThatItsEndCannotBeJudged() throws IOException {
    String bare =
        "\\\\c synapse\nSELECT pg_catalog.set_config('search_path', '', false);\n"
            + dump().replaceAll("(?m)^--.*\n", "");
    MemoryFile file = MemoryFile.of("synapse.sql", bare);
    assertThat(new SynapsePgDump().recognises(file)).isTrue();
    List<Entry> entries = Samples.read(new SynapsePgDump(), file);
    assertThat(events(entries)).hasSameSizeAs(events(read(dump())));
    assertThat(problems(entries)).isEqualTo(problems(read(dump())));
    assertThat(entries)
        .filteredOn(Remark.class::isInstance)
        .anyMatch(said -> said.toString().contains("nothing in it tells whether it is whole"));
  }

  @Test
  void secretsStayInTheEvidence() throws IOException {
    assertThat(read(dump()).toString()).doesNotContain("syt_INVENTE", "$2b$12");
  }

  @Test
  void columnsMayComeInAnyOrder() throws IOException {
    String turned =
        dump()
            .replace(
                "COPY public.profiles (user_id, displayname, avatar_url)",
                "COPY profiles (\"avatar_url\", user_id, displayname)")
            .replaceAll("(?m)^(lea[^\t]*)\t([^\t]*)\t\\\\N$", "\\\\N\t$1\t$2");
    assertThat(read(turned).toString())
        .contains("account=@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr, how=PROFILE");
  }

  @Test
  void aDumpThatIsCutSaysSoAndGivesWhatStandsBefore() throws IOException {
    String text = dump();
    int row = text.indexOf("Mot de passe provisoire");
    List<Entry> entries = read(text.substring(0, row));
    assertThat(events(entries)).hasSize(7);
    assertThat(problems(entries))
        .extracting(Problem::what)
        .anyMatch(what -> what.contains("ends inside a row of event_json"))
        .anyMatch(what -> what.contains("the dump is cut off"));
  }

  /** The same rows as statements, as {@code --inserts} and {@code --column-inserts} write them. */
  private static String asInserts(String dump, boolean named) {
    Matcher blocks =
        Pattern.compile("(?ms)^COPY public\\.(\\w+) (\\([^)]*\\)) FROM stdin;\\n(.*?)^\\\\\\.\\n")
            .matcher(dump);
    return blocks.replaceAll(block -> {
      StringBuilder text = new StringBuilder();
      if (!named) {
        text.append("CREATE TABLE public.").append(block.group(1)).append(" (\n");
        for (String column : block.group(2).replaceAll("[() ]", "").split(",", -1)) {
          text.append("    ").append(column).append(" text,\n");
        }
        text.append(");\n");
      }
      for (String line : block.group(3).lines().toList()) {
        text.append("INSERT INTO public.").append(block.group(1)).append(' ');
        text.append(named ? block.group(2) + " " : "").append("VALUES (");
        text.append(
            Arrays.stream(line.split("\t", -1))
                .map(SynapsePgDumpTest::literal)
                .collect(Collectors.joining(", ")));
        text.append(");\n");
      }
      return Matcher.quoteReplacement(text.toString());
    });
  }

  private static String literal(String value) {
    if (value.equals("\\N")) {
      return "NULL";
    }
    Matcher escape = Pattern.compile("\\\\(.)").matcher(value);
    String plain =
        escape.replaceAll(found ->
            Matcher.quoteReplacement(
                switch (found.group(1)) {
                  case "n" -> "\n";
                  case "t" -> "\t";
                  default -> found.group(1);
                }));
    return "'" + plain.replace("'", "''") + "'";
  }

  private static List<String> told(List<Entry> entries) {
    return events(entries).stream()
        .map(event -> event.envelope() + " " + event.content() + " " + event.authenticity())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void insertStatementsTellTheSameAsCopiedRows(boolean named) throws IOException {
    List<Entry> entries = read(asInserts(dump(), named));
    assertThat(told(entries)).hasSize(22).isEqualTo(told(read(dump())));
    assertThat(problems(entries)).isEmpty();
  }

  @Test
  void aRowOfTheWrongWidthOrWithBrokenJsonCostsItself() throws IOException {
    String broken =
        dump()
            .replaceFirst("\\{\"auth_events\":\\[\\]", "{\"auth_events\":[}")
            .replaceFirst("(?m)\t4$", "\t4\tde trop");
    List<Entry> entries = read(broken);
    assertThat(events(entries)).hasSize(20);
    assertThat(problems(entries)).hasSize(2);
  }
}
