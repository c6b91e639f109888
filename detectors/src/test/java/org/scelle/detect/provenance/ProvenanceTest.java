package org.scelle.detect.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.detect.provenance.Scrape.LEA;
import static org.scelle.detect.provenance.Scrape.MIDNIGHT;
import static org.scelle.detect.provenance.Scrape.PAUL;
import static org.scelle.detect.provenance.Scrape.ROOM;
import static org.scelle.detect.provenance.Scrape.THIEF;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.detect.provenance.Session.Ending;
import org.scelle.detect.provenance.Session.Pause;
import org.scelle.detect.provenance.Session.RoomVisit;
import org.scelle.detect.provenance.Session.Stop;
import org.scelle.detect.provenance.Taker.Basis;

class ProvenanceTest {

  private static final Trail NOWHERE = new Trail(0, 0, 0, 0, List.of());

  private static Session only(Provenance provenance) {
    assertThat(provenance.sessions()).hasSize(1);
    return provenance.sessions().get(0);
  }

  private static String room(int number) {
    return "!salon" + number + ":agent.dinum.tchap.gouv.fr";
  }

  @Test
  void withoutAgesThereIsNoSessionAndNothingIsInvented() {
    Provenance provenance = new Scrape().member(LEA, "join", MIDNIGHT, null).provenance();
    assertThat(provenance).isEqualTo(new Provenance(0, 0, 0, List.of(), List.of(), NOWHERE));
    assertThat(provenance.main()).isEmpty();
  }

  @Test
  void theInstantOfAPageIsWhatMostOfItsEventsSayThoughThoseOfOtherServersAreOff() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 8);
    for (int i = 1; i <= 5; i++) {
      scrape.message(THIEF, MIDNIGHT - 9_000_000L, MIDNIGHT + 137L * i);
    }
    Provenance provenance = scrape.provenance();
    Session session = only(provenance);
    assertThat(session.first()).isEqualTo(MIDNIGHT);
    assertThat(session.last()).isEqualTo(MIDNIGHT);
    assertThat(provenance.dated()).isEqualTo(13);
    assertThat(provenance.placed()).isEqualTo(8);
    assertThat(session.answersPerMinute()).isZero();
  }

  @Test
  void agesThatAgreeOnNothingYieldNoInstant() {
    Scrape scrape = new Scrape().page(1);
    for (int i = 0; i < 50; i++) {
      scrape.message(LEA, MIDNIGHT + i * 1_000L, MIDNIGHT + i * 1_000L + 5_000L);
    }
    assertThat(scrape.provenance().sessions()).isEmpty();
    assertThat(scrape.provenance().dated()).isEqualTo(50);
  }

  @Test
  void anEventCarriedInsideAnotherDatesNothing() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 5);
    for (int i = 0; i < 9; i++) {
      scrape.message(LEA, MIDNIGHT - 5_000L, MIDNIGHT).carried(LEA, MIDNIGHT - 400_000L);
    }
    assertThat(only(scrape.provenance()).first()).isEqualTo(MIDNIGHT);
  }

  @Test
  void pagesMergedIntoOneFileAndShuffledYieldTheSameWindow() {
    long seed = 4_711;
    Scrape pages = new Scrape();
    for (int i = 0; i < 40; i++) {
      pages.newFile("dump/" + i + ".json").page(1).in(room(i / 10));
      pages.answer(MIDNIGHT + i * 1_700L, i == 39 ? 1 : 1 + 3 * (i % 8));
    }
    Scrape merged = new Scrape();
    List<Integer> order = new java.util.ArrayList<>();
    for (int i = 0; i < 40; i++) {
      order.addAll(Collections.nCopies(i == 39 ? 1 : 1 + 3 * (i % 8), i));
    }
    Collections.shuffle(order, new Random(seed));
    for (int i : order) {
      merged.in(room(i / 10)).message(LEA, MIDNIGHT - 3_000L, MIDNIGHT + i * 1_700L);
    }
    Session apart = only(pages.provenance());
    Session together = only(merged.provenance());
    assertThat(together.first()).as("seed " + seed).isEqualTo(apart.first()).isEqualTo(MIDNIGHT);
    assertThat(together.last()).isEqualTo(apart.last()).isEqualTo(MIDNIGHT + 39 * 1_700L);
    assertThat(together.answers()).isEqualTo(apart.answers()).isEqualTo(40);
    assertThat(together.events()).isEqualTo(apart.events());
    assertThat(together.rooms()).isEqualTo(apart.rooms());
  }

  @Test
  void inAMergedFileSingleEventsOfServersThatAreOftenOffProveNothing() {
    Scrape merged = new Scrape();
    for (int i = 0; i < 6; i++) {
      for (int n = 0; n < 20; n++) {
        merged.message(LEA, MIDNIGHT - 3_000L, MIDNIGHT + i * 2_000L);
      }
      merged.message(PAUL, MIDNIGHT - 3_000L, MIDNIGHT + i * 2_000L);
      merged.message(PAUL, MIDNIGHT - 3_000L, MIDNIGHT + i * 2_000L + 911L + i);
    }
    Session session = only(merged.provenance());
    assertThat(session.answers()).isEqualTo(6);
    assertThat(session.last()).isEqualTo(MIDNIGHT + 10_000L);
  }

  @Test
  void theSameAnswerSavedTwiceCountsOnce() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 10);
    scrape.newFile("copie/0.json").page(1).answer(MIDNIGHT, 10);
    Session session = only(scrape.provenance());
    assertThat(session.answers()).isEqualTo(1);
    assertThat(session.events()).isEqualTo(10);
  }

  @Test
  void rateOrderOfRoomsPausesAndTheEndAreTold() {
    Scrape scrape = new Scrape();
    long at = MIDNIGHT;
    for (int i = 0; i < 31; i++) {
      scrape.newFile("dump/" + (90 - i) + ".json").page(1).in(room(i < 11 ? 2 : 1));
      scrape.answer(at, 100).ends(i == 30 ? "t5" : null);
      at += i == 15 ? 120_000L : 2_000L;
    }
    Session session = only(scrape.provenance());
    assertThat(session.rooms())
        .containsExactly(
            new RoomVisit(room(2), MIDNIGHT, MIDNIGHT + 20_000L, 11, 1_100),
            new RoomVisit(room(1), MIDNIGHT + 22_000L, session.last(), 20, 2_000));
    assertThat(session.pauses())
        .containsExactly(new Pause(MIDNIGHT + 30_000L, MIDNIGHT + 150_000L));
    assertThat(session.stop()).isEqualTo(new Stop(room(1), "dump/60.json", 1, Ending.MORE_OFFERED));
    assertThat(session.last() - session.first()).isEqualTo(178_000L);
    assertThat(session.answersPerMinute()).isEqualTo(30 * 60 / 178.0);
    assertThat(session.eventsPerMinute()).isEqualTo(3_100 * 60 / 178.0);
  }

  @Test
  void pagesHangTogetherByTheirTokensWhereverTheyAreSaved() {
    Scrape scrape = new Scrape();
    scrape.newFile("dump/3.json").page(1).walks("t7-3", "t5-2").page(2).walks("t5-2", null);
    scrape.newFile("dump/1.json").page(1).walks("s9_1", "t7-3");
    scrape.newFile("copie/1.json").page(1).walks("s9_1", "t7-3");
    assertThat(scrape.provenance().trail()).isEqualTo(new Trail(3, 2, 1, 0, List.of()));
  }

  @Test
  void whereTheServerOfferedMoreAndNobodyWentOnIsALooseEnd() {
    Scrape scrape = new Scrape().page(1).walks("s9", "t8-3");
    scrape.in(room(2)).page(2).walks("t8-3", "t6-1");
    scrape.in(room(3)).page(3).walks("t4-1", "s77_0_1");
    assertThat(scrape.provenance().trail())
        .isEqualTo(
            new Trail(
                3,
                0,
                1,
                2,
                List.of(
                    new Trail.LooseEnd(ROOM, "dump/0.json", 1),
                    new Trail.LooseEnd(room(2), "dump/0.json", 2))));
  }

  @Test
  void whatIsDatedAfterItWasGivenOutIsCounted() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 3);
    scrape.message(LEA, MIDNIGHT + 1, MIDNIGHT).message(LEA, MIDNIGHT, MIDNIGHT);
    assertThat(scrape.provenance().ahead()).isEqualTo(1);
  }

  @Test
  void aBreakOfHalfAnHourEndsASession() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 5).ends(null);
    scrape.page(2).answer(MIDNIGHT + 1_799_999L, 5);
    scrape.page(3).answer(MIDNIGHT + 1_799_999L + 1_800_000L, 9);
    Provenance provenance = scrape.provenance();
    assertThat(provenance.sessions()).hasSize(2);
    assertThat(provenance.sessions().get(0).answers()).isEqualTo(2);
    assertThat(provenance.main()).contains(provenance.sessions().get(0));
  }

  @Test
  void aTransactionIdNamesTheAccount() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 5);
    scrape.message(PAUL, MIDNIGHT - 9_000L, MIDNIGHT, "m17");
    Taker taker = only(scrape.provenance()).taker();
    assertThat(taker.account()).isEqualTo(PAUL);
    assertThat(taker.basis()).isEqualTo(Basis.TRANSACTION_ID);
    assertThat(taker.suspects().get(0).signs())
        .containsExactly(new Sign(Sign.Kind.TRANSACTION_ID, 1, 1, scrape.events.get(5).source()));
  }

  @Test
  void transactionIdsOfTwoAccountsNameNoneAlone() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 5);
    scrape.message(PAUL, MIDNIGHT - 9_000L, MIDNIGHT, "m17");
    scrape.message(LEA, MIDNIGHT - 8_000L, MIDNIGHT, "m1");
    Taker taker = only(scrape.provenance()).taker();
    assertThat(taker.account()).isNull();
    assertThat(taker.basis()).isEqualTo(Basis.SEVERAL_ACCOUNTS);
    assertThat(taker.suspects()).extracting(Suspect::account).containsExactly(LEA, PAUL);
  }

  @Test
  void theAccountsThatAskedAreNamedOnceThatOfTheLargestSessionFirst() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 4);
    scrape.message(PAUL, MIDNIGHT - 9_000L, MIDNIGHT, "m17");
    long later = MIDNIGHT + 9_000_000L;
    scrape.newFile("dump/2.json").page(1).answer(later, 9);
    scrape.message(LEA, MIDNIGHT - 9_000L, later, "m3");
    scrape.newFile("dump/3.json").page(1).answer(later + 9_000_000L, 20);
    Provenance provenance = scrape.provenance();
    assertThat(provenance.sessions()).hasSize(3);
    assertThat(provenance.takers()).containsExactly(LEA, PAUL);
  }

  @Test
  void aTransactionIdOutsideEverySessionIsKeptApart() {
    Scrape scrape = new Scrape().page(1).answer(MIDNIGHT, 5);
    scrape.newFile("export.json").message(PAUL, MIDNIGHT - 99_000_000L, MIDNIGHT / 2, "m17");
    Provenance provenance = scrape.provenance();
    assertThat(only(provenance).taker().account()).isNull();
    assertThat(provenance.undated()).extracting(Suspect::account).containsExactly(PAUL);
  }

  /** Members come over the years; the thief comes in the last hour. */
  private static Scrape rooms(int rooms) {
    Scrape scrape = new Scrape();
    for (int i = 0; i < rooms; i++) {
      scrape.newFile("dump/" + i + ".json").page(1).in(room(i));
      long at = MIDNIGHT + i * 1_000L;
      scrape.answer(at, 3);
      scrape.member(LEA, "join", MIDNIGHT - 90_000_000_000L, at);
      scrape.member(PAUL, "join", MIDNIGHT - 80_000_000_000L + i, at);
      scrape.member(THIEF, "join", MIDNIGHT - 3_000_000L + i * 3_000L, at);
    }
    return scrape;
  }

  @Test
  void whoJoinedMostRoomsLastBeforeTheyWereReadIsInferred() {
    Scrape scrape = rooms(5);
    scrape.newFile("dump/m.json").in(room(4)).member(PAUL, "join", MIDNIGHT - 1_000L, null);
    Taker taker = only(scrape.provenance()).taker();
    assertThat(taker.account()).isEqualTo(THIEF);
    assertThat(taker.basis()).isEqualTo(Basis.LATE_JOIN);
    assertThat(taker.suspects().get(0).count(Sign.Kind.LATE_JOIN)).isEqualTo(5);
  }

  @Test
  void twoRoomsAreTooFewToInferFromJoins() {
    Taker taker = only(rooms(2).provenance()).taker();
    assertThat(taker.account()).isNull();
    assertThat(taker.basis()).isEqualTo(Basis.NOT_DETERMINABLE);
    assertThat(taker.suspects()).extracting(Suspect::account).containsExactly(THIEF);
  }

  @Test
  void aNewNameOfAnOldMemberIsNoJoin() {
    Scrape scrape = rooms(5);
    for (int i = 0; i < 5; i++) {
      scrape.newFile("dump/n" + i).in(room(i)).member(LEA, "join", MIDNIGHT - 500L, null);
    }
    assertThat(only(scrape.provenance()).taker().account()).isEqualTo(THIEF);
  }

  @Test
  void whoeverJoinedAfterTheRoomWasReadDidNotReadIt() {
    Scrape scrape = new Scrape();
    for (int i = 0; i < 5; i++) {
      scrape.newFile("dump/" + i + ".json").page(1).in(room(i)).answer(MIDNIGHT + i, 3);
      scrape.member(PAUL, "join", MIDNIGHT + 60_000L, MIDNIGHT + 70_000L);
    }
    assertThat(only(scrape.provenance()).taker().account()).isNull();
  }

  @Test
  void theServersWordOnTheRequestersMembershipIsFollowedBeforeJoins() {
    Scrape scrape = rooms(5).newFile("dump/r.json").page(1).in(ROOM);
    scrape.requesterIs("leave").message(LEA, MIDNIGHT - 70_000L, MIDNIGHT + 9_000L);
    scrape.member(LEA, "join", MIDNIGHT - 80_000L, MIDNIGHT + 9_000L);
    scrape.requesterIs("join").member(PAUL, "join", MIDNIGHT - 60_000L, MIDNIGHT + 9_000L);
    scrape.message(LEA, MIDNIGHT - 50_000L, MIDNIGHT + 9_000L);
    Taker taker = only(scrape.provenance()).taker();
    assertThat(taker.account()).isEqualTo(PAUL);
    assertThat(taker.basis()).isEqualTo(Basis.REQUESTER_MEMBERSHIP);
  }

  @Test
  void theOnlyMemberOfEveryRoomIsASignAndNoVerdict() {
    Scrape scrape = new Scrape();
    for (int i = 0; i < 4; i++) {
      scrape.newFile("dump/" + i + ".json").page(1).in(room(i)).answer(MIDNIGHT + i, 3);
      scrape.member(PAUL, "join", MIDNIGHT - 80_000_000_000L, MIDNIGHT + i);
      if (i > 0) {
        scrape.member(LEA, "join", MIDNIGHT - 70_000_000_000L, MIDNIGHT + i);
      }
    }
    Taker taker = only(scrape.provenance()).taker();
    assertThat(taker.account()).isNull();
    assertThat(taker.suspects()).hasSize(1);
    assertThat(taker.suspects().get(0).account()).isEqualTo(PAUL);
    assertThat(taker.suspects().get(0).count(Sign.Kind.IN_EVERY_ROOM)).isEqualTo(4);
  }
}
