package org.scelle.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clues and reasons, which the tool states in English, in French; figures and names are kept. */
final class FrenchReason {

  private static final String TABLE = "french-reasons.txt";
  private static final String BETWEEN = " = ";

  /** What stands at a line of a file. */
  private static final Pattern PLACED =
      Pattern.compile("(.*?:(?: line )?\\d+: )(.*)", Pattern.DOTALL);

  /** Made once; reading a resource of our own jar cannot fail in a build that passed its tests. */
  private static final FrenchReason ALL = read();

  private final Map<String, String> whole = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  /**
   * A sentence with gaps.
   *
   * @param sign its longest part, to tell quickly what it does not fit
   */
  private record Form(String sign, Pattern english, String french) {}

  private FrenchReason() {}

  private static FrenchReason read() {
    FrenchReason table = new FrenchReason();
    try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(TABLE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int between = line.indexOf(BETWEEN);
        if (!line.startsWith("#") && between > 0) {
          table.add(line.substring(0, between), line.substring(between + BETWEEN.length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String english, String french) {
    if (!english.contains("*")) {
      whole.put(english, french);
      return;
    }
    StringBuilder pattern = new StringBuilder();
    String sign = "";
    for (String part : english.split("\\*", -1)) {
      sign = part.length() > sign.length() ? part : sign;
      pattern.append(pattern.isEmpty() ? "" : "(.*?)").append(Pattern.quote(part));
    }
    forms.add(new Form(sign, Pattern.compile(pattern.toString(), Pattern.DOTALL), french));
  }

  /** The same in French; {@code null} for words that the table does not have. */
  static @Nullable String of(String english) {
    String whole = ALL.whole.get(english);
    if (whole != null) {
      return whole;
    }
    for (Form form : ALL.forms) {
      if (english.contains(form.sign())) {
        Matcher said = form.english().matcher(english);
        if (said.matches()) {
          return filled(form.french(), said);
        }
      }
    }
    Matcher placed = PLACED.matcher(english);
    String inside = placed.matches() ? of(placed.group(2)) : null;
    return inside == null ? null : placed.group(1).replace(": line ", " : ligne ") + inside;
  }

  private static String filled(String french, Matcher said) {
    StringBuilder filled = new StringBuilder();
    String[] parts = french.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      filled.append(i == 0 ? "" : said.group(i)).append(parts[i]);
    }
    return filled.toString();
  }

  /** How many entries there are. */
  static int size() {
    return ALL.whole.size() + ALL.forms.size();
  }
}
