package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/** What findings say of messages, on the messages of the record. */
final class MarksTest {

  private static final EvidenceFile NOTE =
      new EvidenceFile("dump/note.pdf", "", 80_000, "ab".repeat(32));
  private static final EvidenceFile PAGE =
      new EvidenceFile("dump/messages.json", "", 9_000, "cd".repeat(32));

  /** A case with findings and postings, besides the record. */
  private static final class Found extends RecordView {
    final List<Finding> found = new ArrayList<>();
    final List<Attachment> posted = new ArrayList<>();

    @Override
    public void findings(Consumer<Finding> consumer) {
      found.forEach(consumer);
    }

    @Override
    public void attachments(Consumer<Attachment> consumer) {
      posted.forEach(consumer);
    }
  }

  private static Subject subject(String event) {
    return new Subject("!salon:agent.dinum.tchap.gouv.fr", event, null, Moment.NONE);
  }

  private static Finding finding(String label, String event, Source source) {
    return new Finding(
        label + event,
        "marking",
        "FR-DR",
        Severity.HIGH,
        label,
        "FR-DR",
        "Diffusion Restreinte",
        List.of(),
        subject(event),
        List.of(new Citation(source, Where.MESSAGE, 0, "DIFFUSION RESTREINTE")));
  }

  /** Flags of the messages {@code a} and {@code b}, of a record that has both. */
  private static List<Integer> flags(Found found) {
    RoomScript script = new RoomScript();
    List.of("@c create", "@c join", "a: @c msg", "b: @c msg").forEach(script::line);
    Archive archive = Archive.load(script.finish());
    RoomHistory room = archive.rooms().get(0);
    room.flags[3] |= RoomHistory.SECRET;
    archive.mark(found);
    int both = RoomHistory.MARKED | RoomHistory.SECRET;
    return List.of(room.flags[2] & both, room.flags[3] & both);
  }

  @Test
  void aMessageThatBearsAMarkingOrHoldsASecretIsFlagged() {
    Found found = new Found();
    found.found.add(finding("marking", "$a", new Source(PAGE, 100, 50)));
    found.found.add(finding("secret", "$b", new Source(PAGE, 200, 50)));
    assertThat(flags(found)).containsExactly((int) RoomHistory.MARKED, (int) RoomHistory.SECRET);
  }

  @Test
  void aMentionIsNoMarkAndFlagsOfAnEarlierRunGo() {
    Found found = new Found();
    found.found.add(finding("mention", "$a", new Source(PAGE, 100, 50)));
    assertThat(flags(found)).containsExactly(0, 0);
  }

  @Test
  void aMarkedDocumentFlagsEveryMessageThatPostsIt() {
    Found found = new Found();
    found.found.add(finding("marking", "$ailleurs", Source.whole(NOTE)));
    for (String event : List.of("$a", "$b")) {
      found.posted.add(
          new Attachment(
              subject(event),
              new Source(PAGE, 100, 50),
              new MediaReference(
                  "mxc://agent.dinum.tchap.gouv.fr/note",
                  "note.pdf",
                  null,
                  null,
                  false,
                  null,
                  null),
              NOTE,
              "id",
              List.of(),
              null));
    }
    assertThat(flags(found)).containsExactly((int) RoomHistory.MARKED, (int) RoomHistory.MARKED);
  }
}
