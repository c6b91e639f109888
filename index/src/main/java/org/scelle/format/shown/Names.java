package org.scelle.format.shown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.model.EvidenceFile;

/**
 * Ids in the names of files and folders, the only place where many saved answers keep them. Only
 * what cannot be anything else is taken.
 */
public final class Names {

  private static final String HOST =
      "(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?=$|[^A-Za-z0-9.])(?::\\d+)?";
  private static final String LONE_HOST = "[A-Za-z0-9-]+(?::\\d+)?$";
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)(\\.(json|jsonl|ndjson|ya?ml|txt|log|gz|messages|state|members|events))+$");
  private static final Pattern ROOM =
      Pattern.compile(
          "!([A-Za-z0-9._~+=-]+:(?:" + HOST + "|" + LONE_HOST + ")|[A-Za-z0-9_-]{43}$)");

  /**
   * Synapse makes 18 letters; a file system that forbids the colon shows {@code _} in its place.
   */
  private static final Pattern MANGLED_ROOM = Pattern.compile("!([A-Za-z]{18})_(" + HOST + ")");

  private static final Pattern ACCOUNT =
      Pattern.compile("@[a-z0-9._=/+-]+:(?:" + HOST + "|" + LONE_HOST + ")");
  private static final Pattern STATE =
      Pattern.compile("(?i)(?:^|[^a-z])(?:room_?)?(?:state|members)(?:$|[^a-z])");
  private static final Pattern ESCAPE = Pattern.compile("((?:%[0-9A-Fa-f]{2})+)");

  /** What is to be said of an export without any. */
  public static final String NO_MESSAGES = "an export without messages";

  private Names() {}

  /** The room that the name of the file, or else of the nearest folder, holds. */
  public static @Nullable String room(EvidenceFile file) {
    return nearest(Address.of(file), Names::roomIn);
  }

  /** The same; where no name holds one, an id made of the file. */
  public static String roomOrFile(EvidenceFile file) {
    String named = room(file);
    return named == null ? ShownName.roomOf(file.label()) : named;
  }

  /** The event that the name of the file is; {@code null} when it is none. */
  public static @Nullable String event(EvidenceFile file) {
    String name = file.name();
    return name.startsWith("$") ? name : null;
  }

  /** The account that the name of the file, or else of the nearest folder, holds. */
  public static @Nullable String account(EvidenceFile file) {
    return nearest(Address.of(file), Names::accountIn);
  }

  /** Whether the name of the file calls it the state of a room. */
  public static boolean saysState(EvidenceFile file) {
    return STATE.matcher(file.name()).find();
  }

  private interface Finder {
    @Nullable String find(String segment);
  }

  private static @Nullable String nearest(Address address, Finder finder) {
    String whole =
        address.path().isEmpty() ? address.file() : address.file() + "/" + address.path();
    String[] segments = whole.split("/", -1);
    for (int i = segments.length - 1; i >= 0; i--) {
      String found = finder.find(segments[i]);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String roomIn(String segment) {
    String name = bare(segment);
    Matcher exact = ROOM.matcher(name);
    if (exact.find()) {
      return exact.group();
    }
    Matcher mangled = MANGLED_ROOM.matcher(name);
    return mangled.find() ? "!" + mangled.group(1) + ":" + mangled.group(2) : null;
  }

  private static @Nullable String accountIn(String segment) {
    Matcher exact = ACCOUNT.matcher(bare(segment));
    return exact.find() ? exact.group() : null;
  }

  /** Without extension and percent-encoding, also where {@code _} stands for the percent sign. */
  private static String bare(String segment) {
    String name = EXTENSION.matcher(segment).replaceFirst("");
    if (name.contains("_3A") && (name.contains("_21") || name.contains("_40"))) {
      name = name.replace("_21", "%21").replace("_40", "%40").replace("_3A", "%3A");
    }
    return percentDecoded(name);
  }

  public static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decoded(m.group(1))));
  }

  private static String decoded(String escapes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escapes.length(); i += 3) {
      bytes.write(HexFormat.fromHexDigits(escapes, i + 1, i + 3));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
