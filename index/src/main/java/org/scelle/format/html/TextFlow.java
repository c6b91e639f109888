package org.scelle.format.html;

import java.util.Set;

/** The text of HTML elements as people see it: tags gone, lines kept. */
public final class TextFlow {

  /** Longer texts are cut, and say so. */
  public static final int LONGEST = 8 << 20;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "blockquote",
          "pre",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "details",
          "summary");

  private final StringBuilder text = new StringBuilder();
  private boolean cut;

  public void add(String piece) {
    if (text.length() + piece.length() > LONGEST) {
      cut = true;
      return;
    }
    text.append(piece);
  }

  /** At the beginning or the end of an element. */
  public void tag(String name) {
    if (name.equals("br")) {
      add("\n");
    } else if (BLOCKS.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      add("\n");
    } else if (name.equals("td") || name.equals("th")) {
      add(" ");
    }
  }

  public boolean cut() {
    return cut;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text, without blanks around it and with plain line ends. */
  @Override
  public String toString() {
    return text.toString().replace("\r\n", "\n").strip();
  }
}
