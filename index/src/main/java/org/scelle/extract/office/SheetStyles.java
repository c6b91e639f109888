package org.scelle.extract.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;

/** Reads the styles of a SpreadsheetML document, and shows numbers as they say. */
final class SheetStyles implements Parts.Walker {

  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private final boolean from1904;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private boolean inCells;

  SheetStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  @Override
  public void start(String name, XMLStreamReader reader) {
    switch (name) {
      case "numFmt" -> {
        String code = Parts.attribute(reader, "formatCode");
        int id = number(Parts.attribute(reader, "numFmtId"));
        if (code != null && !inCells) {
          codes.put(id, code);
        }
      }
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells) {
          formats.add(number(Parts.attribute(reader, "numFmtId")));
        }
      }
      default -> {}
    }
  }

  private static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  @Override
  public void end(String name) {
    if (name.equals("cellXfs")) {
      inCells = false;
    }
  }

  @Override
  public void characters(String text) {}

  /**
   * A number as the style of its cell shows it; as it is when it is no number.
   *
   * @param style index of the style; {@code null} for none
   */
  String shown(String number, @Nullable String style) {
    int index = number(style);
    int format = index < formats.size() ? formats.get(index) : 0;
    String code = codes.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
    try {
      double value = Double.parseDouble(number);
      return code == null
          ? number
          : formatter.formatRawCellContents(value, format, code, from1904).strip();
    } catch (IllegalArgumentException e) {
      return number;
    }
  }
}
