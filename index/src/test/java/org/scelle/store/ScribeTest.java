package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Event;

/** What is read is written by another thread. */
class ScribeTest {

  @TempDir Path folder;

  /** Looking at them, as only the writer does, is too much for the machine. */
  private static final class Unbearable extends AbstractList<Event.Relation> {

    @Override
    public Event.Relation get(int index) {
      throw new OutOfMemoryError("Java heap space, made up");
    }

    @Override
    public int size() {
      return 1;
    }
  }

  @Test
  void whatEndsTheWriterEndsTheReadingToo() throws IOException {
    Invented.Events events = new Invented.Events("salon/messages.json");
    Event event =
        events.occurrence(
            "$dernier", Invented.LEA, "m.room.message", null, Invented.text("Bonjour à tous"));
    Event last =
        new Event(
            event.source(), 0, event.envelope(), event.content(), new Unbearable(), null, null);
    try (CaseFile file = Invented.open(folder)) {
      assertThatThrownBy(() -> Invented.read(file, events.file, List.of(last)))
          .isInstanceOf(IOException.class)
          .hasRootCauseInstanceOf(OutOfMemoryError.class);
    }
  }
}
