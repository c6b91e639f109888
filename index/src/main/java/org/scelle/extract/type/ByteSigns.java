package org.scelle.extract.type;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;

/** What stands out in the two ends of a file, without parsing it. */
public final class ByteSigns {

  /** Where readers still accept the magic of a PDF (ISO 32000-1, annex H.3.4.1). */
  private static final int PDF_WINDOW = 1024;

  private static final Set<String> MARKUP =
      Set.of("text/html", "application/xhtml+xml", "image/svg+xml");

  private static final Set<String> TABLES = Set.of("text/csv", "text/tab-separated-values");

  private static final Pattern ACTIVE_MARKUP =
      Pattern.compile(
          "(?i)<script\\b|\\bon(load|error|click)\\s*=|javascript:|<(applet|object)\\b");

  /** What a browser fetches without being asked. */
  private static final Pattern REMOTE_MARKUP =
      Pattern.compile(
          "(?i)<(img|image|iframe|link|script|frame|embed|source|use)\\b[^>]{0,500}\\b(src|href)\\s*=\\s*"
              + "[\"']?(https?:)?//");

  /** A cell that has a spreadsheet start a program. */
  private static final Pattern STARTING_CELL =
      Pattern.compile("(?m)(^|[;,\t\"])\\s*[=+@-][^;\t\\n]{0,200}?\\w+\\|\\s*'[^'\\n]*'!");

  private static final Pattern STARTING_FORMULA =
      Pattern.compile("(?im)^C;.*;E.*(EXEC|CALL|REGISTER|RUN)\\(");

  private static final Set<String> FETCHING = Set.of(TextKinds.WEB_SHORTCUT, TextKinds.WEB_QUERY);

  /** Archives that are opened wherever they begin, and programs of web servers. */
  private static final List<String> RIDERS =
      List.of("7z\u00BC\u00AF\47\34", "Rar!\32\7", "__HALT_COMPILER();");

  private static final Set<Category> CARRIERS =
      Set.of(Category.IMAGE, Category.PDF, Category.AUDIO, Category.VIDEO);

  /** Where films keep the place they were taken at (QuickTime file format, user data). */
  private static final List<String> FILM_POSITIONS =
      List.of("\u00A9xyz", "com.apple.quicktime.location.ISO6709");

  private ByteSigns() {}

  /** What stands out; empty when nothing does. */
  public static Set<Flag> of(Ends ends, Kind kind) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (Cut.isCut(ends, kind.type())) {
      flags.add(Flag.TRUNCATED);
    }
    if (isPolyglot(ends, kind)) {
      flags.add(Flag.POLYGLOT);
    }
    if (isLocked(ends, kind)) {
      flags.add(Flag.ENCRYPTED);
    }
    if (ServerAnswer.is(ends, kind)) {
      flags.add(Flag.SERVER_REFUSAL);
    }
    if (MARKUP.contains(kind.type())) {
      markup(new String(ends.head(), StandardCharsets.ISO_8859_1), flags);
    } else if (TABLES.contains(kind.type())) {
      table(new String(ends.head(), StandardCharsets.ISO_8859_1), flags);
    } else if (FETCHING.contains(kind.type())) {
      flags.add(Flag.EXTERNAL_REFERENCE);
    } else if (kind.type().equals(TextKinds.SYMBOLIC_LINK)) {
      cells(new String(ends.head(), StandardCharsets.ISO_8859_1), flags);
    } else if (kind.category() == Category.VIDEO) {
      film(ends, flags);
    }
    return flags;
  }

  private static boolean isLocked(Ends ends, Kind kind) {
    boolean known = !kind.type().equals("application/octet-stream");
    return (kind.category() == Category.ENCRYPTED_BLOB && known)
        || (ends.begins("PK\3\4")
            && ((ends.head()[6] & 1) != 0 || ZipEnd.of(ends).hasLockedMember()));
  }

  private static void table(String text, Set<Flag> flags) {
    if (STARTING_CELL.matcher(text).find()) {
      flags.add(Flag.ACTIVE_CONTENT);
    }
  }

  private static void cells(String text, Set<Flag> flags) {
    if (STARTING_FORMULA.matcher(text).find()) {
      flags.add(Flag.ACTIVE_CONTENT);
    }
  }

  private static void film(Ends ends, Set<Flag> flags) {
    for (String sign : FILM_POSITIONS) {
      if (Ends.find(ends.head(), sign, 0) >= 0 || Ends.find(ends.tail(), sign, 0) >= 0) {
        flags.add(Flag.POSITION);
      }
    }
  }

  private static void markup(String text, Set<Flag> flags) {
    if (ACTIVE_MARKUP.matcher(text).find()) {
      flags.add(Flag.ACTIVE_CONTENT);
    }
    if (REMOTE_MARKUP.matcher(text).find()) {
      flags.add(Flag.EXTERNAL_REFERENCE);
    }
  }

  private static boolean isPolyglot(Ends ends, Kind kind) {
    ZipEnd zip = ZipEnd.of(ends);
    boolean zipShaped = ends.begins("PK\3\4") || ends.begins("PK\5\6");
    if (CARRIERS.contains(kind.category()) && hasRider(ends)) {
      return true;
    }
    if (kind.type().equals("application/pdf")) {
      return (zip.isThere() && !zip.isInsideStream() && isListed(ends))
          || !(ends.begins("%PDF") || startsBlank(ends));
    }
    boolean selfExtracting = kind.category() == Category.EXECUTABLE;
    if (!zipShaped && !selfExtracting && kind.charset() == null && isZipAtLast(ends, zip)) {
      return true;
    }
    return kind.charset() == null && Ends.find(ends.head(), "%PDF-1.", 1, PDF_WINDOW) > 0;
  }

  private static boolean hasRider(Ends ends) {
    return RIDERS.stream()
        .anyMatch(
            rider -> Ends.find(ends.head(), rider, 1) > 0 || Ends.find(ends.tail(), rider, 0) > 0);
  }

  private static boolean startsBlank(Ends ends) {
    int pdf = Ends.find(ends.head(), "%PDF", 0);
    for (int i = 0; i < pdf; i++) {
      int b = ends.head()[i] & 0xFF;
      if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF) {
        return false;
      }
    }
    return pdf >= 0;
  }

  /** The last bytes are the end record of a zip: a zip reader would open the file. */
  private static boolean isZipAtLast(Ends ends, ZipEnd zip) {
    return zip.isLast() && isListed(ends);
  }

  /** Whether a list of members is there: four bytes alone can be chance in a packed stream. */
  private static boolean isListed(Ends ends) {
    return Ends.find(ends.tail(), "PK\1\2", 0) >= 0;
  }
}
