package org.scelle.detect.marking;

import java.util.Comparator;
import java.util.List;
import org.scelle.model.Where;

/** Gives the verdict on single texts. Stateless and safe for use by several threads. */
public final class Inspector {

  private final Reader reader;
  private final Shown shown;

  /** Whether the words of items classified above restricted level are quoted. */
  public enum Shown {
    RESTRICTED_ONLY,
    EVERYTHING
  }

  Inspector(Reader reader, Shown shown) {
    this.reader = reader;
    this.shown = shown;
  }

  /** With the schemes of this build. */
  public static Inspector standard() {
    return with(SiteRules.NONE, Shown.RESTRICTED_ONLY);
  }

  /** With the words of a site as well. */
  public static Inspector with(SiteRules rules, Shown shown) {
    return new Inspector(new Reader(rules.grammar()), shown);
  }

  /** The verdict on a text that stands in a kind of place. */
  public Inspection inspect(Where where, String text) {
    return inspect(where, "", text);
  }

  /**
   * The same.
   *
   * @param detail finer than {@code where}, as in {@link org.scelle.model.Passage}
   */
  public Inspection inspect(Where where, String detail, String text) {
    List<Sighting> sightings = reader.read(where, detail, text);
    if (sightings.isEmpty()) {
      return Inspection.NOTHING;
    }
    boolean hidden =
        shown == Shown.RESTRICTED_ONLY && sightings.stream().anyMatch(Inspector::closed);
    List<Inspection.Place> places =
        sightings.stream()
            .map(s -> place(s, hidden ? "" : Quote.around(text, s.from(), s.to())))
            .toList();
    Sighting gravest = gravest(sightings);
    Inspection.Place first = places.get(sightings.indexOf(gravest));
    return new Inspection(first.label(), first.scheme(), first.rule(), first.quote(), places);
  }

  /**
   * Markings before mentions, then the gravest scheme, levels before protocols for sharing, then
   * the best shown.
   */
  static Sighting gravest(List<Sighting> sightings) {
    return sightings.stream()
        .max(
            Comparator.comparing((Sighting s) -> s.verdict().label())
                .thenComparing(s -> s.scheme().severity())
                .thenComparingInt(s -> sharing(s) ? -s.from() : 1)
                .thenComparingInt(s -> s.verdict().score())
                .thenComparingInt(s -> -s.from()))
        .orElseThrow();
  }

  private static boolean sharing(Sighting sighting) {
    return sighting.scheme().role() == Scheme.Role.SHARING;
  }

  private static boolean closed(Sighting sighting) {
    return sighting.scheme().closed() && sighting.verdict().label() == Label.MARKING;
  }

  private Inspection.Place place(Sighting sighting, String quote) {
    Label label = sighting.verdict().label();
    String scheme = sighting.scheme().id();
    return new Inspection.Place(
        label,
        scheme,
        rule(sighting),
        sighting.from(),
        sighting.to(),
        quote,
        clues(sighting.verdict()));
  }

  static String rule(Sighting sighting) {
    return sighting.verdict().label().word() + "/" + sighting.scheme().id();
  }

  /** What decided: the clues on the side of the verdict, the weightiest first. */
  static List<String> clues(Verdict verdict) {
    int side = verdict.label() == Label.MARKING ? 1 : -1;
    return verdict.clues().stream()
        .filter(clue -> clue.weight() * side > 0)
        .sorted(Comparator.comparingInt(clue -> -clue.weight() * side))
        .map(Clue::words)
        .toList();
  }
}
