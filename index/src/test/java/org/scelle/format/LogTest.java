package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.format.archiver.MatrixArchiverText;
import org.scelle.format.element.TchapMembers;
import org.scelle.format.shown.LocalDates;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Problem;

/** Logs and lists written for people, beside the samples. */
class LogTest {

  private static List<Event> events(ExportFormat format, String name, String text)
      throws IOException {
    return Samples.read(format, MemoryFile.of(name, text)).stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, Apr 16, 2021, 19:20:00|2021-04-16T19:20",
        "Fri, Apr 16, 2021, 7:20:05 PM|2021-04-16T19:20:05",
        "Fri, Apr 16, 2021, 12:20:05\u202fAM|2021-04-16T00:20:05",
        "Fri, 16 Apr 2021, 19:20:00|2021-04-16T19:20",
        "ven. 16 avr. 2021, 19:20:00|2021-04-16T19:20",
        "mar. 16 mars 2021 à 19:20:00|2021-03-16T19:20",
        "mar. 4 août 2026, 08:00:00|2026-08-04T08:00",
        "Fr., 16. Apr. 2021, 19:20:00|2021-04-16T19:20",
        "Wed, May 17 2023 17:03:32|2023-05-17T17:03:32",
        "16/04/2021 19:20:00|2021-04-16T19:20",
      })
  void datesOfManyLandsAreRead(String text, String clock) {
    assertThat(LocalDates.moment(text).toString()).contains("clock=" + clock + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/05/2026 10:00:00",
        "Thu, Apr 16, 2021, 19:20:00",
        "ven. 31 avr. 2021, 19:20:00",
        "Fri, Apr 16, 2021, 25:20:00",
        "Fri, Apr 16, 2021, 13:20:00 PM",
        "hier à 10:00",
        "",
      })
  void whatCouldBeTwoDaysOrNoneIsUnknown(String text) {
    assertThat(LocalDates.moment(text)).isEqualTo(new Moment.Unknown(text));
  }

  @Test
  void aNameNeverBecomesAnAccount() {
    assertThat(ShownName.account("Léa Moreau [Dinum]")).isEqualTo("name:Léa Moreau [Dinum]");
    assertThat(ShownName.account("Léa (@lea:a.fr)")).isEqualTo("@lea:a.fr");
    assertThat(ShownName.account("Léa (@x:y) (@lea:a.fr)")).isEqualTo("@lea:a.fr");
    assertThat(ShownName.account("@lea:a.fr chef")).isEqualTo("name:@lea:a.fr chef");
    assertThat(ShownName.account("@lea")).isEqualTo("name:@lea");
  }

  @Test
  void aLineSeparatorWithinALineDoesNotHideTheMessage() throws IOException {
    String log = "# room: x\n# exported: y\n2026-05-04 10:00 lea: a\u2028b\u0085c\rd\n";
    List<Event> events = events(new MatrixArchiverText(), "room_log.txt", log);
    assertThat(events).hasSize(1);
    assertThat(((Content.Message) events.get(0).content()).body()).isEqualTo("a\u2028b\u0085c\rd");
  }

  @Test
  void aHeadingWithinAMessageDoesNotChangeTheRoom() throws IOException {
    String log = "# room: x\n# exported: y\n2026-05-04 10:00 lea: a\n# room: autre\n";
    List<Event> events = events(new MatrixArchiverText(), "room_log.txt", log);
    assertThat(((Content.Message) events.get(0).content()).body()).isEqualTo("a\n# room: autre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16/04/2021, 19:20 - Paul: message de WhatsApp",
        "2021-04-16 19:20:00 - INFO: journal d'un serveur",
        "Compte rendu - réunion du 16 avril",
        "a@b.fr,c@d.fr",
        "@lea, bonjour",
      })
  void otherTextsAreNotClaimed(String text) throws IOException {
    assertThat(ExportFormats.recognise(MemoryFile.of("notes.txt", text + "\n"))).isEmpty();
  }

  @Test
  void whatIsNoAccountInAMemberListIsAProblem() throws IOException {
    String list = "@lea:a.fr,@noe,@ines:b.fr\n";
    List<Entry> entries = Samples.read(new TchapMembers(), MemoryFile.of("membres_de_x.txt", list));
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0)).isInstanceOf(AccountSeen.class);
    assertThat(entries.get(1)).isInstanceOf(Problem.class);
    assertThat(((AccountSeen) entries.get(2)).account()).isEqualTo("@ines:b.fr");
  }

  @Test
  void aMemberListWithoutCommasCostsBoundedMemoryAndOneProblemPerPiece() throws IOException {
    String list = "@lea:a.fr," + "x".repeat(300_000) + ",@ines:b.fr";
    List<Entry> entries = Samples.read(new TchapMembers(), MemoryFile.of("membres_de_x.txt", list));
    assertThat(entries.get(0)).isInstanceOf(AccountSeen.class);
    assertThat(entries.getLast()).isInstanceOf(AccountSeen.class);
    assertThat(entries.subList(1, entries.size() - 1)).allMatch(Problem.class::isInstance);
    ExportContractTest.assertOrdered(entries);
  }
}
