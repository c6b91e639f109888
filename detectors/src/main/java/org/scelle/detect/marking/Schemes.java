package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scelle.detect.Resource;
import org.scelle.model.Severity;

/** Reads the list of schemes; {@code schemes.txt} explains its own notation. */
final class Schemes {

  /** What this build knows. */
  static final List<Scheme.Entry> KNOWN =
      parse("schemes.txt", Resource.lines(Schemes.class, "schemes.txt"));

  /** Who prescribes markings, by each name that labels call them. */
  static final Map<String, String> OWNERS = owners(Resource.lines(Schemes.class, "owners.txt"));

  private Schemes() {}

  private static Map<String, String> owners(List<String> lines) {
    Map<String, String> owners = new HashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> names = Words.in(line);
        String owner = names.get(0).toUpperCase(Locale.ROOT);
        names.forEach(name -> owners.put(name, owner));
      }
    }
    return Map.copyOf(owners);
  }

  /**
   * The schemes in a list.
   *
   * @throws IllegalArgumentException naming file and line when it cannot be understood
   */
  static List<Scheme.Entry> parse(String name, List<String> lines) {
    List<Scheme.Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String problem = add(entries, line);
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + problem);
      }
    }
    return List.copyOf(entries);
  }

  /** Takes one line in; what is wrong with it, or nothing. */
  static String add(List<Scheme.Entry> entries, String line) {
    int space = line.indexOf(' ');
    String keyword = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space).strip();
    if (keyword.equals("scheme")) {
      return addScheme(entries, rest);
    }
    for (Form.Strength strength : Form.Strength.values()) {
      if (strength.name().toLowerCase(Locale.ROOT).equals(keyword)) {
        return addForm(entries, strength, rest);
      }
    }
    return "expected scheme, full, phrase, cut, code, word, short, rare, talk or named; found \""
        + keyword
        + "\"";
  }

  private static String addScheme(List<Scheme.Entry> entries, String rest) {
    String[] parts = rest.split("\\|", -1);
    if (parts.length < 4 || parts.length > 5) {
      return "expected scheme ID | severity | open or closed | title";
    }
    Scheme.Role role = Scheme.Role.LEVEL;
    if (parts.length == 5) {
      String word = parts[4].strip();
      if (!word.equals("beside") && !word.equals("sharing")) {
        return "expected beside or sharing after the title; found \"" + word + "\"";
      }
      role = word.equals("beside") ? Scheme.Role.BESIDE : Scheme.Role.SHARING;
    }
    String id = parts[0].strip();
    String access = parts[2].strip();
    if (!access.equals("open") && !access.equals("closed")) {
      return "expected open or closed; found \"" + access + "\"";
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(parts[1].strip())) {
        entries.add(
            new Scheme.Entry(
                new Scheme(id, severity, access.equals("closed"), role, parts[3].strip()),
                new ArrayList<>()));
        return "";
      }
    }
    return "expected info, low, medium, high or critical; found \"" + parts[1].strip() + "\"";
  }

  private static String addForm(List<Scheme.Entry> entries, Form.Strength strength, String rest) {
    if (entries.isEmpty()) {
      return "a form needs a scheme line before it";
    }
    List<String> words = Words.in(rest);
    if (words.isEmpty()) {
      return "a form needs letters";
    }
    Scheme.Entry last = entries.get(entries.size() - 1);
    last.forms().add(new Form(last.scheme(), strength, words, rest.indexOf(':') < 0 ? "" : ":="));
    return "";
  }
}
