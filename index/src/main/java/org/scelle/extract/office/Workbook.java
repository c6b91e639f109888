package org.scelle.extract.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;

/** Reads the main part of a SpreadsheetML document: which sheets there are, in the order shown. */
final class Workbook implements Parts.Walker {

  /**
   * @param id of the link to its part
   */
  record Sheet(String id, String name) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private boolean hides;
  private boolean from1904;

  List<Sheet> sheets() {
    return sheets;
  }

  /** Whether a sheet is hidden. */
  boolean hides() {
    return hides;
  }

  /** Whether its days count from 1904 and not from 1900. */
  boolean countsFrom1904() {
    return from1904;
  }

  @Override
  public void start(String name, XMLStreamReader reader) {
    if (name.equals("workbookPr")) {
      from1904 = isTrue(Parts.attribute(reader, "date1904"));
    }
    String id = Parts.attribute(reader, "id");
    if (name.equals("sheet") && id != null) {
      String title = Parts.attribute(reader, "name");
      sheets.add(new Sheet(id, title == null ? "" : title));
      String state = Parts.attribute(reader, "state");
      hides |= state != null && !state.equals("visible");
    }
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void end(String name) {}

  @Override
  public void characters(String text) {}
}
