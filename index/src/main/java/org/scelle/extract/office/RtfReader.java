package org.scelle.extract.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Labels;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads Rich Text Format 1.9.1: a group tells whether it is a header, a note, a property. */
public final class RtfReader implements RtfTokens.Taker {

  /**
   * What a group's text is.
   *
   * @param where {@code null} when it is not shown
   */
  private record Place(@Nullable Where where, String detail) {}

  private static final Place BODY = new Place(Where.DOC_BODY, "");
  private static final Place NOWHERE = new Place(null, "");
  private static final Place CODE = new Place(null, "code");
  private static final Place NAME = new Place(null, "name");

  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry("header", new Place(Where.DOC_HEADER, "")),
          Map.entry("headerl", new Place(Where.DOC_HEADER, "")),
          Map.entry("headerr", new Place(Where.DOC_HEADER, "")),
          Map.entry("headerf", new Place(Where.DOC_HEADER, "")),
          Map.entry("footer", new Place(Where.DOC_FOOTER, "")),
          Map.entry("footerl", new Place(Where.DOC_FOOTER, "")),
          Map.entry("footerr", new Place(Where.DOC_FOOTER, "")),
          Map.entry("footerf", new Place(Where.DOC_FOOTER, "")),
          Map.entry("footnote", new Place(Where.DOC_BODY, "note")),
          Map.entry("annotation", new Place(Where.DOC_BODY, "comment")),
          Map.entry("title", new Place(Where.METADATA, "title")),
          Map.entry("subject", new Place(Where.METADATA, "Subject")),
          Map.entry("keywords", new Place(Where.METADATA, "keywords")),
          Map.entry("doccomm", new Place(Where.METADATA, "description")),
          Map.entry("category", new Place(Where.METADATA, "category")),
          Map.entry("company", new Place(Where.METADATA, "company")),
          Map.entry("author", new Place(Where.METADATA, "author")),
          Map.entry("operator", new Place(Where.METADATA, "lastAuthor")),
          Map.entry("manager", new Place(Where.METADATA, "manager")),
          Map.entry("generator", new Place(Where.METADATA, "application")),
          Map.entry("template", new Place(Where.METADATA, "template")),
          Map.entry("propname", NAME),
          Map.entry("fldinst", CODE),
          Map.entry("staticval", new Place(Where.METADATA, "property")),
          Map.entry("sn", NAME),
          Map.entry("sv", new Place(Where.METADATA, "shape")));

  /** Groups whose text is not shown. */
  private static final Set<String> SILENT =
      Set.of(
          "colortbl",
          "stylesheet",
          "pict",
          "objdata",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "info",
          "themedata",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "filetbl",
          "nonshppict",
          "bkmkstart",
          "bkmkend",
          "atnid",
          "atnauthor",
          "atrfstart",
          "atrfend",
          "atndate",
          "atnref",
          "objclass",
          "objname",
          "userprops",
          "pgdsctbl");

  private static final Set<String> FACTS =
      Set.of("author", "lastAuthor", "manager", "application", "template");

  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("par", "\n"),
          Map.entry("line", "\n"),
          Map.entry("page", "\n"),
          Map.entry("sect", "\n"),
          Map.entry("row", "\n"),
          Map.entry("cell", "\t"),
          Map.entry("tab", "\t"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"));

  /** What is remembered while a group is open. */
  private static final class Group {
    Place place;
    boolean deleted;
    int font;
    int after;

    Group(Place place, boolean deleted, int font, int after) {
      this.place = place;
      this.deleted = deleted;
      this.font = font;
      this.after = after;
    }

    Group inner() {
      return new Group(place, deleted, font, after);
    }
  }

  private final Recorder recorder;
  private final RtfFonts fonts = new RtfFonts();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Deque<StringBuilder> texts = new ArrayDeque<>();
  private final StringBuilder deleted = new StringBuilder();
  private Group group = new Group(BODY, false, 0, 1);
  private String name = "";
  private boolean optional;
  private boolean inFonts;
  private boolean holdsFiles;
  private boolean endsWithGroup;
  private int toSkip;

  private RtfReader(Recorder recorder) {
    this.recorder = recorder;
    texts.push(new StringBuilder());
  }

  /**
   * Reads the text.
   *
   * @return whether the document holds objects or pictures, which are not read here
   */
  public static boolean read(Path path, Recorder recorder) throws IOException {
    RtfReader reader = new RtfReader(recorder);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      RtfTokens.read(in, reader);
    } finally {
      reader.finish();
    }
    return reader.holdsFiles;
  }

  private void finish() throws TextLimitReached {
    // Some programs forget to close the outer groups; nothing is lost by that.
    if (!groups.isEmpty() && !endsWithGroup) {
      recorder.fellShort("it ends in the middle");
    }
    while (texts.size() > 1) {
      say(group.place, texts.pop().toString());
    }
    flush();
  }

  @Override
  public void open() {
    endsWithGroup = false;
    fonts.flush(texts.getFirst());
    groups.push(group);
    group = group.inner();
    toSkip = 0;
    if (groups.size() > 1_000) {
      throw new IllegalStateException("groups nested deeper than 1000");
    }
  }

  @Override
  public void close() throws IOException {
    endsWithGroup = true;
    fonts.flush(texts.getFirst());
    toSkip = 0;
    optional = false;
    if (groups.isEmpty()) {
      return;
    }
    Group outer = groups.pop();
    if (!group.place.equals(outer.place) && texts.size() > 1) {
      say(group.place, texts.pop().toString());
    }
    inFonts &= groups.size() > 1;
    group = outer;
    fonts.use(group.font);
  }

  private void enter(Place place) {
    if (!place.equals(group.place)) {
      group.place = place;
      texts.push(new StringBuilder());
    }
  }

  @Override
  public void word(String word, int value) throws IOException {
    endsWithGroup = false;
    if (word.equals("u")) {
      unicode(value);
      return;
    }
    fonts.flush(texts.getFirst());
    toSkip = 0;
    boolean only = optional;
    optional = false;
    Place place = PLACES.get(word);
    if (place != null && !silent()) {
      enter(place);
    } else if (place != null && group.place.equals(NOWHERE)) {
      enter(inInfo(word) ? place : NOWHERE);
    } else if (word.equals("fonttbl")) {
      inFonts = true;
      enter(NOWHERE);
    } else if (SILENT.contains(word) || (only && !known(word))) {
      holdsFiles |= word.equals("objdata") || word.equals("pict");
      enter(NOWHERE);
    } else {
      format(word, value);
    }
  }

  /** Properties stand inside groups that show nothing themselves. */
  private static boolean inInfo(String word) {
    Place place = PLACES.get(word);
    return place != null && (place.where() == Where.METADATA || place.equals(NAME));
  }

  private static boolean known(String word) {
    return word.equals("shpinst") || word.equals("shptxt") || word.equals("shppict");
  }

  private boolean silent() {
    return group.place.equals(NOWHERE);
  }

  private void format(String word, int value) throws IOException {
    switch (word) {
      case "ansicpg" -> fonts.page(value);
      case "mac" -> fonts.page(10000);
      case "pc" -> fonts.page(437);
      case "uc" -> group.after = Math.max(0, Math.min(value, 100));
      case "f" -> {
        group.font = value;
        fonts.use(value);
      }
      case "fcharset" -> {
        if (inFonts) {
          fonts.charset(group.font, value);
        }
      }
      case "deleted" -> {
        group.deleted = value != 0;
        recorder.flag(Flag.TRACKED_CHANGES);
      }
      case "revised" -> recorder.flag(Flag.TRACKED_CHANGES);
      case "plain" -> group.deleted = false;
      case "objupdate" -> recorder.flag(Flag.ACTIVE_CONTENT);
      case "objautlink", "objlink" -> recorder.flag(Flag.EXTERNAL_REFERENCE);
      default -> {
        String shown = SHOWN.get(word);
        if (shown != null) {
          append(shown);
        }
      }
    }
  }

  private void unicode(int value) throws TextLimitReached {
    fonts.flush(texts.getFirst());
    append(Character.toString((char) (value & 0xFFFF)));
    toSkip = group.after;
  }

  @Override
  public void symbol(char symbol) throws IOException {
    endsWithGroup = false;
    fonts.flush(texts.getFirst());
    switch (symbol) {
      case '*' -> optional = true;
      case '~' -> append(" ");
      case '_' -> append("-");
      case '{', '}', '\\' -> append(Character.toString(symbol));
      case '\r', '\n' -> append("\n");
      default -> {}
    }
  }

  @Override
  public void text(int b) throws IOException {
    endsWithGroup = false;
    if (toSkip > 0) {
      toSkip--;
    } else if (group.deleted && !silent()) {
      deleted.append(fonts.decoded(b));
    } else if (!silent()) {
      fonts.add(b);
      if (texts.size() == 1 && texts.getFirst().length() > Recorder.PIECE / 2 && b == ' ') {
        flush();
      }
    }
  }

  private void append(String shown) throws TextLimitReached {
    if (!silent()) {
      (group.deleted ? deleted : texts.getFirst()).append(shown);
    }
  }

  private void flush() throws TextLimitReached {
    StringBuilder body = texts.getFirst();
    fonts.flush(body);
    recorder.body(0, body.toString());
    recorder.text(Where.DOC_BODY, 0, "deleted", deleted.toString());
    body.setLength(0);
    deleted.setLength(0);
  }

  private void say(Place place, String text) throws TextLimitReached {
    String words = text.strip();
    if (place.equals(NAME)) {
      name = words;
    } else if (place.equals(CODE)) {
      FieldCodes.judge(words, recorder);
    } else if (place.where() == Where.METADATA) {
      property(place.detail(), words);
    } else if (place.where() != null) {
      if (place.detail().equals("comment")) {
        recorder.flag(Flag.COMMENTS);
      }
      recorder.text(place.where(), 0, place.detail(), words);
    }
  }

  private void property(String key, String value) throws TextLimitReached {
    switch (key) {
      case "shape" -> {
        if (name.equals("gtextUNICODE")) {
          recorder.text(Where.DOC_HEADER, 0, "watermark", value);
        }
      }
      case "property" -> Labels.property(name, value, recorder);
      default -> {
        boolean remote = key.equals("template") && value.matches("(?i)(https?|ftp|file):.*|\\\\.*");
        if (remote) {
          recorder.flag(Flag.EXTERNAL_REFERENCE);
        }
        if (FACTS.contains(key)) {
          recorder.fact(key, value);
        } else {
          recorder.words(key, value);
        }
      }
    }
  }
}
