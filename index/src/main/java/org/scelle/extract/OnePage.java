package org.scelle.extract;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.OneSpace.Revision;
import org.scelle.extract.OneSpace.State;
import org.scelle.extract.OneSpace.Thing;
import org.scelle.model.Where;

/**
 * One space of objects of a OneNote file as it is shown, most often a page: its words, the files on
 * it and the spaces it leads to; then the words that only older revisions have ([MS-ONE] 2.2).
 */
final class OnePage {

  /** Said of words that stand in the file, but are not shown. */
  static final String OLDER = "older version";

  /** Kinds of objects. */
  static final int TEXT = 0x0006000E;

  static final int PICTURE = 0x00060011;
  static final int ATTACHED = 0x00060035;
  static final int ABOUT_PAGE = 0x00020030;
  private static final int INK = 0x00060014;

  private static final int[] CHILDREN = {0x24001D5F, 0x24001C1F, 0x24001C20, 0x24001CF6};
  private static final int CHILD_SPACES = 0x2C001D63;
  private static final int UNICODE = 0x1C001C22;
  private static final int EIGHT_BITS = 0x1C003498;
  private static final int ALTERNATIVE = 0x1C001E58;
  private static final int PICTURE_NAME = 0x1C001DD7;
  private static final int PICTURE_BYTES = 0x20001C3F;
  private static final int FILE_NAME = 0x1C001D9C;
  private static final int FILE_BYTES = 0x20001D9B;
  private static final int FILE_SOURCE = 0x1C001D9D;
  private static final int LINK = 0x1C001E20;
  private static final int TITLE = 0x1C001CF3;
  private static final int SECTION_FILE = 0x1C001D6B;

  private static final int DEEPEST = 200;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** An address stands hidden before the words that lead to it. */
  private static final Pattern ADDRESS = Pattern.compile("\uFDDFHYPERLINK\\s+\"([^\"]*)\"\\s?");

  /**
   * A file on a page.
   *
   * @param file how the OneNote file calls its bytes
   */
  record Attached(String name, String file) {}

  private final OneSpace space;
  private final State state;
  private final Function<Thing, @Nullable OneProperties> reading;
  private final Recorder recorder;
  private final Set<Thing> shown = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Map<OneId, List<String>> versions = new HashMap<>();
  private final Map<OneId, Thing> all = new HashMap<>();
  private final List<OneId> spaces = new ArrayList<>();
  private final List<Attached> attached = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();
  private Place place;

  /**
   * Where words are said to stand.
   *
   * @param page zero for none that the section shows
   * @param detail empty, or {@link #OLDER}
   */
  record Place(int page, String detail) {

    boolean isOlder() {
      return !detail.isEmpty();
    }
  }

  /**
   * @param reading the properties of an object; {@code null} when they cannot be read
   */
  OnePage(
      OneSpace space,
      Function<Thing, @Nullable OneProperties> reading,
      Recorder recorder,
      Place place) {
    this.space = space;
    this.state = space.state();
    this.reading = reading;
    this.recorder = recorder;
    this.place = place;
  }

  /** The objects as they are shown. */
  Collection<Thing> things() {
    return state.things().values();
  }

  /** The object in that role. */
  @Nullable Thing root(int role) {
    return state.root(role);
  }

  /** The spaces that it leads to, in their order. */
  List<OneId> spaces() {
    return spaces;
  }

  /** The files on it, those of older revisions last. */
  List<Attached> attached() {
    return attached;
  }

  /** All that was said. */
  Set<String> words() {
    return words;
  }

  /** Says what is shown. */
  void read() throws TextLimitReached {
    Thing root = state.root(OneSpace.CONTENT);
    if (root != null) {
      walk(root, 0);
    }
    if (!state.isWhole()) {
      recorder.fellShort(OneNodes.DAMAGED);
    }
    flush();
  }

  private void walk(Thing thing, int depth) throws TextLimitReached {
    if (depth > DEEPEST) {
      recorder.fellShort("nested too deeply to be read");
      return;
    }
    if (!shown.add(thing)) {
      return;
    }
    OneProperties properties = say(thing);
    if (properties == null) {
      return;
    }
    spaces.addAll(properties.references(CHILD_SPACES));
    for (int children : CHILDREN) {
      for (OneId child : properties.references(children)) {
        Thing next = state.things().get(child);
        if (next != null) {
          walk(next, depth + 1);
        }
      }
    }
  }

  /**
   * Says what is not shown, the newest first: words of before, and the name of a page that its
   * title does not say any more.
   *
   * @param told not said again
   */
  void readOlder(Set<String> told) throws TextLimitReached {
    words.addAll(told);
    place = new Place(place.page(), OLDER);
    for (Revision revision : space.revisions().reversed()) {
      for (Thing thing : revision.things()) {
        if (isOfWords(thing.kind()) && shown.add(thing)) {
          say(thing);
        }
      }
    }
    flush();
  }

  private static boolean isOfWords(int kind) {
    return kind == TEXT
        || kind == PICTURE
        || kind == ATTACHED
        || kind == ABOUT_PAGE
        || kind == OneStoreFile.CONTENTS_ENTRY;
  }

  private @Nullable OneProperties say(Thing thing) throws TextLimitReached {
    OneProperties read = reading.apply(thing);
    if (read == null) {
      return null;
    }
    switch (thing.kind()) {
      case TEXT -> {
        String text = read.text(UNICODE);
        say(thing, text.isEmpty() ? read.text(EIGHT_BITS, WESTERN) : text);
      }
      case PICTURE -> {
        say(thing, read.text(ALTERNATIVE));
        say(thing, read.text(LINK));
        attach(read, PICTURE_BYTES, PICTURE_NAME);
      }
      case ATTACHED -> {
        recorder.words("source", read.text(FILE_SOURCE));
        attach(read, FILE_BYTES, FILE_NAME);
      }
      case ABOUT_PAGE -> say(thing, read.text(TITLE));
      case OneStoreFile.CONTENTS_ENTRY -> say(thing, read.text(SECTION_FILE));
      case INK -> recorder.fellShort("handwriting was not read");
      default -> {}
    }
    return read;
  }

  /** Words are said once, and not again when a newer version of their object has them too. */
  private void say(Thing thing, String text) throws TextLimitReached {
    String line = ADDRESS.matcher(text).replaceAll("<$1> ").replace('\u000B', '\n').strip();
    List<String> newer = versions.computeIfAbsent(thing.id(), id -> new ArrayList<>());
    if (line.isEmpty() || (place.isOlder() && newer.stream().anyMatch(n -> n.contains(line)))) {
      return;
    }
    newer.add(line);
    if (!words.add(line) && place.isOlder()) {
      return;
    }
    said.append(line).append('\n');
    if (said.length() > Recorder.PIECE) {
      flush();
    }
  }

  private void flush() throws TextLimitReached {
    recorder.text(Where.DOC_BODY, place.page(), place.detail(), said.toString());
    said.setLength(0);
  }

  private void attach(OneProperties read, int bytes, int name) {
    for (OneId id : read.references(bytes)) {
      Thing file = thing(id);
      if (file != null && !file.file().isEmpty()) {
        String called = read.text(name);
        attached.add(new Attached(called.isBlank() ? "picture" : called, file.file()));
      }
    }
  }

  /** As it is shown, or as any older revision has it. */
  private @Nullable Thing thing(OneId id) {
    if (all.isEmpty()) {
      space.revisions().forEach(revision -> revision.things().forEach(t -> all.put(t.id(), t)));
      all.putAll(state.things());
    }
    return all.get(id);
  }
}
