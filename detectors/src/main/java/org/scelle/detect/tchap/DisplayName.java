package org.scelle.detect.tchap;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A display name taken apart: Tchap makes it from the mail address at registration, as {@code Lea
 * Moreau [Dinum]}; later anybody may have changed it.
 *
 * @param person what stands before the first bracket; the whole name when there is none
 * @param organisation what stands in the brackets; {@code null} when there are none
 */
public record DisplayName(String person, @Nullable String organisation) {

  public static DisplayName of(String name) {
    int open = name.indexOf('[');
    int close = name.indexOf(']', open + 1);
    if (open < 0 || close < 0) {
      return new DisplayName(name.strip(), null);
    }
    String inside = name.substring(open + 1, close).strip();
    return new DisplayName(name.substring(0, open).strip(), inside.isEmpty() ? null : inside);
  }

  /**
   * The name that Tchap gives at registration.
   *
   * @param address a mail address with one {@code @}
   */
  public static DisplayName madeFrom(String address) {
    int at = address.indexOf('@');
    String person =
        Arrays.stream(address.substring(0, at).split("\\.", -1))
            .map(DisplayName::capitalised)
            .collect(Collectors.joining(" "));
    return new DisplayName(person, organisationOf(address.substring(at + 1)));
  }

  /**
   * The organisation that Tchap reads from a mail domain: the label before {@code gouv.fr}, else
   * the second-level label.
   */
  static String organisationOf(String domain) {
    if (domain.endsWith("matrix.org")) {
      return "Tchap Admin";
    }
    String rest = domain.endsWith(".gouv.fr") ? domain.substring(0, domain.length() - 8) : null;
    if (rest == null) {
      int top = domain.lastIndexOf('.');
      rest = top < 0 ? domain : domain.substring(0, top);
    }
    return capitalised(rest.substring(rest.lastIndexOf('.') + 1));
  }

  /** Each part between hyphens begins with a capital letter. */
  private static String capitalised(String words) {
    return Arrays.stream(words.split("-", -1))
        .map(word ->
            word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("-"));
  }

  /** As it is shown. */
  public String text() {
    return organisation == null ? person : person + " [" + organisation + "]";
  }
}
