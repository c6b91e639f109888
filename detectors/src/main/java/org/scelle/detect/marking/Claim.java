package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scelle.model.Citation;
import org.scelle.model.Finding;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Severity;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/** Sums up what the places of one message or document say about one scheme. */
final class Claim {

  private static final int MOST_CITATIONS = 50;

  /** From here on one place alone convinces. */
  private static final int CONVINCING = 6;

  private final Reading reading;
  private final Scheme scheme;
  private final List<Piece> pieces;
  private final List<Piece> bearing;

  /** One place. */
  record Piece(Passage passage, Sighting sighting) {
    boolean bears() {
      return sighting.verdict().label() == Label.MARKING;
    }
  }

  /** Whether words may be quoted. */
  enum Showing {
    WORDS,
    PLACES_ONLY
  }

  /** What a document amounts to. */
  private enum Outcome {
    MARKING("marking", "Bears "),
    TO_CONFIRM("to-confirm", "May bear "),
    MENTION("mention", "Mentions ");

    final String label;
    final String verb;

    Outcome(String label, String verb) {
      this.label = label;
      this.verb = verb;
    }
  }

  Claim(Reading reading, Scheme scheme, List<Piece> pieces) {
    this.reading = reading;
    this.scheme = scheme;
    this.pieces = pieces;
    this.bearing = pieces.stream().filter(Piece::bears).toList();
  }

  Finding finding(Showing showing) {
    Outcome outcome = outcome();
    Piece best = best();
    String rule = outcome.label + "/" + scheme.id();
    boolean silent = showing == Showing.PLACES_ONLY;
    String place = reading.kind().name() + ":" + reading.key();
    return new Finding(
        Finding.id(MarkingDetector.ID, rule, reading.subject(), place),
        MarkingDetector.ID,
        rule,
        severity(outcome),
        outcome.label,
        scheme.id(),
        outcome.verb
            + scheme.id()
            + " ("
            + scheme.title()
            + ")"
            + (silent ? "; words not shown" : ""),
        clues(best, showing),
        reading.subject(),
        citations(best, showing));
  }

  private Outcome outcome() {
    if (bearing.isEmpty()) {
      return Outcome.MENTION;
    }
    if (reading.kind() != Reading.Kind.DOCUMENT) {
      return Outcome.MARKING;
    }
    boolean placed = bearing.stream().anyMatch(piece -> byPlace(piece.passage()));
    int score = best().sighting().verdict().score();
    boolean talkedOf = pieces.size() - bearing.size() > 2 * bearing.size();
    boolean convinces = placed || bearing.size() > 1 || score >= CONVINCING;
    return convinces && (placed || !talkedOf) ? Outcome.MARKING : Outcome.TO_CONFIRM;
  }

  private static boolean byPlace(Passage passage) {
    return passage.where() == Where.DOC_HEADER
        || passage.where() == Where.DOC_FOOTER
        || passage.where() == Where.METADATA;
  }

  private Piece best() {
    List<Piece> from = bearing.isEmpty() ? pieces : bearing;
    Piece best = from.get(0);
    for (Piece piece : from) {
      if (piece.sighting().verdict().score() > best.sighting().verdict().score()) {
        best = piece;
      }
    }
    return best;
  }

  private Severity severity(Outcome outcome) {
    Severity borne = scheme.severity();
    return switch (outcome) {
      case MARKING -> borne;
      case TO_CONFIRM -> lower(borne);
      case MENTION -> borne.compareTo(Severity.HIGH) >= 0 ? Severity.LOW : Severity.INFO;
    };
  }

  private static Severity lower(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Severity.HIGH;
      case HIGH -> Severity.MEDIUM;
      case MEDIUM -> Severity.LOW;
      case LOW, INFO -> Severity.INFO;
    };
  }

  private List<String> clues(Piece best, Showing showing) {
    List<String> clues = new ArrayList<>();
    if (reading.kind() == Reading.Kind.DOCUMENT && !bearing.isEmpty()) {
      clues.addAll(Agreement.of(bearing.stream().map(Piece::passage).toList(), reading.passages()));
    }
    clues.addAll(Inspector.clues(best.sighting().verdict()));
    if (!bearing.isEmpty() && showing == Showing.WORDS) {
      Sighting at = best.sighting();
      clues.addAll(Stamp.beside(best.passage().text(), at.from(), at.to()));
    }
    int mentions = pieces.size() - bearing.size();
    if (!bearing.isEmpty() && mentions > 0) {
      clues.add("also talked about in " + mentions + " places");
    }
    if (pieces.size() > MOST_CITATIONS) {
      clues.add("first " + MOST_CITATIONS + " of " + pieces.size() + " places cited");
    }
    postings(clues);
    return clues;
  }

  private void postings(List<String> clues) {
    if (reading.postings().size() > 1) {
      Set<String> rooms = new LinkedHashSet<>();
      for (Subject posting : reading.postings()) {
        rooms.add(Objects.requireNonNullElse(posting.room(), ""));
      }
      clues.add("posted " + reading.postings().size() + " times in " + rooms.size() + " rooms");
    }
  }

  /** The best place first, then the markings, then the mentions, each in reading order. */
  private List<Citation> citations(Piece best, Showing showing) {
    Set<Piece> ordered = new LinkedHashSet<>();
    ordered.add(best);
    ordered.addAll(bearing);
    ordered.addAll(pieces);
    return ordered.stream().limit(MOST_CITATIONS).map(piece -> citation(piece, showing)).toList();
  }

  private Citation citation(Piece piece, Showing showing) {
    Sighting at = piece.sighting();
    Passage passage = piece.passage();
    String quote = showing == Showing.WORDS ? Quote.around(passage.text(), at.from(), at.to()) : "";
    return new Citation(reading.source(), passage.where(), passage.page(), quote);
  }
}
