package org.scelle.detect.marking;

import java.util.List;

/**
 * The verdict on one text.
 *
 * @param scheme the gravest marking borne, or talked about; empty when there is none
 * @param rule the rule that decided, as {@code marking/FR-DR}; empty when there is none
 * @param quote the words around it; empty when there is none or they may not be shown
 * @param findings every place, in the order of the text
 */
public record Inspection(
    Label label, String scheme, String rule, String quote, List<Place> findings) {

  /**
   * One place of a text.
   *
   * @param from first offset in the text, in UTF-16 units
   * @param to offset after the last
   * @param quote the words around it; empty when they may not be shown
   * @param clues what decided, for people
   */
  public record Place(
      Label label,
      String scheme,
      String rule,
      int from,
      int to,
      String quote,
      List<String> clues) {}

  static final Inspection NOTHING = new Inspection(Label.NONE, "", "", "", List.of());
}
