package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scelle.model.Where;

/** Whatever the text: an answer, in linear time and bounded memory. */
@Timeout(60)
class HostileTextTest {

  private final Inspector inspector = Inspector.standard();

  @Test
  void oneLineOfFiftyMegabytesIsRead() {
    String text = "la réunion de lundi est déplacée ".repeat(1_500_000) + "TLP:RED";

    assertThat(inspector.inspect(Where.DOC_BODY, text).findings()).hasSize(1);
  }

  @Test
  void aMillionCombiningMarksHideNothing() {
    String text = "D" + "\u0301".repeat(1_000_000) + "IFFUSION RESTREINTE\nplan du site";

    assertThat(inspector.inspect(Where.MESSAGE, text).label()).isEqualTo(Label.MARKING);
  }

  @Test
  void textThatIsAllSpacedOutMarkingsIsReadInPieces() {
    String text = "D I F F U S I O N   R E S T R E I N T E ".repeat(50_000);

    assertThat(inspector.inspect(Where.MESSAGE, text).findings())
        .isNotEmpty()
        .hasSizeLessThan(Reader.MOST);
  }

  @Test
  void aMarkingIsFoundBehindAnyHeapOfWords() {
    for (String heap : List.of("SECRET ", "[DR ", "D I F F U S I O N ", "TLP:RED ", "x ")) {
      String text = heap.repeat(3_000) + "\n\nNATO RESTRICTED\nplan";

      assertThat(inspector.inspect(Where.DOC_BODY, text).findings())
          .as(heap)
          .anyMatch(place -> place.scheme().equals("NATO-R"));
    }
  }

  @Test
  void hostileTextTakesNoMoreThanSoManyTimesAsLongAsOrdinaryText() {
    String ordinary = "la réunion de lundi est déplacée au mardi ";
    time(ordinary.repeat(40_000));
    double perCharacter =
        time(ordinary.repeat(100_000)).toNanos() / (ordinary.length() * 100_000.0);
    for (String unit :
        List.of("SECRET ", "[DR ", "D I F F U S I O N ", "D\u0301", "\u202E", "\uD83C")) {
      time(unit.repeat(2_000));
      int times = 60_000 / unit.length();
      double hostile = time(unit.repeat(times)).toNanos() / (double) (unit.length() * times);
      assertThat(hostile).as(unit).isLessThan(perCharacter * 1_500 + 1_000);
    }
  }

  @Test
  void timeGrowsWithTheTextAndNotFaster() {
    String unit = "DIFFUS SECRET NOISUFFID <b>&#x44;%C3 [DR ";
    inspector.inspect(Where.MESSAGE, unit.repeat(5_000));
    Duration small = time(unit.repeat(6_000));
    Duration large = time(unit.repeat(24_000));

    assertThat(large).isLessThan(small.multipliedBy(16).plusSeconds(1));
  }

  /** Four times the text may take eight times as long, of the fastest of three: no square. */
  @Test
  void initialsWithFullStopsTakeTimeInProportionToTheirNumber() {
    String unit = "D.R. ";
    fastest(unit.repeat(20_000));
    Duration small = fastest(unit.repeat(40_000));
    Duration large = fastest(unit.repeat(160_000));

    assertThat(large).isLessThan(small.multipliedBy(8));
  }

  private Duration fastest(String text) {
    return Stream.of(text, text, text).map(this::time).min(Duration::compareTo).orElseThrow();
  }

  @Test
  void brokenUtf16IsNoObstacle() {
    String text = "\uD835\uDC00\uD800 \uDC00DIFFUSION \uD835RESTREINTE\uDFFF\uD83C";

    Assertions.assertThatCode(() -> inspector.inspect(Where.DOC_HEADER, text))
        .doesNotThrowAnyException();
    assertThat(inspector.inspect(Where.DOC_HEADER, "\uD800\nDIFFUSION RESTREINTE\n\uDC00").label())
        .isEqualTo(Label.MARKING);
  }

  @Test
  void everyEndOfATextIsHarmless() {
    String text =
        "\u202E&#x1F130;%C3%89<w:t a=\"b\">=C3=89\\u00e9Ã‰â€“&C&\"Arial\"&K00FF00[S//NF] DIFFUSION"
            + " R";
    for (int end = 0; end <= text.length(); end++) {
      for (int start = 0; start <= end; start++) {
        String part = text.substring(start, end);
        Inspection got = inspector.inspect(Where.DOC_BODY, part);
        assertThat(got.findings()).allMatch(p -> p.from() < p.to() && p.to() <= part.length());
      }
    }
  }

  private Duration time(String text) {
    long start = System.nanoTime();
    inspector.inspect(Where.MESSAGE, text);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
