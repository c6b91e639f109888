package org.scelle.extract.record;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Says what one file holds, within what the whole document may still cost. */
public final class Recorder {

  /** Pictures of one document, pages that are pictures included, whose text is read. */
  public static final int PICTURES = 50;

  /** Characters of one passage at most; longer text is said in several, cut between lines. */
  public static final int PIECE = 32 * 1024;

  private static final int FACT = 2_000;
  private static final int FACTS = 200;
  private static final int NAME = 2_000;

  /** Facts that tell who made a file, or for what organisation. */
  private static final Set<String> PEOPLE = Set.of("author", "lastAuthor", "company", "manager");

  private final Said.Listener listener;
  private final Allowance allowance;
  private final int file;
  private final int depth;
  private final String name;
  private final Set<String> shortfalls = new LinkedHashSet<>();
  private final Set<String> facts;
  private final Set<Flag> flags;
  private boolean isMail;
  private boolean spoke;
  private boolean ended;

  private Recorder(Said.Listener listener, Allowance allowance, int file, int depth, String name) {
    this.listener = listener;
    this.allowance = allowance;
    this.file = file;
    this.depth = depth;
    this.name = name;
    this.facts = new LinkedHashSet<>();
    this.flags = EnumSet.noneOf(Flag.class);
  }

  /** For the document itself. */
  public static Recorder of(Said.Listener listener, Allowance allowance, String name, long size) {
    Recorder recorder = new Recorder(listener, allowance, 0, 0, name);
    listener.said(new Said.Begun(0, name, size));
    return recorder;
  }

  /**
   * For a file inside this one; {@code null} when the budget does not allow another, which then is
   * among the shortfalls of this file.
   */
  public @Nullable Recorder inside(String member, long size) {
    if (depth >= allowance.depth()) {
      return refused("files nested deeper than " + allowance.depth() + " were not opened");
    }
    int number = allowance.nextFile();
    if (number < 0) {
      return refused("only the first " + allowance.files() + " files inside were opened");
    }
    String whole = depth == 0 ? member : name + "!/" + member;
    String path = whole.substring(Math.max(0, whole.length() - NAME));
    Recorder recorder = new Recorder(listener, allowance, number, depth + 1, path);
    listener.said(new Said.Begun(number, path, size));
    return recorder;
  }

  private @Nullable Recorder refused(String why) {
    allowance.refused(why);
    fellShort(why);
    return null;
  }

  /** Whether the text of one more picture may be read; asking counts. */
  public boolean mayReadPicture() {
    return allowance.nextPicture() <= PICTURES;
  }

  String name() {
    return name;
  }

  /** The last segment of the name. */
  public String lastName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  boolean isOuter() {
    return file == 0;
  }

  /** Whether the file said any text but its properties. */
  public boolean spoke() {
    return spoke;
  }

  /** The real type of the file, before its first text. */
  public void type(String type, Document.Category category) {
    isMail = category == Document.Category.EMAIL;
    listener.said(new Said.Typed(file, type, category));
    if (!isOuter() && category != Document.Category.IMAGE) {
      listener.said(new Said.Flagged(Flag.EMBEDDED_FILES));
    }
  }

  /** Body text. */
  public void body(int page, String text) throws TextLimitReached {
    text(Where.DOC_BODY, page, "", text);
  }

  /**
   * Says a text; nothing when it is blank.
   *
   * @throws TextLimitReached when the document may have no more text
   */
  public void text(Where where, int page, String detail, String text) throws TextLimitReached {
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int end = Math.min(cut(rest, PIECE), allowance.text());
      if (end > 0 && end < rest.length() && Character.isHighSurrogate(rest.charAt(end - 1))) {
        end--;
      }
      if (end <= 0) {
        String why = "text cut after " + allowance.textLimit() + " characters";
        fellShort(why);
        throw new TextLimitReached(why);
      }
      allowance.spend(end);
      spoke |= where != Where.METADATA;
      listener.said(new Said.Text(file, new Passage(where, page, detail, rest.substring(0, end))));
      rest = rest.substring(end);
    }
  }

  /** Where to cut a text so that no line is torn unless it must be. */
  private static int cut(String text, int longest) {
    if (text.length() <= longest) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', longest - 1);
    return line > 0 ? line + 1 : longest;
  }

  /** A fact about the file: a field of the document, or a text of an embedded file. */
  public void fact(String key, @Nullable String value) throws TextLimitReached {
    if (value == null || value.isBlank() || facts.size() >= FACTS) {
      return;
    }
    String kept = value.length() > FACT ? value.substring(0, FACT) : value;
    // That somebody sent a mail is no news.
    if (PEOPLE.contains(key) && !isMail) {
      flag(Flag.AUTHOR);
    }
    if (facts.add(key + "\n" + kept) && isOuter()) {
      listener.said(new Said.Fact(new Content.Field(key, kept.strip())));
    }
  }

  /** A fact that is also a text somebody wrote, such as a title. */
  public void words(String key, @Nullable String value) throws TextLimitReached {
    if (value == null || value.isBlank() || facts.contains(key + "\n" + value)) {
      return;
    }
    fact(key, value);
    text(Where.METADATA, 0, key, value);
  }

  /** Something that stands out; of embedded files only what the outer file can do with them. */
  public void flag(Flag flag) {
    boolean carries =
        flag == Flag.MACRO || flag == Flag.ACTIVE_CONTENT || flag == Flag.EXTERNAL_REFERENCE;
    if ((isOuter() || carries) && flags.add(flag)) {
      listener.said(new Said.Flagged(flag));
    }
  }

  /** Something of this file was left out. */
  public void fellShort(String why) {
    shortfalls.add(why);
  }

  /** Ends with everything read, or with what fell short. */
  public void end() {
    if (isOuter()) {
      shortfalls.addAll(allowance.refusals());
    }
    end(shortfalls.isEmpty() ? Outcome.READ : Outcome.PARTIAL, "");
  }

  /** Ends unread by a rule. */
  public void skipped(String why) {
    end(Outcome.SKIPPED, why);
  }

  /** Ends because something broke: partial when there was text before. */
  public void broke(String why) {
    end(spoke ? Outcome.PARTIAL : Outcome.FAILED, why);
  }

  /** Ends with nothing read. */
  void failed(String why) {
    end(Outcome.FAILED, why);
  }

  private void end(Outcome outcome, String why) {
    if (ended) {
      return;
    }
    ended = true;
    if (!why.isEmpty()) {
      shortfalls.add(why);
    }
    listener.said(new Said.Ended(file, outcome, String.join("; ", shortfalls)));
  }
}
