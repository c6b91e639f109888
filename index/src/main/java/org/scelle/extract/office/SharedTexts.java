package org.scelle.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import org.scelle.extract.parts.Parts;

/**
 * Reads a part of a SpreadsheetML document that lists texts: shared strings, comments. Readings of
 * ideograms are left out.
 */
final class SharedTexts implements Parts.Walker {

  /** Takes a text. */
  @FunctionalInterface
  interface Taker {
    void take(String text) throws IOException;
  }

  private final String element;
  private final Taker taker;
  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private boolean reading;

  /**
   * @param element what holds one text: {@code si}, {@code comment}
   */
  SharedTexts(String element, Taker taker) {
    this.element = element;
    this.taker = taker;
    this.open = element.equals("text");
  }

  @Override
  public void start(String name, XMLStreamReader reader) {
    if (name.equals(element)) {
      text.setLength(0);
    }
    switch (name) {
      case "t", "text" -> open = true;
      case "rPh" -> reading = true;
      default -> {}
    }
  }

  @Override
  public void characters(String characters) {
    if (open && !reading) {
      text.append(characters);
    }
  }

  @Override
  public void end(String name) throws IOException {
    switch (name) {
      case "t", "text" -> open = false;
      case "rPh" -> reading = false;
      default -> {}
    }
    if (name.equals(element)) {
      taker.take(text.toString());
      text.setLength(0);
    }
  }
}
