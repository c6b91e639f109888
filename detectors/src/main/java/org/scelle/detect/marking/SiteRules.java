package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scelle.model.Where;

/**
 * A site's own vocabulary (II 901 art. 5 lets each entity choose its words), read from a text. The
 * notation is that of {@code schemes.txt}, and each file proves itself:
 *
 * <pre>
 * scheme ACME-C2 | medium | open | Acme internal, level C2
 * full ACME DIFFUSION INTERNE
 * short C2
 * hit doc-header ACME DIFFUSION INTERNE
 * miss message la diffusion interne du journal
 * </pre>
 *
 * A {@code hit} must be a marking of one of the file's schemes, a {@code miss} must not.
 */
public final class SiteRules {

  /** No words beyond those of this build. */
  public static final SiteRules NONE = new SiteRules(List.of());

  private final Grammar grammar;

  private SiteRules(List<Scheme.Entry> own) {
    List<Scheme.Entry> all = new ArrayList<>(own);
    all.addAll(Schemes.KNOWN);
    grammar = new Grammar(all);
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
      if (!problem.isEmpty()) {
        throw at(name, i + 1, problem.replace(" short or rare;", " short, rare, hit or miss;"));
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

  private static void prove(
      String name, SiteRules rules, List<Scheme.Entry> own, List<Sample> samples) {
    List<String> ids = own.stream().map(entry -> entry.scheme().id()).toList();
    for (String id : ids) {
      if (samples.stream().noneMatch(Sample::hit)) {
        throw at(name, 1, "scheme " + id + " has no hit line to prove it");
      }
    }
    Inspector inspector = Inspector.with(rules, Inspector.Shown.EVERYTHING);
    for (Sample sample : samples) {
      boolean found =
          inspector.inspect(sample.where(), sample.text()).findings().stream()
              .anyMatch(p -> p.label() == Label.MARKING && ids.contains(p.scheme()));
      if (found != sample.hit()) {
        String what = sample.hit() ? "this hit is not found: " : "this miss is found: ";
        throw at(name, sample.line(), what.toLowerCase(Locale.ROOT) + sample.text());
      }
    }
  }

  private static IllegalArgumentException at(String name, int line, String problem) {
    return new IllegalArgumentException(name + ":" + line + ": " + problem);
  }
}
