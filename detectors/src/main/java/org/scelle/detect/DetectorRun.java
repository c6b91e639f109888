package org.scelle.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.scelle.model.Finding;
import org.scelle.model.Reading;
import org.scelle.store.CaseView;

/** Runs detectors over a case: one pass over the texts for all text detectors, then the others. */
public final class DetectorRun {
  private static final int THREADS = 2;
  private static final int BATCH = 256;
  private static final long BATCH_CHARACTERS = 1 << 20;

  /** Batches underway: bounds memory. */
  private static final int UNDERWAY = 4;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private DetectorRun() {}

  /** All findings, in {@link Finding#ORDER}. */
  public static List<Finding> over(CaseView view, List<Detector> detectors) {
    return over(view, detectors, done -> {});
  }

  /**
   * The same.
   *
   * @param watch told how many more texts were looked at, of {@link CaseView#texts}
   */
  public static List<Finding> over(CaseView view, List<Detector> detectors, LongConsumer watch) {
    List<TextDetector> textual =
        detectors.stream()
            .filter(TextDetector.class::isInstance)
            .map(TextDetector.class::cast)
            .toList();
    List<Finding> findings = new ArrayList<>();
    Set<String> silenced = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Texts texts = new Texts(threads, textual, new Found(findings, silenced), watch);
      view.readings(texts::add);
      texts.finish();
    }
    withoutRepeats(findings);
    for (Detector detector : detectors) {
      if (detector instanceof CaseDetector whole) {
        findings.addAll(whole.inspect(view));
      }
    }
    Silence silence = new Silence(silenced);
    findings.replaceAll(silence::in);
    findings.sort(Finding.ORDER);
    return findings;
  }

  /**
   * What came of some texts.
   *
   * @param silenced values that no finding may repeat
   */
  private record Found(List<Finding> findings, Set<String> silenced) {
    Found() {
      this(new ArrayList<>(), new HashSet<>());
    }

    void add(Found other) {
      findings.addAll(other.findings);
      silenced.addAll(other.silenced);
    }
  }

  /** Texts that are being looked at. */
  private record Batch(Future<Found> found, int texts) {}

  /** The same without the words of its text. */
  private static Finding withheld(Finding finding) {
    return finding.withWords(
        QUOTED.matcher(finding.title()).replaceAll("\"•••\""),
        finding.clues().stream().map(clue -> QUOTED.matcher(clue).replaceAll("\"•••\"")).toList(),
        finding.citations().stream().map(one -> one.withQuote("")).toList());
  }

  /** Two versions of one message that make the same claim make it once. */
  private static void withoutRepeats(List<Finding> findings) {
    List<String> other =
        List.of(
            Reading.State.OTHER_VERSION.words(),
            Reading.State.QUOTED.words(),
            Reading.State.QUOTED_ABSENT.words());
    Set<String> claims = new HashSet<>();
    for (Finding finding : findings) {
      if (Collections.disjoint(finding.clues(), other)) {
        claims.add(finding.id());
      }
    }
    findings.removeIf(
        finding -> !Collections.disjoint(finding.clues(), other) && !claims.add(finding.id()));
  }

  /** Texts on their way to the detectors; findings come out in the order of the texts. */
  private static final class Texts {
    private final ExecutorService threads;
    private final List<TextDetector> detectors;
    private final Found found;
    private final LongConsumer watch;
    private final Deque<Batch> underway = new ArrayDeque<>();
    private List<Reading> batch = new ArrayList<>(BATCH);
    private long characters;

    Texts(ExecutorService threads, List<TextDetector> detectors, Found found, LongConsumer watch) {
      this.watch = watch;
      this.threads = threads;
      this.detectors = detectors;
      this.found = found;
    }

    void add(Reading reading) {
      batch.add(reading);
      reading.passages().forEach(passage -> characters += passage.text().length());
      if (batch.size() == BATCH || characters >= BATCH_CHARACTERS) {
        send();
      }
    }

    private void send() {
      List<Reading> readings = batch;
      underway.add(new Batch(threads.submit(() -> inspect(readings)), readings.size()));
      batch = new ArrayList<>(BATCH);
      characters = 0;
      if (underway.size() > UNDERWAY) {
        take();
      }
    }

    void finish() {
      send();
      while (!underway.isEmpty()) {
        take();
      }
    }

    private Found inspect(List<Reading> readings) {
      Found found = new Found();
      for (Reading reading : readings) {
        inspect(reading, found);
      }
      return found;
    }

    private void inspect(Reading reading, Found found) {
      List<Finding> here = new ArrayList<>();
      List<String> values = List.of();
      boolean closed = false;
      for (TextDetector detector : detectors) {
        List<Finding> said = detector.inspect(reading);
        if (!said.isEmpty()) {
          here.addAll(said);
          List<String> silenced = detector.silenced(reading);
          values = silenced.isEmpty() ? values : silenced;
          closed |= said.stream().anyMatch(detector::closes);
        }
      }
      if (here.isEmpty()) {
        return;
      }
      Silence silence = new Silence(values);
      for (Finding finding : here) {
        Finding said = closed ? withheld(finding) : silence.inTheirText(finding);
        found.findings.add(marked(said, reading.state()));
      }
      values.stream().filter(Silence::distinct).forEach(found.silenced::add);
    }

    /** What is no longer seen by people is said so. */
    private static Finding marked(Finding finding, Reading.State state) {
      if (state == Reading.State.PLAIN) {
        return finding;
      }
      List<String> clues = new ArrayList<>(finding.clues());
      clues.add(state.words());
      return finding.withWords(finding.title(), clues, finding.citations());
    }

    private void take() {
      try {
        Batch batch = underway.remove();
        found.add(batch.found().get());
        watch.accept(batch.texts());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while the detectors ran");
      } catch (ExecutionException e) {
        throw new CompletionException(e.getCause());
      }
    }
  }
}
