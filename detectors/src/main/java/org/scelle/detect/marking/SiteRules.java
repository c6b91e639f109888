package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scelle.model.Where;

/**
 * A site's own vocabulary (II 901 art. 5 lets each entity choose its words), read from a text. The
 * notation is that of {@code schemes.txt}, and each file proves itself:
 *
 * <pre>
 * scheme SITE-C2 | medium | open | Agency, level C2
 * full DIFFUSION AGENCE NIVEAU DEUX
 * short CDEUX
 * hit doc-header DIFFUSION AGENCE NIVEAU DEUX
 * miss message la diffusion de l'agence
 * </pre>
 *
 * A {@code hit} must be a marking of one of the file's schemes, a {@code miss} must not; every
 * scheme needs a hit of its own, every file a miss. Ids begin with {@code SITE-}, so that nobody
 * takes them for a State's, and are open: only a State classifies.
 */
public final class SiteRules {

  /** No words beyond those of this build. */
  public static final SiteRules NONE = new SiteRules(List.of());

  private static final String PREFIX = "SITE-";

  private final Grammar grammar;

  private SiteRules(List<Scheme.Entry> own) {
    List<Scheme.Entry> all = new ArrayList<>(own);
    all.addAll(Schemes.KNOWN);
    grammar = new Grammar(all);
  }

  /** Whether a scheme is one of a site, by its id. */
  static boolean site(String scheme) {
    return scheme.startsWith(PREFIX);
  }

  Grammar grammar() {
    return grammar;
  }

  /** A sample line, kept until the schemes are known. */
  private record Sample(int line, boolean hit, Where where, String text) {}

  /**
   * Reads rules and checks them against their own samples.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming file and line; the message is for the user
   */
  public static SiteRules parse(String name, String text) {
    List<Scheme.Entry> own = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        if (line.startsWith("hit ") || line.startsWith("miss ")) {
          samples.add(sample(i + 1, line));
          continue;
        }
      } catch (IllegalArgumentException e) {
        throw at(name, i + 1, String.valueOf(e.getMessage()));
      }
      String problem = Schemes.add(own, line);
      if (problem.isEmpty() && line.startsWith("scheme ")) {
        problem = unfit(own);
      }
      if (!problem.isEmpty()) {
        throw at(name, i + 1, problem.replace(" rare, talk or named;", " rare, hit or miss;"));
      }
    }
    SiteRules rules = new SiteRules(List.copyOf(own));
    prove(name, rules, own, samples);
    return rules;
  }

  private static Sample sample(int number, String line) {
    String[] parts = line.split("\\s+", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("expected " + parts[0] + " WHERE TEXT");
    }
    String sample = parts[2].replace("\\n", "\n");
    return new Sample(number, parts[0].equals("hit"), Where.of(parts[1]), sample);
  }

  /** What keeps the last scheme from being a site's own; empty when nothing does. */
  private static String unfit(List<Scheme.Entry> own) {
    Scheme scheme = own.get(own.size() - 1).scheme();
    if (!scheme.id().startsWith(PREFIX) || scheme.id().length() == PREFIX.length()) {
      return "a site's scheme is called SITE- and a name, as SITE-C2; found \""
          + scheme.id()
          + "\"";
    }
    if (scheme.closed()) {
      return "a site's scheme is open: only a State or its allies classify";
    }
    long same = own.stream().filter(entry -> entry.scheme().id().equals(scheme.id())).count();
    return same > 1 ? "scheme " + scheme.id() + " stands here twice" : "";
  }

  private static void prove(
      String name, SiteRules rules, List<Scheme.Entry> own, List<Sample> samples) {
    if (own.isEmpty()) {
      throw at(name, 1, "no scheme line; a file of rules describes at least one scheme");
    }
    Set<String> unproven = new TreeSet<>();
    own.forEach(entry -> unproven.add(entry.scheme().id()));
    Set<String> ids = Set.copyOf(unproven);
    Inspector inspector = Inspector.with(rules, Inspector.Shown.EVERYTHING);
    for (Sample sample : samples) {
      Set<String> found = new TreeSet<>();
      for (Inspection.Place place : inspector.inspect(sample.where(), sample.text()).findings()) {
        if (place.label() == Label.MARKING && ids.contains(place.scheme())) {
          found.add(place.scheme());
        }
      }
      if (found.isEmpty() == sample.hit()) {
        String what = sample.hit() ? "this hit is not found: " : "this miss is found: ";
        throw at(name, sample.line(), what + sample.text());
      }
      unproven.removeAll(found);
    }
    if (!unproven.isEmpty()) {
      String id = unproven.iterator().next();
      throw at(name, 1, "scheme " + id + " has no hit line to prove it");
    }
    if (samples.stream().allMatch(Sample::hit)) {
      throw at(name, 1, "no miss line; say what must not be taken for the site's words");
    }
  }

  private static IllegalArgumentException at(String name, int line, String problem) {
    return new IllegalArgumentException(name + ":" + line + ": " + problem);
  }
}
