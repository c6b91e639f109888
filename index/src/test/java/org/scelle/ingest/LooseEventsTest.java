package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scelle.store.RoomOrder.Occurrence;

final class LooseEventsTest {

  private static Occurrence event(long number) {
    return new Occurrence(number, number, 1, 1, number * 100, number * 1000, false);
  }

  private static List<Occurrence> events(long... numbers) {
    return LongStream.of(numbers).mapToObj(LooseEventsTest::event).toList();
  }

  /** A stroke where something is missing. */
  private static String placed(LooseEvents loose, List<Occurrence> single, List<Occurrence> with) {
    return loose.with(single, with).stream()
        .map(placed -> (placed.hole() ? "| " : "") + placed.event())
        .collect(Collectors.joining(" "));
  }

  @Test
  void anEventThatAnotherCarriedMakesNoHoleAtTheEndOfTheRecord() {
    LooseEvents loose = new LooseEvents(List.of(events(1, 2, 3)));
    assertThat(placed(loose, events(), events(9))).isEqualTo("1 2 3 9");
  }

  @Test
  void aSingleEventAfterTheRecordIsApartFromIt() {
    LooseEvents loose = new LooseEvents(List.of(events(1, 2, 3)));
    assertThat(placed(loose, events(9), events())).isEqualTo("1 2 3 | 9");
  }

  @Test
  void anEventThatAnotherCarriedClosesNoHole() {
    LooseEvents loose = new LooseEvents(List.of(events(1, 2), events(7, 8)));
    assertThat(placed(loose, events(), events(5))).isEqualTo("1 2 | 5 | 7 8");
  }

  @Test
  void carriedEventsAloneTellNothingOfEachOther() {
    LooseEvents loose = new LooseEvents(List.of());
    assertThat(placed(loose, events(), events(5, 6))).isEqualTo("5 | 6");
  }
}
