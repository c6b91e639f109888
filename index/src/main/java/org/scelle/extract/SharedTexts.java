package org.scelle.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a SpreadsheetML document that lists texts: shared strings, comments. Readings of
 * ideograms are left out.
 */
class SharedTexts implements Parts.Walker {

  private final String element;
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private boolean reading;

  /** For shared strings. */
  SharedTexts() {
    this("si");
  }

  /**
   * @param element what holds one text
   */
  SharedTexts(String element) {
    this.element = element;
    this.open = element.equals("text");
  }

  /** The texts so far; not to be changed. */
  List<String> texts() {
    return texts;
  }

  /** Takes a text; unless overridden it is kept. */
  void said(String whole) throws IOException {
    texts.add(whole);
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
      said(text.toString());
      text.setLength(0);
    }
  }
}
