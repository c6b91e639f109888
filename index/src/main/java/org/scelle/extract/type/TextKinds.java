package org.scelle.extract.type;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Category;

/** Tells apart texts that look the same to a magic number: keys, profiles, scripts. */
final class TextKinds {

  /** A page that runs as a program. */
  static final String PAGE_PROGRAM = "application/hta";

  /** What Windows opens an address with. */
  static final String WEB_SHORTCUT = "application/x-mswinurl";

  /** What a spreadsheet program fetches a table with. */
  static final String WEB_QUERY = "text/x-iqy";

  /** Symbolic link format, whose cells may start programs. */
  static final String SYMBOLIC_LINK = "application/x-sylk";

  /** A text type known by the end of the file's name. */
  private record Ending(String type, Category category, Pattern name) {}

  private static final List<Ending> ENDINGS =
      List.of(
          ending("application/x-powershell", Category.SCRIPT, "ps1|psm1|psd1"),
          ending("application/x-sh", Category.SCRIPT, "sh|bash|zsh|ksh"),
          ending("application/x-bat", Category.SCRIPT, "bat|cmd"),
          ending("text/x-vbscript", Category.SCRIPT, "vbs|vbe|wsf|vba"),
          ending("text/x-python", Category.SCRIPT, "py|pyw"),
          ending("text/javascript", Category.SCRIPT, "js|mjs|jse"),
          ending("text/x-perl", Category.SCRIPT, "pl|pm"),
          ending("text/x-php", Category.SCRIPT, "php"),
          ending("text/x-ruby", Category.SCRIPT, "rb"),
          ending("application/x-openvpn-profile", Category.REMOTE_ACCESS, "ovpn"),
          ending("application/x-rdp", Category.REMOTE_ACCESS, "rdp"),
          ending("application/x-vpn-profile", Category.REMOTE_ACCESS, "pcf|tgb"),
          ending("text/csv", Category.SPREADSHEET, "csv"),
          ending("text/tab-separated-values", Category.SPREADSHEET, "tsv"),
          ending("application/sql", Category.DATABASE, "sql"),
          ending("application/x-ldif", Category.DATABASE, "ldif|ldf"),
          ending("application/geo+json", Category.CAD_OR_MAP, "geojson"),
          ending("image/vnd.dxf", Category.CAD_OR_MAP, "dxf"));

  private TextKinds() {}

  private static Ending ending(String type, Category category, String endings) {
    return new Ending(
        type, category, Pattern.compile(".*\\.(" + endings + ")", Pattern.CASE_INSENSITIVE));
  }

  /**
   * A finer type than plain text; {@code null} when nothing fits.
   *
   * @param start the first characters of the text
   */
  static @Nullable Kind of(String start, String name, TextCharset charset) {
    Kind byShape = byShape(start, charset);
    if (byShape != null && byShape.category() != Category.SCRIPT) {
      return byShape;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Ending ending : ENDINGS) {
      if (ending.name().matcher(lower).matches()) {
        return Kind.text(ending.type(), ending.category(), charset);
      }
    }
    return byShape;
  }

  private static @Nullable Kind byShape(String start, TextCharset charset) {
    for (TextShapes.Shape shape : TextShapes.ALL) {
      if (shape.fits(start)) {
        return shape.category() == Category.ENCRYPTED_BLOB
            ? Kind.without(shape.type(), shape.category())
            : Kind.text(shape.type(), shape.category(), charset);
      }
    }
    return null;
  }
}
