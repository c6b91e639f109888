package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.AccountSeen;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;

class AuthenticityTest {
  private static final Authenticity GENUINE =
      new Authenticity(Verdict.VERIFIED, Signature.HOLDS, "");
  private static final Authenticity ALTERED =
      new Authenticity(Verdict.CONTENT_ALTERED, Signature.NOT_CHECKED, "contenu changé");

  @TempDir Path directory;

  private static Event hashed(Invented.Events events, String id, Authenticity told) {
    Event plain =
        events.occurrence(id, Invented.LEA, "m.room.message", null, Invented.text("Bonjour"));
    return new Event(
        plain.source(), 0, plain.envelope(), plain.content(), List.of(), null, null, told);
  }

  @Test
  void eachEventCountsOnceByTheWorstThatIsKnownOfIt() throws IOException {
    Invented.Events first = new Invented.Events("dump/homeserver.sql");
    first.add(hashed(first, "$genuine", GENUINE)).add(hashed(first, "$altered", GENUINE));
    Invented.Events second = new Invented.Events("dump/other.sql");
    Event altered = hashed(second, "$altered", ALTERED);
    second.add(altered).message("$client", Invented.PAUL, "sans empreinte");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      first.readInto(file);
      second.readInto(file);
      Invented.settle(file);
      CaseView.AuthenticitySummary summary = file.view().authenticity();
      assertThat(summary.verified()).isEqualTo(1);
      assertThat(summary.refuted()).isEqualTo(1);
      assertThat(summary.notCheckable()).isEqualTo(1);
      assertThat(summary.events()).isEqualTo(file.view().totals().events());
      assertThat(summary.reasons())
          .extracting(CaseView.Reason::why)
          .contains("contenu changé")
          .anyMatch(why -> why.contains("without hashes"));
      assertThat(CaseFileTest.collect(file.view()::refuted))
          .containsExactly(new CaseView.Refuted(altered.envelope(), altered.source(), ALTERED));
      file.forget("dump/other.sql");
      Invented.settle(file);
      assertThat(file.view().authenticity().refuted()).isZero();
    }
  }

  @Test
  void whatAServerKnowsOfASessionComesBack() throws IOException {
    Invented.Events events = new Invented.Events("dump/homeserver.sql");
    AccountSeen session =
        new AccountSeen(
            events.next(),
            0,
            Invented.PAUL,
            AccountSeen.How.SESSION,
            null,
            null,
            null,
            List.of(new Field("/ip", "192.0.2.10"), new Field("/user_agent", "Mozilla/5.0")));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      events.add(session).readInto(file);
      assertThat(CaseFileTest.collect(file.view()::accountsSeen)).containsExactly(session);
    }
  }
}
